// A store whose records, books, templates and tasks have today's shape, whatever version they were written in. Put around the store once, at start.
import { upcast } from '@emergent/core';
import { type LogRecord, Lorebook, ScenarioTemplate, StoredTask } from '@emergent/schema';
import type { Store } from '../ports/index.ts';
import { makeShelf } from './shelf.ts';
import { bookBytes } from './weights.ts';

// What a store gives back is what the engine once wrote, checked then; lifted, it has today's shape.
const lift = <Stored extends LogRecord>(record: Stored): Stored => upcast(record) as Stored;
const liftAny = <Stored extends LogRecord>(record: Stored | null): Stored | null =>
  record === null ? null : lift(record);

/** Of books and of templates, each, in bytes. */
const ROOM = 64 * 1024 * 1024;

/** Fields that came later get their defaults. A revision never changes, so each is looked through once. */
const completed = <Thing extends { id: string; revision: number }>(shape: { parse(stored: unknown): Thing }) => {
  const kept = makeShelf<Thing>(ROOM, bookBytes);
  return (stored: Thing): Thing => {
    const name = `${stored.id}@${stored.revision}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const whole = shape.parse(stored);
    kept.put(name, whole);
    return whole;
  };
};

/** Reading a record of a newer version throws UnknownVersion. */
export const upcastingStore = (store: Store): Store => {
  const book = completed<Lorebook>(Lorebook);
  const template = completed<ScenarioTemplate>(ScenarioTemplate);
  return {
    ...store,
    lorebook: async (...asked) => {
      const stored = await store.lorebook(...asked);
      return stored === null ? null : book(stored);
    },
    lorebooks: async (...asked) => {
      const page = await store.lorebooks(...asked);
      return { ...page, items: page.items.map(book) };
    },
    template: async (...asked) => {
      const stored = await store.template(...asked);
      return stored === null ? null : template(stored);
    },
    templates: async (...asked) => {
      const page = await store.templates(...asked);
      return { ...page, items: page.items.map(template) };
    },
    task: async (id) => {
      const stored = await store.task(id);
      return stored === null ? null : StoredTask.parse(stored);
    },
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
  };
};
