// Names and words: finding what a text names, ids made from names, and untrusted text cut to size. Used by systems and scenario.
import { digestOf } from './dice.ts';

const ARTICLES = /^(?:the|a|an|some|my|his|her|their|your|our)\s+/i;

/** Runs of white space as one space each. Single spaces are the rule and are not touched: that makes it quick. */
export const spaced = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').trim();

const plains = new Map<string, string>();
/** The names of a few worlds; whatever is longer is no name. */
const MOST_PLAINS = 5000;
const LONGEST_NAME = 100;

/** A name without case, article and surplus space: how names are compared. The same few are asked for again and again. */
export const plain = (name: string): string => {
  const known = plains.get(name);
  if (known !== undefined) return known;
  const made = spaced(name).toLowerCase().replace(ARTICLES, '');
  if (name.length > LONGEST_NAME) return made;
  if (plains.size >= MOST_PLAINS) plains.clear();
  plains.set(name, made);
  return made;
};

const wordsOf = (name: string): string[] =>
  plain(name)
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((word) => word.length > 1);

/** Whole words of `part` all stand in `whole`. */
const isPart = (part: string, whole: string): boolean => {
  const words = wordsOf(part);
  const among = new Set(wordsOf(whole));
  return words.length > 0 && words.every((word) => among.has(word));
};

/** The one of `list` that `name` means: exact, by alias, then a partial name that fits exactly one; else undefined. */
export const findName = <Item extends { name: string; aliases?: readonly string[] }>(
  list: readonly Item[],
  name: string,
): Item | undefined => {
  const wanted = plain(name);
  if (wanted === '') return undefined;
  const exact = list.find((one) => plain(one.name) === wanted);
  if (exact !== undefined) return exact;
  const alias = list.find((one) => one.aliases?.some((other) => plain(other) === wanted) === true);
  if (alias !== undefined) return alias;
  const partial = list.filter((one) => isPart(name, one.name));
  return partial.length === 1 ? partial[0] : undefined;
};

/** Same name, article and case aside. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

/** A record's own value: names like "constructor" find nothing that is not there. */
export const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .toWellFormed() || 'thing';

/** An id of a name and where it comes from: the same in every telling, unique where `salt` is. */
export const idFor = (name: string, salt: string): string =>
  `${slugOf(name)}-${digestOf(`${salt}|${name}`).slice(0, 5)}`;

/** Untrusted words for the state: well-formed, one line, at most `max` UTF-16 units, cut at a word where possible. */
export const clip = (words: string | null | undefined, max: number): string => {
  const line = (words ?? '')
    .replaceAll('\u0000', '')
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > max / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`;
};

/** A whole number within bounds; `otherwise` for what is no number. */
export const whole = (value: number | null | undefined, min: number, max: number, otherwise = 0): number =>
  value === null || value === undefined || !Number.isFinite(value)
    ? otherwise
    : Math.min(max, Math.max(min, Math.round(value)));

/** "a, b and c". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
