// Turns of phrase whose words mean something else one by one, what is taken back in the same breath, and who is meant after a walk.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const at = harbour();
const acts = (line: string) =>
  interpret(line, at).acts.map(({ verb, target, with: second }) =>
    [verb, target?.name ?? '-', ...(second ? [`+${second.name}`] : [])].join(' '),
  );

const TABLE: readonly (readonly [string, ...string[]])[] = [
  // Going and staying.
  ['get ready to leave', 'wait -'],
  ['keep to the shadows', 'sneak -'],
  ['catch up with Pip', 'follow Pip'],
  ['run as fast as I can to the inn', 'go The Gull and Anchor'],
  ['to the inn', 'go The Gull and Anchor'],
  ['no wait, look at Pip', 'look Pip'],
  ['before leaving I examine the bell', 'look harbour bell'],
  ['spend the night', 'rest -'],
  ['kill time until four', 'wait -'],
  ['go through the door', 'go door'],
  ['turn around suddenly', 'look -'],
  ['walk back where we came from', 'go back'],
  ['close the door behind me', 'open door'],
  ['what is behind me', 'look -'],
  ['go fishing', 'use -'],
  ["I'm so hungry, where's the inn?", 'think The Gull and Anchor'],
  ['take a photo of the bell', 'look harbour bell'],
  ['pay and leave a generous tip', 'trade -', 'talk Pip'],
  ['grab the treasure and run', 'take treasure', 'go -'],
  ['enter the nearest building', 'go The Gull and Anchor'],
  ['pay a visit to Pip', 'go Pip'],
  ['find Pip', 'go Pip'],
  ['get a feel for the place', 'look -'],
  ['who should I talk to?', 'think -'],
  ['take a stool at the bar', 'rest -'],
  ['jump off the harbour', 'perform -'],
  ["what's my next step?", 'think -'],
  ['ask a villager about the bell', 'ask villager +harbour bell'],
  // Body and hands.
  ['stick the draught in my hat', 'perform -'],
  ['stop the bell', 'use harbour bell'],
  ['whatever it is, I poke it', 'perform -'],
  ['make an offering', 'pray -'],
  ['lay the rope on the table', 'use coil of rope +table'],
  ['put the rope and the lantern back where they were', 'drop coil of rope', 'drop rusty lantern'],
  ['take back what he stole', 'take what he stole'],
  ['lay my hand on his shoulder', 'perform -'],
  ['lie in wait', 'sneak -'],
  ['jot down the time', 'craft time'],
  ['pick through the wreckage hoping for silver', 'search wreckage'],
  ['pull my hood up', 'perform -'],
  ['press my ear to the bell', 'look harbour bell'],
  ['flip a coin', 'perform -'],
  ['lick the wall', 'perform -'],
  ['wade through the mud', 'perform -'],
  ["grab Pip's hand and pull her along", 'help Pip', 'use -'],
  ['cover my mouth', 'perform -'],
  ['draw my weapon', 'equip short bow'],
  ['pretend to faint', 'perform -'],
  ['straighten the rope', 'use coil of rope'],
  // Saying and asking.
  ["I don't buy that for a second", 'talk -'],
  ['I take back what I said about Pip', 'talk Pip'],
  ['this is boring', 'think -'],
  ['I doubt that', 'talk -'],
  ['press him for answers', 'ask him'],
  ['offer Pip money to leave', 'trade Pip'],
  ['lie and say I am the mayor', 'deceive -'],
  ['warn Pip about the tide', 'talk Pip'],
  ['accuse Pip of stealing the bell', 'talk Pip'],
  ['offer to carry the rope for Pip', 'talk Pip'],
  ['curse under my breath', 'perform -'],
  ['talk to myself', 'think -'],
  ["I don't believe a word of it", 'talk -'],
  ['does anyone have a boat?', 'ask -'],
  ['I want to find out who rang the bell', 'think -'],
  ['how much time do we have', 'look -'],
  ["what's the fog like", 'look -'],
  ["I'd like to know who rang the bell", 'ask -'],
  ['borrow his pencil', 'ask -'],
  ['have a drink with Pip', 'talk Pip'],
  ['lie to Pip: tell him I am the mayor', 'deceive Pip'],
  ['give me a hint', 'think -'],
  ['quit', 'think -'],
  ['what does Pip look like?', 'look Pip'],
  ['does my rope still work?', 'look coil of rope'],
  ['sit down with Pip and have a long talk', 'talk Pip'],
  ['look for work', 'talk -'],
  ['beg forgiveness', 'talk -'],
  ["beg Pip's pardon", 'talk Pip'],
  ['what does he want', 'ask him'],
  ['show me the map', 'look -'],
  ["give me a quick summary of what's happening", 'think -'],
  ["search Pip's pockets", 'steal Pip'],
  ["go through Pip's pockets", 'steal Pip'],
  ['look at Pip and go through her pockets', 'look Pip', 'steal Pip'],
  ['go through my pockets', 'inventory -'],
  ['look for something to nick', 'look -'],
  ['to hell with this', 'perform -'],
  // An oath before the deed calls nobody.
  ['bugger this, go to the inn', 'go The Gull and Anchor'],
  ['sod it hit Pip', 'attack Pip'],
  ['fucking hell, look at the bell', 'look harbour bell'],
  ['screw that for a laugh, I go to the inn', 'go The Gull and Anchor'],
  ['damn it', 'talk -'],
  ['bugger off', 'talk -'],
  ['go to hell', 'talk -'],
  ['light a fire', 'craft fire'],
  ['find out who runs this place', 'ask -'],
];

describe('turns of phrase', () => {
  for (const [line, ...expected] of TABLE) it(line, () => expect(acts(line)).toEqual(expected));
});

it('how something is told between commas is no word of it', () => {
  expect(interpret('I tell Pip, quietly, that the bell is gone.', at).acts[0]?.speech).toBe('the bell is gone.');
});

it('who is behind one is asked, and no bare "who is"', () => {
  expect(interpret('who is behind me?', at).acts[0]).toMatchObject({ verb: 'think', topic: 'who' });
  expect(interpret('is anybody behind me?', at).acts[0]?.speech).toBe('is anybody behind me?');
});

it('whoever is left behind is not spoken to', () => {
  expect(interpret('talk to Pip', at).acts[0]?.target?.name).toBe('Pip');
  expect(interpret('go to the inn and ask for a room', at).acts.map(({ target }) => target?.name ?? '-')).toEqual([
    'The Gull and Anchor',
    '-',
  ]);
});
