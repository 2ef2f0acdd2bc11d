// What a format is: how it is known, its tables, and where its entries and lines stand; and a format made of such a table. The whole of
// reading and writing a file's JSON is here; containers are opened and closed around it. Called by read-any.ts and write-any.ts.
import { z } from 'zod';
import type { Opened } from './containers/open.ts';
import { type EntrySpec, KeptList, readEntries, writeEntries } from './entries.ts';
import { type Field, residue, restore, takeAll } from './field.ts';
import { exportedDraft, exportedEntries } from './fold.ts';
import { flatten, type Json, pick, type Raw, raise, rawOf, same, without } from './json.ts';
import { KeptLines, type LineSpec, readLines, writeLines } from './lines.ts';
import type { Notes } from './notes.ts';
import { refuse } from './refuse.ts';
import { type Bundle, buildWorld, EMPTY, type WorldDraft } from './world.ts';

export type Spec = {
  name: string;
  /** For people: "SillyTavern World Info". */
  title: string;
  /** The key of what is kept in a lorebook's `extensions`. */
  family: string;
  detect: (value: Json, container: Opened['container']) => boolean;
  /** A file that is no object, as one, and back. */
  wrap?: { open: (value: Json) => Raw; close: (raw: Raw) => Json };
  /** Objects whose fields the tables name, outer ones first. */
  flatten: readonly string[];
  /** `who` is the person's name, for macros that stand for it. */
  file: (who: string) => readonly Field<WorldDraft>[];
  who?: (flat: Raw) => string;
  why?: Record<string, string>;
  /** Where entries and lines may stand, the usual place first. */
  entries?: { at: readonly string[]; spec: EntrySpec };
  lines?: { at: readonly string[]; spec: LineSpec };
  /** A file of one person, who is then not told as an entry of its book. */
  person?: boolean;
  /** How the file looks like that is written for a world that did not come from one. */
  fresh: () => Raw;
  /** What was kept of a file of a sister format, brought to this one; `entry` is what every entry must have here. */
  from?: Record<string, { bring: (rest: Raw) => Raw; entry: Raw }>;
  /** Why a world cannot be written so; null: it can. */
  cannot?: (bundle: Bundle) => string | null;
};

const Rest = z.record(z.string(), z.json());
/** What is kept of a file in its lorebook's `extensions`. `own` is what a second copy of it said differently. */
const Kept = z.object({
  format: z.string(),
  rest: Rest,
  who: z.string(),
  container: z.string().optional(),
  entries: KeptList.extend({ at: z.string() }).optional(),
  lines: KeptLines.extend({ at: z.string() }).optional(),
  second: z.object({ rest: Rest, own: Rest, skip: z.array(z.string()), book: z.string().optional() }).optional(),
});
export type Kept = z.infer<typeof Kept>;

/** As a store holds it: without fields that are undefined. */
const stored = (kept: Kept): Json => JSON.parse(JSON.stringify(kept));

const UNKNOWN = 'no program documents it; kept for the way back';

/** A second copy of a card in the same file: where it agrees it follows the first, where it does not it stays as it was. */
const keepSecond = (first: Raw, second: Raw, spec: Spec, who: string): NonNullable<Kept['second']> => {
  const fields = spec.file(who);
  const differs = fields.filter(
    ({ names, take }) =>
      !same(
        take(pick(first, names), () => undefined),
        take(pick(second, names), () => undefined),
      ),
  );
  const names = differs.flatMap((each) => each.names);
  const agreeing = fields.filter((each) => !differs.includes(each));
  const book = spec.entries?.at.find((name) => first[name] !== undefined && same(first[name], second[name]));
  return {
    rest: residue(without(second, [...names, ...(book === undefined ? [] : [book])]), agreeing),
    own: pick(second, names),
    skip: differs.flatMap((each) => each.ours),
    ...(book !== undefined && { book }),
  };
};

