// Character books by themselves: bare lists, V3's `lorebook_v3`, and the books of Chub, whose entries are an object. Registered in formats.ts.
import { field } from '../field.ts';
import { named } from '../fields-shared.ts';
import { isRaw, isText, type Json, listOf } from '../json.ts';
import type { Spec } from '../spec.ts';
import { EMPTY } from '../world.ts';
import { bookEntry, bookSettings } from './entry.ts';

const isEntry = (value: Json | undefined): boolean =>
  isRaw(value) && Array.isArray(value.keys) && (isText(value.content) || isText(value.comment));
const firstOf = (value: Json | undefined): Json | undefined =>
  Array.isArray(value) ? value[0] : isRaw(value) ? Object.values(value)[0] : undefined;

const WHY = {
  spec: 'says which format it is',
  description: 'about the book',
  is_creation: 'of the site that it comes from',
  extensions: 'fields of other programs',
};

/** Chub's and the plain form of a card's book. */
export const characterBook: Spec = {
  name: 'character-book',
  title: 'Character book',
  family: 'character_book',
  detect: (value) =>
    isRaw(value) && value.spec === undefined && value.kind === undefined && isEntry(firstOf(value.entries)),
  flatten: [],
  file: () => [field('name', 'title', named(200, EMPTY.title), 'the title'), ...bookSettings('')],
  why: WHY,
  entries: { at: ['entries'], spec: bookEntry.v3 },
  fresh: () => ({ name: '', extensions: {}, entries: [] }),
};

export const bareBook: Spec = {
  name: 'character-book-entries',
  title: 'Entries of a character book',
  family: 'character_book_list',
  detect: (value) => isEntry(listOf(value)[0]),
  wrap: { open: (value) => ({ entries: value }), close: ({ entries }) => entries ?? [] },
  flatten: [],
  file: () => [],
  entries: { at: ['entries'], spec: bookEntry.v3 },
  fresh: () => ({ entries: [] }),
};

/** Some programs put one more level into it. */
export const lorebookV3: Spec = {
  name: 'lorebook-v3',
  title: 'Lorebook V3',
  family: 'lorebook_v3',
  detect: (value) => isRaw(value) && value.spec === 'lorebook_v3' && isRaw(value.data),
  flatten: ['data', 'data.lorebook'],
  file: () => [
    field(['data.name', 'data.lorebook.name'], 'title', named(200, EMPTY.title), 'the title'),
    ...bookSettings('data.'),
  ],
  why: { spec: WHY.spec, 'data.description': WHY.description, 'data.extensions': WHY.extensions },
  entries: { at: ['data.entries', 'data.lorebook.entries'], spec: bookEntry.v3 },
  fresh: () => ({ spec: 'lorebook_v3', data: { extensions: {}, entries: [] } }),
};
