// Keys of lore entries by their rarest word, made once per book. Keys are words, never patterns: a scan is linear in the text. Called by fire.ts.
import type { LoreEntry } from '@emergent/schema';
import { fold, plainWords } from '../tokens.ts';

type Key = { entry: number; words: readonly string[]; key: string; anchor: number };
/** Keys by their rarest word (`anchor` is its place in the key), so that "the …" costs no more than others; `odd` are keys without any letter or digit, found as they stand. */
export type LoreIndex = {
  entries: readonly LoreEntry[];
  keys: ReadonlyMap<string, readonly Key[]>;
  odd: readonly Key[];
  constant: readonly number[];
  /** Sizes of entries, filled as they are first asked for. */
  tokens: Map<number, number>;
};

/** How often each word stands in the book's keys. */
const countWords = (keys: readonly Key[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { words } of keys) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const rarest = (words: readonly string[], counts: ReadonlyMap<string, number>): number => {
  let best = 0;
  for (const [at, word] of words.entries())
    if ((counts.get(word) ?? 0) < (counts.get(words[best] ?? '') ?? 0)) best = at;
  return best;
};

const keysOf = (entries: readonly LoreEntry[]): Key[] =>
  entries.flatMap(({ keys, enabled }, entry) =>
    enabled ? keys.map((key): Key => ({ entry, words: plainWords(key), key, anchor: 0 })) : [],
  );

export const makeLoreIndex = (entries: readonly LoreEntry[]): LoreIndex => {
  const all = keysOf(entries);
  const counts = countWords(all);
  const keys = new Map<string, Key[]>();
  for (const key of all) {
    if (key.words.length === 0) continue;
    const anchored = { ...key, anchor: rarest(key.words, counts) };
    const word = key.words[anchored.anchor] ?? '';
    const list = keys.get(word);
    if (list) list.push(anchored);
    else keys.set(word, [anchored]);
  }
  const odd = all
    .filter(({ words, key }) => words.length === 0 && key.trim() !== '')
    .map((key) => ({ ...key, key: fold(key.key.trim()) }));
  const constant = entries.flatMap((entry, at) => (entry.constant && entry.enabled ? [at] : []));
  return { entries, keys, odd, constant, tokens: new Map() };
};

/** Entries heard in a text: their place in the book and the key that was heard. Whole words only; case and accents ignored. */
export const heardIn = (index: LoreIndex, text: string): Map<number, string> => {
  const heard = new Map<number, string>();
  const words = plainWords(text);
  for (let at = 0; at < words.length; at++) {
    for (const { entry, words: wanted, key, anchor } of index.keys.get(words[at] ?? '') ?? []) {
      if (!heard.has(entry) && wanted.every((word, offset) => words[at - anchor + offset] === word))
        heard.set(entry, key);
    }
  }
  if (index.odd.length > 0) {
    const folded = fold(text);
    for (const { entry, key } of index.odd) if (!heard.has(entry) && folded.includes(key)) heard.set(entry, key);
  }
  return heard;
};