export const readSpec = (spec: Spec, opened: Opened, notes: Notes): Bundle => {
  const flat = flatten(spec.wrap?.open(opened.value) ?? rawOf(opened.value), spec.flatten);
  const who = spec.who?.(flat) ?? '';
  const fields = spec.file(who);
  const draft: WorldDraft = { ...EMPTY, ...takeAll(flat, fields, notes.at) };
  const entriesAt = spec.entries?.at.find((name) => typeof flat[name] === 'object' && flat[name] !== null);
  const linesAt = spec.lines?.at.find((name) => Array.isArray(flat[name]));
  const known = new Set([...fields.flatMap((each) => each.names), ...spec.flatten, entriesAt, linesAt]);
  for (const name of Object.keys(flat)) if (!known.has(name)) notes.at(name)('kept', spec.why?.[name] ?? UNKNOWN);
  const kept: Kept = {
    format: spec.name,
    rest: residue(
      without(
        flat,
        [entriesAt ?? '', linesAt ?? ''].filter((name) => name !== ''),
      ),
      fields,
    ),
    who,
  };
  if (opened.container !== 'json') kept.container = opened.container;
  const book =
    spec.entries && entriesAt !== undefined
      ? readEntries(flat[entriesAt] ?? [], spec.entries.spec, entriesAt, notes)
      : null;
  if (book && entriesAt !== undefined) kept.entries = { ...book.kept, at: entriesAt };
  const told =
    spec.lines && linesAt !== undefined ? readLines(flat[linesAt] ?? [], spec.lines.spec, linesAt, notes) : null;
  if (told && linesAt !== undefined) kept.lines = { ...told.kept, at: linesAt };
  if (opened.second !== undefined)
    kept.second = keepSecond(flat, flatten(rawOf(opened.second), spec.flatten), spec, who);
  const { lorebook, templates } = buildWorld(draft, book?.entries ?? [], { [spec.family]: stored(kept) });
  return {
    lorebook,
    templates,
    stories: told && told.lines.length > 0 ? [{ title: draft.title, lines: told.lines }] : [],
  };
};

type Found = { kept: Kept; entry: Raw };
/** What was kept of the file that a world came from, if it was of this format or of a sister. */
const keptOf = (spec: Spec, { lorebook }: Bundle): Found | null => {
  const kept = Kept.safeParse(lorebook.extensions?.[spec.family]);
  if (!kept.success) return null;
  if (kept.data.format === spec.name) return { kept: kept.data, entry: {} };
  const sister = spec.from?.[kept.data.format];
  if (!sister) return null;
  const { who, entries } = kept.data;
  return {
    kept: { format: spec.name, who, rest: sister.bring(kept.data.rest), ...(entries !== undefined && { entries }) },
    entry: sister.entry,
  };
};

/** `container`: what the file that it came from was. */
export type Written = { value: Json; second?: Json; container?: string };

/** The file's JSON, and that of its second copy where it had one. */
export const writeSpec = (spec: Spec, bundle: Bundle): Written => {
  const cannot = spec.cannot?.(bundle) ?? null;
  if (cannot !== null) refuse(cannot, `something that ${spec.title} can say`, 'Export it in another format.');
  const found = keptOf(spec, bundle);
  const kept = found?.kept ?? null;
  const fields = spec.file(kept?.who ?? '');
  const draft = exportedDraft(bundle, spec.person === true, kept !== null);
  const close = (flat: Raw): Json => {
    const raw = raise(flat, spec.flatten);
    return spec.wrap ? spec.wrap.close(raw) : raw;
  };
  const flat = restore(kept?.rest ?? flatten(spec.fresh(), spec.flatten), draft, fields);
  const entries = spec.entries === undefined ? [] : exportedEntries(bundle, spec, fields);
  const entriesAt = kept?.entries?.at ?? spec.entries?.at[0] ?? '';
  if (spec.entries && (kept === null || kept.entries || entries.length > 0))
    flat[entriesAt] = writeEntries(
      entries,
      spec.entries.spec,
      kept?.entries ?? { list: spec.entries.spec.keyed !== true, unplaced: [] },
      found?.entry,
    );
  const lines = bundle.stories.flatMap((story) => story.lines);
  if (spec.lines && (kept === null || kept.lines || lines.length > 0))
    flat[kept?.lines?.at ?? spec.lines.at[0] ?? ''] = writeLines(
      lines,
      spec.lines.spec,
      kept?.lines ?? { unplaced: [] },
    );
  const container = kept?.container === undefined ? {} : { container: kept.container };
  if (!kept?.second) return { value: close(flat), ...container };
  const { rest, own, skip, book } = kept.second;
  const shared = book === undefined ? {} : pick(flat, [book]);
  const agreeing = fields.filter((each) => !each.ours.some((name) => skip.includes(name)));
  return { value: close(flat), ...container, second: close({ ...restore(rest, draft, agreeing), ...own, ...shared }) };
};
