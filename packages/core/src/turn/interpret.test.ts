import { Interpretation, type Verb } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour, testItem, testPerson } from './interpret-fixture.ts';

const at = harbour();
const read = (line: string, mentioned?: string) => interpret(line, { ...at, mentioned });
/** Acts as "verb target +second", for tables. */
const told = (line: string, mentioned?: string) =>
  read(line, mentioned).acts.map(({ verb, target, with: second }) =>
    [verb, target?.name ?? '-', ...(second ? [`+${second.name}`] : [])].join(' '),
  );

const TABLE: readonly (readonly [string, ...string[]])[] = [
  ['i', 'inventory -'],
  ['go to the inn and then Lantern Hill', 'go The Gull and Anchor', 'go Lantern Hill'],
  ['walk to the inn, then back', 'go The Gull and Anchor', 'go Saltmere Harbour'],
  ['I run to the inn and the hill', 'go The Gull and Anchor', 'go Lantern Hill'],
  ['wtf is this place', 'look -'],
  ['dude where the hell am I lol', 'look -'],
  ['what even is that noise?', 'look -'],
  ['um, where tf can i go', 'look -'],
  ['the fuck is going on', 'look -'],
  ["who's that guy over there", 'look -'],
  ['what the hell is the cellar key', 'look cellar key'],
  ['who on earth is Maren', 'think Maren Holt'],
  ['I sit down and cry', 'perform -'],
  ['I sit down', 'rest -'],
  ['Wait a while and see what happens', 'wait -'],
  ['Keep well away from Maren Holt', 'flee Maren Holt'],
  ['go to the drowned house', 'go drowned house'],
  ['look at my inventory', 'inventory -'],
  ['how much money do I have?', 'inventory -'],
  ['help', 'think -'],
  ['unequip everything', 'unequip waxed cloak'],
  ['I take off all my clothes', 'unequip waxed cloak'],
  ["pick Pip's pocket", 'steal Pip'],
  ['¿dónde está el faro?', 'ask Pip'],
  ['who are you, Maren?', 'ask Maren Holt'],
  ['ask Maren who are you', 'ask Maren Holt'],
  ['yell FIRE', 'talk -'],
  ['x lantern', 'look rusty lantern'],
  ['look', 'look -'],
  ['get all', 'take coil of rope', 'take rusty lantern'],
  ['drop all except the bow', 'drop healing draught'],
  ['take the rope, the lantern and the bow', 'take coil of rope', 'take rusty lantern', 'take short bow'],
  ['I grab the rope and run to the inn', 'take coil of rope', 'go The Gull and Anchor'],
  ['pick the rope up', 'take coil of rope'],
  ['put on the cloak', 'equip waxed cloak'],
  ['drink the draught', 'drink healing draught'],
  ['give the girl the healing draught', 'give healing draught +Pip'],
  ['give healing draught to pip', 'give healing draught +Pip'],
  ['I quietly walk past the girl', 'sneak Pip'],
  ['attack the old man', 'attack Brother Aldous'],
  ['attack Rusk with the short bow', 'attack Captain Rusk +short bow'],
  ['lunging forward to strike at the girl', 'attack Pip'],
  ['throw the lantern at Maren', 'attack Maren Holt +rusty lantern'],
  ['toss the rope to Pip', 'take coil of rope', 'give coil of rope +Pip'],
  ['throw the lantern into the sea', 'use rusty lantern +sea'],
  ['tie the rope to the bell', 'use coil of rope +harbour bell'],
  ['use the rope to climb the wall', 'climb wall +coil of rope'],
  ['talk to the harbour urchin', 'talk Pip'],
  ['ask Pip about the cove', "ask Pip +Smugglers' Cove"],
  ['I lie to Maren about the rope', 'deceive Maren Holt +coil of rope'],
  ['persuade Maren to give me the cellar key', 'persuade Maren Holt'],
  ['I want to steal the cellar key from Maren', 'steal cellar key +Maren Holt'],
  ['take the cellar key from Maren', 'steal cellar key +Maren Holt'],
  ['look at the nets and then climb down behind them', 'look nets', 'climb nets'],
  [
    'I take the lantern, light it, and walk to the inn',
    'take rusty lantern',
    'use rusty lantern',
    'go The Gull and Anchor',
  ],
  ['I pick up the rope and, without a word, hand it to the girl.', 'take coil of rope', 'give coil of rope +Pip'],
  ['I hide behind the nets and watch Maren', 'sneak nets', 'look Maren Holt'],
  ['enter the tavern', 'go The Gull and Anchor'],
  ['go to the drowned chapel', 'go The Drowned Chapel'],
  ['jump into the water', 'swim water'],
  ['atack pip', 'attack Pip'],
  ['exmine the lanten', 'look rusty lantern'],
  ["I don't attack Pip", 'wait -'],
  ['Never trust a smuggler', 'wait -'],
  ["I don't want to fight, so I walk to the inn", 'go The Gull and Anchor'],
  ['Instead of fighting, I run away', 'flee -'],
  ['If the girl sleeps, I sneak past her', 'think -'],
  ['I give Pip the bow unless she lies', 'think -'],
  ['when she leaves, I take the rope', 'think -'],
  ['if I can, I take the rope', 'take coil of rope'],
  ['what do I have?', 'inventory -'],
  ['where can I go?', 'look -'],
  ['who is Captain Rusk?', 'think Captain Rusk'],
  ['can I go to the inn?', 'think The Gull and Anchor'],
  ['could I climb that wall?', 'think wall'],
  ['would it be safe to attack Pip?', 'think Pip'],
  ['how do I get to the drowned chapel?', 'think The Drowned Chapel'],
  ['what did I do to Pip?', 'think Pip'],
  ['what did Maren tell me before?', 'think Maren Holt'],
  ['(ooc: brb)', 'think -'],
  ['OOC: can we speed this up?', 'think -'],
  ['(Out of character) take the rope', 'think coil of rope'],
  ['(OOC) tell me about Captain Rusk', 'think Captain Rusk'],
  ['(ooc) thanks!', 'think -'],
  ['[a note to the table] take the rope', 'take coil of rope'],
  ['...', 'wait -'],
  ['continue', 'wait -'],
  ['lok around', 'look -'],
  ['wat time is it', 'look -'],
  ['lol ok i grab the rope', 'take coil of rope'],
  ['attack with the bow', 'attack - +short bow'],
  ['fire an arrow at Maren', 'attack Maren Holt +short bow'],
  ['draw my bow and aim it at Pip', 'equip short bow', 'threaten Pip +short bow'],
  ['throw a punch at Maren', 'attack Maren Holt'],
  ['give Pip a hug', 'help Pip'],
  ['take a closer look at the bell', 'look harbour bell'],
  ['have a seat', 'rest -'],
  ['take the bow', 'take short bow'],
  ['let go of the draught', 'drop healing draught'],
  ['I slam my fist on the counter', 'perform counter'],
  ['tie Maren up with the rope', 'attack Maren Holt +coil of rope'],
  ['make a stealth check to get past Pip', 'sneak Pip'],
  ['Wren draws her bow', 'equip short bow'],
  ['Maren gives me the key', 'look Maren Holt'],
  ['A dragon appears and burns down the harbour!', 'think -'],
  ['I think I will stay here', 'wait -'],
  ['move the bell', 'use harbour bell'],
  ['say hello to the clerk', 'talk clerk'],
  ["J'attaque Pip", 'attack Pip'],
  ['no ataco a Pip', 'wait -'],
  ['rozmawiam z Maren', 'talk Maren Holt'],
  ['где Maren?', 'think Maren Holt'],
  ['攻击 Pip', 'attack Pip'],
  ['search the nets for a hidden path', 'search nets +hidden path'],
  ["let's rest until morning", 'rest -'],
  ['((brb)) I look around', 'look -'],
  ['Ich gehe in den Wald und suche das Licht', 'go wald', 'search licht'],
  ['走到灯塔', 'go -'],
  ['cast my fishing line', 'use fishing line'],
  ['take coin', 'take coin'],
  ['get collar', 'take collar'],
  ['leave the harbour', 'go -'],
  ['climb the hill', 'go Lantern Hill'],
  ['show Pip the bow', 'perform Pip +short bow'],
  ['Tell me about Captain Rusk', 'ask - +Captain Rusk'],
  ['I will kill you, Maren!', 'attack Maren Holt'],
  ['I try the door', 'use door'],
  ['do nothing', 'wait -'],
  ['tie up Maren', 'attack Maren Holt'],
  ['bargain with the man', 'persuade man'],
  ['spit at Pip', 'threaten Pip'],
  ['wave to Pip', 'perform Pip'],
  ['eat', 'eat -'],
  ['quit', 'think -'],
  ['give Pip the bow and the draught', 'give short bow +Pip', 'give healing draught +Pip'],
  ['trade the bow to Maren for the cellar key', 'trade short bow +Maren Holt'],
  ['tell Aldous a joke', 'talk Brother Aldous'],
  ['whisper to Aldous that I fear the sea', 'talk Brother Aldous'],
  ['where is Aldous?', 'think Brother Aldous'],
  ['persuade eleven ships', 'persuade eleven ships'],
  ['search the room', 'search -'],
  ['look around the place', 'look -'],
  ['take the lugger', 'take lugger'],
  ['take the beacon', 'take beacon'],
  ['x chapel', 'look chapel'],
  ['use tidecalling on the boats', 'cast Tidecalling +boats'],
  ['calm the sea with tidecalling', 'cast sea +Tidecalling'],
  ['put the bow on the ground', 'drop short bow'],
  ['go to the harbour and talk to Pip', 'talk Pip'],
  ['take the bow and shoot Pip with it', 'attack Pip +short bow'],
  ['quests', 'think -'],
  ['help', 'think -'],
  ['exits', 'look -'],
  ['what should I do?', 'think -'],
  ['who am I?', 'think -'],
  ['open my pack', 'inventory -'],
  ['get up', 'perform -'],
  ['go in', 'go The Gull and Anchor'],
  ['punch the wall', 'perform wall'],
  ['thx bye', 'talk -'],
  ['everyone claps', 'think -'],
  ['The hag stumbles backward and lets out a laugh', 'think -'],
  ['But it made no difference', 'think -'],
  ['the nets in this harbour are magnificent', 'talk -'],
  ['the crowd goes wild', 'think -'],
  ['how do I leave?', 'look -'],
  ['what have I done so far?', 'think -'],
  ['tell Pip she is brave', 'talk Pip'],
  ['ask Pip her age', 'ask Pip'],
  ['does he have kids?', 'ask -'],
  ['smash the window', 'destroy window'],
  ['I promise to bring you the truth', 'talk -'],
  ['tell Pip I lost the rope', 'talk Pip'],
  ['he falls to the rocks', 'think -'],
  ['Wren draws her bow. She smiles.', 'equip short bow', 'perform -'],
  ['ask them both about the beacon', 'ask Pip +The beacon', 'ask Maren Holt +The beacon'],
  ['I go up to Pip and say hello', 'go Pip', 'talk Pip'],
  ['I go with Maren', 'follow Maren Holt'],
  ["take Maren's cellar key", 'steal cellar key +Maren Holt'],
  ["look at Pip's face", 'look Pip'],
  ["shake Maren's hand", 'perform Maren Holt'],
  ['ask Maren for the cellar key', 'ask Maren Holt +cellar key'],
  ['offer the bow for the cellar key', 'trade short bow +Maren Holt'],
  ['give the tin bow to Pip', 'give tin bow +Pip'],
  ['drop my trusty bow', 'drop short bow'],
  ['take the wet rope', 'take wet rope'],
  ['look behind the nets', 'search nets'],
  ['feed Pip', 'give - +Pip'],
  ['wait until 2 am', 'wait -'],
  ['get to the inn', 'go The Gull and Anchor'],
  ['Go to Drum House', 'go drum house'],
  ['go to take the rope', 'take coil of rope'],
  ['what is the dark beacon?', 'think The beacon'],
  ['buy 3 loaves', 'trade loaves'],
  ['go out', 'go out'],
  ['north', 'go north'],
];

