// The SQLite store held to the contract of stores: in files of its own, whole and with every cache lost.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeDurableStore, describeStore } from '@emergent/engine/ports/contract';
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
