// A store whose writes fail is told as away by `ping`, although it can still be read; and no longer than that.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { turnSample } from '@emergent/engine/ports/contract';
import { expect, test } from 'vitest';
import { rememberingFailure } from './from-env-failing.ts';
import { faultyStore, memoryStore } from './store-memory/index.ts';
import { openSqliteStore } from './store-sqlite/index.ts';

test('ping fails after a failed append until something can be written again, also where nobody appends meanwhile', async () => {
  let full = false;
  let now = 0;
  let trials = 0;
  const faulty = faultyStore(memoryStore(), (operation) => {
    if (operation === 'putValue') trials++;
    return full && (operation === 'append' || operation === 'putValue') ? 'before' : null;
  });
  const store = rememberingFailure(faulty, { now: () => now });
  const append = (seq: number) => store.append(turnSample('s', seq));
  const away = () => expect(store.ping()).rejects.toThrow('unavailable');
  await append(1);
  await store.ping();
  expect(trials).toBe(0);
  full = true;
  await expect(append(2)).rejects.toThrow();
  await Promise.all([away(), away()]);
  now = 999;
  await away();
  // However often it is asked.
  expect(trials).toBe(1);
  expect(await store.lastSeq('s')).toBe(1);
  now = 1000;
  await away();
  full = false;
  now = 2000;
  await store.ping();
  expect((await store.everyValue(10, null)).items.filter(({ value }) => value !== null)).toEqual([]);
  full = true;
  await expect(append(2)).rejects.toThrow();
  full = false;
  expect(await append(2)).toEqual({ outcome: 'stored' });
  await store.ping();
});

test('a disk that is full is told, though it can be read; room that was made is seen without anybody playing', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'emergent-full-'));
  let now = 0;
  const store = rememberingFailure(openSqliteStore({ dataDir, maxPages: 80 }), { now: () => now });
  const append = (session: string, seq: number) =>
    store.append(turnSample(session, seq, { telling: randomBytes(15_000).toString('base64') }));
  for (const seq of [1, 2, 3]) await append('other', seq);
  const fill = async () => {
    for (let seq = 1; ; seq++) await append('s', seq);
  };
  await expect(fill()).rejects.toThrow('unavailable');
  await expect(store.ping()).rejects.toThrow('unavailable');
  expect(await store.lastSeq('s')).toBeGreaterThan(0);
  await store.purge('other');
  now = 1000;
  await store.ping();
  await store.close();
  await rm(dataDir, { recursive: true });
});
