// The hub on Redis, held to the contract over a real server, and what only it promises: instances share, and Redis may go and come back.
import { randomUUID } from 'node:crypto';
import { setImmediate as nextRound, setTimeout as pause } from 'node:timers/promises';
import type { Hub } from '@emergent/engine/ports';
import { describeHub } from '@emergent/engine/ports/contract';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redisForTests, redisToKill } from '../testing/servers.ts';
import { openRedisHub, type RedisHubOptions } from './index.ts';

const shared = await redisForTests();
const own = await redisToKill();
const url = shared?.url ?? '';
afterAll(async () => {
  await shared?.remove();
  await own?.remove();
});
/** No other test has it. */
const freshName = () => `test-${randomUUID()}`;

const soon = (isSo: () => unknown) => expect.poll(isSo, { interval: 5 });

/** Lets time pass for Redis: it takes what is left to live from all that this test keeps. */
const passFor = (name: string) => async (ms: number) => {
  const redis = new Redis(url);
  for (const key of await redis.keys(`${name}:*`)) {
    const left = await redis.pttl(key);
    if (left <= ms) await redis.del(key);
    else await redis.pexpire(key, left - ms);
  }
  redis.disconnect();
};

if (shared !== null)
  describeHub('on Redis', async () => {
    const name = freshName();
    return { hub: await openRedisHub({ url, name }), pass: passFor(name) };
  });

/** As many instances as wanted, on one name. */
const instances = async (count: number, options: Partial<RedisHubOptions> = {}): Promise<[Hub, Hub, ...Hub[]]> => {
  const name = freshName();
  const open = () => openRedisHub({ url, name, ...options });
  return [await open(), await open(), ...(await Promise.all(Array.from({ length: count - 2 }, open)))];
};
const closed = (hubs: readonly Hub[]) => Promise.all(hubs.map((hub) => hub.close()));

