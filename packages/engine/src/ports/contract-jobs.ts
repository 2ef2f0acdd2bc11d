// The contract of every queue of jobs: each is done, so many at once, cancelled where it stands, left in order when it closes. Run beside each adapter.
import { describe, expect, test } from 'vitest';
import type { Jobs, Work } from './jobs.ts';

/** An empty queue that works on two jobs at once. */
export type OpenJobs = () => Promise<{ jobs: Jobs; remove: () => Promise<void> }>;
type WithJobs = (work: (jobs: Jobs) => Promise<void>) => () => Promise<void>;

const withJobs =
  (open: OpenJobs): WithJobs =>
  (work) =>
  async () => {
    const { jobs, remove } = await open();
    try {
      await work(jobs);
    } finally {
      await jobs.close();
      await remove();
    }
  };

/** Work that ends when it is told to, or when its signal aborts; it tells what it saw. */
const bench = () => {
  const seen: string[] = [];
  const gates = new Map<string, PromiseWithResolvers<void>>();
  const gate = (id: string) => {
    const known = gates.get(id) ?? Promise.withResolvers<void>();
    gates.set(id, known);
    return known;
  };
  const work: Work = async (id, signal) => {
    seen.push(`${id} begins`);
    const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    await Promise.race([gate(id).promise, aborted]);
    seen.push(signal.aborted ? `${id} stops` : `${id} ends`);
    gates.delete(id);
  };
  return { seen, work, finish: (id: string) => gate(id).resolve() };
};

const until = (isSo: () => boolean | Promise<boolean>) =>
  expect.poll(isSo, { timeout: 10_000, interval: 5 }).toBe(true);
const idle = (jobs: Jobs) =>
  until(async () => {
    const { waiting, running } = await jobs.counts();
    return waiting + running === 0;
  });

const describeWork = (within: WithJobs): void => {
  test(
    'what was added before and after the start is done, two at once, in order',
    within(async (jobs) => {
      const { seen, work, finish } = bench();
      await jobs.add('a');
      await jobs.start(work);
      for (const id of ['b', 'c', 'd']) await jobs.add(id);
      await until(() => seen.length === 2);
      expect(await jobs.counts()).toEqual({ waiting: 2, running: 2 });
      expect(seen.toSorted()).toEqual(['a begins', 'b begins']);
      finish('a');
      await until(() => seen.includes('c begins'));
      expect(seen).not.toContain('d begins');
      for (const id of ['b', 'c', 'd']) finish(id);
      await idle(jobs);
      expect(seen.filter((line) => line.endsWith('ends'))).toHaveLength(4);
    }),
  );
  test(
    'a job that waits or is worked on is not added again; once done, it can be',
    within(async (jobs) => {
      const { seen, work, finish } = bench();
      await jobs.start(work);
      for (const id of ['a', 'b', 'c', 'a', 'c']) await jobs.add(id);
      await until(() => seen.length === 2);
      expect(await jobs.counts()).toEqual({ waiting: 1, running: 2 });
      for (const id of ['a', 'b', 'c']) finish(id);
      await idle(jobs);
      expect(seen.filter((line) => line.endsWith('begins')).sort()).toEqual(['a begins', 'b begins', 'c begins']);
      await jobs.add('a');
      await until(() => seen.filter((line) => line === 'a begins').length === 2);
      finish('a');
      await idle(jobs);
    }),
  );
  test(
    'work that fails makes room for the next',
    within(async (jobs) => {
      const done: string[] = [];
      await jobs.start(async (id) => {
        if (id.startsWith('bad')) throw new Error('mine');
        done.push(id);
      });
      for (const id of ['bad1', 'bad2', 'bad3', 'good']) await jobs.add(id);
      await until(() => done.length > 0);
      expect(done).toEqual(['good']);
    }),
  );
};

const describeEnds = (within: WithJobs): void => {
  test(
    'a cancelled job never begins, or has its signal aborted; the others go on',
    within(async (jobs) => {
      const { seen, work, finish } = bench();
      await jobs.start(work);
      for (const id of ['a', 'b', 'c', 'd']) await jobs.add(id);
      await until(() => seen.length === 2);
      await jobs.cancel('c');
      await jobs.cancel('a');
      await jobs.cancel('nobody');
      await until(() => seen.includes('a stops') && seen.includes('d begins'));
      finish('b');
      finish('d');
      await idle(jobs);
      expect(seen).toContain('b ends');
      expect(seen).toContain('d ends');
      expect(seen).not.toContain('c begins');
    }),
  );
  test(
    'closing aborts what runs, waits for it, begins nothing more, and again is nothing',
    within(async (jobs) => {
      const { seen, work } = bench();
      await jobs.start(work);
      for (const id of ['a', 'b', 'c']) await jobs.add(id);
      await until(() => seen.length === 2);
      await jobs.close();
      await jobs.close();
      expect(seen.toSorted()).toEqual(['a begins', 'a stops', 'b begins', 'b stops']);
    }),
  );
};

export const describeJobs = (name: string, open: OpenJobs): void => {
  const within = withJobs(open);
  describe(`jobs: ${name}`, () => {
    describeWork(within);
    describeEnds(within);
  });
};