describe('what a line means', () => {
  it.each(TABLE)('%s', (line, ...acts) => {
    expect(told(line)).toEqual(acts);
  });

  const SAID: readonly (readonly [string, Verb, string | null, string | null])[] = [
    ['Pip, give me the rope', 'talk', 'Pip', 'give me the rope'],
    ['Floyd, get the board', 'talk', 'floyd', 'get the board'],
    ['"Where is the lens?" I ask the innkeeper', 'ask', 'Maren Holt', 'Where is the lens?'],
    ['tell maren to go home and wait for me', 'talk', 'Maren Holt', 'go home and wait for me'],
    ['I whisper "follow me" to the child', 'talk', 'Pip', 'follow me'],
    ['say hello to Pip', 'talk', 'Pip', 'hello'],
    ['tell Pip: run!', 'talk', 'Pip', 'run!'],
    ['Pip, you are a little liar', 'talk', 'Pip', 'you are a little liar'],
    ['whisper to the girl: where is the cove?', 'talk', 'Pip', 'where is the cove?'],
    ['why are you crying, Pip?', 'ask', 'Pip', 'why are you crying, Pip?'],
    ['Which boats are out today, Pip?', 'ask', 'Pip', 'Which boats are out today, Pip?'],
    ['HELLO, PIP', 'talk', 'Pip', 'HELLO, PIP'],
    ['“Good evening,” I say.', 'talk', null, 'Good evening,'],
    ['hello', 'talk', null, 'hello'],
    ['say "I have [two] keys and {three} coins"', 'talk', null, 'I have [two] keys and {three} coins'],
    ['I say “((hush)) she hears (ooc) us” [brb]', 'talk', null, '((hush)) she hears (ooc) us'],
    ['[I can\'t stay] I whisper "follow me" to the child', 'talk', 'Pip', 'follow me'],
  ];
  it.each(SAID)('is heard: %s', (line, verb, target, speech) => {
    const [act] = read(line).acts;
    expect([act?.verb, act?.target?.name ?? null, act?.speech ?? null]).toEqual([verb, target, speech]);
  });

  it('binds pronouns to what was told last', () => {
    expect(told('talk to her', 'Pip waves. Maren Holt wipes the bar.')).toEqual(['talk Maren Holt']);
    expect(told('take it', 'A rusty lantern hangs there.')).toEqual(['take rusty lantern']);
    expect(told('take it')).toEqual(['take it']);
  });

  it('knows a compound by its last part where nothing else is called so', () => {
    const dressed = harbour((session) => ({ ...session, inventory: [testItem('coat', "runner's greatcoat")] }));
    expect(interpret('drop the coat', dressed).acts[0]?.target?.name).toBe("runner's greatcoat");
  });

  it('marks what is out of reach', () => {
    const [act] = read('talk to Brother Aldous').acts;
    expect(act?.target).toEqual({ kind: 'person', name: 'Brother Aldous', id: null, here: false });
  });

  it('takes what matters under its keeper’s eyes for theft, and nothing else', () => {
    const cove = (status: 'alive' | 'defeated') =>
      harbour((session) => ({
        ...session,
        world_state: {
          ...session.world_state,
          current_location: "Smugglers' Cove",
          npc_states: { 'Captain Rusk': testPerson("Smugglers' Cove", { status }) },
          things: { "Smugglers' Cove": [testItem('lens', 'beacon lens', { type: 'quest' }), testItem('nail', 'nail')] },
        },
      }));
    const done = (line: string, status: 'alive' | 'defeated') =>
      interpret(line, cove(status)).acts.map(({ verb, with: second }) => `${verb} ${second?.name ?? '-'}`);
    expect(done('take the beacon lens', 'alive')).toEqual(['steal Captain Rusk']);
    expect(done('take the beacon lens', 'defeated')).toEqual(['take -']);
    expect(done('take the nail', 'alive')).toEqual(['take -']);
  });

  it('keeps topic, manner and confidence', () => {
    expect(read('ask Maren about the beacon').acts[0]?.topic).toBe('the beacon');
    expect(read('carefully open the chest').acts[0]?.manner).toBe('carefully');
    expect(read('asdf qwer zxcv').confidence).toBeLessThan(0.4);
    expect(read('take the rope').confidence).toBeGreaterThan(0.8);
  });

  it('plays the line before once more for "again"', () => {
    const again = (line: string, before: string[]) => interpret(line, { ...at, before }).acts[0]?.target?.name;
    expect(again('g', ['look', 'take the rope', 'again'])).toBe('coil of rope');
    expect(again('again', [])).toBeUndefined();
  });

  it('follows on from the line before', () => {
    const next = (line: string, before: string[], mentioned?: string) =>
      interpret(line, { ...at, before, mentioned }).acts.map(({ verb, target, with: second, topic }) =>
        [verb, target?.name ?? '-', ...(second ? [`+${second.name}`] : []), ...(topic ? [`~${topic}`] : [])].join(' '),
      );
    expect(next('what about Aldous?', ['ask Pip about the rope'])).toEqual(['ask Pip +Brother Aldous ~Aldous']);
    expect(next('and Maren?', ['ask Pip about the rope', 'what about Aldous?'])).toEqual([
      'ask Pip +Maren Holt ~Maren',
    ]);
    expect(next('why?', ['ask Pip about the rope'])).toEqual(['ask Pip ~the rope']);
    expect(next('do the same to Maren', ['attack Pip'])).toEqual(['attack Maren Holt']);
    expect(next('what about the bell?', ['look at the nets'])).toEqual(['look harbour bell']);
    expect(next('yes', ['look'], '“Did you bring it?” Maren Holt asks.')).toEqual(['talk Maren Holt']);
    expect(next('no', ['ask Pip about the rope'])).toEqual(['talk Pip']);
    expect(next('tell me more', ['ask Pip about the rope'])).toEqual(['talk Pip']);
    expect(next('who lit the beacon?', ['talk to Pip'])).toEqual(['ask Pip +The beacon']);
    expect(next('who lit the beacon?', ['look'])[0]).toMatch(/^think/);
    expect(next('where am I?', ['talk to Pip'])).toEqual(['look - ~here']);
  });

  it('tells what the narrator is asked', () => {
    const topic = (line: string) => read(line).acts[0]?.topic;
    expect(topic('where is Maren?')).toBe('where');
    expect(topic('can I swim here?')).toBe('whether to swim');
    expect(topic('what have I done so far?')).toBe('past');
    expect(topic('// brb')).toBe('aside');
    expect(topic('I go in if the tide turns')).toBe('plan');
  });

  it('stops at six acts', () => {
    expect(read('I run. '.repeat(100)).acts).toHaveLength(6);
  });
});

