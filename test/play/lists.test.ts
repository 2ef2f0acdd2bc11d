// What a start and the hourly purge do with rows of the list: the log decides, and one bad story harms no other. Pages of what a story keeps.
import { memoryStore, systemClock } from '@emergent/adapters';
import { listStories, makeEngine } from '@emergent/engine';
import type { Store } from '@emergent/engine/ports';
import { expect, test } from 'vitest';
import { beginStory, LOCAL, testParts } from '../support/engine.ts';

const write = { key: undefined };
const DAYS = 86_400_000;
const engineAt = async (store: Store, ahead = 0, warned: string[] = []) =>
  makeEngine(
    await testParts({
      store,
      clock: { ...systemClock, now: () => systemClock.now() + ahead },
      warn: (what) => void warned.push(what),
    }),
  );
const ids = async (engine: Awaited<ReturnType<typeof engineAt>>) =>
  (await engine.listSessions(LOCAL, 10, null)).items.map((item) => item.session_id);

test('a living story whose row says that it was deleted long ago is kept and listed again', async () => {
  const store = memoryStore();
  const engine = await engineAt(store);
  const [alive, gone] = [await beginStory(engine), await beginStory(engine)];
  const row = await store.session(alive);
  if (row !== null) await store.putSession({ ...row, deleted_at: '2001-01-01T00:00:00.000Z' });
  await engine.deleteSession(LOCAL, gone, write);
  const later = await engineAt(store, 31 * DAYS);
  expect(await ids(later)).toEqual([alive]);
  await expect(later.restoreSession(LOCAL, gone, write)).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
});

test('a story that can not be read does not stop the start, nor keep others from the list', async () => {
  const store = memoryStore();
  const engine = await engineAt({ ...store, putSession: async () => undefined });
  const [bad, good] = [await beginStory(engine), await beginStory(engine)];
  const broken: Store = {
    ...store,
    bySeqs: async (id, seqs) => {
      if (id === bad) throw new Error('it is of a newer version');
      return store.bySeqs(id, seqs);
    },
  };
  const warned: string[] = [];
  expect(await ids(await engineAt(broken, 0, warned))).toEqual([good]);
  expect(warned).toEqual(['a story could not be listed again']);
});

/** Many logs without a row of the list, as restoring leaves them. */
const restored = async (count: number): Promise<Store> => {
  const store = memoryStore();
  const id = await beginStory(await engineAt({ ...store, putSession: async () => undefined }));
  const records = await store.after(id, -1, 10);
  for (let at = 1; at < count; at++)
    for (const record of records)
      await store.append({ ...record, session_id: `6d1c2f0a-0000-4000-8000-${String(at).padStart(12, '0')}` });
  return store;
};

test('however many stories have no row, a start lists every one', async () => {
  const store = await restored(1100);
  await engineAt(store);
  let [listed, cursor]: [number, string | null] = [0, null];
  do {
    const page: Awaited<ReturnType<Store['sessions']>> = await store.sessions('local', 500, cursor);
    listed += page.items.length;
    cursor = page.next;
  } while (cursor !== null);
  expect(listed).toBe(1100);
});

test('what was put in as records alone is listed without a start, and only what is behind is written', async () => {
  const store = await restored(3);
  const written: string[] = [];
  const watched: Store = {
    ...store,
    putSession: async (row) => {
      written.push(row.session_id);
      await store.putSession(row);
    },
  };
  const parts = { store: watched, clock: systemClock, warn: () => undefined };
  await listStories(parts);
  expect((await store.sessions('local', 10, null)).items.map((row) => row.session_id).sort()).toEqual(written.sort());
  expect(written).toHaveLength(3);
  await listStories(parts);
  expect(written).toHaveLength(3);
});

test('a snapshot of another version is made anew', async () => {
  const store = memoryStore();
  const engine = await engineAt(store);
  const id = await beginStory(engine);
  for (let turn = 0; turn < 33; turn++) await engine.act(LOCAL, id, 'I wait.', write);
  const state = (await engine.getSession(LOCAL, id)).session;
  const seen: number[] = [];
  const aged: Store = {
    ...store,
    snapshot: async (session, seq) => {
      const snapshot = await store.snapshot(session, seq);
      seen.push(seq);
      if (snapshot === null) return null;
      const { character } = snapshot.state;
      return { ...snapshot, v: 0, state: { ...snapshot.state, character: { ...character, name: 'Nobody' } } };
    },
  };
  expect((await (await engineAt(aged)).getSession(LOCAL, id)).session).toEqual(state);
  expect(seen).toContain(32);
});

test('a snapshot made anew is the one that was kept as its milestone was played, with all that was told up to it', async () => {
  const store = memoryStore();
  const engine = await engineAt(store);
  const id = await beginStory(engine);
  for (let turn = 0; turn < 66; turn++) await engine.act(LOCAL, id, 'I wait.', write);
  const kept = await store.snapshot(id, 64);
  const anew: unknown[] = [];
  const forgetful: Store = {
    ...store,
    snapshot: async () => null,
    putSnapshot: async (made) => void anew.push(made),
  };
  await (await engineAt(forgetful)).getSession(LOCAL, id);
  expect(anew).toContainEqual(kept);
  expect(new Set(kept?.sums).size).toBe(64);
});

test('a title made of two long names ends with a whole character', async () => {
  const engine = await engineAt(memoryStore());
  const [shipped] = (await engine.templates(LOCAL, {}, 1, null)).items;
  if (shipped === undefined) throw new Error('a world ships');
  const { id: _, revision: __, owner: ___, shipped: ____, created_at: _____, ...input } = shipped;
  const made = await engine.putTemplate(LOCAL, 'mine', { ...input, title: '🐉'.repeat(200) });
  const body = { character_name: 'Ada', scenario_template_id: made.id };
  const { title } = await engine.createSession(LOCAL, body, write);
  expect(title).toBe(`Ada: ${'🐉'.repeat(195)}`);
});

test('bookmarks, memories and what a search finds come in pages, each entry once, and say so only while there is more', async () => {
  const engine = await engineAt(memoryStore());
  const id = await beginStory(engine);
  for (let turn = 1; turn <= 5; turn++) {
    const { action_result } = await engine.act(LOCAL, id, `I count the lanterns, ${turn}.`, write);
    await engine.patchMemory(LOCAL, id, `turn-${action_result?.turn.seq}`, { pinned: true }, write);
    await engine.addBookmark(LOCAL, id, turn, `lantern ${turn}`, write);
  }
  const lists = {
    bookmarks: (limit: number, cursor: string | null) => engine.bookmarks(LOCAL, id, limit, cursor),
    memories: (limit: number, cursor: string | null) => engine.memories(LOCAL, id, limit, cursor),
    hits: (limit: number, cursor: string | null) => engine.search(LOCAL, id, 'lanterns', limit, cursor),
  };
  for (const [name, list] of Object.entries(lists)) {
    const whole = await list(200, null);
    expect(whole.next_cursor, name).toBeNull();
    expect(whole.items.length, name).toBeGreaterThan(2);
    const paged: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(2, cursor);
      expect(page.items.length, name).toBeLessThanOrEqual(2);
      paged.push(...page.items);
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(paged, name).toEqual(whole.items);
    await expect(list(2, 'junk'), name).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  }
  expect((await engine.bookmarks(LOCAL, id, undefined, null)).items).toHaveLength(5);
});
