// What every store promises about snapshots, the list of stories and named values. Part of contract-store.ts.
import { describe, expect, test } from 'vitest';
import { noteSample, rowSample, snapshotSample, turnSample } from './contract-samples.ts';
import type { WithStore } from './contract-store-log.ts';
import type { SessionRow, Store } from './store.ts';

const S = '6d1c2f0a-0000-4000-8000-000000000001';
const OTHER = '6d1c2f0a-0000-4000-8000-000000000002';

const everyPage = async (store: Store, owner: string, limit: number): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: SessionRow[]; next: string | null } = await store.sessions(owner, limit, cursor);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    ids.push(...page.items.map((row) => row.session_id));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
};

const snapshots = (within: WithStore): void => {
  test(
    'a snapshot comes back as it was put, by session and seq',
    within(async (store) => {
      const snapshot = snapshotSample(S, 32);
      await store.putSnapshot(snapshot);
      await store.putSnapshot(snapshot);
      await store.putSnapshot(snapshotSample(S, 64));
      expect(await store.snapshot(S, 32)).toEqual(snapshot);
      expect((await store.snapshot(S, 64))?.seq).toBe(64);
      expect(await store.snapshot(S, 33)).toBeNull();
      expect(await store.snapshot(OTHER, 32)).toBeNull();
    }),
  );
};

const list = (within: WithStore): void => {
  test(
    'the list has own stories only, newest first, deleted ones left out',
    within(async (store) => {
      await store.putSession(rowSample('a', { updated_at: '2026-01-01T00:00:01.000Z' }));
      await store.putSession(rowSample('b', { updated_at: '2026-01-01T00:00:03.000Z' }));
      await store.putSession(rowSample('c', { updated_at: '2026-01-01T00:00:02.000Z', owner: 'somebody' }));
      await store.putSession(rowSample('d', { deleted_at: '2026-01-02T00:00:00.000Z' }));
      await store.putSession(rowSample('e', { updated_at: '2026-01-01T00:00:03.000Z' }));
      expect(await everyPage(store, 'local', 10)).toEqual(['b', 'e', 'a']);
      expect(await everyPage(store, 'somebody', 10)).toEqual(['c']);
      expect(await everyPage(store, 'nobody', 10)).toEqual([]);
      expect((await store.session('d'))?.deleted_at).toBe('2026-01-02T00:00:00.000Z');
      expect(await store.session('z')).toBeNull();
    }),
  );
  test(
    'pages of any size tell each story once, also where times are equal',
    within(async (store) => {
      const ids = Array.from({ length: 11 }, (_, index) => `s${String(index).padStart(2, '0')}`);
      for (const [index, id] of ids.entries()) {
        await store.putSession(rowSample(id, { updated_at: `2026-01-0${1 + (index % 3)}T00:00:00.000Z` }));
      }
      const whole = await everyPage(store, 'local', 100);
      expect([...whole].sort()).toEqual(ids);
      for (const limit of [1, 2, 3, 4, 11]) expect(await everyPage(store, 'local', limit)).toEqual(whole);
    }),
  );
  test(
    'a row is replaced by a newer one, never by an older one',
    within(async (store) => {
      await store.putSession(rowSample(S, { seq: 5, title: 'five' }));
      await store.putSession(rowSample(S, { seq: 4, title: 'four' }));
      expect((await store.session(S))?.title).toBe('five');
      await store.putSession(rowSample(S, { seq: 5, title: 'five again' }));
      await store.putSession(rowSample(S, { seq: 6, deleted_at: '2026-01-02T00:00:00.000Z' }));
      expect(await everyPage(store, 'local', 10)).toEqual([]);
      await store.putSession(rowSample(S, { seq: 7, title: 'restored' }));
      expect(await everyPage(store, 'local', 10)).toEqual([S]);
    }),
  );
  test(
    'a story whose row is missing or behind its log is named; a log without its beginning is no story',
    within(async (store) => {
      await store.append(noteSample(S, 0));
      await store.append(turnSample(S, 1));
      await store.append(noteSample(OTHER, 0));
      await store.append(turnSample('half', 1));
      expect((await store.unlisted(10)).sort()).toEqual([S, OTHER]);
      expect(await store.unlisted(1)).toHaveLength(1);
      await store.putSession(rowSample(S, { seq: 0 }));
      await store.putSession(rowSample(OTHER, { seq: 0 }));
      expect(await store.unlisted(10)).toEqual([S]);
      await store.putSession(rowSample(S, { seq: 1 }));
      expect(await store.unlisted(10)).toEqual([]);
    }),
  );
};

