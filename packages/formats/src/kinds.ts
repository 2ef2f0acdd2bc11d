// What should be an object or a list and is something else: never read, never passed over in silence. Used for files and for their entries.
import { isRaw, type Json, type Raw } from './json.ts';

export const WRONG_KIND = 'is not of the kind that belongs here; not read, and kept as it stands';

/** A name and what stands there; `either`: an object or a list. */
export type Expected = readonly [name: string, kind: 'object' | 'list' | 'either'];

const fits = (value: Json | undefined, kind: Expected[1]): boolean =>
  (kind !== 'list' && isRaw(value)) || (kind !== 'object' && Array.isArray(value));

/** Names that are there and hold something else, `null` too. */
export const notWhatItIs = (flat: Raw, expected: readonly Expected[]): string[] => [
  ...new Set(
    expected.filter(([name, kind]) => flat[name] !== undefined && !fits(flat[name], kind)).map(([name]) => name),
  ),
];
