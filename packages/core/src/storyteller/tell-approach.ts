// Going up to somebody who is here: no more to it than the telling. Called by telling.ts.
import { capital } from '../words/english.ts';
import type { Teller } from './teller.ts';

const STEPS = [
  '{You} [cross] over to {person}.',
  '{You} [go] up to {person}, close enough to talk.',
  'A few steps, and {you} [stand] before {person}.',
  '{You} [walk] over. {Person} [look|s] up.',
];
const ALONE = [
  '{Person} [wait|s] to hear what it is.',
  '{Person} [give|s] {me} a look that is half a question.',
  'It is {your} turn to say something.',
];

/** Told without ways out: nobody has gone anywhere. What is said to them follows as a deed of its own. */
export const approach = (teller: Teller, person: string): string => {
  const step = capital(teller.say('approach', STEPS, { person }));
  const isAll = teller.turn.interpretation.acts.length === 1;
  return isAll ? `${step} ${capital(teller.say('before them', ALONE, { person }))}` : step;
};
