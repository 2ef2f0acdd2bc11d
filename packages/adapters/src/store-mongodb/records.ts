// The log of each session in MongoDB: one document a record, appending by inserting it. Used by index.ts.

import { type Appended, type Contents, idCursor, pageOf, type Store } from '@emergent/engine/ports';
import type { LogRecord } from '@emergent/schema';
import type { Collection, Filter, Sort } from 'mongodb';
import { pack, unpack } from '../store-sqlite/body.ts';
import { branchPage } from './branches.ts';
import { type Answering, unlessThere } from './connection.ts';
import { is, type RecordDocument, textOf } from './documents.ts';
import { findTerms } from './terms.ts';

type Log = Pick<
  Store,
  'append' | 'last' | 'lastSeq' | 'byKey' | 'bySeqs' | 'after' | 'notes' | 'hasChild' | 'branches' | 'tip' | 'byTerms'
> &
  Pick<Contents, 'sessionIds'>;

const documentOf = (record: LogRecord): RecordDocument => {
  const turn = record.kind === 'turn' ? record : null;
  const { session_id, seq, idempotency_key, kind, at } = record;
  const place = { parent: turn?.parent ?? null, branch: turn?.branch ?? null, terms: [...new Set(turn?.terms)] };
  return { session_id, seq, idempotency_key, kind, at, ...place, body: pack(record) };
};

/** Steps from one session's id to the next in the index: its cost grows with the page, not with the records. */
const sessionIds = async (records: Collection<RecordDocument>, limit: number, cursor: string | null) => {
  const ids: string[] = [];
  let from = idCursor(cursor);
  while (ids.length <= limit) {
    const next = await records.findOne(
      { session_id: { $gt: textOf(from) } },
      { sort: { session_id: 1 }, projection: { _id: 0, session_id: 1 } },
    );
    if (next === null) break;
    from = next.session_id;
    ids.push(from);
  }
  return pageOf(ids, limit, (id) => [id]);
};

export const recordsOf = (records: Collection<RecordDocument>, answering: Answering): Log => {
  const many = (where: Filter<RecordDocument>, sort: Sort, limit = 0): Promise<LogRecord[]> =>
    answering(async () => {
      const found = records.find(where, { sort, limit, projection: { _id: 0, body: 1 } });
      return (await found.toArray()).map((document) => unpack<LogRecord>(document.body));
    });
  const one = async (where: Filter<RecordDocument>, sort: Sort = { seq: -1 }): Promise<LogRecord | null> =>
    (await many(where, sort, 1))[0] ?? null;
  return {
    append: (record): Promise<Appended> =>
      answering(async () => {
        const stored = await unlessThere(() => records.insertOne(documentOf(record)));
        return { outcome: stored ? 'stored' : 'duplicate' };
      }),
    last: (sessionId) => one({ session_id: is(sessionId) }),
    lastSeq: (sessionId) =>
      answering(async () => {
        const options = { sort: { seq: -1 }, projection: { _id: 0, seq: 1 } } as const;
        return (await records.findOne({ session_id: is(sessionId) }, options))?.seq ?? null;
      }),
    byKey: (sessionId, key) => one({ session_id: is(sessionId), idempotency_key: is(key) }),
    bySeqs: (sessionId, seqs) => many({ session_id: is(sessionId), seq: { $in: seqs.map(Number) } }, { seq: 1 }),
    after: (sessionId, after, limit) =>
      many({ session_id: is(sessionId), seq: { $gt: Number(after) } }, { seq: 1 }, limit),
    notes: (sessionId) => many({ session_id: is(sessionId), kind: { $in: ['noted', 'retold'] } }, { seq: 1 }),
    hasChild: (sessionId, parent) =>
      answering(async () => {
        const where = { session_id: is(sessionId), parent: is(parent) };
        return (await records.findOne(where, { projection: { _id: 0, seq: 1 } })) !== null;
      }),
    branches: (sessionId, limit, cursor) => answering(() => branchPage(records, sessionId, limit, cursor)),
    async tip(sessionId, branch) {
      const tip = await one({ session_id: is(sessionId), branch: is(branch) });
      return tip?.kind === 'turn' ? tip : null;
    },
    byTerms: (sessionId, terms, before, limit) => answering(() => findTerms(records, sessionId, terms, before, limit)),
    sessionIds: (limit, cursor) => answering(() => sessionIds(records, limit, cursor)),
  };
};