const deleting = (within: WithStore): void => {
  test(
    'deletedBefore names stories deleted earlier, at most a hundred; purge removes row and snapshots',
    within(async (store) => {
      await store.putSession(rowSample('kept'));
      await store.putSession(rowSample('late', { deleted_at: '2026-03-01T00:00:00.000Z' }));
      await store.putSession(rowSample(S, { deleted_at: '2026-01-01T00:00:00.000Z' }));
      await store.putSnapshot(snapshotSample(S, 32));
      expect(await store.deletedBefore('2026-02-01T00:00:00.000Z')).toEqual([S]);
      await store.purge(S);
      expect(await store.session(S)).toBeNull();
      expect(await store.snapshot(S, 32)).toBeNull();
      expect(await store.deletedBefore('2026-02-01T00:00:00.000Z')).toEqual([]);
      for (let index = 0; index < 101; index++) {
        await store.putSession(rowSample(`many-${index}`, { deleted_at: '2026-01-01T00:00:00.000Z' }));
      }
      expect(await store.deletedBefore('2026-02-01T00:00:00.000Z')).toHaveLength(100);
      expect(await everyPage(store, 'local', 100)).toEqual(['kept']);
    }),
  );
};

const values = (within: WithStore): void => {
  test(
    'named values are what was put last',
    within(async (store) => {
      expect(await store.value('flags')).toBeNull();
      await store.putValue('flags', { a: [1, 'zwei', null] });
      await store.putValue('flags', { a: [2] });
      await store.putValue('other', false);
      expect(await store.value('flags')).toEqual({ a: [2] });
      expect(await store.value('other')).toBe(false);
    }),
  );
};

const revised = (within: WithStore): void => {
  test(
    'of two who revise a value on what they both read, one wins',
    within(async (store) => {
      await store.putValue('apart', 1);
      expect(await store.reviseValue('live', { revision: 2 })).toBe(false);
      expect(await store.value('live')).toBeNull();
      for (const revision of [1, 2, 3]) {
        const values = ['one', 'other'].map((by) => ({ revision, by }));
        const tries = values.map((value) => store.reviseValue('live', value));
        expect((await Promise.all(tries)).sort()).toEqual([false, true]);
        expect(await store.value('live')).toMatchObject({ revision });
      }
      const now = await store.value('live');
      expect(await store.reviseValue('live', { revision: 3 })).toBe(false);
      expect((await store.everyValue(10, null)).items).toEqual([
        { name: 'apart', value: 1 },
        { name: 'live', value: now },
      ]);
      expect((await store.everyValue(10, (await store.everyValue(1, null)).next)).items).toHaveLength(1);
      // As a backup brings it.
      await store.putValue('live', { revision: 7 });
      expect(await store.reviseValue('live', { revision: 4 })).toBe(false);
      expect(await store.reviseValue('live', { revision: 8 })).toBe(true);
    }),
  );
};

export const describeCaches = (within: WithStore): void => {
  describe('caches of a session and named values', () => {
    snapshots(within);
    list(within);
    deleting(within);
    values(within);
    revised(within);
  });
};

/** For a store that loses every cache: nothing is found, and nothing is amiss. */
export const describeLostCaches = (within: WithStore): void => {
  test(
    'caches that are lost are absent, and every log is named as not listed',
    within(async (store) => {
      await store.append(noteSample(S, 0));
      await store.putSnapshot(snapshotSample(S, 32));
      await store.putSession(rowSample(S));
      await store.putValue('flags', true);
      expect(await store.snapshot(S, 32)).toBeNull();
      expect(await store.session(S)).toBeNull();
      expect(await store.value('flags')).toBeNull();
      expect(await store.sessions('local', 10, null)).toEqual({ items: [], next: null });
      expect(await store.unlisted(10)).toEqual([S]);
    }),
  );
};
