// SillyTavern World Info: `{entries: {uid: entry}}`. Registered in formats.ts.
import { field } from '../field.ts';
import { named } from '../fields-shared.ts';
import { isRaw, type Json } from '../json.ts';
import type { Spec } from '../spec.ts';
import { EMPTY } from '../world.ts';
import { worldInfoEntry } from './entry.ts';

/** An entry of World Info has `key`, one of a character book `keys`. */
const looksLike = (entries: Json | undefined): boolean => {
  const first = Array.isArray(entries) ? entries[0] : isRaw(entries) ? Object.values(entries)[0] : undefined;
  if (first === undefined) return isRaw(entries);
  return isRaw(first) && Object.hasOwn(first, 'key') && !Object.hasOwn(first, 'keys');
};

export const worldInfo: Spec = {
  name: 'sillytavern-world-info',
  title: 'SillyTavern World Info',
  family: 'sillytavern',
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
