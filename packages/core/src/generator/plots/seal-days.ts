// What was before the story of seal.ts, and what comes if nobody minds. Read by seal.ts.
import type { Plot } from '../types.ts';

export const SEAL_DAYS: Pick<Plot, 'past' | 'coming'> = {
  past: [
    {
      name: 'The guest',
      date: 'a hundred and nine years ago',
      told: 'In the worst of the cold something came out of the waste to the first houses of {town}, and {source} came with it.',
      who: [],
      where: ['edge', 'deep'],
    },
    {
      name: 'The first binding',
      date: 'a hundred and nine years ago, in spring',
      told: 'It was given a bed below {deep}. The bed had a lid. Everybody who had carried it signed the book.',
      who: ['maker'],
      where: ['deep', 'vault'],
    },
    {
      name: 'The second knock',
      date: 'forty years ago',
      told: 'It knocked once, for one night, and {elder}, who was young, pressed down the {prize} alone.',
      who: ['elder'],
      where: ['deep', 'holy'],
    },
    {
      name: 'The empty place',
      date: 'nine nights ago',
      told: 'On the night on which the knocking begins, the {prize} is gone from its niche at {holy}.',
      who: ['keeper', 'child'],
      where: ['holy'],
    },
  ],
  coming: [
    {
      name: 'The cups move',
      after: 450,
      told: 'At dusk it is loud enough to walk the cups across the tables. Somebody laughs. Nobody joins in.',
      who: [],
      where: ['hub', 'refuge'],
    },
    {
      name: 'The foxes',
      after: 1400,
      told: 'Animals come in from {edge}, foxes and hares side by side, and sit down in the street facing {deep}.',
      who: [],
      where: ['edge', 'hub'],
    },
    {
      name: 'Everybody dreams it',
      after: 2300,
      told: 'In the morning people tell each other their dream, and it is the same one: somebody large waits in a passage with a cap in both hands.',
      who: ['elder', 'keeper'],
      where: ['hub'],
    },
    {
      name: 'The third night',
      after: 3000,
      told: 'On the third night it stops in the middle: three, and a pause, and two.',
      who: [],
      where: ['deep'],
    },
  ],
};
