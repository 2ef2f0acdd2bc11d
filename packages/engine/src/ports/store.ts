// The port to durable storage. Inserting one record is the only commit; all else that is stored of a session is a cache.
import type { LogRecord, Lorebook, ScenarioTemplate, SessionSummary, Snapshot, TurnRecord } from '@emergent/schema';
import type { Contents } from './contents.ts';
import type { Tasks } from './tasks.ts';

/** What `append` found: stored, or why not. A duplicate of either unique key is an answer, not an error. */
export type Appended = { outcome: 'stored' } | { outcome: 'duplicate' };

/** The store is away, full or read-only: nothing was stored that was not acknowledged. Becomes a 503. */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('the store is unavailable', { cause });
  }
}

/** The database cannot be used: corrupt, newer, or not ours. Stops the start with one line; the file is left as it was. */
export class StoreRefused extends Error {}

/** A row of the list of stories: a cache beside the log, written after each append, rebuilt when lost. */
export type SessionRow = SessionSummary & { owner: string; seq: number; deleted_at: string | null };

export type BranchRow = {
  branch: string;
  first: TurnRecord;
  tip_seq: number;
  tip_number: number;
  tip_at: string;
  tip_line: string;
};
/** `score`: how many of the terms asked for the turn bears. */
export type TermHit = { seq: number; score: number };
/** What was added up under one name: spent budgets, revoked tokens. */
export type Sums = Record<string, number>;
/** A value that goes by revision, as live settings do: the first has 1. */
export type Revised = { revision: number };
/** Of a stored value; 0 where there is none, or one without. */
export const revisionOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'revision' in value && typeof value.revision === 'number'
    ? value.revision
    : 0;
/** Whether a revision that is brought from elsewhere is one of a deleted book. */
export type Brought = { deleted: boolean };
export type Page<Item> = { items: Item[]; next: string | null };

/** Lists answer at most `limit` items and a cursor; a cursor that no list gave throws VALIDATION_FAILED with the field `cursor`. */
export interface Store extends Tasks, Contents {
  /** Inserts one record, durably. Unique: (session_id, seq) and (session_id, idempotency_key). */
  append(record: LogRecord): Promise<Appended>;
  last(sessionId: string): Promise<LogRecord | null>;
  /** Seq of the last record, without reading it: whether what is known of a session still holds. */
  lastSeq(sessionId: string): Promise<number | null>;
  byKey(sessionId: string, key: string): Promise<LogRecord | null>;
  /** Those of the given seqs that exist, in ascending order of seq. */
  bySeqs(sessionId: string, seqs: readonly number[]): Promise<LogRecord[]>;
  /** Records with seq > after, ascending, at most `limit`. */
  after(sessionId: string, after: number, limit: number): Promise<LogRecord[]>;
  /** All `noted` and `retold` records, ascending. */
  notes(sessionId: string): Promise<LogRecord[]>;
  /** Whether any turn has this parent. */
  hasChild(sessionId: string, parent: number): Promise<boolean>;
  /** Newest tips first; `cursor` from the page before. */
  branches(sessionId: string, limit: number, cursor: string | null): Promise<Page<BranchRow>>;
  /** The newest turn of a branch (its tip), or null. */
  tip(sessionId: string, branch: string): Promise<TurnRecord | null>;
  /** Turns below seq `before` (null: all) whose recorded `terms` contain any of the given exactly, most matches first, then newest; at most `limit`. Each term reaches TERM_REACH turns back from there. */
  byTerms(sessionId: string, terms: readonly string[], before: number | null, limit: number): Promise<TermHit[]>;

  putSnapshot(snapshot: Snapshot): Promise<void>;
  snapshot(sessionId: string, seq: number): Promise<Snapshot | null>;

  /** A row of an older `seq` never replaces a newer one. */
  putSession(row: SessionRow): Promise<void>;
  session(sessionId: string): Promise<SessionRow | null>;
  /** Own stories that are not deleted, by updated_at descending, then id. */
  sessions(owner: string, limit: number, cursor: string | null): Promise<Page<SessionRow>>;
  /** Ids of sessions whose row is missing or older than their log, as after a crash between an append and its row; at most `limit`. A log without a record of seq 0 is no session. Asked at start. */
  unlisted(limit: number): Promise<string[]>;
  /** Removes a session's log and caches for good; only ever called 30 days after its deletion. */
  purge(sessionId: string): Promise<void>;
  /** Ids of sessions deleted before the given time, at most 100. */
  deletedBefore(time: string): Promise<string[]>;

  /**
   * Adds a revision, durably. Unique: (id, revision). A deletion takes the place of the revision after the last, so that of a change and
   * a deletion on what both read one wins; only the revision after that brings the book back. `brought`: a revision as a backup or another
   * database has it, deleted or not; there one may stand right behind a deletion, as older versions wrote it.
   */
  putLorebook(lorebook: Lorebook, brought?: Brought): Promise<Appended>;
  /** The newest revision, or the one asked for. Deleted books are found by revision only. */
  lorebook(id: string, revision?: number): Promise<Lorebook | null>;
  deleteLorebook(id: string): Promise<void>;
  /** Newest revisions readable by `owner` (own or shipped), oldest `created_at` first, then by id; `title` and `genre` are literal, case ignored, anywhere in the text. */
  lorebooks(
    owner: string,
    by: { title?: string | undefined; genre?: string | undefined },
    limit: number,
    cursor: string | null,
  ): Promise<Page<Lorebook>>;
  /** Adds a revision, durably. Unique: (id, revision). */
  putTemplate(template: ScenarioTemplate): Promise<Appended>;
  template(id: string, revision?: number): Promise<ScenarioTemplate | null>;
  /** As `lorebooks`. */
  templates(
    owner: string,
    by: { lorebook_id?: string | undefined },
    limit: number,
    cursor: string | null,
  ): Promise<Page<ScenarioTemplate>>;

  /** Small named values, durably: whoever puts one last is right. */
  putValue(name: string, value: unknown): Promise<void>;
  /** Puts a value where what is there has the revision before (`revisionOf`), durably. False: somebody else wrote meanwhile; nothing is changed. */
  reviseValue(name: string, value: Revised): Promise<boolean>;
  /** Null when it was never put. */
  value(name: string): Promise<unknown>;

  /** Adds to named numbers, one by one or together, so that no two writers lose anything, and answers the new sums. They are kept at least until `until` (ISO 8601). Field names are small letters and underscores. */
  add(name: string, amounts: Readonly<Record<string, number>>, until: string): Promise<Sums>;
  /** Null where nothing was added. */
  sums(name: string): Promise<Sums | null>;
  /** Removes sums that need not be kept at that time any more. */
  forgetSums(now: string): Promise<void>;

  /** Asks the database something: seconds it took, and how many tables or collections there are. Throws StoreUnavailable. */
  ping(): Promise<{ seconds: number; collections: number }>;
  close(): Promise<void>;
}
