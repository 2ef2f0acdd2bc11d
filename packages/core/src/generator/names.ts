// Names for everybody, by naming style: no two share a word, and first names begin as differently as there are letters. Called by cast.ts.
import type { Dice } from '../dice.ts';
import { PHONOLOGIES } from './tables/phonologies.ts';
import type { NamingName } from './types.ts';
import { shuffle, wordsOf } from './words.ts';

export type Sex = 'she' | 'he';
export type Namer = {
  /** A whole name, or (`single`) a first name alone. */
  next(sex: Sex, single?: boolean): string;
  /** Words that no name to come may have. */
  avoid(name: string): void;
};

/** Letters by which names of one style are told from those of another when the first style runs out. */
const SPARE: readonly NamingName[] = ['english', 'celtic', 'slavic', 'latin', 'norse'];

const listOf = (words: string) => words.split(' ');

/** How much a name is like one that is taken: by first letter, then by its first two. */
const likeness = (name: string, taken: readonly string[]): number =>
  taken.reduce((sum, other) => sum + (other.slice(0, 2) === name.slice(0, 2) ? 9 : other[0] === name[0] ? 1 : 0), 0);

export const makeNamer = (naming: NamingName, dice: Dice): Namer => {
  const used = new Set<string>();
  const firsts: string[] = [];
  const lasts: string[] = [];
  const isFree = (name: string) => wordsOf(name).every((word) => !used.has(word));
  const take = (kind: 'she' | 'he' | 'last', taken: string[]): string => {
    const styles = [naming, ...SPARE.filter((one) => one !== naming)];
    for (const style of styles) {
      const free = shuffle(listOf(PHONOLOGIES[style][kind]), dice, `${style}:${kind}:${taken.length}`).filter(isFree);
      const [best] = free.toSorted((one, other) => likeness(one, taken) - likeness(other, taken));
      if (best === undefined) continue;
      taken.push(best);
      for (const word of wordsOf(best)) used.add(word);
      return best;
    }
    throw new RangeError('more people than names');
  };
  return {
    next: (sex, single = false) => {
      const first = take(sex, firsts);
      if (single) return first;
      const last = take('last', lasts);
      return naming === 'chinese' ? `${last} ${first}` : `${first} ${last}`;
    },
    avoid: (name) => {
      for (const word of wordsOf(name)) used.add(word);
    },
  };
};
