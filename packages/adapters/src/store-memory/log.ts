// The log of each session in memory. Used by index.ts.

import {
  type Appended,
  type BranchRow,
  type Contents,
  idCursor,
  pageOf,
  type Store,
  seqCursor,
  TERM_REACH,
  type TermHit,
} from '@emergent/engine/ports';
import type { LogRecord, TurnRecord } from '@emergent/schema';

/** Records as JSON text: what a caller changes on what it was given never changes the log. */
type Log = {
  bySeq: Map<number, string>;
  seqByKey: Map<string, number>;
  turns: Pick<TurnRecord, 'seq' | 'parent' | 'branch' | 'terms'>[];
  newest: number;
};

const emptyLog = (): Log => ({ bySeq: new Map(), seqByKey: new Map(), turns: [], newest: -1 });
const parse = (text: string): LogRecord => JSON.parse(text);

const appendTo = (log: Log, record: LogRecord): Appended => {
  if (log.bySeq.has(record.seq) || log.seqByKey.has(record.idempotency_key)) return { outcome: 'duplicate' };
  log.bySeq.set(record.seq, JSON.stringify(record));
  log.seqByKey.set(record.idempotency_key, record.seq);
  log.newest = Math.max(log.newest, record.seq);
  if (record.kind === 'turn') {
    const { seq, parent, branch } = record;
    log.turns.push({ seq, parent, branch, terms: [...record.terms] });
    log.turns.sort((one, other) => one.seq - other.seq);
  }
  return { outcome: 'stored' };
};

const one = (log: Log | undefined, seq: number | undefined): LogRecord | null => {
  const text = seq === undefined ? undefined : log?.bySeq.get(seq);
  return text === undefined ? null : parse(text);
};

const turnAt = (log: Log | undefined, seq: number | undefined): TurnRecord | null => {
  const record = one(log, seq);
  return record?.kind === 'turn' ? record : null;
};

const recordsOf = (log: Log | undefined): LogRecord[] =>
  [...(log?.bySeq.values() ?? [])].map(parse).sort((first, second) => first.seq - second.seq);

const branchRow = (log: Log, branch: string): BranchRow[] => {
  const seqs = log.turns.filter((turn) => turn.branch === branch).map((turn) => turn.seq);
  const first = turnAt(log, seqs[0]);
  const tip = turnAt(log, seqs.at(-1));
  if (first === null || tip === null) return [];
  return [{ branch, first, tip_seq: tip.seq, tip_number: tip.number, tip_at: tip.at, tip_line: tip.line }];
};

const branchPage = (log: Log | undefined, limit: number, cursor: string | null) => {
  const before = seqCursor(cursor) ?? Number.MAX_SAFE_INTEGER;
  const names = new Set(log?.turns.map((turn) => turn.branch));
  const rows = log === undefined ? [] : [...names].flatMap((name) => branchRow(log, name));
  const newest = rows.filter((row) => row.tip_seq < before).sort((first, second) => second.tip_seq - first.tip_seq);
  return pageOf(newest.slice(0, limit + 1), limit, (row) => row.tip_seq);
};

const findTerms = (log: Log | undefined, terms: readonly string[], before: number | null, limit: number): TermHit[] => {
  const scores = new Map<number, number>();
  const turns = log?.turns.filter(({ seq }) => before === null || seq < before) ?? [];
  for (const term of new Set(terms)) {
    const bearing = turns.filter((turn) => turn.terms.includes(term)).slice(-TERM_REACH);
    for (const { seq } of bearing) scores.set(seq, (scores.get(seq) ?? 0) + 1);
  }
  const hits = [...scores].map(([seq, score]) => ({ seq, score }));
  return hits.sort((first, second) => second.score - first.score || second.seq - first.seq).slice(0, limit);
};

type Records = Pick<
  Store,
  'append' | 'last' | 'lastSeq' | 'byKey' | 'bySeqs' | 'after' | 'notes' | 'hasChild' | 'branches' | 'tip' | 'byTerms'
> &
  Pick<Contents, 'sessionIds'>;

export const memoryLogs = (): {
  records: Records;
  /** Of the logs that have their beginning. */
  newest(): [sessionId: string, seq: number][];
  remove(sessionId: string): void;
} => {
  const logs = new Map<string, Log>();
  const records: Records = {
    async append(record) {
      const log = logs.get(record.session_id) ?? emptyLog();
      logs.set(record.session_id, log);
      return appendTo(log, record);
    },
    async last(sessionId) {
      const log = logs.get(sessionId);
      return one(log, log?.newest);
    },
    lastSeq: async (sessionId) => logs.get(sessionId)?.newest ?? null,
    async byKey(sessionId, key) {
      const log = logs.get(sessionId);
      return one(log, log?.seqByKey.get(key));
    },
    async bySeqs(sessionId, seqs) {
      const log = logs.get(sessionId);
      const ascending = [...new Set(seqs)].sort((first, second) => first - second);
      return ascending.flatMap((seq) => one(log, seq) ?? []);
    },
    after: async (sessionId, after, limit) =>
      recordsOf(logs.get(sessionId))
        .filter((record) => record.seq > after)
        .slice(0, limit),
    notes: async (sessionId) =>
      recordsOf(logs.get(sessionId)).filter((record) => record.kind === 'noted' || record.kind === 'retold'),
    hasChild: async (sessionId, parent) => logs.get(sessionId)?.turns.some((turn) => turn.parent === parent) ?? false,
    branches: async (sessionId, limit, cursor) => branchPage(logs.get(sessionId), limit, cursor),
    async tip(sessionId, branch) {
      const log = logs.get(sessionId);
      return turnAt(log, log?.turns.findLast((turn) => turn.branch === branch)?.seq);
    },
    async sessionIds(limit, cursor) {
      const ids = [...logs.keys()].filter((id) => id > idCursor(cursor)).sort();
      return pageOf(ids.slice(0, limit + 1), limit, (id) => [id]);
    },
    byTerms: async (sessionId, terms, before, limit) => findTerms(logs.get(sessionId), terms, before, limit),
  };
  const newest = () =>
    [...logs]
      .filter(([, log]) => log.bySeq.has(0))
      .map(([sessionId, log]): [string, number] => [sessionId, log.newest]);
  return { records, newest, remove: (sessionId) => void logs.delete(sessionId) };
};
