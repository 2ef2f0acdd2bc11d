// What a format is: how it is known, its tables, and where its entries and lines stand; and what is kept of a file beside its world.
// Read by read-spec.ts, written by write-spec.ts.
import { z } from 'zod';
import type { Container } from './containers/open.ts';
import { type EntrySpec, KeptList } from './entries.ts';
import type { Field } from './field.ts';
import type { Json, Raw } from './json.ts';
import { KeptLines, type LineSpec } from './lines.ts';
import type { Bundle, WorldDraft } from './world.ts';

export type Spec = {
  name: string;
  /** For people: "SillyTavern World Info". */
  title: string;
  /** The key of what is kept in a lorebook's `extensions`. */
  family: string;
  detect: (value: Json, container: Container) => boolean;
  /** A file that is no object, as one, and back. */
  wrap?: { open: (value: Json) => Raw; close: (raw: Raw) => Json };
  /** Objects whose fields the tables name, outer ones first. */
  flatten: readonly string[];
  /** `who` is the person's name, for macros that stand for it. */
  file: (who: string) => readonly Field<WorldDraft>[];
  who?: (flat: Raw) => string;
  /** What a file of this format is that has nothing to read in it; null: it has. */
  lacks?: (flat: Raw) => string | null;
  why?: Record<string, string>;
  /** Its program hears parts of words unless an entry says otherwise. */
  parts?: true;
  /** Where entries and lines may stand, the usual place first. */
  entries?: { at: readonly string[]; spec: EntrySpec };
  lines?: { at: readonly string[]; spec: LineSpec };
  /** A file of one person, who is then not told as an entry of its book. */
  person?: boolean;
  /** How the file looks like that is written for a world that did not come from one. */
  fresh: () => Raw;
  /** What was kept of a file of a sister format, brought to this one; `entry` is what every entry must have here. */
  from?: Record<string, { bring: (rest: Raw) => Raw; entry: Raw }>;
  /** Why a world cannot be written so; null: it can. */
  cannot?: (bundle: Bundle) => string | null;
};

const Rest = z.record(z.string(), z.json());
/** What is kept of a file in its lorebook's `extensions`. */
export const Kept = z.object({
  format: z.string(),
  rest: Rest,
  who: z.string(),
  container: z.string().optional(),
  entries: KeptList.extend({ at: z.string() }).optional(),
  lines: KeptLines.extend({ at: z.string() }).optional(),
  /** An older copy in the same file: `own` is what it says differently, `skip` the places in ours of these, `book` the entries it shares. */
  second: z.object({ rest: Rest, own: Rest, skip: z.array(z.string()), book: z.string().optional() }).optional(),
  /** An older copy that is no object. */
  odd: z.json().optional(),
});
export type Kept = z.infer<typeof Kept>;
