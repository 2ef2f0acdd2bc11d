// Keys of lore entries by their first word, made once per book. Keys are words, never patterns: a scan is linear in the text. Called by fire.ts.
import type { LoreEntry } from '@emergent/schema';
import { fold, plainWords } from '../tokens.ts';

type Key = { entry: number; words: readonly string[]; key: string };
/** Keys by first word; `odd` are keys without any letter or digit, found as they stand. */
export type LoreIndex = {
  entries: readonly LoreEntry[];
  keys: ReadonlyMap<string, readonly Key[]>;
  odd: readonly Key[];
  constant: readonly number[];
};

export const makeLoreIndex = (entries: readonly LoreEntry[]): LoreIndex => {
  const keys = new Map<string, Key[]>();
  const odd: Key[] = [];
  const constant: number[] = [];
  for (const [entry, { keys: names, constant: always, enabled }] of entries.entries()) {
    if (!enabled) continue;
    if (always) constant.push(entry);
    for (const key of names) {
      const words = plainWords(key);
      const [first] = words;
      if (first === undefined) {
        if (key.trim() !== '') odd.push({ entry, words, key: fold(key.trim()) });
        continue;
      }
      const list = keys.get(first);
      if (list) list.push({ entry, words, key });
      else keys.set(first, [{ entry, words, key }]);
    }
  }
  return { entries, keys, odd, constant };
};

/** Entries heard in a text: their place in the book and the key that was heard. Whole words only; case and accents ignored. */
export const heardIn = (index: LoreIndex, text: string): Map<number, string> => {
  const heard = new Map<number, string>();
  const words = plainWords(text);
  for (let at = 0; at < words.length; at++) {
    for (const { entry, words: wanted, key } of index.keys.get(words[at] ?? '') ?? []) {
      if (!heard.has(entry) && wanted.every((word, offset) => words[at + offset] === word)) heard.set(entry, key);
    }
  }
  if (index.odd.length > 0) {
    const folded = fold(text);
    for (const { entry, key } of index.odd) if (!heard.has(entry) && folded.includes(key)) heard.set(entry, key);
  }
  return heard;
};
