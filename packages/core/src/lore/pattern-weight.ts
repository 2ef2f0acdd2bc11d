// What it takes to make a pattern ready, told from its letters alone: some are written shortly and grow without measure. Of one book only so much
// is made, in the order of its entries, so that no book holds up those who play. Called by lore-index.ts and unheard.ts.
import type { Pattern } from './patterns.ts';

/** `size`: steps of the made pattern. `reading`: what it takes to read it once, however often it is repeated; a step takes as long as one of it. */
type Weight = { end: number; size: number; reading: number };

const MOST_NESTED = 100;
const OPENING = /^\((?:\?(?:P?<[^>]{0,40}>|[a-zA-Z-]{0,8}:?))?/;
const REPEATED = /^\{(\d{1,5})(?:(,)(\d{0,5}))?\}/;
const CLASS = /^\\[pP](?:\{[^}]{0,60}\}|[\s\S])?/;
/** Classes of letters of all scripts, and what is not in a class, are long lists of ranges. */
const CLASS_READING = 150;
const NEGATED_READING = 40;
const EACH_READING = 20;
const ENDLESS: Weight = { end: Number.POSITIVE_INFINITY, size: Number.POSITIVE_INFINITY, reading: 0 };

const escaped = (source: string, at: number): Weight => {
  const letter = source[at + 1] ?? '';
  if (letter === 'p' || letter === 'P')
    return { end: at + (CLASS.exec(source.slice(at, at + 64))?.[0].length ?? 2), size: 1, reading: CLASS_READING };
  return { end: at + 2, size: 1, reading: 'DWS'.includes(letter) ? NEGATED_READING : 0 };
};

const bracket = (source: string, from: number): Weight => {
  const isNegated = source[from + 1] === '^';
  let at = from + (isNegated ? 2 : 1);
  let reading = isNegated ? NEGATED_READING : 1;
  while (at < source.length && source[at] !== ']') {
    const one = source[at] === '\\' ? escaped(source, at) : { end: at + 1, reading: 1 };
    reading += one.reading;
    at = one.end;
  }
  return { end: at + 1, size: 1, reading };
};

const atom = (source: string, at: number, depth: number): Weight => {
  if (source[at] === '\\') return escaped(source, at);
  if (source[at] === '[') return bracket(source, at);
  if (source[at] !== '(') return { end: at + 1, size: 1, reading: 0 };
  if (depth > MOST_NESTED) return ENDLESS;
  const inner = sequence(source, at + (OPENING.exec(source.slice(at, at + 48))?.[0].length ?? 1), depth + 1);
  return { end: inner.end + 1, size: inner.size + 1, reading: inner.reading };
};

/** How often what stands before is made: as often as it can be asked for. */
const timesOf = (source: string, at: number): { end: number; times: number } => {
  if ('*+?'.includes(source[at] ?? '-')) return { end: at + 1, times: 1 };
  const found = REPEATED.exec(source.slice(at, at + 16));
  if (found === null) return { end: at, times: 1 };
  const [all, least = '', comma, most = ''] = found;
  const times = comma === undefined || most === '' ? Number(least) + (comma === undefined ? 0 : 1) : Number(most);
  return { end: at + all.length, times: Math.max(1, times) };
};

const sequence = (source: string, from: number, depth: number): Weight => {
  let [at, size, reading] = [from, 0, 0];
  while (at < source.length && (source[at] !== ')' || depth === 0)) {
    const one = atom(source, at, depth);
    const { end, times } = timesOf(source, one.end);
    size += one.size * times;
    reading += one.reading;
    at = end;
  }
  return { end: at, size, reading };
};

/** Steps of one pattern. Keys that people write have some tens. */
const MOST_SIZE = 200;
/** Of all patterns of a book, in all: some two thousand of the usual kind, a tenth of a second. */
const MOST_OF_BOOK = 60_000;
export const TOO_LARGE = 'it is too large: repeat less often';
const TOO_MANY = 'the patterns of this book are too many and too large together: use plain keys, or shorter patterns';

/** Why a pattern is not made; null: it may be. Asked in the order of a book's keys; the same pattern counts once. */
export type Allowance = (pattern: Pattern) => string | null;

export const makeAllowance = (): Allowance => {
  const known = new Map<string, string | null>();
  let left = MOST_OF_BOOK;
  const judge = ({ source }: Pattern): string | null => {
    const { size, reading } = sequence(source, 0, 0);
    if (size > MOST_SIZE) return TOO_LARGE;
    const weight = EACH_READING + size + reading;
    if (weight > left) return TOO_MANY;
    left -= weight;
    return null;
  };
  return (pattern) => {
    const spelled = `/${pattern.source}/${pattern.flags}`;
    const before = known.get(spelled);
    if (before !== undefined) return before;
    const refused = judge(pattern);
    known.set(spelled, refused);
    return refused;
  };
};
