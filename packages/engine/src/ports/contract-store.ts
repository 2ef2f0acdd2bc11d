// The contract of every store: run beside each adapter. A store that promises durability runs describeDurableStore as well.
import { describe, expect, test } from 'vitest';
import { bookSample, rowSample, snapshotSample, taskSample, turnSample } from './contract-samples.ts';
import { describeBooks } from './contract-store-books.ts';
import { describeCaches, describeLostCaches } from './contract-store-caches.ts';
import { describeContents } from './contract-store-contents.ts';
import { describeLog, type WithStore } from './contract-store-log.ts';
import { describeSums } from './contract-store-sums.ts';
import { describeTasks } from './contract-store-tasks.ts';
import { type Store, StoreUnavailable } from './store.ts';

/** A fresh, empty store, and how to remove what it left. */
export type OpenStore = () => Promise<{ store: Store; remove: () => Promise<void> }>;
/** The same, opened again on what is there: first after the one before was closed, then as a second writer beside it. */
export type OpenDurableStore = () => Promise<{ open: () => Promise<Store>; remove: () => Promise<void> }>;

const S = '6d1c2f0a-0000-4000-8000-000000000001';

const withStore =
  (open: OpenStore): WithStore =>
  (work) =>
  async () => {
    const { store, remove } = await open();
    try {
      await work(store);
    } finally {
      await store.close();
      await remove();
    }
  };

const describeEdges = (within: WithStore): void => {
  test(
    'a cursor that no list gave is refused by name',
    within(async (store) => {
      const good = Buffer.from('["2026","a"]').toString('base64url');
      const cursors = [
        '',
        '!',
        'abc',
        'null',
        `${good}=`,
        Buffer.from('{}').toString('base64url'),
        Buffer.from('["a"]').toString('base64url'),
      ];
      for (const cursor of cursors) {
        const refusal = { code: 'VALIDATION_FAILED', details: { field: 'cursor' } };
        await expect(store.sessions('local', 5, cursor)).rejects.toMatchObject(refusal);
        await expect(store.branches(S, 5, cursor)).rejects.toMatchObject(refusal);
        await expect(store.lorebooks('local', {}, 5, cursor)).rejects.toMatchObject(refusal);
        await expect(store.templates('local', {}, 5, cursor)).rejects.toMatchObject(refusal);
      }
    }),
  );
  test(
    'ping measures; closed, everything rejects as unavailable, and closing again is nothing',
    within(async (store) => {
      const { seconds, collections } = await store.ping();
      expect(seconds).toBeGreaterThanOrEqual(0);
      expect(collections).toBeGreaterThan(0);
      await store.close();
      await store.close();
      await expect(store.append(turnSample(S, 1))).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.last(S)).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.ping()).rejects.toBeInstanceOf(StoreUnavailable);
    }),
  );
};

/** `caches: 'dropped'` for a store that loses every write but the records, books and templates. */
export const describeStore = (name: string, open: OpenStore, caches: 'kept' | 'dropped' = 'kept'): void => {
  const within = withStore(open);
  describe(`store: ${name}`, () => {
    describeLog(within);
    if (caches === 'kept') describeCaches(within);
    else describeLostCaches(within);
    describeBooks(within);
    describeTasks(within);
    describeContents(within, caches);
    describeSums(within);
    describeEdges(within);
  });
};

const putOneOfEach = async (store: Store): Promise<void> => {
  await store.append(turnSample(S, 1, { terms: ['rain'] }));
  await store.putSnapshot(snapshotSample(S, 1));
  await store.putSession(rowSample(S));
  await store.putLorebook(bookSample('book'));
  await store.putValue('flags', { on: true });
  await store.addTask(taskSample('task'));
  await store.putStep('task', 'places', ['one']);
  await store.add('spent', { tokens: 5 }, '2030-01-01T00:00:00.000Z');
};
const readOneOfEach = async (store: Store): Promise<unknown[]> => [
  await store.last(S),
  await store.lastSeq(S),
  await store.byTerms(S, ['rain'], null, 5),
  await store.snapshot(S, 1),
  await store.session(S),
  await store.lorebook('book'),
  await store.value('flags'),
  await store.task('task'),
  await store.steps('task'),
  await store.sums('spent'),
];

export const describeDurableStore = (name: string, make: OpenDurableStore): void => {
  describe(`durable store: ${name}`, () => {
    test('everything is there when it is opened again', async () => {
      const { open, remove } = await make();
      const first = await open();
      await putOneOfEach(first);
      const before = await readOneOfEach(first);
      expect(before).not.toContain(null);
      await first.close();
      const second = await open();
      expect(await readOneOfEach(second)).toEqual(before);
      expect(await second.append(turnSample(S, 1))).toEqual({ outcome: 'duplicate' });
      await second.close();
      await remove();
    });
    test('two writers on one database see each other, and of the same seq one is stored', async () => {
      const { open, remove } = await make();
      const writers = [await open(), await open()];
      for (let seq = 1; seq <= 30; seq++) {
        const tries = writers.map((store, writer) =>
          store.append(turnSample(S, seq, { idempotency_key: `${writer}-${seq}` })),
        );
        const outcomes = (await Promise.all(tries)).map((answer) => answer.outcome).sort();
        expect(outcomes).toEqual(['duplicate', 'stored']);
        for (const store of writers) expect((await store.last(S))?.seq).toBe(seq);
      }
      for (const store of writers) await store.close();
      await remove();
    });
  });
};
