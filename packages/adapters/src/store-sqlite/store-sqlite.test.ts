// The SQLite store held to the contract of stores: in files of its own, whole and with every cache lost.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '@emergent/engine/ports';
import { describeDurableStore, describeStore, taskSample, turnSample } from '@emergent/engine/ports/contract';
import { expect, test } from 'vitest';
import { droppingStore } from '../store-memory/index.ts';
import { openSqliteStore } from './index.ts';

const folder = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'emergent-store-'));
  return { dataDir, remove: () => rm(dataDir, { recursive: true }) };
};

describeStore('SQLite', async () => {
  const { dataDir, remove } = await folder();
  return { store: openSqliteStore({ dataDir }), remove };
});

describeStore(
  'SQLite, losing every cache',
  async () => {
    const { dataDir, remove } = await folder();
    return { store: droppingStore(openSqliteStore({ dataDir })), remove };
  },
  'dropped',
);

describeDurableStore('SQLite', async () => {
  const { dataDir, remove } = await folder();
  return { open: async () => openSqliteStore({ dataDir }), remove };
});

test('a file of the first version gets the tables of today, and keeps what it has', async () => {
  const { dataDir, remove } = await folder();
  const first = openSqliteStore({ dataDir });
  await first.append(turnSample('s', 1));
  await first.close();
  const file = new DatabaseSync(join(dataDir, 'emergent.db'));
  file.exec('DROP TABLE tasks; DROP TABLE task_steps; PRAGMA user_version = 1');
  file.close();
  const store = openSqliteStore({ dataDir });
  expect((await store.last('s'))?.seq).toBe(1);
  expect(await store.addTask(taskSample('t'))).toEqual({ outcome: 'stored' });
  await store.putStep('t', 'places', 1);
  await store.close();
  const again = openSqliteStore({ dataDir });
  expect(await again.steps('t')).toEqual({ places: 1 });
  await again.close();
  await remove();
});

test('a search by terms knows what another process wrote, before and between own turns', async () => {
  const { dataDir, remove } = await folder();
  const [own, other] = [openSqliteStore({ dataDir }), openSqliteStore({ dataDir })];
  const found = async () => (await own.byTerms('s', ['rain'], null, 10)).map((hit) => hit.seq);
  const turn = (seq: number) => turnSample('s', seq, { terms: ['rain'] });
  await own.append(turn(1));
  expect(await found()).toEqual([1]);
  await other.append(turn(2));
  expect(await found()).toEqual([2, 1]);
  await other.append(turn(3));
  await own.append(turn(4));
  expect(await found()).toEqual([4, 3, 2, 1]);
  await Promise.all([own.close(), other.close()]);
  await remove();
});

test('what was asked at once is stored in that order, and closing waits for it', async () => {
  const { dataDir, remove } = await folder();
  const store = openSqliteStore({ dataDir });
  const asked = [1, 2, 2, 3].map((seq) => store.append(turnSample('s', seq)));
  await store.close();
  const outcomes = (await Promise.all(asked)).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['stored', 'stored', 'duplicate', 'stored']);
  await expect(store.append(turnSample('s', 4))).rejects.toBeInstanceOf(StoreUnavailable);
  const again = openSqliteStore({ dataDir });
  expect((await again.after('s', -1, 10)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  await again.close();
  await remove();
});
