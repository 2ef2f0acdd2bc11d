// Whether a text fits a story's content level: what a player writes, and what a model says, word by word while it comes.
// Code decides on a positive match only; the level also stands in the prompt. Never allowed on any level: sexual words around children.
import type { StorySettings } from '@emergent/schema';
import { type Kind, PHRASES, WORDS, YOUNG } from './words.ts';

export type Level = StorySettings['content_level'];
export type Breach = Kind | 'young';

const BARRED: Readonly<Record<Level, readonly Kind[]>> = {
  everyone: ['language', 'sexual', 'gore'],
  teen: ['sexual'],
  mature: [],
};

const patternOf = (kind: Kind): RegExp => {
  const stems = WORDS[kind].map(({ stem, more }) => `${stem}${more}`);
  return new RegExp(`\\b(?:${stems.join('|')})\\b`);
};
const KINDS = ['language', 'sexual', 'gore'] as const;
const PATTERNS = new Map<Kind, readonly RegExp[]>(KINDS.map((kind) => [kind, [patternOf(kind), ...PHRASES[kind]]]));

/** Unseen characters between letters and letters of other widths hide nothing. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase();

const has = (kind: Kind, text: string): boolean => PATTERNS.get(kind)?.some((pattern) => pattern.test(text)) ?? false;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…。！？])\s+|\n+/);

/** What in a text its level does not hold, or null. Linear in its length. */
export const breachIn = (text: string, level: Level): Breach | null => {
  const read = plain(text);
  const barred = BARRED[level].find((kind) => has(kind, read));
  if (barred !== undefined) return barred;
  if (!YOUNG.test(read)) return null;
  return sentencesOf(read).some((sentence) => YOUNG.test(sentence) && has('sexual', sentence)) ? 'young' : null;
};

/** Where in a sentence that is still coming the words must wait for its end, because it depends on the rest whether they may stand; -1: nowhere. */
export const waitFrom = (sentence: string, level: Level): number => {
  // Where sexual words are barred by themselves, nothing depends on what else the sentence says.
  if (BARRED[level].includes('sexual')) return -1;
  const read = sentence.toLowerCase();
  const young = read.search(YOUNG);
  if (young >= 0) return young;
  for (const pattern of PATTERNS.get('sexual') ?? []) {
    const at = read.search(pattern);
    if (at >= 0) return at;
  }
  return -1;
};

const STEMS = new Map<Kind, readonly string[]>(KINDS.map((kind) => [kind, WORDS[kind].map(({ stem }) => stem)]));

/** Whether a word of which these letters have come may still become one that is barred. */
export const mayBecomeBarred = (letters: string, level: Level): boolean => {
  if (letters === '') return false;
  const read = letters.toLowerCase();
  return BARRED[level].some((kind) => STEMS.get(kind)?.some((stem) => stem.startsWith(read) || read.startsWith(stem)));
};

const FOR: Readonly<Record<Level, string>> = {
  everyone: 'for everyone',
  teen: 'for teenagers',
  mature: 'of any kind',
};
/** What the reader is told of a line that does not fit; the story's clock stands. */
export const breachTold = (level: Level): string =>
  `That is nothing for a story ${FOR[level]}. The moment passes; try something else.`;
