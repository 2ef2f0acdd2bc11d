// Which words are words: one that the book or anybody's English uses is not taken for a slip of a name; and of which name a word is a slip. Called by targets.ts.
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import { baseOf } from './lexicon.ts';
import { COMMON } from './lexicon-common.ts';
import { nearlySame } from './lexicon-spelling.ts';
import type { Entity, WorldIndex } from './targets-entities.ts';

/** So much of a book is looked through; what stands beyond it is rarely the only place of a word. */
const MOST_TEXT = 400_000;
const books = new WeakMap<World, ReadonlySet<string>>();

const wordsOfBook = (world: World): ReadonlySet<string> => {
  const known = books.get(world);
  if (known) return known;
  const { characters, locations, entries } = world.lorebook;
  const texts = [
    ...locations.flatMap((one) => [one.description, ...one.features.map(({ detail }) => detail)]),
    ...characters.flatMap((one) => [one.description, ...one.knows.map(({ says }) => says)]),
    ...entries.map(({ content }) => content),
  ];
  const words = new Set<string>();
  let left = MOST_TEXT;
  for (const text of texts) {
    if (left <= 0) break;
    left -= text.length;
    for (const word of plainWords(text)) words.add(word);
  }
  books.set(world, words);
  return words;
};

export const isWordOf =
  (world: World) =>
  (word: string): boolean =>
    COMMON.has(word) || baseOf(word) !== undefined || wordsOfBook(world).has(word);

/** The word of a name that this one is a slip of, those here first; else the word itself. */
export const respelling =
  (now: readonly Entity[], index: WorldIndex, isWord: (word: string) => boolean) =>
  (word: string): string => {
    if (word.length < 4 || isWord(word)) return word;
    const fits = (name: string) => name.length > 3 && name[0] === word[0] && nearlySame(word, name);
    for (const { forms } of now) for (const form of forms) for (const name of form) if (fits(name)) return name;
    for (const length of [word.length, word.length + 1, word.length - 1]) {
      const near = index.byStart.get(`${word[0]}${length}`)?.find((name) => name.length > 4 && nearlySame(word, name));
      if (near !== undefined) return near;
    }
    return word;
  };
