// Lines of two or three deeds, as people type them who write a story along: told of "you", small deeds between, purposes, parts of things.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const at = harbour();
const read = (line: string) => interpret(line, at).acts;
const acts = (line: string) =>
  read(line).map(({ verb, target, with: second }) =>
    [verb, target?.name ?? '-', ...(second ? [`+${second.name}`] : [])].join(' '),
  );

const TABLE: readonly (readonly [string, ...string[]])[] = [
  // Told of "you", as the story is.
  ['You squat down on the stones and pick up the rope.', 'perform -', 'take coil of rope'],
  [
    'You walk over to Maren, set down your cloak and ask her who she is.',
    'go Maren Holt',
    'drop waxed cloak',
    'ask Maren Holt',
  ],
  ['You lean across the nets to find out what the noise was.', 'perform nets'],
  ['You smile at Pip.', 'perform Pip'],
  ['You decide to follow Pip.', 'follow Pip'],
  ['You keep the keys and you never give them back, Pip.', 'talk -', 'talk Pip'],
  ['You look tired.', 'talk -'],
  // How one sits is told, where more is done than that.
  ['I sit down with my back to the wall and drink the draught', 'perform -', 'drink healing draught'],
  ['I flop down on the stones and look at the rope', 'perform -', 'look coil of rope'],
  ['I sit down and look at the rope', 'look coil of rope'],
  ['I kneel by the grave', 'perform -'],
  ['I kneel at the altar', 'pray -'],
  ['I duck under the nets', 'perform -'],
  ['I duck under his swing', 'defend swing'],
  // Small deeds between the others.
  ['I wipe the mud off my hands and take the rope', 'perform -', 'take coil of rope'],
  ['I hold up both hands and go to Pip', 'perform -', 'go Pip'],
  ['I give the rope a tug', 'use coil of rope'],
  [
    'I take the lantern, hold it up to the light and give it a shake',
    'take rusty lantern',
    'look rusty lantern',
    'use rusty lantern',
  ],
  ['I take the rope and head down to the inn', 'take coil of rope', 'go The Gull and Anchor'],
  ['I go to Pip, keeping the lantern in sight', 'go Pip', 'perform -'],
  ['I let the rope slide through my hands', 'perform - +hands'],
  // Of parts, the thing they are of.
  ['lift the edge of the nets', 'use nets'],
  ['look at the underside of the lantern', 'look rusty lantern'],
  ['open the little door of the lantern', 'open rusty lantern'],
  ['take the lantern and read both sides of it', 'take rusty lantern', 'read rusty lantern'],
  // What belongs to what is said ends with it.
  [
    'I ask Maren whether she has seen my brother and show her the rope',
    'ask Maren Holt',
    'perform Maren Holt +coil of rope',
  ],
  ['I ask Pip if he can swim and dive', 'ask Pip'],
  ['I go to Pip so that she hears me and ask her who she is', 'go Pip', 'ask Pip'],
  // Deeds that no list has, where "I" says that they are deeds.
  ['I clop over to Pip', 'go Pip'],
  ['I clear a corner of the nets with my elbow', 'use nets +elbow'],
  ['I owe him a favour', 'talk -'],
  ['I second that', 'talk -'],
  ['I ease the lantern shut', 'open rusty lantern'],
  // With one's own body, and nobody hurt.
  ['I swing myself over the wall', 'climb wall'],
  ['I swing my legs', 'perform -'],
  ['I drop down onto the stones', 'perform -'],
  ['I get down on my hands and knees', 'perform -'],
  ['I make for the inn', 'go The Gull and Anchor'],
  ['I take the lantern and break off a bit', 'take rusty lantern', 'perform -'],
  ['I give Pip the draught with an apology', 'give healing draught +Pip'],
  ['I shout down the well to see if anybody answers', 'talk -'],
  ['I go round to Pip', 'go Pip'],
  ['I lean out as far as I dare to see how far down it goes', 'look -'],
];

describe('lines of a novel', () => {
  for (const [line, ...expected] of TABLE) it(line, () => expect(acts(line)).toEqual(expected));

  it('has a condition said with what hangs on it', () => {
    expect(
      read('I tell Pip that if anybody asks, I was never here, and take the rope').map(({ verb, speech }) => [
        verb,
        speech,
      ]),
    ).toEqual([
      ['talk', 'if anybody asks, I was never here'],
      ['take', null],
    ]);
  });
});