describe('any line at all', () => {
  it('reads without throwing, valid by schema', () => {
    const words = fc.constantFrom(
      'take',
      'the',
      'rope',
      'and',
      ',',
      '"',
      "'",
      'to',
      'Pip',
      '((',
      'not',
      'if',
      '?',
      'constructor',
      '__proto__',
      '走',
      '🙂',
      'with',
    );
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(words, { maxLength: 80 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(line, (text) => {
        expect(Interpretation.safeParse(read(text)).success).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('takes time in proportion to length', () => {
    for (const part of ['take rope and ', "'a ", '" ', '((', ', ', 'to climb ', 'a-', '走', 'I say, ']) {
      const time = (length: number) => {
        const line = part.repeat(length);
        let best = Number.POSITIVE_INFINITY;
        for (let round = 0; round < 5; round++) {
          // The processor's time: what else the machine does is not in it.
          const start = process.threadCpuUsage();
          read(line);
          best = Math.min(best, process.threadCpuUsage(start).user / 1000);
        }
        return best;
      };
      time(100);
      expect(time(3000)).toBeLessThan(Math.max(60, time(300) * 60));
    }
  });

  it.each([
    `${"and i'll ".repeat(222)}${'cut '.repeat(500)}`,
    `${"or i'll ".repeat(222)}${'hit your '.repeat(222)}`,
    '“'.repeat(4000),
    '“,'.repeat(2000),
    'here, '.repeat(660),
    '\n'.repeat(4000),
  ])('reads four thousand characters in a moment', (line) => {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round++) {
      const start = process.threadCpuUsage();
      read(line);
      best = Math.min(best, process.threadCpuUsage(start).user / 1000);
    }
    expect(best).toBeLessThan(40);
  });
});
