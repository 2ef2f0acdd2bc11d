// Snapshots, the list of stories, and removing a story for good. Used by index.ts.

import { pageOf, type SessionRow, type Store, timeCursor } from '@emergent/engine/ports';
import type { Snapshot } from '@emergent/schema';
import { pack, unpack } from '../store-sqlite/body.ts';
import { type Answering, unlessThere } from './connection.ts';
import { type Collections, is, type SessionDocument, textOf } from './documents.ts';

type Sessions = Pick<
  Store,
  'putSnapshot' | 'snapshot' | 'putSession' | 'session' | 'sessions' | 'unlisted' | 'purge' | 'deletedBefore'
>;

/** A row that a crash lost belongs to one of the newest records: a start looks so many of them over, whatever the database holds. */
const LOOKED_OVER = 100_000;
const AT_ONCE = 500;
const MOST_DELETED = 100;

const documentOf = (row: SessionRow): SessionDocument => {
  const { session_id, owner, seq, created_at, updated_at, lorebook_id, deleted_at } = row;
  return { _id: session_id, owner, seq, created_at, updated_at, lorebook_id, deleted_at, body: pack(row) };
};

/** Two writers may tell the list in another order than they appended: an older row never replaces a newer one. */
const putSession = async ({ sessions }: Collections, row: SessionRow): Promise<void> => {
  const document = documentOf(row);
  const notNewer = { _id: document._id, seq: { $lte: document.seq } };
  const put = (upsert: boolean) => unlessThere(() => sessions.replaceOne(notNewer, document, { upsert }));
  // Somebody's row is there: a newer one, or one that came in just now.
  if (!(await put(true))) await put(false);
};

/** Behind a place in the order of the list. */
const olderThan = (time: string, id: string) => ({
  $or: [{ updated_at: { $lt: textOf(time) } }, { updated_at: is(time), _id: { $gt: textOf(id) } }],
});

const sessionPage = async ({ sessions }: Collections, owner: string, limit: number, cursor: string | null) => {
  const after = timeCursor(cursor);
  const where = { owner: is(owner), deleted_at: null, ...(after === null ? {} : olderThan(...after)) };
  const found = await sessions.find(where, { sort: { updated_at: -1, _id: 1 }, limit: limit + 1 }).toArray();
  const rows = found.map((document) => unpack<SessionRow>(document.body));
  return pageOf(rows, limit, (row) => [row.updated_at, row.session_id]);
};

/** Of sessions with their newest seqs, those whose row is missing or older, and that have their beginning. */
const behind = async ({ records, sessions }: Collections, newest: readonly [string, number][]): Promise<string[]> => {
  const ids = newest.map(([id]) => id);
  const rows = await sessions.find({ _id: { $in: ids } }, { projection: { seq: 1 } }).toArray();
  const listed = new Map(rows.map((row) => [row._id, row.seq]));
  const late = newest.filter(([id, seq]) => (listed.get(id) ?? -1) < seq).map(([id]) => id);
  if (late.length === 0) return [];
  const beginnings = records.find({ session_id: { $in: late }, seq: 0 }, { projection: { _id: 0, session_id: 1 } });
  const begun = new Set((await beginnings.toArray()).map((document) => document.session_id));
  return late.filter((id) => begun.has(id));
};

const unlisted = async (collections: Collections, limit: number): Promise<string[]> => {
  // The server's own ids ascend with time.
  const options = { sort: { _id: -1 }, limit: LOOKED_OVER, projection: { _id: 0, session_id: 1, seq: 1 } } as const;
  const newest = new Map<string, number>();
  for await (const { session_id, seq } of collections.records.find({}, options)) {
    newest.set(session_id, Math.max(seq, newest.get(session_id) ?? -1));
  }
  const all = [...newest];
  const found: string[] = [];
  for (let from = 0; from < all.length && found.length < limit; from += AT_ONCE) {
    found.push(...(await behind(collections, all.slice(from, from + AT_ONCE))));
  }
  return found.slice(0, limit);
};

/** Oldest records first and `ended` last, a few at a time: stopped half way, the log still says that it is deleted. The row goes last: it is what says that there is something to purge. */
const purge = async ({ records, snapshots, sessions }: Collections, id: string): Promise<void> => {
  const options = { sort: { seq: 1 }, limit: AT_ONCE, projection: { _id: 0, seq: 1 } } as const;
  for (;;) {
    const newest = (await records.find({ session_id: is(id) }, options).toArray()).at(-1);
    if (newest === undefined) break;
    await records.deleteMany({ session_id: is(id), seq: { $lte: newest.seq } });
  }
  await snapshots.deleteMany({ session_id: is(id) });
  await sessions.deleteOne({ _id: textOf(id) });
};

export const sessionsOf = (collections: Collections, answering: Answering): Sessions => {
  const { snapshots, sessions } = collections;
  const snapshotId = (sessionId: string, seq: number): string => `${sessionId}/${seq}`;
  return {
    putSnapshot: (snapshot) =>
      answering(async () => {
        const { session_id, seq } = snapshot;
        const _id = snapshotId(session_id, seq);
        const document = { session_id, seq, body: pack(snapshot) };
        await unlessThere(() => snapshots.replaceOne({ _id }, document, { upsert: true }));
      }),
    snapshot: (sessionId, seq) =>
      answering(async () => {
        const found = await snapshots.findOne({ _id: snapshotId(sessionId, seq) });
        return found === null ? null : unpack<Snapshot>(found.body);
      }),
    putSession: (row) => answering(() => putSession(collections, row)),
    session: (sessionId) =>
      answering(async () => {
        const found = await sessions.findOne({ _id: textOf(sessionId) });
        return found === null ? null : unpack<SessionRow>(found.body);
      }),
    sessions: (owner, limit, cursor) => answering(() => sessionPage(collections, owner, limit, cursor)),
    unlisted: (limit) => answering(() => unlisted(collections, limit)),
    purge: (sessionId) => answering(() => purge(collections, sessionId)),
    deletedBefore: (time) =>
      answering(async () => {
        const options = { sort: { deleted_at: 1, _id: 1 }, limit: MOST_DELETED, projection: { _id: 1 } } as const;
        const found = await sessions.find({ deleted_at: { $lt: textOf(time) } }, options).toArray();
        return found.map((document) => document._id);
      }),
  };
};
