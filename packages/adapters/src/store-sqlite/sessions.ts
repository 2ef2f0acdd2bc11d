// Snapshots, the list of stories, and removing a story for good. Used by index.ts.

import { pageOf, type SessionRow, type Store, timeCursor } from '@emergent/engine/ports';
import type { Snapshot } from '@emergent/schema';
import { unpack } from './body.ts';
import type { Database } from './database.ts';
import { logOf } from './insert-record.ts';
import type { TermsTable } from './terms.ts';
import { type WaitingCaches, waitingCaches } from './waiting-caches.ts';
import type { Writer } from './writer.ts';

type Sessions = Pick<
  Store,
  'putSnapshot' | 'snapshot' | 'putSession' | 'session' | 'sessions' | 'unlisted' | 'purge' | 'deletedBefore'
>;

const OWN = `SELECT body FROM sessions WHERE owner = ? AND deleted_at IS NULL
  AND (updated_at < ? OR (updated_at = ? AND session_id > ?)) ORDER BY updated_at DESC, session_id LIMIT ?`;
// A log without its first record, half imported or half purged, is no story.
const UNLISTED = `SELECT session_id FROM logs LEFT JOIN sessions USING (session_id)
  WHERE EXISTS (SELECT 1 FROM records WHERE records.log = logs.log AND seq = 0)
  AND (sessions.seq IS NULL OR sessions.seq < (SELECT max(seq) FROM records WHERE records.log = logs.log)) LIMIT ?`;
const DELETED = 'SELECT session_id FROM sessions WHERE deleted_at < ? ORDER BY deleted_at, session_id LIMIT 100';
const PURGE_STEP = 200;
/** Later than every timestamp: where the first page starts. */
const END_OF_TIME = '\u{10ffff}';

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

const purge = async (
  database: Database,
  terms: TermsTable,
  sessionId: string,
  caches: WaitingCaches,
): Promise<void> => {
  const log = logOf(database, sessionId);
  // Others play between the steps.
  while (log !== undefined && purgeStep(database, terms, log)) await new Promise(setImmediate);
  // What came in between the steps must not come back: it is on the disk now, or it is forgotten.
  await caches.flush();
  caches.forget(sessionId);
  database.durably(() => {
    database.run('DELETE FROM snapshots WHERE session_id = ?', sessionId);
    database.run('DELETE FROM sessions WHERE session_id = ?', sessionId);
    database.run('DELETE FROM logs WHERE session_id = ?', sessionId);
  });
};

export type SessionsTable = Sessions & {
  /** Writes what waits. */
  flush(): Promise<void>;
};

export const sessionsTable = (database: Database, writer: Writer, terms: TermsTable): SessionsTable => {
  const caches = waitingCaches(writer);
  /** Readers see every row that was put. */
  const read = async <Result>(work: () => Result): Promise<Result> => {
    await caches.flush();
    return work();
  };
  return {
    flush: caches.flush,
    putSnapshot: async (snapshot) => caches.putSnapshot(snapshot),
    async snapshot(sessionId, seq) {
      const waiting = caches.snapshot(sessionId, seq);
      if (waiting !== undefined) return waiting;
      const row = database.one('SELECT body FROM snapshots WHERE session_id = ? AND seq = ?', sessionId, seq);
      return row === undefined ? null : unpack<Snapshot>(row.body);
    },
    putSession: async (row) => caches.putRow(row),
    async session(sessionId) {
      const row = await read(() => database.one('SELECT body FROM sessions WHERE session_id = ?', sessionId));
      return row === undefined ? null : unpack<SessionRow>(row.body);
    },
    sessions: (owner, limit, cursor) => read(() => sessionPage(database, owner, limit, cursor)),
    unlisted: (limit) => read(() => database.all(UNLISTED, limit).map((row) => String(row.session_id))),
    async purge(sessionId) {
      await caches.flush();
      await purge(database, terms, sessionId, caches);
    },
    deletedBefore: (time) => read(() => database.all(DELETED, time).map((row) => String(row.session_id))),
  };
};
