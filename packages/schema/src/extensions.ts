// What came with an import and has no place of its own here: kept as it was, so that an export can give it back. Used by lorebooks and scenarios.
import { z } from 'zod';

/** Characters of JSON that one `extensions` may hold: as much as the largest file that `formats` reads. */
export const MOST_EXTENSION_CHARACTERS = 33_554_432;

/** By program or format; never read by the rules, never told to a model, never run. */
export const Extensions = z
  .record(z.string().min(1).max(100), z.json())
  .refine((value) => JSON.stringify(value).length <= MOST_EXTENSION_CHARACTERS, {
    error: `must have at most ${MOST_EXTENSION_CHARACTERS} characters as JSON`,
  });
export type Extensions = z.infer<typeof Extensions>;
