// The older copy of a card that a picture may hold beside the newer: where it agrees it follows, where it does not it stays as it was.
// Called by read-spec.ts and write-spec.ts.
import { type Field, residue, restore } from './field.ts';
import { flatten, isRaw, type Json, pick, type Raw, same, without } from './json.ts';
import type { Kept, Spec } from './spec.ts';
import type { WorldDraft } from './world.ts';

const silent = () => undefined;
const agrees = ({ names, take }: Field<WorldDraft>, one: Raw, other: Raw): boolean =>
  same(take(pick(one, names), silent), take(pick(other, names), silent));

export const keepSecond = (spec: Spec, who: string, first: Raw, copy: Json): Pick<Kept, 'second' | 'odd'> => {
  if (!isRaw(copy)) return { odd: copy };
  const second = flatten(copy, spec.flatten);
  const fields = spec.file(who);
  const differing = fields.filter((each) => !agrees(each, first, second));
  const names = differing.flatMap((each) => each.names);
  const book = spec.entries?.at.find((name) => first[name] !== undefined && same(first[name], second[name]));
  const rest = residue(
    without(second, [...names, ...(book === undefined ? [] : [book])]),
    fields.filter((each) => !differing.includes(each)),
  );
  const skip = differing.flatMap((each) => each.ours);
  return { second: { rest, own: pick(second, names), skip, ...(book !== undefined && { book }) } };
};

/** The copy again, flat; `first` is the newer one as it is written. */
export const writeSecond = (
  { rest, own, skip, book }: NonNullable<Kept['second']>,
  fields: readonly Field<WorldDraft>[],
  draft: WorldDraft,
  first: Raw,
): Raw => {
  const agreeing = fields.filter((each) => !each.ours.some((name) => skip.includes(name)));
  return { ...restore(rest, draft, agreeing), ...own, ...(book !== undefined && pick(first, [book])) };
};
