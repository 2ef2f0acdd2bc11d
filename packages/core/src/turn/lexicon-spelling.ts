// Slips of the fingers: words one letter away from the ones that are known. Called by interpret-verb.ts and targets-match.ts.

import { isBeside } from './keyboard.ts';
import { baseOf, forms } from './lexicon.ts';
import { COMMON, STATES } from './lexicon-common.ts';

const byStart = new Map<string, string[]>();
for (const form of forms()) {
  if (form.length < 4) continue;
  const key = `${form[0]}${form.length}`;
  byStart.set(key, [...(byStart.get(key) ?? []), form]);
}

/** Whether two words differ by one letter put in, left out, changed or swapped with its neighbour. */
export const nearlySame = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const left = one.length - start - end;
  const right = other.length - start - end;
  if (left + right <= 1) return true;
  // A letter changed makes another word too easily ("coin", "coil"): only in long words, or where the finger was one key off.
  if (left === 1 && right === 1)
    return one.length >= 7 || (one.length >= 5 && isBeside(one[start] ?? '', other[start] ?? ''));
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
};

/** One letter for another makes "sprint" of "spring": of short words only the commonest deeds are meant. */
const isLikely = (word: string, form: string): boolean =>
  word.length !== form.length ||
  word.length >= LONG ||
  OFTEN.has(form) ||
  [...word].toSorted().join('') === [...form].toSorted().join('');
const LONG = 7;

/** A form of the lexicon one slip away from a word of four letters or more with the same first letter, or undefined. */
export const respelt = (word: string): string | undefined => {
  // "nothing" is no slip of "notching".
  if (word.length < 4 || word.length > 14 || word === 'nothing' || COMMON.has(word) || STATES.has(word))
    return undefined;
  // "creepy" tells how it is, and nobody creeps.
  if (word.endsWith('y') && (baseOf(word.slice(0, -1)) !== undefined || baseOf(`${word.slice(0, -1)}e`) !== undefined))
    return undefined;
  const near = [word.length, word.length + 1, word.length - 1].flatMap(
    (length) =>
      byStart.get(`${word[0]}${length}`)?.filter((form) => nearlySame(word, form) && isLikely(word, form)) ?? [],
  );
  return near.find((form) => OFTEN.has(baseOf(form) ?? '')) ?? near[0];
};

/** Deeds that players type most: a slip is theirs before it is a rarer one's. */
const OFTEN = new Set(
  'look take give open talk walk drop hide read wait attack kill help grab run eat get use ask buy go hit jump sing rest pray sell tell wave head make pick swim push pull speak climb threaten search follow examine inspect think listen return enter leave steal sneak close unlock persuade touch throw wear drink fight flee repair light shout whisper smell cast'.split(
    ' ',
  ),
);

const SHORT =
  'look take give open talk walk drop hide read wait attack kill help grab run eat get use ask buy go hit jump sing rest pray sell tell wave head make pick swim push pull kick stab slap call'.split(
    ' ',
  );

/** Of the commonest deeds, the one that a word of three letters lacks a letter of, or has two of in the wrong order: "lok", "tke", "atk". */
export const respeltShort = (word: string): string | undefined => {
  if (word.length < 2 || word.length > 3) return undefined;
  const isIn = (form: string) => {
    let at = 0;
    for (const letter of form) if (letter === word[at]) at++;
    return at === word.length;
  };
  return SHORT.find(
    (form) =>
      form[0] === word[0] &&
      ((word.length === 3 && form.length === 4 && isIn(form)) ||
        (word.length === 3 &&
          form.length === 3 &&
          nearlySame(word, form) &&
          form !== word &&
          [...word].toSorted().join('') === [...form].toSorted().join(''))),
  );
};
