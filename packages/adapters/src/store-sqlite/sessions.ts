// Snapshots, the list of stories, and removing a story for good. Used by index.ts.

import { pageOf, type SessionRow, type Store, StoreUnavailable, timeCursor } from '@emergent/engine/ports';
import type { Snapshot } from '@emergent/schema';
import { pack, unpack } from './body.ts';
import type { Database } from './database.ts';
import { logOf } from './records.ts';
import type { TermsTable } from './terms.ts';

type Sessions = Pick<
  Store,
  'putSnapshot' | 'snapshot' | 'putSession' | 'session' | 'sessions' | 'unlisted' | 'purge' | 'deletedBefore'
>;

const PUT_SNAPSHOT = 'INSERT OR REPLACE INTO snapshots (session_id, seq, body) VALUES (?, ?, ?)';
// Two writers may tell the list in another order than they appended: an older row never replaces a newer one.
const PUT_SESSION = `INSERT INTO sessions (session_id, owner, seq, updated_at, deleted_at, body) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (session_id) DO UPDATE SET owner = excluded.owner, seq = excluded.seq, updated_at = excluded.updated_at,
  deleted_at = excluded.deleted_at, body = excluded.body WHERE excluded.seq >= sessions.seq`;
const OWN = `SELECT body FROM sessions WHERE owner = ? AND deleted_at IS NULL
  AND (updated_at < ? OR (updated_at = ? AND session_id > ?)) ORDER BY updated_at DESC, session_id LIMIT ?`;
// A log without its first record, half imported or half purged, is no story.
const UNLISTED = `SELECT session_id FROM logs LEFT JOIN sessions USING (session_id)
  WHERE EXISTS (SELECT 1 FROM records WHERE records.log = logs.log AND seq = 0)
  AND (sessions.seq IS NULL OR sessions.seq < (SELECT max(seq) FROM records WHERE records.log = logs.log)) LIMIT ?`;
const DELETED = 'SELECT session_id FROM sessions WHERE deleted_at < ? ORDER BY deleted_at, session_id LIMIT 100';
const PURGE_STEP = 200;
const WAIT_MS = 100;
/** Later than every timestamp: where the first page starts. */
const END_OF_TIME = '\u{10ffff}';

const putSession = (database: Database, row: SessionRow): void => {
  const columns = [row.session_id, row.owner, row.seq, row.updated_at, row.deleted_at] as const;
  database.run(PUT_SESSION, ...columns, pack(row));
};

/** Rows of the list that wait to be written, the newest of each story: every turn makes one, and losing one costs nothing. */
const waitingRows = (database: Database) => {
  const waiting = new Map<string, SessionRow>();
  let timer: NodeJS.Timeout | null = null;
  /** What the timer met that is a defect of ours: told to who asks next, where a timer could only end the process. */
  let defect: unknown = null;
  /** What can't be written now waits on: the log says the same, and a reader is better served with an older row than with none. */
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (defect !== null) {
      const met = defect;
      defect = null;
      throw met;
    }
    if (waiting.size === 0) return;
    try {
      database.lightly(() => {
        for (const row of waiting.values()) putSession(database, row);
      });
      waiting.clear();
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable)) throw cause;
    }
  };
  const put = (row: SessionRow): void => {
    const known = waiting.get(row.session_id);
    if (known === undefined || known.seq <= row.seq) waiting.set(row.session_id, row);
    timer ??= setTimeout(flushLater, WAIT_MS).unref();
  };
  const flushLater = (): void => {
    try {
      flush();
    } catch (cause) {
      defect = cause;
    }
  };
  const forget = (sessionId: string): void => {
    waiting.delete(sessionId);
  };
  return { put, flush, forget };
};

const sessionPage = (database: Database, owner: string, limit: number, cursor: string | null) => {
  const [time, id] = timeCursor(cursor) ?? [END_OF_TIME, ''];
  const rows = database.all(OWN, owner, time, time, id, limit + 1).map((row) => unpack<SessionRow>(row.body));
  return pageOf(rows, limit, (row) => [row.updated_at, row.session_id]);
};

/** Oldest records first and `ended` last, a few at a time: stopped half way, the log still says that it is deleted. Returns whether more is left. */
const purgeStep = (database: Database, terms: TermsTable, log: number): boolean =>
  database.durably(() => {
    const rows = database.all('SELECT id, seq FROM records WHERE log = ? ORDER BY seq LIMIT ?', log, PURGE_STEP);
    for (const row of rows) {
      database.run('DELETE FROM records WHERE id = ?', Number(row.id));
      terms.remove(log, Number(row.seq));
    }
    return rows.length === PURGE_STEP;
  });

const purge = async (database: Database, terms: TermsTable, sessionId: string, forget: () => void): Promise<void> => {
  const log = logOf(database, sessionId);
  // Others play between the steps.
  while (log !== undefined && purgeStep(database, terms, log)) await new Promise(setImmediate);
  // A row that came in between the steps must not come back.
  forget();
  database.durably(() => {
    database.run('DELETE FROM snapshots WHERE session_id = ?', sessionId);
    database.run('DELETE FROM sessions WHERE session_id = ?', sessionId);
    database.run('DELETE FROM logs WHERE session_id = ?', sessionId);
  });
};

export type SessionsTable = Sessions & {
  /** Writes what waits. */
  flush(): void;
};

export const sessionsTable = (database: Database, terms: TermsTable): SessionsTable => {
  const rows = waitingRows(database);
  /** Readers see every row that was put. */
  const read = <Result>(work: () => Result): Result => {
    rows.flush();
    return work();
  };
  return {
    flush: rows.flush,
    async putSnapshot(snapshot) {
      database.lightly(() => database.run(PUT_SNAPSHOT, snapshot.session_id, snapshot.seq, pack(snapshot)));
    },
    async snapshot(sessionId, seq) {
      const row = database.one('SELECT body FROM snapshots WHERE session_id = ? AND seq = ?', sessionId, seq);
      return row === undefined ? null : unpack<Snapshot>(row.body);
    },
    putSession: async (row) => rows.put(row),
    async session(sessionId) {
      const row = read(() => database.one('SELECT body FROM sessions WHERE session_id = ?', sessionId));
      return row === undefined ? null : unpack<SessionRow>(row.body);
    },
    sessions: async (owner, limit, cursor) => read(() => sessionPage(database, owner, limit, cursor)),
    unlisted: async (limit) => read(() => database.all(UNLISTED, limit).map((row) => String(row.session_id))),
    purge: async (sessionId) => {
      rows.flush();
      await purge(database, terms, sessionId, () => rows.forget(sessionId));
    },
    deletedBefore: async (time) => read(() => database.all(DELETED, time).map((row) => String(row.session_id))),
  };
};
