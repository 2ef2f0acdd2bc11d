// Some five hundred ways of saying what is done, by the deed they mean: the lexicon from a player's side.
import type { Verb } from '@emergent/schema';
import { expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const SAID: readonly (readonly [Verb, string])[] = [
  [
    'look',
    'inspect the bell|study the nets|peer into the water|glance at Pip|squint at the horizon|scan the crowd|survey the harbour|observe Maren closely|gaze out to sea|peek behind the nets|ogle the boats|check out the bell|have a look at the nets|take a gander at the boats|eyeball the rope|watch the gulls|admire the view|stare up at the bell|keep an eye on Pip|sniff the air|listen to the waves|what do I see|look up|look down at my feet|appraise the lantern|feel the rope|smell the lantern',
  ],
  [
    'search',
    "rummage through the nets|dig through the nets|comb the beach|hunt for clues|scour the quay|look for Maren's key|go through the nets|search under the boats|poke around|check behind the bell|frisk Pip|look around for a weapon|ransack the place|look for footprints",
  ],
  [
    'take',
    'grab the lantern|snatch the rope|pocket the rope|pick the lantern up|collect the rope|gather the rope|nab the lantern|help myself to the lantern|fetch the rope|yoink the rope|retrieve the lantern|scoop up the rope|lift the lantern|acquire the lantern|haul in the rope',
  ],
  [
    'go',
    'head to the inn|make my way to the inn|stroll over to the inn|march to the inn|wander to the inn|hurry to the inn|proceed to the inn|venture to the inn|dash to the inn|return to the inn|visit the inn|enter the inn|limp to the inn|mosey over to the inn|cross the street to the inn|approach Pip|walk over to Maren|get closer to Maren|step up to the bell|move toward the boats|leave|go back where I came from|set off for the inn|saunter towards the inn|crawl to the inn|ride to the inn|travel to Lantern Hill',
  ],
  [
    'talk',
    'chat with Pip|speak to Maren|greet Pip|say hi to Pip|strike up a conversation with Pip|introduce myself to Maren|wish Maren a good day|apologise to Pip|compliment Maren on her coat|gossip with Pip|tell Pip a joke|confide in Maren|congratulate Pip|thank Maren for everything|shout at Pip|yell for help|call out to Maren|make small talk|tell Maren my story|chat up Maren|hail Pip|bid Pip farewell|address the crowd|reply to Pip',
  ],
  [
    'ask',
    'question Pip|inquire about the bell|quiz Pip about the boats|ask what happened|ask Pip for directions|ask around|ask Maren if she has seen a thief|ask whether there is work|get Pip to tell me about the bell|ask the boy his name|ask Maren how she is',
  ],
  [
    'persuade',
    'convince Pip to help|beg Maren for the key|plead with Maren|talk Pip into coming with me|offer Maren a deal|haggle with Maren|negotiate with Maren|charm Maren|seduce Maren|try to reason with Pip|urge Pip to leave|coax Pip out|recruit Pip|propose a toast|talk my way past Maren|sweet talk Maren|calm Maren down|reassure Pip',
  ],
  [
    'threaten',
    'intimidate Pip|menace Maren|scare Pip|bully Pip|loom over Pip|blackmail Maren|give Pip an ultimatum|glare at Pip menacingly|demand the key from Maren|point my bow at Pip|insult Maren|mock Pip|taunt Pip',
  ],
  [
    'deceive',
    'lie to Maren|bluff|trick Pip|pretend to be a guard|feign sleep|con Maren|fool Pip|make up a story|impersonate a guard|cheat Pip|mislead Maren|tell Pip a lie|create a distraction|distract Pip',
  ],
  [
    'trade',
    'buy a lantern|sell my bow to Maren|barter with Pip|purchase some rope|pay Maren|swap my bow for the key|exchange my bow for a boat|trade with Maren|shop|offer Maren my bow for her key|auction my bow',
  ],
  [
    'attack',
    "punch Pip|stab Maren|shoot Pip|strangle Maren|tackle Pip|headbutt Pip|slap Maren|kill Pip|murder Maren|fight Pip|charge at Pip|swing at Maren|wrestle Pip|bite Pip|kick Pip in the shin|elbow Maren|knock Pip out|push Pip into the water|shove Maren|trip Pip|ambush Maren|fire an arrow at Pip|beat Pip up|lunge at Maren|throw a rock at Pip|grapple Maren|slit Maren's throat|smack Pip",
  ],
  ['defend', 'block|dodge|parry|shield myself|raise my guard|brace myself|protect Pip|guard Maren|take cover'],
  ['flee', 'escape|run for it|bolt|scram|retreat|get away from Maren|run for my life|flee|make a break for it'],
  [
    'sneak',
    'hide|creep past Maren|tiptoe to the inn|stalk Pip|shadow Maren|lurk behind the nets|slip past Pip unnoticed|stay out of sight|crouch behind the boats|lie low|keep to the shadows|blend into the crowd|sneak up on Pip',
  ],
  ['climb', 'scale the bell|clamber onto the boats|shin up the bell|hoist myself onto the bell|climb over the nets'],
  ['swim', 'dive into the water|wade into the sea|swim out to the boats|paddle out|jump in the water'],
  [
    'cast',
    'cast a spell|use magic|conjure a flame|enchant the rope|summon the tide|levitate|cast fireball|weave a spell|channel my power|use tidecalling|curse Maren with magic',
  ],
  [
    'craft',
    'mend the nets|fix the bell|build a raft|make a torch|carve a whistle|sew the nets|forge a sword|cook some fish|brew some tea|craft a spear|assemble a trap|write a letter|draw a map|whittle a stick|make a fire|set a trap|weave a basket|knit a scarf|brew a potion|sketch the harbour|bake bread',
  ],
  ['eat', 'eat|munch on some bread|have a bite to eat|have breakfast|devour the bread|have a snack'],
  ['drink', 'drink|sip some water|have a drink|gulp down the draught|quench my thirst|get drunk|down a pint'],
  [
    'rest',
    'sit|lie down|nap|take a nap|relax|catch my breath|sleep until morning|doze off|take a break|make camp|go to bed|settle down|lean against the bell|camp here|recover|get some rest|unwind',
  ],
  [
    'wait',
    'wait here|stand still|bide my time|hang around|do nothing|stay put|linger|kill time|loiter|wait for Maren|stay here|let time pass|stand around|pass',
  ],
  [
    'follow',
    'tag along with Pip|go after Maren|accompany Pip|trail Maren|keep up with Pip|walk with Pip|join Pip|chase Pip|pursue Maren',
  ],
  [
    'help',
    'assist Pip|lend Pip a hand|aid Maren|help Maren with the nets|support Pip|rescue Pip|pull Pip to his feet|save Pip|hug Pip|do Pip a favour|help out',
  ],
  [
    'heal',
    "bandage my wounds|treat Pip's wound|patch up Pip|tend to Maren|first aid|heal myself|nurse Pip|clean my wounds|stop the bleeding",
  ],
  ['pray', 'pray to the gods|say a prayer|meditate|ask the gods for help|worship|give thanks to the sea'],
  [
    'perform',
    'sing|play a tune|juggle|bow to Maren|wink at Pip|whistle|recite a poem|do a handstand|clap|cheer|salute Maren|dance with Maren|strike a pose|blow Maren a kiss|stretch|jump up and down|kiss Maren|high five Pip|shake hands with Pip|curtsy|nod at Pip|shrug|sigh|frown|roll my eyes|scream|spit on the ground|bow|howl at the moon|point at the bell|wave|do a backflip|shiver|yawn|blush|exercise|practise archery|show Pip my bow',
  ],
  [
    'think',
    'think|ponder the situation|remember my mother|reflect on what Maren said|consider my options|wonder who did it|recall what happened|worry about Pip|make a plan|try to remember|weigh my options|hope for the best|daydream|contemplate life|figure out what to do|dream of home|regret coming here|miss my home|realise something|decide what to do next',
  ],
  ['read', 'read the letter|leaf through the book|study the map|decipher the runes|read the sign|skim the letter'],
  [
    'open',
    'unlock the door|pry the crate open|open the chest|force the door|pick the lock|lift the lid|unwrap the parcel|crack open the chest|open the window|draw the curtains',
  ],
  [
    'use',
    'light the lantern|turn on the lantern|pull the rope|ring the bell|press the button|turn the handle|use the rope|throw the rope into the water|push the boat|knock on the door|touch the bell|pour water on the fire|shake the nets|move the boats|drag the nets|tap the bell|dip the rope in the water|clean the bell|wash my hands|polish the bell|sweep the floor|fish|wipe the bell|fill the bucket|plant a seed|wind the rope|cover the bell',
  ],
  [
    'equip',
    'wield the bow|put on the cloak|draw my bow|ready my bow|arm myself|wear the cloak|don the cloak|get dressed|nock an arrow',
  ],
  ['unequip', 'take off the cloak|remove my cloak|sheathe my bow|undress|put away my bow'],
  [
    'drop',
    'discard the bow|put down the bow|throw away the bow|leave the bow here|set the bow on the ground|toss the bow aside|let go of the bow|ditch the bow|lay down my weapon',
  ],
  [
    'give',
    'hand the bow to Pip|offer Pip my bow|donate the bow to Maren|present Maren with the bow|pass Pip the draught|return the bow to Maren|lend Pip my bow|gift Maren the draught|slip Pip the draught|give it to Pip',
  ],
  [
    'steal',
    "pickpocket Maren|rob Pip|steal the key from Maren|lift Maren's key|pinch the lantern|filch Maren's key|burgle the inn|shoplift|mug Pip",
  ],
  [
    'destroy',
    'smash the lantern|break the bell|wreck the boats|tear up the letter|set fire to the nets|demolish the bell|sink the boats|cut the nets to pieces|shatter the lantern|vandalise the bell|rip the nets',
  ],
  [
    'inventory',
    "check my pockets|what am I carrying|inventory|what's in my bag|check my stuff|what do I have on me|check my gear",
  ],
];

const at = harbour();
it.each(SAID)('%s', (verb, lines) => {
  const others = lines.split('|').filter((line) => !interpret(line, at).acts.some((act) => act.verb === verb));
  expect(others).toEqual([]);
});
