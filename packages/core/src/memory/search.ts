// Full-text search within one turn: where its player line and telling speak of the terms. Called by the engine for hits the store found.
import type { SearchHit, TurnRecord } from '@emergent/schema';
import { isUnspaced, wordsOf } from '../tokens.ts';

export type Found = Pick<SearchHit, 'type' | 'excerpt' | 'highlights'>;

const EXCERPT = 240;
const LEAD = 60;
const MOST_HIGHLIGHTS = 20;

const plainWord = (word: string) => (word.endsWith("'s") ? word.slice(0, -2) : word);

/** Where the terms stand: words by whole word (a longer word that begins with a term counts too), unspaced pairs by neighbours. */
const placesOf = (text: string, terms: readonly string[]): [number, number][] => {
  const wanted = new Set(terms.flatMap((term) => term.split(' ')));
  const stems = [...wanted].filter((term) => term.length >= 4);
  const words = wordsOf(text);
  const places: [number, number][] = [];
  for (const [at, { text: folded, start, end }] of words.entries()) {
    const word = plainWord(folded);
    const next = words[at + 1];
    if (isUnspaced(word)) {
      if (next && wanted.has(word + next.text)) places.push([start, next.end]);
      else if (wanted.has(word)) places.push([start, end]);
    } else if (wanted.has(word) || stems.some((stem) => word.startsWith(stem))) places.push([start, end]);
  }
  return places;
};

/** Overlapping stretches as one. */
const merged = (places: readonly [number, number][]): [number, number][] => {
  const joined: [number, number][] = [];
  for (const [start, end] of places) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
};

const wordStart = (text: string, at: number): number => {
  if (at <= 0) return 0;
  const space = text.lastIndexOf(' ', at);
  const start = space !== -1 && at - space < 30 ? space + 1 : at;
  const code = text.charCodeAt(start);
  return code >= 0xdc00 && code < 0xe000 ? start - 1 : start;
};

const excerptOf = (type: Found['type'], text: string, terms: readonly string[]): Found | null => {
  const places = merged(placesOf(text, terms));
  const [first] = places;
  if (!first) return null;
  const start = wordStart(text, first[0] - LEAD);
  const cut = wordStart(text, start + EXCERPT);
  const end = text.length - start <= EXCERPT ? text.length : Math.max(cut, first[1]);
  const before = start > 0 ? '…' : '';
  const excerpt = `${before}${text.slice(start, end).trimEnd()}${end < text.length ? '…' : ''}`;
  const highlights = places
    .filter(([from, to]) => from >= start && to <= end)
    .slice(0, MOST_HIGHLIGHTS)
    .map(([from, to]): [number, number] => [from - start + before.length, to - start + before.length]);
  return { type, excerpt, highlights };
};

export const searchTurn = (turn: Pick<TurnRecord, 'line' | 'telling'>, terms: readonly string[]): Found[] => {
  if (terms.length === 0) return [];
  const found = [excerptOf('player', turn.line, terms), excerptOf('narration', turn.telling, terms)];
  return found.filter((one): one is Found => one !== null);
};
