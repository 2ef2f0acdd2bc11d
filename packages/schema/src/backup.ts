// What a backup is made of: a line that says what it is, a line for each thing that a store keeps, a line that says it is whole.
import { z } from 'zod';
import { StoredTask } from './generation-task.ts';
import { Lorebook } from './lorebook.ts';
import { ScenarioTemplate } from './scenario.ts';

export const BACKUP_FORMAT = 'emergentRPG backup';
/** Since 2 sums are rows of their own. */
export const BACKUP_VERSION = 2;

/** One thing that is kept for good. Records stand as they were written, in whatever version. */
export const KeptRow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lorebook'), lorebook: Lorebook, deleted: z.boolean() }),
  z.object({ kind: z.literal('template'), template: ScenarioTemplate }),
  z.object({ kind: z.literal('value'), name: z.string().min(1), value: z.unknown() }),
  z.object({
    kind: z.literal('sum'),
    name: z.string().min(1),
    sums: z.record(z.string(), z.number()),
    until: z.string(),
  }),
  z.object({ kind: z.literal('task'), task: StoredTask, steps: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('record'), session_id: z.string(), record: z.unknown() }),
]);
export type KeptRow = z.infer<typeof KeptRow>;

export const BackupBegin = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.number().int(),
  made_at: z.string(),
});
/** `sha256` of every byte before its own line. */
export const BackupEnd = z.object({
  rows: z.number().int().min(0),
  sessions: z.number().int().min(0),
  sha256: z.string(),
});
export type BackupEnd = z.infer<typeof BackupEnd>;
