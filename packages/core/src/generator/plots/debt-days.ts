// What was before the story of debt.ts, and what comes if nobody minds. Read by debt.ts.
import type { Plot } from '../types.ts';

export const DEBT_DAYS: Pick<Plot, 'past' | 'coming'> = {
  past: [
    {
      name: 'The good loan',
      date: 'nine years ago',
      told: 'After a bad year money is lent in {town} to whoever asks, with a joke in the last line. People dance.',
      who: ['elder', 'host'],
      where: ['hub', 'holy'],
    },
    {
      name: 'The puzzle',
      date: 'five years ago',
      told: 'Over supper somebody is asked how one might make a nought worth more. It is a very good supper.',
      who: ['keeper', 'rival'],
      where: ['store'],
    },
    {
      name: 'The buying-up',
      date: 'this spring',
      told: 'One after the other the papers are sold, until all of them have the same owner.',
      who: ['rival'],
      where: ['store', 'seat'],
    },
    {
      name: 'The blue slips',
      date: 'yesterday',
      told: 'Every house in {town} gets a slip, in alphabetical order.',
      who: ['rival', 'head'],
      where: ['hub'],
    },
  ],
  coming: [
    {
      name: 'The first chair',
      after: 500,
      told: 'At dusk a chair is carried out of a house at {home} and set down in the street, with a number on. Nobody sits in it.',
      who: ['friend'],
      where: ['home', 'hub'],
    },
    {
      name: 'Everybody’s silver',
      after: 1450,
      told: 'People come with spoons and rings, so as to be seen to try. {Rival} thanks each by name.',
      who: ['rival'],
      where: ['store'],
    },
    {
      name: 'Smoke',
      after: 2400,
      told: 'All night there is smoke out of the ground by {deep}, and flakes come down on {town}, with parts of words on them.',
      who: [],
      where: ['deep', 'hub'],
    },
    {
      name: 'Noon',
      after: 3080,
      told: 'A table is set up at noon. {Rival} rings a bell, looks at the first page and then, for rather longer, at the crowd.',
      who: ['rival', 'head'],
      where: ['hub'],
    },
  ],
};
