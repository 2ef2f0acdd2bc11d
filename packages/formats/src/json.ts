// JSON values as they come from files: narrowing, comparing, and flattening nested objects into dotted names. Used throughout formats.
import type { z } from 'zod';

export type Json = z.core.util.JSONType;
export type Raw = { [name: string]: Json };

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string';
export const rawOf = (value: Json | undefined): Raw => (isRaw(value) ? value : {});
export const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** Rows of a list or an object by key that are looked at to tell what it is: its first one may be odd, or lack what is usual. */
const MOST_LOOKED_AT = 100;
export const rowsIn = (value: Json | undefined): Json[] =>
  (Array.isArray(value) ? value : isRaw(value) ? Object.values(value) : []).slice(0, MOST_LOOKED_AT);

/** Equal as JSON; a field that is absent equals one that is undefined. */
export const same = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other) || one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => same(value, other[at]));
  if (!isRaw(one) || !isRaw(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const name of names) if (!same(one[name], other[name])) return false;
  return true;
};

export const pick = (raw: Raw, names: readonly string[]): Raw => {
  const out: Raw = {};
  for (const name of names) {
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (value !== undefined) out[name] = value;
  }
  return out;
};

/** `rows` with what was left out back in its places (`at`, ascending, in the whole). */
export const interleave = <Row>(rows: readonly Row[], left: readonly { at: number; row: Row }[]): Row[] => {
  const out: Row[] = [];
  let next = 0;
  for (const { at, row } of left) {
    while (out.length < at && next < rows.length) out.push(...rows.slice(next, ++next));
    out.push(row);
  }
  return [...out, ...rows.slice(next)];
};

export const without = (raw: Raw, names: readonly string[]): Raw => {
  const out = { ...raw };
  for (const name of names) delete out[name];
  return out;
};

const MARK = '\u0001';

/** The innermost of `prefixes` that a flat name stands under, and what is left of the name. */
const parted = (name: string, prefixes: readonly string[]): [string, string] => {
  let best = '';
  for (const prefix of prefixes) if (prefix.length > best.length && name.startsWith(`${prefix}.`)) best = prefix;
  return best === '' ? ['', name] : [best, name.slice(best.length + 1)];
};

/**
 * `{data: {name}}` as `{data: {}, 'data.name'}` for the objects named by `prefixes`; `raise` is its inverse. A name that would be taken for a
 * flattened one is marked.
 */
export const flatten = (raw: Raw, prefixes: readonly string[]): Raw => {
  const out: Raw = {};
  const add = (object: Raw, base: string) => {
    for (const [name, value] of Object.entries(object)) {
      const plain = base === '' ? name : `${base}.${name}`;
      const clash = name.startsWith(MARK) || parted(plain, prefixes)[0] !== base;
      const full = clash ? `${plain.slice(0, plain.length - name.length)}${MARK}${name}` : plain;
      const nested = !clash && prefixes.includes(plain) && isRaw(value);
      out[full] = nested ? {} : value;
      if (nested) add(value, plain);
    }
  };
  add(raw, '');
  return out;
};

export const raise = (flat: Raw, prefixes: readonly string[]): Raw => {
  const top: Raw = {};
  const objects = new Map<string, Raw>([['', top]]);
  const objectAt = (prefix: string): Raw => {
    const known = objects.get(prefix);
    if (known) return known;
    const made: Raw = {};
    const [base, leaf] = parted(prefix, prefixes);
    objects.set(prefix, made);
    objectAt(base)[leaf] = made;
    return made;
  };
  for (const [name, value] of Object.entries(flat)) {
    if (prefixes.includes(name) && (isRaw(value) || objects.has(name))) objectAt(name);
    else {
      const [base, leaf] = parted(name, prefixes);
      objectAt(base)[leaf.startsWith(MARK) ? leaf.slice(1) : leaf] = value;
    }
  }
  return top;
};
