// Character books by themselves: bare lists, V3's `lorebook_v3`, and the books of Chub, whose entries are an object. Registered in formats.ts.
import { field } from '../field.ts';
import { named } from '../fields-shared.ts';
import { isRaw, isText, type Json, type Raw, rowsIn } from '../json.ts';
import type { Spec } from '../spec.ts';
import { EMPTY } from '../world.ts';
import { bookEntry, bookSettings } from './entry.ts';

const isEntry = (row: Json): boolean =>
  isRaw(row) &&
  (isText(row.content) || isText(row.comment)) &&
  (Array.isArray(row.keys) || ('insertion_order' in row && 'enabled' in row));

/** What may stand beside the entries of a book that has none. */
const BESIDE = new Set(
  'name description is_creation scan_depth token_budget recursive_scanning extensions entries'.split(' '),
);
const isEmptyBook = (value: Raw): boolean =>
  Array.isArray(value.entries) && value.entries.length === 0 && Object.keys(value).every((name) => BESIDE.has(name));

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
  parts: true,
  detect: (value) =>
    isRaw(value) &&
    value.spec === undefined &&
    value.kind === undefined &&
    (rowsIn(value.entries).some(isEntry) || isEmptyBook(value)),
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
  parts: true,
  detect: (value) => Array.isArray(value) && rowsIn(value).some(isEntry),
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
  parts: true,
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
