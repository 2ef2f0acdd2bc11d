// What every store does alike: opaque cursors of lists, folding of case in searches, and how far back a term reaches.
import { EmergentError } from '@emergent/schema';
import { z } from 'zod';
import type { Page } from './store.ts';

/** `byTerms` looks at the newest so many turns of each term: its cost stays flat, and a term in more turns tells them apart no longer. */
export const TERM_REACH = 128;

/** Case ignored beyond ASCII: upper case joins ß with SS and both small sigmas, which lower case does not. */
export const foldCase = (text: string): string => text.normalize('NFC').toUpperCase();

const cursorOf = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');

const parsed = (cursor: string): unknown => {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.toString('base64url') !== cursor) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
};

const readCursor = <Key>(cursor: string | null, shape: z.ZodType<Key>): Key | null => {
  if (cursor === null) return null;
  const key = shape.safeParse(parsed(cursor));
  if (key.success) return key.data;
  throw new EmergentError('VALIDATION_FAILED', {
    message: 'The cursor is not one that this server gave.',
    details: { field: 'cursor' },
    suggestions: ['Send next_cursor of the page before, or leave it out.'],
  });
};

/** What a cursor holds, null for the first page. Throw VALIDATION_FAILED naming `cursor` for anything that `pageOf` did not write. */
export const seqCursor = (cursor: string | null): number | null => readCursor(cursor, z.number().int());
/** A time and, for what bears the same one, an id. */
export const timeCursor = (cursor: string | null): [time: string, id: string] | null =>
  readCursor(cursor, z.tuple([z.string(), z.string()]));

/** The last id of the page before; '' stands before every id. */
export const idCursor = (cursor: string | null): string => readCursor(cursor, z.tuple([z.string()]))?.[0] ?? '';
/** The last id and revision of the page before. */
export const revisionCursor = (cursor: string | null): [id: string, revision: number] =>
  readCursor(cursor, z.tuple([z.string(), z.number().int()])) ?? ['', 0];

/** How many entries came before, in a list that is at hand as a whole. */
export const offsetCursor = (cursor: string | null): number => readCursor(cursor, z.number().int().min(0)) ?? 0;

/** A page out of at most `limit + 1` rows: the one too many only tells that there is more. */
export const pageOf = <Item>(rows: readonly Item[], limit: number, keyOf: (item: Item) => unknown): Page<Item> => {
  const items = rows.slice(0, limit);
  const lastItem = items.at(-1);
  return { items, next: rows.length > limit && lastItem !== undefined ? cursorOf(keyOf(lastItem)) : null };
};
