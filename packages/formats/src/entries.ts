// A foreign list of entries as lore, and back. Each entry keeps beside it what has no place here; what can't be lore at all is kept by the
// list. Called by spec.ts for every format.
import type { Outcome } from '@emergent/schema';
import { z } from 'zod';
import { type Field, residue, restore, takeAll } from './field.ts';
import { flatten, interleave, isRaw, type Json, type Raw, raise } from './json.ts';
import { type Expected, notWhatItIs, WRONG_KIND } from './kinds.ts';
import { LIMITS } from './limits.ts';
import type { Notes } from './notes.ts';
import { LoreEntry } from './shapes.ts';

export type EntrySpec = {
  /** The key of what is kept in an entry's `extensions`. */
  family: string;
  fields: readonly Field<LoreEntry>[];
  /** Objects within an entry whose fields the table names, outer ones first. */
  flatten?: readonly string[];
  /** Why a name has no place here. */
  why?: Record<string, string>;
  /** Rows of the list that are no lore. */
  skip?: (raw: Raw) => string | null;
  /** By the file around the list: whether what an entry belongs to is switched off. */
  off?: (file: Raw) => (raw: Raw) => boolean;
  /** A list that was made here is an object by key. */
  keyed?: boolean;
  /** What an entry that was made here has besides the table's fields. */
  fresh: (entry: LoreEntry, at: number) => Raw;
};

/** What of a list is not lore: `list` false, it is an object by key. */
export const KeptList = z.object({
  list: z.boolean(),
  unplaced: z.array(z.object({ at: z.number(), key: z.string().optional(), value: z.json() })),
});
export type KeptList = z.infer<typeof KeptList>;
const KeptEntry = z.object({
  rest: z.record(z.string(), z.json()),
  key: z.string().optional(),
  off: z.boolean().optional(),
});

const UNKNOWN = 'no program documents it; kept for the way back';
type Row = { at: number; key?: string; value: Json };

const rowsOf = (value: Json): Row[] =>
  Array.isArray(value)
    ? value.map((each, at) => ({ at, value: each }))
    : Object.entries(isRaw(value) ? value : {}).map(([key, each], at) => ({ at, key, value: each }));

type Read = { entry: LoreEntry } | { outcome: Outcome; how: string };

const names = new WeakMap<EntrySpec, ReadonlySet<string>>();
const namesOf = (spec: EntrySpec): ReadonlySet<string> => {
  const known = names.get(spec) ?? new Set([...spec.fields.flatMap((field) => field.names), ...(spec.flatten ?? [])]);
  names.set(spec, known);
  return known;
};

type Said = { name: string; outcome: Outcome; how: string };
const HEARD = ['keys', 'secondary_keys', 'exclude_keys'] as const;
const MOST_NAMED = 5;

/** Names of the foreign fields with keys that can't be heard, and what is said of them. Keys that stand in no list are decorators of the text. */
const silentFields = (entry: LoreEntry, spec: EntrySpec, notes: Notes): Map<string, string> => {
  const unheard = notes.unheard(entry);
  const silent = new Map<string, string>();
  if (unheard.length === 0) return silent;
  const inList = (key: string) => HEARD.find((list) => entry[list]?.includes(key)) ?? 'content';
  for (const list of [...HEARD, 'content'] as const) {
    const here = unheard.filter(({ key }) => inList(key) === list);
    if (here.length === 0) continue;
    const told = here.slice(0, MOST_NAMED).map(({ key, why }) => `${key} (${why})`);
    const more = here.length > MOST_NAMED ? ` and ${here.length - MOST_NAMED} more` : '';
    for (const field of spec.fields.filter((one) => one.ours.includes(list)))
      for (const name of field.names) silent.set(name, `never heard here, kept as it is: ${told.join('; ')}${more}`);
  }
  return silent;
};

/** A row without a name is of the entry as a whole. */
const within = (path: string, name: string): string => (name === '' ? path : `${path}.${name}`);

const noteFields = (said: readonly Said[], silent: ReadonlyMap<string, string>, path: string, notes: Notes): void => {
  for (const { name, outcome, how } of said) {
    const why = silent.get(name);
    const note = notes.at(within(path, name));
    if (why === undefined) note(outcome, how);
    else {
      note('approximated', why);
      if (outcome === 'broken' || outcome === 'approximated') note(outcome, how);
    }
  }
};

