// The hub of one process, held to the contract, and what only it promises: bounded memory.
import { describeHub } from '@emergent/engine/ports/contract';
import { expect, test } from 'vitest';
import { memoryHub } from './index.ts';

describeHub('in memory', async () => {
  let now = 0;
  const pass = async (ms: number): Promise<void> => {
    now += ms;
  };
  return { hub: memoryHub({ now: () => now, failed: () => undefined }), pass };
});

test('the cache stays within its bytes: the longest unused goes first, what is larger than all is not kept', async () => {
  const hub = memoryHub({ cacheBytes: 300 });
  for (const key of ['a', 'b', 'c']) await hub.cache(key, 'x'.repeat(80), 60);
  await hub.cached('a');
  await hub.cache('d', 'x'.repeat(80), 60);
  expect(await hub.cached('b')).toBeNull();
  for (const key of ['a', 'c', 'd']) expect(await hub.cached(key)).not.toBeNull();
  await hub.cache('big', 'x'.repeat(400), 60);
  expect(await hub.cached('big')).toBeNull();
  expect((await hub.stats()).bytes).toBeLessThanOrEqual(300);
});

test('lanes and topics that are done are forgotten', async () => {
  const hub = memoryHub();
  const works = Array.from({ length: 100 }, (_, index) => hub.inLane(`s${index % 10}`, async () => index));
  expect(hub.held().lanes).toBe(10);
  await Promise.all(works);
  const stops = Array.from({ length: 100 }, (_, index) => hub.subscribe(`t${index % 10}`, () => {}));
  expect(hub.held().topics).toBe(10);
  for (const stop of stops) stop();
  expect(hub.held()).toMatchObject({ lanes: 0, topics: 0 });
});

test('what nobody takes and who asks no more are forgotten', async () => {
  let now = 0;
  const hub = memoryHub({ now: () => now });
  for (let one = 0; one < 1000; one++) {
    now += 1000;
    await hub.putOnce(`code ${one}`, one, 10);
    await hub.spend([{ key: `player ${one}`, most: 3 }], 10);
  }
  expect(hub.held().once).toBeLessThan(100);
  expect(hub.held().allowances).toBeLessThan(100);
});

test('what a listener throws is told to the host, and to nobody who listens or publishes', () => {
  const failures: unknown[] = [];
  const hub = memoryHub({ failed: (cause) => failures.push(cause) });
  const heard: unknown[] = [];
  const defect = new Error('a defect');
  hub.subscribe('story', () => {
    throw defect;
  });
  hub.subscribe('story', (message) => heard.push(message));
  hub.publish('story', 'one');
  expect([heard, failures]).toEqual([['one'], [defect]]);
});
