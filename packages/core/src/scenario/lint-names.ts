// The linter's look at names and keys: each name finds one thing, and each key of lore is heard somewhere. Called by lint.ts.
import { plain } from '../names.ts';
import type { Linted } from './lint-links.ts';

const shared = (where: string, names: readonly string[]): string[] =>
  names
    .filter((name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== index)
    .map((name) => `${where}: "${name}" is used twice; call one of them something else`);

/** Small words that many names share without being mistaken for each other. */
const SMALL = new Set(['the', 'of', 'and', 'a', 'an', 'de', 'van', 'von', 'la', 'le', 'in', 'at', 'on']);

const ownWords = (name: string) => name.split(' ').filter((word) => !SMALL.has(word.toLowerCase()));

/** Each once: an alias may be a part of the name. */
const once = (names: readonly string[]) =>
  names.filter((name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index);

type Borne = { name: string; by: string; kind: string };

/** Whole names and aliases across people, places and things: "the bell" must not be two of them. */
const lintKinds = ({ lorebook, template }: Linted): string[] => {
  const items = [...lorebook.locations, ...lorebook.characters].flatMap((owner) => owner.items);
  const borne: Borne[] = [
    ...lorebook.characters.flatMap((one) =>
      [one.name, ...one.aliases].map((name) => ({ name, by: one.name, kind: 'a person' })),
    ),
    ...lorebook.locations.flatMap((one) =>
      [one.name, ...one.aliases].map((name) => ({ name, by: one.name, kind: 'a place' })),
    ),
    ...[...new Set(items.map((item) => item.name))].map((name) => ({ name, by: name, kind: 'a thing' })),
    ...template.playable_characters.map((one) => ({ name: one.name, by: one.name, kind: 'a playable character' })),
  ];
  const first = new Map<string, Borne>();
  return borne.flatMap((one) => {
    const known = first.get(plain(one.name));
    if (known === undefined) first.set(plain(one.name), one);
    // A person of the book who may be played is one and the same.
    return known === undefined || known.kind === one.kind || known.by === one.by
      ? []
      : [`names: "${one.name}" is ${known.kind} (${known.by}) and ${one.kind} (${one.by}); rename one of them`];
  });
};

/** What a quest asks for lies in one place only: two of a name, and the wrong one is brought. */
const lintTreasures = ({ lorebook, template }: Linted): string[] => {
  const asked = template.quests
    .flatMap((quest) => [...quest.objectives, ...quest.endings])
    .flatMap((one) => one.done_when)
    .flatMap((one) => ('item' in one ? [plain(one.item)] : []));
  const owners = [...lorebook.locations, ...lorebook.characters].flatMap((owner) =>
    owner.items.map((item) => ({ name: plain(item.name), owner: owner.name })),
  );
  return [...new Set(asked)].flatMap((item) => {
    const found = owners.filter((one) => one.name === item).map((one) => one.owner);
    return found.length < 2
      ? []
      : [`items: "${item}" is asked for by a quest and is at ${found.join(' and ')}; keep one`];
  });
};

/** A first or last name, or an alias, has to find one person; the same for a place. */
export const lintNames = (world: Linted): string[] => {
  const { lorebook, template } = world;
  return [
    ...shared(
      'characters',
      lorebook.characters.flatMap((person) => once([...ownWords(person.name), ...person.aliases])),
    ),
    ...shared(
      'locations',
      lorebook.locations.flatMap((place) => once([place.name, ...place.aliases])),
    ),
    ...shared(
      'entries: id',
      lorebook.entries.map((entry) => entry.id),
    ),
    ...shared(
      'quests: id',
      template.quests.map((quest) => quest.id),
    ),
    ...lintKinds(world),
    ...lintTreasures(world),
  ];
};

/** Lower case, words only, so that a key is found as whole words: " the low ledger ". */
const asWords = (text: string) => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;

export const lintEntries = ({ lorebook, template }: Linted): string[] => {
  const { entries, ...told } = lorebook;
  const heard = asWords(JSON.stringify([told, template]).replaceAll('\\n', ' '));
  return entries.flatMap((entry) => {
    const where = `entries: ${entry.id}`;
    if (entry.keys.length === 0 && !entry.constant)
      return [`${where}: has no keys and isn't constant; give it a key, or constant: true`];
    return entry.keys
      .filter((key) => !heard.includes(asWords(key)))
      .map((key) => `${where}: the key "${key}" never comes up in this world; use a word that does`);
  });
};