const readEntry = (row: Row, spec: EntrySpec, off: (raw: Raw) => boolean, path: string, notes: Notes): Read => {
  if (!isRaw(row.value)) return { outcome: 'broken', how: 'no entry: it is not an object' };
  const skipped = spec.skip?.(row.value) ?? null;
  if (skipped !== null) return { outcome: 'kept', how: skipped };
  const flat = flatten(row.value, spec.flatten ?? []);
  const said: Said[] = [];
  const taken = takeAll(flat, spec.fields, (name) => (outcome, how) => void said.push({ name, outcome, how }));
  const isEmpty = (taken.content ?? '').trim() === '';
  const parsed = isEmpty ? null : LoreEntry.safeParse({ ...taken, id: `entry-${row.at + 1}` });
  const silent = parsed?.success ? silentFields(parsed.data, spec, notes) : new Map<string, string>();
  noteFields(said, silent, path, notes);
  if (parsed === null) return { outcome: 'kept', how: 'an entry without a text: there is nothing to tell' };
  const known = namesOf(spec);
  for (const name of Object.keys(flat))
    if (!known.has(name)) notes.at(`${path}.${name}`)('kept', spec.why?.[name] ?? UNKNOWN);
  for (const name of notWhatItIs(
    flat,
    (spec.flatten ?? []).map((each): Expected => [each, 'object']),
  ))
    if (flat[name] !== null) notes.at(`${path}.${name}`)('broken', WRONG_KIND);
  if (!parsed.success) return { outcome: 'broken', how: 'an entry whose fields do not hold together' };
  const key = row.key !== undefined && row.key !== String(row.at) ? { key: row.key } : {};
  const asleep = parsed.data.enabled && off(row.value);
  if (asleep) notes.at(path)('approximated', 'switched off because what it belongs to is');
  const kept = { rest: residue(flat, spec.fields), ...key, ...(asleep && { off: true }) };
  return { entry: { ...parsed.data, enabled: parsed.data.enabled && !asleep, extensions: { [spec.family]: kept } } };
};

export const readEntries = (
  value: Json,
  spec: EntrySpec,
  file: Raw,
  path: string,
  notes: Notes,
): { entries: LoreEntry[]; kept: KeptList } => {
  const off = spec.off?.(file) ?? (() => false);
  const kept: KeptList = { list: Array.isArray(value), unplaced: [] };
  const entries: LoreEntry[] = [];
  for (const row of rowsOf(value)) {
    const here = `${path}[${row.at}]`;
    const read: Read =
      entries.length >= LIMITS.entries
        ? { outcome: 'kept', how: `a book here has at most ${LIMITS.entries} entries` }
        : readEntry(row, spec, off, here, notes);
    if ('entry' in read) entries.push(read.entry);
    else {
      notes.at(here)(read.outcome, read.how);
      kept.unplaced.push(row);
    }
  }
  return { entries, kept };
};

const writeEntry = (entry: LoreEntry, at: number, spec: EntrySpec, must: Raw): { key?: string; value: Raw } => {
  const kept = KeptEntry.safeParse(entry.extensions?.[spec.family]);
  const rest = kept.success ? { ...must, ...kept.data.rest } : flatten(spec.fresh(entry, at), spec.flatten ?? []);
  const own = kept.success && kept.data.off === true ? { ...entry, enabled: true } : entry;
  const value = raise(restore(rest, own, spec.fields), spec.flatten ?? []);
  return kept.success && kept.data.key !== undefined ? { key: kept.data.key, value } : { value };
};

const byKey = (rows: readonly { key?: string; value: Json }[]): Raw => {
  const out: Raw = {};
  const taken = new Set(rows.map((row) => row.key));
  let next = 0;
  for (const [at, row] of rows.entries()) {
    let key = row.key ?? String(at);
    while (row.key === undefined && taken.has(key)) key = String(rows.length + next++);
    taken.add(key);
    out[key] = row.value;
  }
  return out;
};

export const writeEntries = (entries: readonly LoreEntry[], spec: EntrySpec, kept: KeptList, must: Raw = {}): Json => {
  const rows = interleave<{ key?: string; value: Json }>(
    entries.map((entry, at) => writeEntry(entry, at, spec, must)),
    kept.unplaced.map(({ at, key, value }) => ({ at, row: key === undefined ? { value } : { key, value } })),
  );
  return kept.list ? rows.map((row) => row.value) : byKey(rows);
};