/** A listener and what it heard, listening for good: others' messages reach it from here on. */
const listening = async (hub: Hub, topic: string) => {
  const heard: unknown[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = hub.subscribe(topic, (message) => heard.push(message), resolve);
  await promise;
  return { heard, stop };
};

test.skipIf(shared === null)(
  'a Redis that refuses us is told of with its reason, and without the password',
  async () => {
    const refusing = await openRedisHub({ url: url.replace('redis://', 'redis://nobody:geheim@') });
    const reasons: (string | undefined)[] = [];
    refusing.watch((_connected, why) => reasons.push(why));
    expect(reasons).toEqual([expect.stringMatching(/^REDIS_URL: Redis at [^\n]*WRONGPASS/)]);
    expect(reasons[0]).not.toContain('geheim');
    await expect(refusing.ping()).rejects.toMatchObject({ cause: { message: reasons[0] } });
    await refusing.close();
  },
);

describe.skipIf(shared === null)('instances share', () => {
  test('every message is heard once by each, in the order of its publisher, and no longer after leaving', async () => {
    const hubs = await instances(3);
    const ears = await Promise.all(hubs.map((hub) => listening(hub, 'story')));
    const second: unknown[] = [];
    hubs[0].subscribe('story', (message) => second.push(message));
    await listening(hubs[1], 'other');
    for (let turn = 0; turn < 200; turn++) hubs[turn % 2]?.publish('story', { from: turn % 2, turn });
    for (const heard of [...ears.map((ear) => ear.heard), second]) {
      await soon(() => heard.length).toBe(200);
      for (const from of [0, 1]) {
        const turns = heard.filter((message) => JSON.stringify(message).includes(`"from":${from}`));
        const sent = Array.from({ length: 100 }, (_, at) => ({ from, turn: 2 * at + from }));
        expect(turns).toEqual(sent);
      }
    }
    ears[2]?.stop();
    hubs[0].publish('story', 'after');
    await soon(() => ears[1]?.heard.length).toBe(201);
    expect(ears[2]?.heard).toHaveLength(200);
    await closed(hubs);
  });
  test('allowances, values to take and the cache are one for all; another name has its own', async () => {
    const hubs = await instances(2);
    const other = await openRedisHub({ url, name: freshName() });
    const asked = await Promise.all(
      Array.from({ length: 40 }, (_, at) => hubs[at % 2]?.spend([{ key: 'wren', most: 10 }], 60)),
    );
    expect(asked.filter((wait) => wait === null)).toHaveLength(10);
    expect(await other.spend([{ key: 'wren', most: 10 }], 60)).toBeNull();
    await hubs[0].putOnce('code', 'session', 60);
    expect(await hubs[1].putOnce('code', 'another', 60)).toBe(false);
    const taken = await Promise.all([...hubs, ...hubs, ...hubs].map((hub) => hub.take('code')));
    expect(taken.filter((value) => value !== null)).toEqual(['session']);
    await hubs[0].cache('answer', { text: 'Wind.' }, 60);
    expect(await hubs[1].cached('answer')).toEqual({ text: 'Wind.' });
    expect(await other.cached('answer')).toBeNull();
    expect(await hubs[1].stats()).toMatchObject({ hits: 1, misses: 0 });
    await closed([...hubs, other]);
  });
  test('a lane runs one work at a time on all instances, and is renewed as long as its work takes', async () => {
    const hubs = await instances(3, { leaseMs: 150 });
    let inside = 0;
    let most = 0;
    let done = 0;
    const work = async () => {
      inside++;
      most = Math.max(most, inside);
      await pause(done++ === 0 ? 400 : 2);
      inside--;
    };
    await Promise.all(Array.from({ length: 30 }, (_, at) => hubs[at % 3]?.inLane('story', work)));
    expect(most).toBe(1);
    const started = Date.now();
    await hubs[0].inLane('story', async () => hubs[1].inLane('free', async () => undefined));
    expect(Date.now() - started).toBeLessThan(30_000);
    await closed(hubs);
  });
  test('a lane whose holder died is free within its lease; nobody waits for the living longer than the limit', async () => {
    const [dead, ...living] = await instances(3, { leaseMs: 400, waitMs: 50_000 });
    void dead.inLane('story', () => new Promise(() => undefined));
    await pause(50);
    // Closed without leaving the lane: what a killed process looks like to the others. Its renewals fail from here on.
    await dead.close();
    const started = Date.now();
    await living[0].inLane('story', async () => undefined);
    expect(Date.now() - started).toBeLessThan(40_000);
    const [stuck, waiting] = await instances(2, { leaseMs: 400, waitMs: 300 });
    const over = Promise.withResolvers<void>();
    const holding = stuck.inLane('story', () => over.promise);
    await pause(50);
    await waiting.inLane('story', async () => undefined);
    over.resolve();
    await holding;
    await closed([...living, stuck, waiting]);
  });
});

describe.skipIf(own === null)('Redis goes and comes back', () => {
  // What is skipped without it is never run.
  const server = own ?? { url: '', kill: async () => {}, start: async () => {}, hang: () => {}, resume: () => {} };
  let hubs: [Hub, Hub];
  const changes: boolean[] = [];
  beforeAll(async () => {
    const open = () => openRedisHub({ url: server.url, leaseMs: 500 });
    hubs = [await open(), await open()];
    hubs[0].watch((connected) => changes.push(connected));
  });
  afterAll(async () => {
    server.resume();
    await closed(hubs);
  });

  test('killed: each goes on for itself and says so; back: they share again, and whoever listens is told to look', async () => {
    const [first, second] = hubs;
    const looks: string[] = [];
    const heard: unknown[] = [];
    second.subscribe(
      'story',
      (message) => heard.push(message),
      () => looks.push('look'),
    );
    await soon(() => looks.length).toBe(1);
    await first.putOnce('in redis', 1, 60);
    const working = Promise.withResolvers<void>();
    const work = first.inLane('story', () => working.promise);
    await server.kill();
    await soon(() => changes).toEqual([false]);
    await expect(first.ping()).rejects.toThrow();
    expect(await first.spend([{ key: 'wren', most: 1 }], 60)).toBeNull();
    expect(await first.spend([{ key: 'wren', most: 1 }], 60)).toBeGreaterThan(0);
    expect(await second.spend([{ key: 'wren', most: 1 }], 60)).toBeNull();
    expect(await first.putOnce('here', 'kept', 60)).toBe(true);
    expect(await first.take('in redis')).toBeNull();
    await first.cache('answer', 'here', 60);
    expect(await first.cached('answer')).toBe('here');
    expect((await first.stats()).bytes).toBeNull();
    first.publish('story', 'unheard there');
    expect(await second.inLane('story', async () => 'goes on')).toBe('goes on');
    working.resolve();
    await work;
    await server.start();
    await soon(() => changes).toEqual([false, true]);
    await soon(() => looks.length).toBeGreaterThan(1);
    first.publish('story', 'heard again');
    await soon(() => heard).toEqual(['heard again']);
    expect(await first.take('here')).toBe('kept');
    await expect(first.ping()).resolves.toBeUndefined();
  });
  test('only the publisher is cut off for a moment: who listens elsewhere is told to look once it is back', async () => {
    const name = freshName();
    const open = () => openRedisHub({ url: own?.url ?? '', name });
    const [one, other] = [await open(), await open()];
    let looked = 0;
    const heard: unknown[] = [];
    other.subscribe(
      'story',
      (message) => heard.push(message),
      () => looked++,
    );
    await soon(() => looked).toBe(1);
    // Connections that listen are of another type, and stay.
    const redis = new Redis(own?.url ?? '');
    await redis.call('CLIENT', 'KILL', 'TYPE', 'normal');
    redis.disconnect();
    one.publish('story', 'into the void');
    await soon(() => looked).toBe(2);
    expect(heard).toEqual([]);
    await closed([one, other]);
  });

  test('hung: silence counts as away, calls are answered meanwhile, and nobody waits twice', async () => {
    const [first] = hubs;
    await soon(() => first.ping().then(() => true)).toBe(true);
    await server.hang();
    expect(await first.spend([{ key: 'ash', most: 5 }], 60)).toBeNull();
    // Whoever waits for nothing outside the process is done before the next round of its events.
    const atOnce = () => Promise.race([first.spend([{ key: 'ash', most: 5 }], 60), nextRound('waits')]);
    for (let asked = 0; asked < 4; asked++) expect(await atOnce()).toBeNull();
    expect(await atOnce()).toBeGreaterThan(0);
    server.resume();
    await soon(() => changes.at(-1)).toBe(true);
  });
  test('a hub opened while Redis is away starts, says so at once, and joins when it is there', async () => {
    await server.kill();
    const late = await openRedisHub({ url: server.url });
    const told: boolean[] = [];
    const reasons: (string | undefined)[] = [];
    late.watch((connected, why) => {
      told.push(connected);
      reasons.push(why);
    });
    expect(told).toEqual([false]);
    expect(reasons[0]).toMatch(/^REDIS_URL: Redis at 127\.0\.0\.1:\d+ cannot be used \(connect ECONNREFUSED [^\n]*$/);
    const ear = listening(late, 'story');
    await server.start();
    await soon(() => told).toEqual([false, true]);
    const { heard } = await ear;
    await soon(() => hubs[0].ping().then(() => true)).toBe(true);
    hubs[0].publish('story', 'hello');
    await soon(() => heard).toEqual(['hello']);
    await late.close();
  });
});
