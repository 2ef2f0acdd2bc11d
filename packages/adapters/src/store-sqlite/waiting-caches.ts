// Rows of the list of stories and snapshots that wait to be written, together, a little after the turn that made them: losing one costs
// nothing but time. Used by sessions.ts.
import { type SessionRow, StoreUnavailable } from '@emergent/engine/ports';
import type { Snapshot } from '@emergent/schema';
import type { CacheRow, Writer } from './writer.ts';

const WAIT_MS = 100;
const PUT_SNAPSHOT = 'INSERT OR REPLACE INTO snapshots (session_id, seq, body) VALUES (?, ?, ?)';
// Two writers may tell the list in another order than they appended: an older row never replaces a newer one.
const PUT_SESSION = `INSERT INTO sessions (session_id, owner, seq, updated_at, deleted_at, body) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (session_id) DO UPDATE SET owner = excluded.owner, seq = excluded.seq, updated_at = excluded.updated_at,
  deleted_at = excluded.deleted_at, body = excluded.body WHERE excluded.seq >= sessions.seq`;

const snapshotRow = (snapshot: Snapshot): CacheRow => ({
  sql: PUT_SNAPSHOT,
  values: [snapshot.session_id, snapshot.seq],
  text: JSON.stringify(snapshot),
});

const sessionRow = (row: SessionRow): CacheRow => ({
  sql: PUT_SESSION,
  values: [row.session_id, row.owner, row.seq, row.updated_at, row.deleted_at],
  text: JSON.stringify(row),
});

export type WaitingCaches = {
  /** The newest row of a story counts. */
  putRow(row: SessionRow): void;
  putSnapshot(snapshot: Snapshot): void;
  snapshot(sessionId: string, seq: number): Snapshot | undefined;
  /** Once what waits is written, or can't be for now. Throws what the timer met that is a defect of ours. */
  flush(): Promise<void>;
  /** What waits of a story is not written any more. */
  forget(sessionId: string): void;
};

export const waitingCaches = (writer: Writer): WaitingCaches => {
  const rows = new Map<string, SessionRow>();
  const snapshots = new Map<string, Snapshot>();
  let timer: NodeJS.Timeout | null = null;
  /** Told to who asks next, where a timer could only end the process. */
  let defect: unknown = null;
  const nameOf = (sessionId: string, seq: number): string => `${sessionId}/${seq}`;

  /** What waits under a name stays until it is written, so that who asks meanwhile waits as well. */
  const write = async <Cached>(waiting: Map<string, Cached>, rowOf: (cached: Cached) => CacheRow): Promise<boolean> => {
    const batch = [...waiting];
    if (batch.length === 0) return true;
    try {
      await writer.cache(batch.map(([, cached]) => rowOf(cached)));
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable)) throw cause;
      return false;
    }
    for (const [name, cached] of batch) if (waiting.get(name) === cached) waiting.delete(name);
    return true;
  };
  const flush = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (defect !== null) {
      const met = defect;
      defect = null;
      throw met;
    }
    // A row that can't be written now waits on: a reader is better served with an older row than with none. A snapshot is folded again.
    const [, kept] = await Promise.all([write(rows, sessionRow), write(snapshots, snapshotRow)]);
    if (!kept) snapshots.clear();
  };
  const later = (): void => {
    timer ??= setTimeout(() => {
      flush().catch((cause: unknown) => {
        defect = cause;
      });
    }, WAIT_MS).unref();
  };
  return {
    flush,
    putRow: (row) => {
      const known = rows.get(row.session_id);
      if (known === undefined || known.seq <= row.seq) rows.set(row.session_id, row);
      later();
    },
    putSnapshot: (snapshot) => {
      snapshots.set(nameOf(snapshot.session_id, snapshot.seq), snapshot);
      later();
    },
    snapshot: (sessionId, seq) => snapshots.get(nameOf(sessionId, seq)),
    forget: (sessionId) => {
      rows.delete(sessionId);
      for (const [name, { session_id }] of snapshots) if (session_id === sessionId) snapshots.delete(name);
    },
  };
};
