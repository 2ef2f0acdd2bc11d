// The MongoDB store held to the contract of stores, on a real server over the wire: each test in a database of its own.
// That it needs no cache is seen in the whole proof; in `npm test` on SQLite and in memory.
import { randomUUID } from 'node:crypto';
import { describeDurableStore, describeStore } from '@emergent/engine/ports/contract';
import { MongoClient } from 'mongodb';
import { afterAll, describe } from 'vitest';
import { droppingStore } from '../store-memory/index.ts';
import { isWhole } from '../testing/proofs.ts';
import { mongoForTests } from '../testing/servers.ts';
import { openMongoStore } from './index.ts';

const server = await mongoForTests();
const url = server?.url ?? '';
const client = new MongoClient(url || 'mongodb://127.0.0.1');
afterAll(async () => {
  await client.close();
  await server?.remove();
});

const fresh = () => {
  const database = `emergent_test_${randomUUID().slice(0, 8)}`;
  const open = () => openMongoStore({ url, database });
  return { open, remove: async () => void (await client.db(database).dropDatabase()) };
};

describe.runIf(server)('on a server', () => {
  describeStore('MongoDB', async () => {
    const { open, remove } = fresh();
    return { store: await open(), remove };
  });
  if (isWhole)
    describeStore(
      'MongoDB, losing every cache',
      async () => {
        const { open, remove } = fresh();
        return { store: droppingStore(await open()), remove };
      },
      'dropped',
    );
  describeDurableStore('MongoDB', async () => fresh());
});
