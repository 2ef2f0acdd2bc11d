// What stands in each collection, and how values get into a query: as typed text or numbers only, never as an operator. Used by every file here.
import type { Db } from 'mongodb';

/** JSON text, compressed where that saves room: see store-sqlite/body.ts. Exact to the byte, whatever names and numbers are in it. */
export type Body = string | Uint8Array;

/** One record of a log. What is looked for stands beside the body. */
export type RecordDocument = {
  session_id: string;
  seq: number;
  idempotency_key: string;
  kind: string;
  at: string;
  parent: number | null;
  branch: string | null;
  terms: string[];
  body: Body;
};
export type SnapshotDocument = { _id: string; session_id: string; seq: number; body: Body };
export type SessionDocument = {
  _id: string;
  owner: string;
  seq: number;
  created_at: string;
  updated_at: string;
  lorebook_id: string;
  deleted_at: string | null;
  body: Body;
};
/** A revision never changes. A body too long for one document lies in parts under the token `parts`. `gone`: a deletion, without a body. */
export type RevisionDocument = { id: string; revision: number; body: Body | null; parts: string | null; gone?: true };
export type PartDocument = { _id: string; token: string; part: number; body: Uint8Array };
/** The newest revision of a book or template, by what it is listed and searched; caught up with when it lags. */
export type HeadDocument = {
  _id: string;
  revision: number;
  /** Who may read it: its owner, or '' for everybody. */
  reader: string;
  created_at: string;
  /** Case folded; '' for what has none. */
  title: string;
  genre: string;
  lorebook_id: string;
  tags: string[];
  /** Revisions up to this one are deleted. */
  deleted_upto: number;
};
/** A revision of a task; `line`: see versions.ts. */
export type TaskDocument = {
  task_id: string;
  revision: number;
  owner: string;
  idempotency_key: string;
  status: string;
  created_at: string;
  line?: string[];
  body: Body;
};
export type StepDocument = { _id: string; task_id: string; step: string; body: Body };
export type ValueDocument = { _id: string; body: Body };
/** Of a value that goes by revision, the newest is the value; `line`: see versions.ts. */
export type ValueRevisionDocument = { name: string; revision: number; line?: string[]; body: Body };
export type SumDocument = {
  name: string;
  version: number;
  until: string;
  line?: string[];
  sums: Record<string, number>;
};
export type MarkDocument = { _id: string; application: string; version: number };

/** Caches: told when the primary has them, read as the primary has them; a lost one costs only time. */
const LIGHTLY = { writeConcern: { w: 1 }, readConcern: { level: 'local' } } as const;

export type Collections = ReturnType<typeof collectionsOf>;
export const collectionsOf = (database: Db) => ({
  marks: database.collection<MarkDocument>('marks'),
  records: database.collection<RecordDocument>('records'),
  snapshots: database.collection<SnapshotDocument>('snapshots', LIGHTLY),
  sessions: database.collection<SessionDocument>('game_sessions', LIGHTLY),
  lorebooks: database.collection<HeadDocument>('lorebooks'),
  lorebookRevisions: database.collection<RevisionDocument>('lorebook_revisions'),
  templates: database.collection<HeadDocument>('scenario_templates'),
  templateRevisions: database.collection<RevisionDocument>('scenario_template_revisions'),
  parts: database.collection<PartDocument>('revision_parts'),
  tasks: database.collection<TaskDocument>('generation_tasks'),
  steps: database.collection<StepDocument>('task_steps'),
  values: database.collection<ValueDocument>('named_values'),
  valueRevisions: database.collection<ValueRevisionDocument>('named_value_revisions'),
  sums: database.collection<SumDocument>('sums'),
});

/** Equal to a value: whatever a caller hands in is compared, an object with operators in it as well. */
export const is = <Value extends string | number>(value: Value): { $eq: Value } => ({ $eq: value });
/** For `_id`, which compatible servers look up fast only in its plain form. */
export const textOf = (value: string): string => String(value);

/** Behind a place in an order of time and id, both ascending. */
export const laterThan = (time: string, id: string) => ({
  $or: [{ created_at: { $gt: textOf(time) } }, { created_at: is(time), _id: { $gt: textOf(id) } }],
});
