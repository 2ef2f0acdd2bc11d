// What was before the story of truce.ts, and what comes if nobody minds. Read by truce.ts.
import type { Plot } from '../types.ts';

export const TRUCE_DAYS: Pick<Plot, 'past' | 'coming'> = {
  past: [
    {
      name: 'The bad year',
      date: 'twenty-five years ago',
      told: 'Forty people come over at night with children on their shoulders, and are written into the book as born here.',
      who: ['elder', 'friend'],
      where: ['edge', 'holy'],
    },
    {
      name: 'The first shot',
      date: 'last autumn',
      told: 'A fence is moved, and a goat is shot. Both sides have buried somebody over that goat since.',
      who: ['head'],
      where: ['edge'],
    },
    {
      name: 'The talks',
      date: 'last week',
      told: 'An envoy comes over with a bad foot and a case. They talk for two days, and someone laughs on the second.',
      who: ['stranger', 'healer', 'head'],
      where: ['road', 'seat'],
    },
    {
      name: 'The empty case',
      date: 'three nights ago',
      told: 'In the morning the case is locked, and light.',
      who: ['stranger', 'host'],
      where: ['refuge'],
    },
  ],
  coming: [
    {
      name: 'The drum',
      after: 470,
      told: 'At dusk the drum is tried for the whole of a quarter of an hour. From over the line another answers, in the same time, and for a moment it is nearly music.',
      who: [],
      where: ['hub', 'edge'],
    },
    {
      name: 'Letters home',
      after: 1450,
      told: 'Everybody writes letters, for the case that. The {host.role} runs out of paper, and hands out the backs of bills.',
      who: ['host'],
      where: ['refuge'],
    },
    {
      name: 'A shot at night',
      after: 2400,
      told: 'A shot, at night, at {edge}. It is a boy and a fox. It takes until dawn until both sides have put down what they picked up.',
      who: ['witness'],
      where: ['edge'],
    },
    {
      name: 'Noon of the third day',
      after: 3080,
      told: 'The drum begins. It goes on, alone, for much longer than was planned, because nobody has said what comes after.',
      who: ['head', 'stranger'],
      where: ['hub', 'edge'],
    },
  ],
};
