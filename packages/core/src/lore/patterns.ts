// Keys that are patterns: how they are written, and what must stand in a text before one of them is worth trying. Core makes no RegExp of a
// key; the engine gives a matcher that takes time linear in the text. Called by lore-index.ts.
import { fold } from '../tokens.ts';

export type Pattern = { source: string; flags: string };
/** `lacking`: what the matcher cannot read, in words for an author. */
export type Matched = { test(text: string): boolean } | { lacking: string };
export type Matcher = (pattern: Pattern) => Matched;

const FLAGS = 'gimsuy';

const isFlags = (flags: string): boolean =>
  [...flags].every((flag, at) => FLAGS.includes(flag) && flags.indexOf(flag) === at);

/** Places of slashes that no backslash stands before. */
const bareSlashes = (key: string): number[] => {
  const places: number[] = [];
  for (let at = 0; at < key.length; at++) {
    if (key[at] === '\\') at++;
    else if (key[at] === '/') places.push(at);
  }
  return places;
};

/** `/pattern/flags`; anything else, a slash within it too, is plain text. */
export const patternOf = (key: string): Pattern | null => {
  const [first, last, more] = bareSlashes(key);
  if (first !== 0 || last === undefined || last < 2 || more !== undefined) return null;
  const flags = key.slice(last + 1);
  return isFlags(flags) ? { source: key.slice(1, last), flags } : null;
};

/** Of these one must stand in whatever matches; null: nothing is known. */
type Needed = readonly string[] | null;
const MOST_NEEDED = 24;
const MOST_NESTED = 20;
const OPENINGS = /^\((?:\?:|\?P?<[A-Za-z_]\w*>)?(?!\?)/;
const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})[?]?/;
/** Letters that fold otherwise at a word's end. */
const MOODY = 'Σσς';
const shortest = (needed: readonly string[]): number => Math.min(...needed.map((text) => text.length));
const better = (one: Needed, other: Needed): Needed => {
  if (one === null || other === null) return one ?? other;
  return shortest(other) > shortest(one) ? other : one;
};

type Atom = { end: number } & ({ literal: string } | { needed: Needed } | { nothing: true });
class Unread extends Error {}

/** Reads what a pattern needs; throws Unread where it is written in a way that is not known here. */
const makeReader = (source: string, plain: (letter: string) => boolean) => {
  const escaped = (at: number): Atom => {
    const letter = source[at + 1] ?? '';
    if ('bB'.includes(letter) && letter !== '') return { end: at + 2, nothing: true };
    if ('dDwWsSnrtfv'.includes(letter) && letter !== '') return { end: at + 2, needed: null };
    if (letter === '' || /[\p{L}\p{N}]/u.test(letter)) throw new Unread();
    return { end: at + 2, literal: letter };
  };
  const bracket = (at: number): Atom => {
    let end = at + (source[at + 1] === '^' ? 2 : 1);
    for (; end < source.length && source[end] !== ']'; end++) if (source[end] === '\\') end++;
    return { end: end + 1, needed: null };
  };
  const group = (at: number, depth: number): Atom => {
    const opening = OPENINGS.exec(source.slice(at, at + 40));
    if (opening === null || depth > MOST_NESTED) throw new Unread();
    const inner = alternatives(at + opening[0].length, depth + 1);
    if (source[inner.end] !== ')') throw new Unread();
    return { end: inner.end + 1, needed: inner.needed };
  };
  const atom = (at: number, depth: number): Atom => {
    const letter = source[at] ?? '';
    if (letter === '\\') return escaped(at);
    if (letter === '[') return bracket(at);
    if (letter === '(') return group(at, depth);
    if (letter === '^' || letter === '$') return { end: at + 1, nothing: true };
    return letter === '.' ? { end: at + 1, needed: null } : { end: at + 1, literal: letter };
  };
  const sequence = (from: number, depth: number): { end: number; needed: Needed } => {
    let [at, run] = [from, ''];
    let needed: Needed = null;
    const close = () => {
      const text = fold(run).trim();
      if (text !== '') needed = better(needed, [text]);
      run = '';
    };
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const one = atom(at, depth);
      const often = QUANTIFIER.exec(source.slice(one.end, one.end + 24))?.[0] ?? '';
      at = one.end + often.length;
      if ('nothing' in one) continue;
      const needs = often === '' || often.startsWith('+');
      if ('literal' in one && needs && plain(one.literal)) run += one.literal;
      if (!('literal' in one) || often !== '' || !plain(one.literal)) close();
      if ('needed' in one && needs) needed = better(needed, one.needed);
    }
    close();
    return { end: at, needed };
  };
  const alternatives = (from: number, depth: number): { end: number; needed: Needed } => {
    let all: string[] | null = [];
    for (let at = from; ; at++) {
      const one = sequence(at, depth);
      all = all === null || one.needed === null ? null : [...all, ...one.needed];
      at = one.end;
      if (source[at] !== '|') return { end: at, needed: all };
    }
  };
  return () => {
    const { end, needed } = alternatives(0, 0);
    return end === source.length && needed !== null && needed.length <= MOST_NEEDED ? needed : null;
  };
};

/** Folded texts of which one stands in every text that the pattern matches; null: it must be tried on all. */
export const neededBy = ({ source, flags }: Pattern): Needed => {
  const anyCase = flags.includes('i');
  const plain = (letter: string) => !MOODY.includes(letter) && (letter < '\u0080' || !anyCase);
  try {
    return makeReader(source, plain)();
  } catch (error) {
    if (error instanceof Unread) return null;
    throw error;
  }
};
