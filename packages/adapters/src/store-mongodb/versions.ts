// The next version of a thing whose versions are documents, each an insert under a unique index, with older ones swept behind the newest.
// A number that was swept is free again: who comes late with it gets in, and must not take that for having won. So each version
// names those that it follows, and whoever inserted one looks whether the newest follows it. Used by tasks.ts, sums.ts and values.ts.
import { randomBytes } from 'node:crypto';
import { StoreUnavailable } from '@emergent/engine/ports';

/** So many versions back each one names, itself first: others may insert fewer than that between an insert and the look after it. */
const LINE = 32;
const NAME_BYTES = 8;

/** `line` is missing in what was written before there were any. */
export type Version = { version: number; line?: readonly string[] | undefined };

export type Versions = {
  /** Inserts it with its line and answers how to take it out again; null: that version is there. */
  insert(line: string[]): Promise<(() => Promise<unknown>) | null>;
  newest(): Promise<Version | null>;
};

/** Whether this version became one of the thing, behind the one before. Throws StoreUnavailable where that can't be told any more. */
export const insertNext = async (
  version: number,
  before: Version | null,
  { insert, newest }: Versions,
): Promise<boolean> => {
  const name = randomBytes(NAME_BYTES).toString('base64url');
  const takeOut = await insert([name, ...(before?.line ?? [])].slice(0, LINE));
  if (takeOut === null) return false;
  const now = await newest();
  // Removed as a whole meanwhile.
  if (now === null) return true;
  const inItsPlace = now.line?.[now.version - version];
  if (inItsPlace === name) return true;
  if (inItsPlace === undefined) throw new StoreUnavailable(new Error('others wrote on without end'));
  await takeOut();
  return false;
};
