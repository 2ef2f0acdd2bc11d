// How single values of foreign formats are read, within the schema's bounds, and written back. The cells of every format's table.
import type { Codec } from './field.ts';
import { clean, cut, fits } from './fit.ts';
import { isText, type Json, listOf, same } from './json.ts';
import type { Note } from './notes.ts';

const WRONG = 'is not of the kind that belongs here; taken as if it were absent';
const CUT = 'too long: told up to its bound, the whole is kept beside';
const given = (value: Json | undefined): value is Exclude<Json, null> => value !== undefined && value !== null;

const truth = (value: Json | undefined, note: Note): boolean | undefined => {
  if (!given(value)) return undefined;
  if (typeof value === 'boolean') return value;
  if (value === 0 || value === 1 || value === 'true' || value === 'false') {
    note('approximated', 'a yes or no written as something else');
    return value === 1 || value === 'true';
  }
  note('broken', WRONG);
  return undefined;
};

/** A yes or no that our schema always has; `flip` where theirs says the opposite. */
export const yesNo = (absent: boolean, flip = false): Codec<boolean> => ({
  read: (value, note) => {
    const said = truth(value, note);
    return said === undefined ? absent : said !== flip;
  },
  write: (value) => (value === undefined ? undefined : value !== flip),
});

/** A yes or no that is absent in ours where it is `usual`. */
export const maybe = (usual: boolean | null = false): Codec<boolean> => ({
  read: (value, note) => {
    const said = truth(value, note);
    return said === usual ? undefined : said;
  },
  write: (value) => value ?? usual ?? undefined,
});

const amount = (value: Json | undefined, note: Note): number | undefined => {
  if (!given(value) || value === '') return undefined;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    note('broken', WRONG);
    return undefined;
  }
  if (typeof value === 'string') note('approximated', 'a number written as text');
  return number;
};

/** A whole number between bounds. `absent` is what ours says then (undefined: nothing); `usual` is theirs for "nothing". */
export const whole = (min: number, max: number, absent?: number, usual?: number): Codec<number> => ({
  read: (value, note) => {
    const number = amount(value, note);
    if (number === undefined) return absent;
    if (number === usual) return undefined;
    // Plus 0, so that it is never minus 0, which JSON does not know.
    const fitted = Math.round(Math.min(max, Math.max(min, number))) + 0;
    if (fitted !== number) note('approximated', `brought to a whole number between ${min} and ${max}`);
    return fitted;
  },
  write: (value) => value ?? usual,
});

/** A text of at most `max` characters; never absent. */
export const words = (max: number): Codec<string> => ({
  read: (value, note) => {
    if (!given(value)) return '';
    if (typeof value === 'number' || typeof value === 'boolean') {
      note('approximated', 'a text written as something else');
      return String(value);
    }
    if (!isText(value)) {
      note('broken', WRONG);
      return '';
    }
    const whole = clean(value);
    if (whole !== value) note('approximated', 'characters that no text can hold were left out');
    if (!fits(whole, max)) note('approximated', CUT);
    return cut(whole, max);
  },
  write: (value) => value,
});

/** A text that is absent in ours where it is empty. */
export const maybeWords = (max: number): Codec<string> => {
  const codec = words(max);
  return { read: (value, note) => codec.read(value, note) || undefined, write: (value) => value ?? '' };
};

const MOST_KEYS = 50;
const MOST_KEY = 100;
/** Keys within bounds, each once; what is said where some are not. */
export const keysOf = (keys: readonly Json[], note: Note): string[] => {
  const texts = keys.filter(isText).map(clean);
  if (texts.length < keys.length) note('broken', 'a key that is no text; left out, kept beside');
  const full = texts.filter((key) => key.trim() !== '');
  const short = full.filter((key) => fits(key, MOST_KEY));
  if (short.length < full.length)
    note('approximated', `keys of more than ${MOST_KEY} characters are never heard; kept beside`);
  const once = [...new Set(short)];
  if (once.length > MOST_KEYS) note('approximated', `the first ${MOST_KEYS} keys are heard; all are kept beside`);
  return once.slice(0, MOST_KEYS);
};

const byComma = (text: string): string[] =>
  text
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
const keysIn = (value: Json | undefined, note: Note): string[] => {
  if (isText(value)) return keysOf(byComma(value), note);
  if (given(value) && !Array.isArray(value)) note('broken', WRONG);
  return keysOf(listOf(value), note);
};

export const keyList: Codec<string[]> = { read: keysIn, write: (keys) => keys };
/** Absent in ours where there are none. */
export const maybeKeys: Codec<string[]> = {
  read: (value, note) => {
    const keys = keysIn(value, note);
    return keys.length === 0 ? undefined : keys;
  },
  write: (keys) => keys ?? [],
};
const joined = (codec: Codec<string[]>): Codec<string[]> => ({
  read: codec.read,
  write: (keys) => keys?.join(', ') ?? '',
});
export const commaKeys = joined(keyList);
export const maybeCommaKeys = joined(maybeKeys);

/** One of theirs for one of ours; `absent` of ours is what nothing means there. */
export const choice = <Value extends string>(
  pairs: readonly (readonly [Json, Value])[],
  absent?: Value,
): Codec<Value> => ({
  read: (value, note) => {
    if (!given(value)) return undefined;
    const found = pairs.find(([theirs]) => same(theirs, value));
    if (found === undefined) note('broken', WRONG);
    return found === undefined || found[1] === absent ? undefined : found[1];
  },
  write: (value) => pairs.find(([, ours]) => ours === (value ?? absent))?.[0],
});

/** A list of short texts; never absent. */
export const texts = (max: number, most: number): Codec<string[]> => ({
  read: (value, note) => {
    if (given(value) && !Array.isArray(value)) {
      if (isText(value) && value.trim() !== '')
        return byComma(clean(value))
          .map((text) => cut(text, max))
          .slice(0, most);
      if (value !== '') note('broken', WRONG);
      return [];
    }
    const all = listOf(value);
    const out = all
      .filter(isText)
      .map((text) => cut(clean(text), max))
      .filter((text) => text.trim() !== '');
    if (out.length < all.length || out.length > most) note('approximated', 'only some of the list has a place here');
    return out.slice(0, most);
  },
  write: (value) => value,
});
