// What all mending shares: finding what a name means, keeping lists free of doubles, and the names of a draft. Used by the mend-*.ts files.
import type { Condition, ItemSeed } from '@emergent/schema';
import { findName, plain } from '../names.ts';
import type { Draft } from './generate.ts';
import { wordsOf } from './words.ts';

export type Mending = { filler: Draft; note: (line: string) => void; least: Readonly<Record<string, number>> };
export type Names = {
  places: readonly { name: string }[];
  people: readonly { name: string }[];
  items: readonly { name: string }[];
  groups: readonly { name: string }[];
};

export const itemsOf = ({ lorebook, template }: Draft): ItemSeed[] => [
  ...[...lorebook.locations, ...lorebook.characters].flatMap((owner) => owner.items),
  ...template.quests
    .flatMap((quest) => [quest.rewards, ...quest.endings.map((one) => one.rewards)])
    .flatMap((one) => one.items),
];

export const namesOf = (draft: Draft): Names => ({
  places: draft.lorebook.locations,
  people: draft.lorebook.characters,
  items: itemsOf(draft),
  groups: draft.lorebook.characters.flatMap((one) => (one.group === null ? [] : [{ name: one.group }])),
});

/** The one that is meant, by its exact name; null: none, which is noted. */
export const meant = (
  where: string,
  name: string,
  list: readonly { name: string; aliases?: readonly string[] }[],
  note: Mending['note'],
): string | null => {
  if (list.some((one) => one.name === name)) return name;
  const found = findName(list, name)?.name ?? null;
  note(
    found === null ? `${where}: "${name}" does not exist; left out` : `${where}: "${name}" was taken for "${found}"`,
  );
  return found;
};

/** Like `meant` for a list, doubles dropped. */
export const allMeant = (
  where: string,
  names: readonly string[],
  list: readonly { name: string }[],
  note: Mending['note'],
): string[] => [...new Set(names.flatMap((name) => meant(where, name, list, note) ?? []))];

export const conditionMeant = (
  where: string,
  condition: Condition,
  names: Names,
  draft: Draft,
  note: Mending['note'],
): Condition | null => {
  const place =
    'place' in condition && condition.place !== null ? meant(where, condition.place, names.places, note) : undefined;
  const person =
    'person' in condition && condition.person !== null ? meant(where, condition.person, names.people, note) : undefined;
  const item = 'item' in condition ? meant(where, condition.item, names.items, note) : undefined;
  if (place === null || person === null || item === null) return null;
  if (
    condition.kind === 'hear' &&
    !draft.lorebook.characters.some(
      (one) =>
        (condition.person === null || one.name === person) &&
        one.knows.some((known) => plain(known.topic) === plain(condition.topic)),
    )
  ) {
    note(`${where}: nobody tells of "${condition.topic}"; left out`);
    return null;
  }
  return {
    ...condition,
    ...(place === undefined ? {} : { place }),
    ...(person === undefined ? {} : { person }),
    ...(item === undefined ? {} : { item }),
  };
};

/** The first of each name stays; `wordsApart`: nor may two share a word. */
export const distinct = <Item extends { name: string }>(
  where: string,
  list: readonly Item[],
  taken: ReadonlySet<string>,
  wordsApart: boolean,
  note: Mending['note'],
): Item[] => {
  const whole = new Set(taken);
  const words = new Set<string>();
  return list.filter((one) => {
    const isTwice = whole.has(plain(one.name)) || (wordsApart && wordsOf(one.name).some((word) => words.has(word)));
    if (isTwice) {
      note(`${where}: "${one.name}" is a name that something else bears; left out`);
      return false;
    }
    whole.add(plain(one.name));
    for (const word of wordsOf(one.name)) words.add(word);
    return true;
  });
};

/** As many of the filler's as it takes, those whose names are still free. */
export const filled = <Item extends { name: string }>(
  where: string,
  list: readonly Item[],
  more: readonly Item[],
  least: number,
  note: Mending['note'],
): Item[] => {
  if (list.length >= least) return [...list];
  const used = new Set(list.flatMap((one) => wordsOf(one.name)));
  const added = more.filter(
    (one) =>
      !list.some((other) => plain(other.name) === plain(one.name)) &&
      wordsOf(one.name).every((word) => !used.has(word)),
  );
  if (added.length > 0) note(`${where}: only ${list.length} were given; ${added.length} were added`);
  return [...list, ...added];
};
