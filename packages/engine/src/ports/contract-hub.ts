// The contract of every hub: cache with an end, delivery in order, lanes one at a time, what is taken once and spent. Run beside each adapter.
import { describe, expect, test } from 'vitest';
import { describeAllowances, describeOnce } from './contract-hub-shared.ts';
import type { Hub } from './hub.ts';

/** A fresh hub, and how to let `ms` pass for what it keeps for a time. */
export type OpenHub = () => Promise<{ hub: Hub; pass: (ms: number) => Promise<void> }>;
export type WithHub = (work: (hub: Hub, pass: (ms: number) => Promise<void>) => Promise<void>) => () => Promise<void>;

const withHub =
  (open: OpenHub): WithHub =>
  (work) =>
  async () => {
    const { hub, pass } = await open();
    try {
      await work(hub, pass);
    } finally {
      await hub.close();
    }
  };

const describeCache = (within: WithHub): void => {
  test(
    'a value is cached until its end; hits and misses are counted',
    within(async (hub, pass) => {
      expect(await hub.cached('k')).toBeNull();
      await hub.cache('k', { a: [1, 'ü', null] }, 10);
      await hub.cache('falsy', 0, 10);
      expect(await hub.cached('k')).toEqual({ a: [1, 'ü', null] });
      expect(await hub.cached('falsy')).toBe(0);
      await pass(10_001);
      expect(await hub.cached('k')).toBeNull();
      expect(await hub.stats()).toMatchObject({ hits: 2, misses: 2 });
    }),
  );
  test(
    'a value is replaced with its end, is its reader’s own, and with no time to live is not kept',
    within(async (hub, pass) => {
      const value = { list: ['a'] };
      await hub.cache('k', { list: ['old'] }, 1);
      await hub.cache('k', value, 10);
      value.list.push('changed');
      await pass(2000);
      expect(await hub.cached('k')).toEqual({ list: ['a'] });
      expect((await hub.stats()).bytes).toBeGreaterThan(0);
      await hub.cache('k', 'gone', 0);
      expect(await hub.cached('k')).toBeNull();
    }),
  );
};

const describeTopics = (within: WithHub): void => {
  test(
    'every subscriber hears every message of its topic, at once and in order',
    within(async (hub) => {
      const heard: string[] = [];
      hub.subscribe('t', (message) => heard.push(`a${message}`));
      hub.subscribe('t', (message) => heard.push(`b${message}`));
      hub.subscribe('other', (message) => heard.push(`x${message}`));
      hub.publish('t', 1);
      hub.publish('t', 2);
      hub.publish('nobody', 3);
      expect(heard).toEqual(['a1', 'b1', 'a2', 'b2']);
    }),
  );
  test(
    'a listener that throws harms nobody; one that left hears nothing, however often it leaves',
    within(async (hub) => {
      const heard: unknown[] = [];
      const stop = hub.subscribe('t', () => {
        throw new Error('mine alone');
      });
      const listener = (message: unknown) => heard.push(message);
      const stopFirst = hub.subscribe('t', listener);
      hub.subscribe('t', listener);
      hub.publish('t', 1);
      stop();
      stopFirst();
      stopFirst();
      hub.publish('t', 2);
      expect(heard).toEqual([1, 1, 2]);
    }),
  );
  test(
    'who subscribes or leaves while a message is told changes the next one',
    within(async (hub) => {
      const heard: string[] = [];
      const stop = hub.subscribe('t', (message) => {
        heard.push(`first ${message}`);
        stop();
        hub.subscribe('t', (later) => heard.push(`late ${later}`));
      });
      hub.publish('t', 1);
      hub.publish('t', 2);
      expect(heard).toEqual(['first 1', 'late 2']);
    }),
  );
};

const describeLanes = (within: WithHub): void => {
  test(
    'a lane runs one work at a time, first come first served; another lane does not wait',
    within(async (hub) => {
      const seen: string[] = [];
      const gate = Promise.withResolvers<void>();
      const first = hub.inLane('s', async () => {
        seen.push('1 starts');
        await gate.promise;
        seen.push('1 ends');
        return 'one';
      });
      const rest = [2, 3, 4].map((work) => hub.inLane('s', async () => seen.push(String(work))));
      expect(await hub.inLane('free', async () => 'free')).toBe('free');
      expect(seen).toEqual(['1 starts']);
      gate.resolve();
      expect(await first).toBe('one');
      await Promise.all(rest);
      expect(seen).toEqual(['1 starts', '1 ends', '2', '3', '4']);
    }),
  );
  test(
    'work that fails rejects for its caller alone, and the lane goes on',
    within(async (hub) => {
      const failing = hub.inLane('s', async () => {
        throw new Error('mine');
      });
      const next = hub.inLane('s', async () => 'next');
      await expect(failing).rejects.toThrow('mine');
      expect(await next).toBe('next');
    }),
  );
};

export const describeHub = (name: string, open: OpenHub): void => {
  const within = withHub(open);
  describe(`hub: ${name}`, () => {
    describeCache(within);
    describeOnce(within);
    describeAllowances(within);
    describeTopics(within);
    describeLanes(within);
    test(
      'it answers',
      within(async (hub) => {
        await expect(hub.ping()).resolves.toBeUndefined();
      }),
    );
  });
};
