// A telling as one number, so that what was told in a hundred turns is remembered in a few hundred bytes.
import { wordsIn } from './phrases.ts';

/** So many turns lie between two tellings that say the same, word for word. */
export const TELLINGS_APART = 100;

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a of a telling's words, a whole number below 2^32: capitals and stops make no difference. */
export const tellingSum = (telling: string): number => {
  let sum = OFFSET;
  const words = wordsIn(telling).join(' ');
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ words.charCodeAt(at), PRIME);
  return sum >>> 0;
};

/** The newest sums of a path with those of the tellings that follow, oldest first. */
export const withSums = (sums: readonly number[], tellings: readonly string[]): number[] =>
  [...sums, ...tellings.map(tellingSum)].slice(-TELLINGS_APART);
