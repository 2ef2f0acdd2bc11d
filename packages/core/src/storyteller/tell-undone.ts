// What was to follow in a line on what failed: it is not done, and that is said. Called by telling.ts.
import type { Act } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import type { Teller } from './teller.ts';

/** Deeds that are missed where they are not done; a guard that was not raised says so itself. */
const MISSED: ReadonlySet<Act['verb']> = new Set([
  ...(['go', 'flee', 'climb', 'swim', 'use', 'take', 'steal', 'open', 'give', 'destroy', 'craft'] as const),
]);
const NOT_GONE = [
  '{You} [mean] to be gone by now, and [be] not.',
  'The way out is as far off as it was.',
  'Of getting away nothing comes, for the moment.',
  'It was to have been the beginning of getting away. {You} [stand] where {you} stood.',
];
const NOT_DONE = [
  'What was to come after that does not come.',
  'It gets no further than that.',
  'The rest of it has to wait.',
  'That was the first half, and there is no second.',
];
/** Of what is left of the line the first that matters; empty where only looks and words are left, or one got away all the same. */
export const undone = (left: readonly Act[], teller: Teller): string => {
  const next = left.find(({ verb }) => MISSED.has(verb));
  const isDone = ['world.moved', 'item.gained', 'item.lost', 'item.used'] as const;
  if (next === undefined || isDone.some((type) => happenedOf(teller.turn, type).length > 0)) return '';
  return next.verb === 'go' || next.verb === 'flee'
    ? teller.say('not gone', NOT_GONE)
    : teller.say('not done', NOT_DONE);
};
