// The hub that instances share, on Redis (REDIS_URL). While Redis is away each goes on with a hub of its own process, and
// returns by itself. Chosen by from-env.ts, loaded only then; held to ports/contract-hub.ts.
import { type Allowance, type Hub, HubUnavailable } from '@emergent/engine/ports';
import { memoryHub } from '../hub-memory/index.ts';
import { type LeaseOptions, leasedLanes } from './leases.ts';
import { type Link, openLink } from './link.ts';
import { sharedTopics } from './topics.ts';

export type RedisHubOptions = LeaseOptions & {
  url: string;
  /** Begins all keys and channels: instances with the same one share everything, others nothing. */
  name?: string;
};

/** Larger values cost others more than they save. Bytes. */
const LARGEST_CACHED = 1_048_576;

/** Counts every key or none; answers the milliseconds to wait, 0 when counted. */
const SPEND = `
local wait = 0
for i, key in ipairs(KEYS) do
  if tonumber(redis.call('GET', key) or '0') >= tonumber(ARGV[i + 1]) then
    wait = math.max(wait, redis.call('PTTL', key), 1)
  end
end
if wait > 0 then return wait end
for i, key in ipairs(KEYS) do
  if redis.call('INCR', key) == 1 then redis.call('PEXPIRE', key, ARGV[1]) end
end
return 0`;

/** Redis said no (it is full, for one), so it did nothing. */
const isRefusal = (cause: unknown) => cause instanceof Error && cause.name === 'ReplyError';

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

const cacheOf = (link: Link, local: Hub, prefix: string): Pick<Hub, 'cached' | 'cache' | 'stats'> => {
  const counts = { hits: 0, misses: 0 };
  const keyOf = (key: string) => `${prefix}cache:${key}`;
  return {
    cached: async (key) => {
      const value = await link.ask(
        async (redis) => parsed(await redis.get(keyOf(key))),
        () => local.cached(key),
      );
      counts[value === null ? 'misses' : 'hits']++;
      return value;
    },
    cache: async (key, value, ttlSeconds) => {
      const text = JSON.stringify(value ?? null);
      const ms = Math.round(ttlSeconds * 1000);
      await link.ask<unknown>(
        (redis) =>
          ms > 0 && Buffer.byteLength(text) <= LARGEST_CACHED
            ? redis.set(keyOf(key), text, 'PX', ms)
            : redis.del(keyOf(key)),
        () => local.cache(key, value, ttlSeconds),
      );
    },
    stats: async () => {
      const memory = await link.ask(
        (redis) => redis.info('memory'),
        () => '',
      );
      const bytes = /^used_memory:(\d+)/m.exec(memory)?.[1];
      return { ...counts, bytes: bytes === undefined ? null : Number(bytes) };
    },
  };
};

const onceOf = (link: Link, local: Hub, prefix: string): Pick<Hub, 'putOnce' | 'take'> => {
  const keyOf = (key: string) => `${prefix}once:${key}`;
  return {
    putOnce: async (key, value, ttlSeconds) => {
      // Never sent, or refused: nothing is there, and this process keeps it. Lost on the way: it may be there.
      const apart = (cause: unknown) => {
        if (sent && !isRefusal(cause)) throw new HubUnavailable(cause);
        return local.putOnce(key, value, ttlSeconds);
      };
      const sent = link.commands.status === 'ready';
      const text = JSON.stringify(value ?? null);
      return link.ask(
        async (redis) => (await redis.set(keyOf(key), text, 'PX', Math.round(ttlSeconds * 1000), 'NX')) === 'OK',
        apart,
      );
    },
    // What was put while Redis was away is here, and only here.
    take: async (key) =>
      (await link.ask(
        async (redis) => parsed(await redis.getdel(keyOf(key))),
        () => null,
      )) ?? local.take(key),
  };
};

const spendOf =
  (link: Link, local: Hub, prefix: string): Hub['spend'] =>
  (allowances: readonly Allowance[], windowSeconds) => {
    const keys = allowances.map(({ key }) => `${prefix}spent:${key}`);
    const most = allowances.map((one) => one.most);
    return link.ask(
      async (redis) => {
        const ms = Number(await redis.eval(SPEND, keys.length, ...keys, Math.round(windowSeconds * 1000), ...most));
        return ms === 0 ? null : ms / 1000;
      },
      () => local.spend(allowances, windowSeconds),
    );
  };

/** Never rejects because Redis is away; a URL that is none throws. */
export const openRedisHub = async ({ url, name = 'emergent', ...lease }: RedisHubOptions): Promise<Hub> => {
  const link = await openLink(url);
  const prefix = `${name}:`;
  const local = memoryHub();
  const topics = sharedTopics(link, local, prefix);
  return {
    isShared: true,
    ...cacheOf(link, local, prefix),
    ...onceOf(link, local, prefix),
    spend: spendOf(link, local, prefix),
    publish: topics.publish,
    subscribe: topics.subscribe,
    inLane: leasedLanes(link, local, prefix, lease).inLane,
    watch: link.watch,
    ping: async () => {
      if (!link.connected()) throw new HubUnavailable(new Error(link.why()));
      await link.commands.ping();
    },
    close: async () => {
      topics.close();
      await link.close();
      await local.close();
    },
  };
};
