// Snapshots and the list of stories in memory. Used by index.ts.

import { pageOf, type SessionRow, type Store, timeCursor } from '@emergent/engine/ports';
import type { Snapshot } from '@emergent/schema';

type Caches = Pick<Store, 'putSnapshot' | 'snapshot' | 'putSession' | 'session' | 'sessions' | 'deletedBefore'>;

const parseSnapshot = (text: string): Snapshot => JSON.parse(text);
const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Newest first, then by id: the order of the list and of its cursor. */
const inOrder = (one: SessionRow, other: SessionRow): number =>
  byText(other.updated_at, one.updated_at) || byText(one.session_id, other.session_id);

const sessionPage = (rows: Iterable<SessionRow>, owner: string, limit: number, cursor: string | null) => {
  const after = timeCursor(cursor);
  const isAfter = (row: SessionRow): boolean =>
    after === null || row.updated_at < after[0] || (row.updated_at === after[0] && row.session_id > after[1]);
  const own = [...rows].filter((row) => row.owner === owner && row.deleted_at === null && isAfter(row));
  return pageOf(own.sort(inOrder).slice(0, limit + 1), limit, (row) => [row.updated_at, row.session_id]);
};

export const memoryCaches = (): {
  caches: Caches;
  seqOf(sessionId: string): number;
  remove(sessionId: string): void;
} => {
  const snapshots = new Map<string, Map<number, string>>();
  const rows = new Map<string, SessionRow>();
  const caches: Caches = {
    async putSnapshot(snapshot) {
      const bySeq = snapshots.get(snapshot.session_id) ?? new Map<number, string>();
      snapshots.set(snapshot.session_id, bySeq.set(snapshot.seq, JSON.stringify(snapshot)));
    },
    async snapshot(sessionId, seq) {
      const text = snapshots.get(sessionId)?.get(seq);
      return text === undefined ? null : parseSnapshot(text);
    },
    async putSession(row) {
      const known = rows.get(row.session_id);
      if (known === undefined || row.seq >= known.seq) rows.set(row.session_id, { ...row });
    },
    async session(sessionId) {
      const row = rows.get(sessionId);
      return row === undefined ? null : { ...row };
    },
    async sessions(owner, limit, cursor) {
      const copies = [...rows.values()].map((row) => ({ ...row }));
      return sessionPage(copies, owner, limit, cursor);
    },
    async deletedBefore(time) {
      const deleted = [...rows.values()].filter((row) => row.deleted_at !== null && row.deleted_at < time);
      const oldest = deleted.sort(
        (one, other) =>
          byText(one.deleted_at ?? '', other.deleted_at ?? '') || byText(one.session_id, other.session_id),
      );
      return oldest.slice(0, 100).map((row) => row.session_id);
    },
  };
  const remove = (sessionId: string): void => {
    snapshots.delete(sessionId);
    rows.delete(sessionId);
  };
  return { caches, seqOf: (sessionId) => rows.get(sessionId)?.seq ?? -1, remove };
};
