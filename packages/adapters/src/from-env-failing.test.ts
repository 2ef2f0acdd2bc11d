// A store whose writes fail is told as away by `ping`, although it can still be read.
import { turnSample } from '@emergent/engine/ports/contract';
import { expect, test } from 'vitest';
import { rememberingFailure } from './from-env-failing.ts';
import { faultyStore, memoryStore } from './store-memory/index.ts';

test('ping fails for a minute after a failed append, or until one is stored', async () => {
  let full = false;
  let now = 0;
  const faulty = faultyStore(memoryStore(), (operation) => (full && operation === 'append' ? 'before' : null));
  const store = rememberingFailure(faulty, { now: () => now });
  const append = (seq: number) => store.append(turnSample('s', seq));
  await append(1);
  await store.ping();
  full = true;
  await expect(append(2)).rejects.toThrow();
  await expect(store.ping()).rejects.toThrow('unavailable');
  expect(await store.lastSeq('s')).toBe(1);
  now = 59_999;
  await expect(store.ping()).rejects.toThrow('unavailable');
  now = 60_000;
  await store.ping();
  await expect(append(2)).rejects.toThrow();
  full = false;
  expect(await append(2)).toEqual({ outcome: 'stored' });
  await store.ping();
});
