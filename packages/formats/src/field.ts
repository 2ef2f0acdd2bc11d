// A field of a foreign format and its place in ours, read and written by one row of a table; what a table does not give back is kept. Used by
// every format: `residue` on import, `restore` on export, so that restore(residue(raw)) is raw again.
import { type Json, pick, type Raw, same } from './json.ts';
import type { Note } from './notes.ts';

export type Field<Ours> = {
  /** Names in the foreign object, the usual one first. */
  names: readonly string[];
  ours: readonly (keyof Ours & string)[];
  /** For the report: what it becomes. */
  how: string;
  /** It means something near here, not the same. */
  near?: boolean;
  take: (raw: Raw, note: Note) => Partial<Ours>;
  /** `was` is what stood there before, if it was kept. */
  give: (ours: Partial<Ours>, was: Raw) => Raw;
};

/** Reading and writing one value; undefined: absent. */
export type Codec<Value> = {
  read: (value: Json | undefined, note: Note) => Value | undefined;
  write: (value: Value | undefined) => Json | undefined;
};

const SILENT: Note = () => undefined;

const part = <Ours>(ours: Partial<Ours>, names: readonly (keyof Ours)[]): Partial<Ours> => {
  const out: Partial<Ours> = {};
  for (const name of names) if (ours[name] !== undefined) out[name] = ours[name];
  return out;
};

/** A row for one value; more names are other spellings of the same. */
export const field = <Ours, Name extends keyof Ours & string>(
  names: string | readonly string[],
  name: Name,
  // biome-ignore lint/complexity/noBannedTypes: what is left of a type without undefined, as the compiler narrows it
  codec: Codec<Ours[Name] & ({} | null)>,
  how: string,
): Field<Ours> => {
  const all = typeof names === 'string' ? [names] : names;
  return {
    names: all,
    ours: [name],
    how,
    take: (raw, note) => {
      const spelled = all.find((each) => raw[each] !== undefined && raw[each] !== null) ?? all[0] ?? '';
      const value = codec.read(raw[spelled], note);
      const out: Partial<Ours> = {};
      if (value !== undefined) out[name] = value;
      return out;
    },
    give: (ours, was) => {
      const mine = ours[name];
      const value = codec.write(mine === undefined ? undefined : mine);
      if (value === undefined) return {};
      const spelled = all.filter((each) => was[each] !== undefined);
      return Object.fromEntries((spelled.length > 0 ? spelled : all.slice(0, 1)).map((each) => [each, value]));
    },
  };
};

/** A row whose meaning here is near, not the same. */
export const near = <Ours>(row: Field<Ours>): Field<Ours> => ({ ...row, near: true });

/** What ours says of a foreign object. `kept` tells the report why a name has no place here. */
export const takeAll = <Ours>(
  raw: Raw,
  fields: readonly Field<Ours>[],
  note: (name: string) => Note = () => SILENT,
): Partial<Ours> => {
  const out: Partial<Ours> = {};
  for (const each of fields) {
    const slice = pick(raw, each.names);
    const first = Object.keys(slice)[0];
    let exact = true;
    const taken = each.take(slice, (outcome, how, of = first ?? each.names[0] ?? '') => {
      if (of === first || first === undefined) exact = false;
      note(of)(outcome, how);
    });
    if (exact && first !== undefined) note(first)(each.near === true ? 'approximated' : 'taken', each.how);
    Object.assign(out, taken);
  }
  return out;
};

/** The foreign object less what `restore` can write again from ours: values that came over exactly and are not what absence means. */
export const residue = <Ours>(raw: Raw, fields: readonly Field<Ours>[]): Raw => {
  const rest = { ...raw };
  for (const { names, take, give } of fields) {
    const slice = pick(raw, names);
    if (Object.keys(slice).length === 0) continue;
    const taken = take(slice, SILENT);
    if (same(taken, take({}, SILENT)) || !same(give(taken, {}), slice)) continue;
    for (const name of names) delete rest[name];
  }
  return rest;
};

/** The foreign object again: what was kept, and ours wherever ours says something else by now. */
export const restore = <Ours>(rest: Raw, ours: Partial<Ours>, fields: readonly Field<Ours>[]): Raw => {
  const out = { ...rest };
  for (const { names, ours: mine, take, give } of fields) {
    const was = pick(rest, names);
    const now = part(ours, mine);
    if (same(take(was, SILENT), now)) continue;
    for (const name of names) delete out[name];
    Object.assign(out, give(now, was));
  }
  return out;
};
