// The log of each session in SQLite: appending, reading, branches and terms. Used by index.ts.

import { type Appended, type BranchRow, pageOf, type Store, seqCursor } from '@emergent/engine/ports';
import type { LogRecord, TurnRecord } from '@emergent/schema';
import { unpack } from './body.ts';
import type { Database } from './database.ts';
import { logOf, type RecordRow } from './insert-record.ts';
import { type TermsTable, termsOf } from './terms.ts';
import type { Writer } from './writer.ts';

type Log = Pick<
  Store,
  'append' | 'last' | 'lastSeq' | 'byKey' | 'bySeqs' | 'after' | 'notes' | 'hasChild' | 'branches' | 'tip' | 'byTerms'
>;

const OF_SESSION = 'log = (SELECT log FROM logs WHERE session_id = ?)';
// Steps from one branch's name to the next in the index: its cost grows with the branches, not with the turns.
const BRANCHES = `WITH RECURSIVE own(log) AS (SELECT log FROM logs WHERE session_id = ?),
  names(branch) AS (
    SELECT min(branch) FROM records WHERE log = (SELECT log FROM own) AND branch IS NOT NULL
    UNION ALL
    SELECT (SELECT min(branch) FROM records WHERE log = (SELECT log FROM own) AND branch > names.branch)
    FROM names WHERE names.branch IS NOT NULL
  ),
  rows(first, tip) AS (
    SELECT (SELECT min(seq) FROM records WHERE log = (SELECT log FROM own) AND branch = names.branch),
      (SELECT max(seq) FROM records WHERE log = (SELECT log FROM own) AND branch = names.branch)
    FROM names WHERE names.branch IS NOT NULL
  )
  SELECT first, tip FROM rows WHERE tip < ? ORDER BY tip DESC LIMIT ?`;

const rowOf = (record: LogRecord): RecordRow => {
  const { session_id, seq, idempotency_key, kind } = record;
  const place = record.kind === 'turn' ? record : { parent: null, branch: null };
  const { parent, branch } = place;
  return {
    session_id,
    seq,
    idempotency_key,
    kind,
    parent,
    branch,
    text: JSON.stringify(record),
    terms: termsOf(record),
  };
};

const branchPage = (database: Database, sessionId: string, limit: number, cursor: string | null) => {
  const before = seqCursor(cursor) ?? Number.MAX_SAFE_INTEGER;
  const turn = (seq: unknown): TurnRecord => {
    const row = database.one(`SELECT body FROM records WHERE ${OF_SESSION} AND seq = ?`, sessionId, Number(seq));
    return unpack<TurnRecord>(row?.body);
  };
  const rows = database.all(BRANCHES, sessionId, before, limit + 1).map((row): BranchRow => {
    const tip = turn(row.tip);
    const tipOf = { tip_seq: tip.seq, tip_number: tip.number, tip_at: tip.at, tip_line: tip.line };
    return { branch: tip.branch, first: turn(row.first), ...tipOf };
  });
  return pageOf(rows, limit, (row) => row.tip_seq);
};

export const recordsTable = (database: Database, writer: Writer, terms: TermsTable): Log => {
  const many = (where: string, ...values: (string | number)[]): LogRecord[] =>
    database
      .all(`SELECT body FROM records WHERE ${OF_SESSION} AND ${where}`, ...values)
      .map((row) => unpack<LogRecord>(row.body));
  const one = (where: string, ...values: (string | number)[]): LogRecord | null => many(where, ...values)[0] ?? null;
  return {
    async append(record): Promise<Appended> {
      const log = await writer.append(rowOf(record));
      if (log === null) return { outcome: 'duplicate' };
      terms.keep(log, record);
      return { outcome: 'stored' };
    },
    last: async (sessionId) => one('true ORDER BY seq DESC LIMIT 1', sessionId),
    async lastSeq(sessionId) {
      const row = database.one(`SELECT seq FROM records WHERE ${OF_SESSION} ORDER BY seq DESC LIMIT 1`, sessionId);
      return row === undefined ? null : Number(row.seq);
    },
    byKey: async (sessionId, key) => one('idempotency_key = ?', sessionId, key),
    bySeqs: async (sessionId, seqs) =>
      many('seq IN (SELECT value FROM json_each(?)) ORDER BY seq', sessionId, JSON.stringify(seqs)),
    after: async (sessionId, after, limit) => many('seq > ? ORDER BY seq LIMIT ?', sessionId, after, limit),
    notes: async (sessionId) => many("kind IN ('noted', 'retold') ORDER BY seq", sessionId),
    hasChild: async (sessionId, parent) =>
      database.one(`SELECT 1 FROM records WHERE ${OF_SESSION} AND parent = ? LIMIT 1`, sessionId, parent) !== undefined,
    branches: async (sessionId, limit, cursor) => branchPage(database, sessionId, limit, cursor),
    async tip(sessionId, branch) {
      const tip = one('branch = ? ORDER BY seq DESC LIMIT 1', sessionId, branch);
      return tip?.kind === 'turn' ? tip : null;
    },
    async byTerms(sessionId, wanted, before, limit) {
      const log = logOf(database, sessionId);
      return log === undefined ? [] : terms.find(log, wanted, before, limit);
    },
  };
};
