// What came with an import and has no place of its own here: kept as it was, so that an export can give it back. Used by lorebooks and scenarios.
import { z } from 'zod';

/** Characters of JSON that the `extensions` of one book or template may hold: as much as the largest file that `formats` reads. */
export const MOST_EXTENSION_CHARACTERS = 33_554_432;
/** Far more than any program writes; what is nested by the thousand breaks whoever reads it by calling themselves. */
const MOST_LEVELS = 100;

/** Looked at level by level, so that no depth is too much for the looking. */
const isTooDeep = (value: unknown): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MOST_LEVELS; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
};

/** By program or format; never read by the rules, never told to a model, never run. */
export const Extensions = z.preprocess(
  (value, context) => {
    if (!isTooDeep(value)) return value;
    context.addIssue({ code: 'custom', message: `must be at most ${MOST_LEVELS} levels deep` });
    return z.NEVER;
  },
  z.record(z.string().min(1).max(100), z.json()),
);
export type Extensions = z.infer<typeof Extensions>;

/** Whether all that one book or template brings along is within the bound together. */
export const isWithinExtensions = (all: Iterable<Extensions | undefined>): boolean => {
  let left = MOST_EXTENSION_CHARACTERS;
  for (const one of all) {
    if (one !== undefined) left -= JSON.stringify(one).length;
    if (left < 0) return false;
  }
  return true;
};
export const TOO_MUCH_EXTENSION = `must have at most ${MOST_EXTENSION_CHARACTERS} characters as JSON, all together`;
