// The store in memory, and the stores made of it that lose or fail, held to the contract.
import { StoreUnavailable } from '@emergent/engine/ports';
import { describeStore, turnSample } from '@emergent/engine/ports/contract';
import { expect, test } from 'vitest';
import { droppingStore, type Fault, faultyStore, memoryStore } from './index.ts';

const remove = async (): Promise<void> => {};

describeStore('in memory', async () => ({ store: memoryStore(), remove }));
describeStore(
  'in memory, losing every cache',
  async () => ({ store: droppingStore(memoryStore()), remove }),
  'dropped',
);
describeStore('in memory, with no fault planned', async () => ({
  store: faultyStore(memoryStore(), () => null),
  remove,
}));

test('a planned fault strikes before or after the work, and the caller can not tell which', async () => {
  const faults: Fault[] = ['before', 'after', null];
  const store = faultyStore(memoryStore(), (operation, call) =>
    operation === 'append' ? (faults[call] ?? null) : null,
  );
  await expect(store.append(turnSample('s', 1))).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(store.append(turnSample('s', 2))).rejects.toBeInstanceOf(StoreUnavailable);
  expect((await store.after('s', -1, 10)).map((record) => record.seq)).toEqual([2]);
});
