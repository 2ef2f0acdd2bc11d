// The shared queue, held to the contract over a real server, and what only it promises: others take over, cancel reaches everywhere, and
// Redis may go away.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Jobs } from '@emergent/engine/ports';
import { describeJobs } from '@emergent/engine/ports/contract';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, test } from 'vitest';
import { redisForTests, redisToKill } from '../testing/servers.ts';
import { type BullJobsOptions, openBullJobs } from './index.ts';

const shared = await redisForTests();
const own = await redisToKill();
const url = shared?.url ?? '';
afterAll(async () => {
  await shared?.remove();
  await own?.remove();
});
const freshName = () => `test-${randomUUID()}`;
const soon = (isSo: () => unknown) => expect.poll(isSo, { interval: 5 });

if (shared !== null)
  describeJobs('BullMQ on Redis', async () => ({
    jobs: await openBullJobs({ url, name: freshName(), concurrency: 2 }),
    remove: async () => undefined,
  }));

/** A worker whose jobs wait until they are aborted or told to end. */
const worker = async (
  options: BullJobsOptions,
): Promise<{ jobs: Jobs; seen: string[]; warned: string[]; end(): void }> => {
  const jobs = await openBullJobs(options);
  const seen: string[] = [];
  const warned: string[] = [];
  const over = Promise.withResolvers<void>();
  await jobs.start(
    async (id, signal) => {
      seen.push(`${id} begins`);
      const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      await Promise.race([over.promise, aborted]);
      seen.push(signal.aborted ? `${id} stops` : `${id} ends`);
    },
    (message, { error }) => warned.push(`${message}: ${String(error)}`),
  );
  return { jobs, seen, warned, end: over.resolve };
};

describe.skipIf(shared === null)('instances share the queue', () => {
  test('each job is worked on by one of them; a cancel reaches the one that does', async () => {
    const name = freshName();
    const both = [await worker({ url, name, concurrency: 2 }), await worker({ url, name, concurrency: 2 })] as const;
    for (const id of ['a', 'b', 'c', 'd']) await both[0].jobs.add(id);
    await soon(() => [...both[0].seen, ...both[1].seen].sort()).toEqual([
      'a begins',
      'b begins',
      'c begins',
      'd begins',
    ]);
    expect(await both[1].jobs.counts()).toEqual({ waiting: 0, running: 4 });
    for (const id of ['a', 'b', 'c']) await both[0].jobs.cancel(id);
    await soon(() => [...both[0].seen, ...both[1].seen].filter((line) => line.endsWith('stops')).sort()).toEqual([
      'a stops',
      'b stops',
      'c stops',
    ]);
    for (const { end } of both) end();
    await soon(() => both[0].jobs.counts()).toEqual({ waiting: 0, running: 0 });
    expect([...both[0].seen, ...both[1].seen]).toContain('d ends');
    for (const { jobs } of both) await jobs.close();
  });
  test('what a closing instance leaves unfinished another goes on with at once', async () => {
    const name = freshName();
    const first = await worker({ url, name });
    await first.jobs.add('a');
    await soon(() => first.seen).toEqual(['a begins']);
    const second = await worker({ url, name });
    await first.jobs.close();
    await soon(() => second.seen).toEqual(['a begins']);
    second.end();
    await soon(() => second.seen).toEqual(['a begins', 'a ends']);
    await second.jobs.close();
  });
  test('what a killed worker was at is taken over within its lock', async () => {
    const name = freshName();
    const program = fileURLToPath(new URL('./worker-to-kill.ts', import.meta.url));
    const child = spawn(process.execPath, [program, url, name, '1000'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const told = once(child.stdout, 'data');
    const adding = await openBullJobs({ url, name });
    await adding.add('a');
    expect(String((await told)[0])).toBe('a\n');
    // Unless it is told otherwise, a lock lasts ten seconds; this one lasts one.
    const redis = new Redis(url);
    const [lock = ''] = await redis.keys(`${name}:*:lock`);
    await soon(() => redis.pttl(lock)).toSatisfy((left: number) => left > 0 && left <= 1000);
    redis.disconnect();
    const next = await worker({ url, name, lockMs: 1000 });
    const killed = once(child, 'exit');
    child.kill('SIGKILL');
    await killed;
    await soon(() => next.seen).toEqual(['a begins']);
    next.end();
    await soon(() => next.jobs.counts()).toEqual({ waiting: 0, running: 0 });
    await next.jobs.close();
    await adding.close();
  });
});

test.skipIf(own === null)('while Redis is away jobs are done here; back, they are shared again', async () => {
  const name = freshName();
  const first = await worker({ url: own?.url ?? '', name });
  await own?.kill();
  await first.jobs.add('alone');
  await soon(() => first.seen).toEqual(['alone begins']);
  expect(await first.jobs.counts()).toEqual({ waiting: 0, running: 1 });
  await soon(() => first.warned).toContainEqual(expect.stringMatching(/queue of tasks cannot be used [^\n]*ECONN/));
  await first.jobs.cancel('alone');
  await soon(() => first.seen).toEqual(['alone begins', 'alone stops']);
  await own?.start();
  // Each thing once, however often it is tried again.
  expect(first.warned).toEqual([...new Set(first.warned)]);
  const second = await worker({ url: own?.url ?? '', name });
  await first.jobs.close();
  await second.jobs.add('shared');
  await soon(() => second.seen).toEqual(['shared begins']);
  second.end();
  await second.jobs.close();
});
