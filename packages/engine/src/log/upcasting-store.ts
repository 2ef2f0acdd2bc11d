// A store whose records are at today's version, whatever version they were written in. Put around the store once, at start.
import { upcast } from '@emergent/core';
import type { LogRecord } from '@emergent/schema';
import type { Store } from '../ports/index.ts';

// What a store gives back is what the engine once wrote, checked then; lifted, it has today's shape.
const lift = <Stored extends LogRecord>(record: Stored): Stored => upcast(record) as Stored;
const liftAny = <Stored extends LogRecord>(record: Stored | null): Stored | null =>
  record === null ? null : lift(record);

/** Reading a record of a newer version throws UnknownVersion. */
export const upcastingStore = (store: Store): Store => ({
  ...store,
  last: async (id) => liftAny(await store.last(id)),
  byKey: async (id, key) => liftAny(await store.byKey(id, key)),
  bySeqs: async (id, seqs) => (await store.bySeqs(id, seqs)).map(lift),
  after: async (id, after, limit) => (await store.after(id, after, limit)).map(lift),
  notes: async (id) => (await store.notes(id)).map(lift),
  tip: async (id, branch) => liftAny(await store.tip(id, branch)),
  branches: async (id, limit, cursor) => {
    const page = await store.branches(id, limit, cursor);
    return { ...page, items: page.items.map((row) => ({ ...row, first: lift(row.first) })) };
  },
});
