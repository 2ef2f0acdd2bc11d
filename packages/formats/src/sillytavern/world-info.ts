// SillyTavern World Info: `{entries: {uid: entry}}`. Registered in formats.ts.
import { field } from '../field.ts';
import { named } from '../fields-shared.ts';
import { isRaw, isText, type Json, rowsIn } from '../json.ts';
import type { Spec } from '../spec.ts';
import { EMPTY } from '../world.ts';
import { worldInfoEntry } from './entry.ts';

/** An entry of World Info has `key`, one of a character book `keys`; without either it is known by its number. */
const isEntry = (row: Json): boolean =>
  isRaw(row) && !Object.hasOwn(row, 'keys') && (Object.hasOwn(row, 'key') || ('uid' in row && isText(row.content)));
const looksLike = (entries: Json | undefined): boolean => {
  const rows = rowsIn(entries);
  return rows.length === 0 ? isRaw(entries) : rows.some(isEntry);
};

export const worldInfo: Spec = {
  name: 'sillytavern-world-info',
  title: 'SillyTavern World Info',
  family: 'sillytavern',
  parts: true,
  detect: (value) =>
    isRaw(value) &&
    !('spec' in value) &&
    !('lorebookVersion' in value) &&
    value.kind !== 'memory' &&
    looksLike(value.entries),
  flatten: [],
  file: () => [field('name', 'title', named(200, EMPTY.title), 'the title')],
  why: {
    originalData: 'the book of a card that it was made from',
    extensions: 'fields of other programs',
  },
  entries: { at: ['entries'], spec: worldInfoEntry },
  fresh: () => ({ entries: {} }),
};
