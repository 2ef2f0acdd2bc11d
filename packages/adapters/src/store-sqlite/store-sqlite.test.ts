// The SQLite store held to the contract of stores: in files of its own, whole and with every cache lost.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
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
