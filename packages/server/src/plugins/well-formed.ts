// Text that is not well-formed Unicode, or holds U+0000, is refused wherever it stands in a body or a query: also where a schema leaves the
// text free. Used by body.ts and app.ts.
import { isStorable, NOT_STORABLE } from '@emergent/schema';
import type { FastifyInstance } from 'fastify';
import { invalidField } from './validation.ts';

/** What an import brought along is given back as it came, byte for byte. */
const VERBATIM = 'extensions';

const shown = (key: string): string => key.toWellFormed().replaceAll('\u0000', '');

/** Where such a text or name of a field stands, from the inside out; null: nowhere. No deeper than parseJson lets through. */
const illFormedIn = (value: unknown): string[] | null => {
  if (typeof value === 'string') return isStorable(value) ? null : [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const path = isStorable(key) ? (key === VERBATIM ? null : illFormedIn(inner)) : [];
    if (path !== null) return [...path, shown(key)];
  }
  return null;
};

/** Throws VALIDATION_FAILED naming the field; `whole` is the name of all of it. */
export const refuseIllFormed = (value: unknown, whole: string): void => {
  const path = illFormedIn(value);
  if (path !== null) throw invalidField(path.toReversed().join('.').slice(0, 200) || whole, NOT_STORABLE);
};

const isDecodable = (query: string): boolean => {
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
};

/** What can't be decoded the router would take as it is written. */
export const addWellFormed = (app: FastifyInstance) => {
  app.addHook('preValidation', async ({ url, query }) => {
    const at = url.indexOf('?');
    if (at < 0 || !url.includes('%', at)) return;
    if (!isDecodable(url.slice(at + 1))) throw invalidField('query', 'must be well-formed UTF-8, percent-encoded');
    refuseIllFormed(query, 'query');
  });
};
