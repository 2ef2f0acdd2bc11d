// A file's JSON as a world, by the tables of its format. Called by format.ts.
import type { Opened } from './containers/open.ts';
import { readEntries } from './entries.ts';
import { residue, takeAll } from './field.ts';
import { flatten, type Json, type Raw, rawOf, without } from './json.ts';
import { type Expected, notWhatItIs, WRONG_KIND } from './kinds.ts';
import { readLines } from './lines.ts';
import type { Notes } from './notes.ts';
import { refuse } from './refuse.ts';
import { keepSecond } from './second.ts';
import type { Kept, Spec } from './spec.ts';
import { type Bundle, buildWorld, EMPTY, type WorldDraft } from './world.ts';

const UNKNOWN = 'no program documents it; kept for the way back';

/** As a store holds it: without fields that are undefined. */
const stored = (kept: Kept): Json => JSON.parse(JSON.stringify(kept));

type Places = { entries: string | undefined; lines: string | undefined };
const placesOf = (spec: Spec, flat: Raw): Places => ({
  entries: spec.entries?.at.find((name) => typeof flat[name] === 'object' && flat[name] !== null),
  lines: spec.lines?.at.find((name) => Array.isArray(flat[name])),
});
const given = ({ entries, lines }: Places): string[] => [entries, lines].filter((name) => name !== undefined);

/** Objects and lists that the format knows and that are something else in this file. */
const noteWrong = (spec: Spec, flat: Raw, notes: Notes): string[] => {
  const { entries, lines, flatten: objects } = spec;
  return notWhatItIs(flat, [
    ...objects.map((name): Expected => [name, 'object']),
    ...(entries?.at ?? []).map((name): Expected => [name, 'either']),
    ...(lines?.at ?? []).map((name): Expected => [name, 'list']),
  ]).map((name) => {
    if (flat[name] === null) notes.at(name)('kept', spec.why?.[name] ?? 'there is none');
    else notes.at(name)('broken', WRONG_KIND);
    return name;
  });
};

const noteUnknown = (spec: Spec, flat: Raw, names: readonly string[], notes: Notes): void => {
  const known = new Set([...names, ...spec.flatten]);
  for (const name of Object.keys(flat)) if (!known.has(name)) notes.at(name)('kept', spec.why?.[name] ?? UNKNOWN);
};

export const readSpec = (spec: Spec, { value, second, container }: Opened, notes: Notes): Bundle => {
  const flat = flatten(spec.wrap?.open(value) ?? rawOf(value), spec.flatten);
  const nothing = spec.lacks?.(flat) ?? null;
  if (nothing !== null) refuse(nothing, `${spec.title} with something in it`);
  const who = spec.who?.(flat) ?? '';
  const fields = spec.file(who);
  const at = placesOf(spec, flat);
  const usual = spec.parts === true && at.entries !== undefined ? { whole_words: false } : {};
  const draft: WorldDraft = { ...EMPTY, ...usual, ...takeAll(flat, fields, notes.at) };
  const wrong = noteWrong(spec, flat, notes);
  noteUnknown(spec, flat, [...fields.flatMap((each) => each.names), ...given(at), ...wrong], notes);
  const kept: Kept = { format: spec.name, rest: residue(without(flat, given(at)), fields), who };
  if (container !== 'json') kept.container = container;
  if (second !== undefined) Object.assign(kept, keepSecond(spec, who, flat, second));
  const book =
    spec.entries && at.entries !== undefined
      ? readEntries(flat[at.entries] ?? [], spec.entries.spec, flat, at.entries, notes)
      : null;
  if (book && at.entries !== undefined) kept.entries = { ...book.kept, at: at.entries };
  const told =
    spec.lines && at.lines !== undefined ? readLines(flat[at.lines] ?? [], spec.lines.spec, at.lines, notes) : null;
  if (told && at.lines !== undefined) kept.lines = { ...told.kept, at: at.lines };
  const world = buildWorld(draft, book?.entries ?? [], { [spec.family]: stored(kept) });
  const story = { title: draft.title, ...(spec.lines?.spec.prose === true && { prose: true }) };
  return { ...world, stories: told && told.lines.length > 0 ? [{ ...story, lines: told.lines }] : [] };
};
