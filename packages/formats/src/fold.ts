// A world of ours as entries of lore, for formats that know nothing else: people, places, systems and the past become texts with keys.
// Called by spec.ts when a book or card is written.
import type { CharacterProfile, LocationProfile, WorldSystem } from '@emergent/schema';
import type { Field } from './field.ts';
import { cut, nameOf } from './fit.ts';
import { type LorebookInput, LoreEntry } from './shapes.ts';
import { type Bundle, cardPerson, draftOf, madeOf, type WorldDraft } from './world.ts';

const sentence = (text: string): string =>
  /[.!?…。！？"”»]$/.test(text.trim()) || text.trim() === '' ? text.trim() : `${text.trim()}.`;
const told = (parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false && part !== '').join(' ');
const listed = (label: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `${label}: ${items.join(', ')}.`;

const personText = (each: CharacterProfile): string =>
  told([
    each.role !== '' && sentence(`${each.name}: ${each.role}`),
    sentence(each.description),
    sentence(each.personality),
    each.voice !== '' && sentence(`Speaks with ${each.voice}`),
    listed('Wants', each.goals),
    listed('Able to', each.abilities),
    listed(
      'Knows',
      each.relationships.map(({ character, type }) => (type === '' ? character : `${character} (${type})`)),
    ),
    each.home !== null && `Found at ${each.home}.`,
  ]);

const placeText = (each: LocationProfile): string =>
  told([
    sentence(each.description),
    sentence(each.significance),
    listed('From here one reaches', each.connections),
    ...each.features.map(({ name, detail }) => sentence(`${name}: ${detail}`)),
  ]);

const systemText = (each: WorldSystem): string =>
  told([sentence(each.description), ...each.rules.map(sentence), listed('For example', each.examples)]);

type Thing = { kind: string; name: string; aliases: readonly string[]; text: string };

const thingsOf = (book: LorebookInput, left: CharacterProfile | undefined): Thing[] => [
  ...book.characters
    .filter((each) => each !== left)
    .map((each) => ({ kind: 'person', name: each.name, aliases: each.aliases, text: personText(each) })),
  ...book.locations
    .filter((each) => placeText(each) !== '')
    .map((each) => ({ kind: 'place', name: each.name, aliases: each.aliases, text: placeText(each) })),
  ...book.world_systems.map((each) => ({
    kind: 'system',
    name: each.name,
    aliases: each.verbs,
    text: systemText(each),
  })),
  ...book.timeline.map((each) => ({
    kind: 'event',
    name: each.name,
    aliases: [],
    text: told([sentence(each.date === '' ? each.name : `${each.name} (${each.date})`), sentence(each.description)]),
  })),
];

const asEntry = ({ kind, name, aliases, text }: Thing, at: number): LoreEntry =>
  LoreEntry.parse({
    id: `${kind}-${at + 1}`,
    title: name,
    keys: [...new Set([name, ...aliases].map((key) => nameOf(key, 100, name)))].slice(0, 50),
    content: cut(text === '' ? name : text, 4000),
  });

/** Entries to write: the book's own, less what the file says elsewhere, and all that is only told as an entry there. */
export const exportedEntries = (
  { lorebook }: Bundle,
  { person }: { person?: boolean },
  fields: readonly Field<WorldDraft>[],
): LoreEntry[] => {
  const said = new Set<string>(fields.flatMap((each) => each.ours));
  const left = person === true ? cardPerson(lorebook) : undefined;
  const own = lorebook.entries.filter((entry) => {
    const made = madeOf(entry);
    return made === null || !said.has(made);
  });
  return [...own, ...thingsOf(lorebook, left).map(asEntry)];
};

/** The draft to write: a world without the one person of a card is told by its narrator. */
export const exportedDraft = (bundle: Bundle, person: boolean, imported: boolean): WorldDraft => {
  const draft = draftOf(bundle);
  if (!person || imported || draft.person !== '') return draft;
  const { series_metadata: series } = bundle.lorebook;
  const about = told([sentence(series.setting), sentence(series.power_system), listed('Themes', series.themes)]);
  return {
    ...draft,
    person: nameOf(draft.title, 100, 'Narrator'),
    about: about === '' ? sentence(draft.title) : about,
  };
};
