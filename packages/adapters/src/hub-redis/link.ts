// The two connections to Redis (one that asks, one that listens), whether they stand, and what is done while they don't. Used by hub-redis.
import { Redis, type RedisOptions } from 'ioredis';

export type Link = {
  commands: Redis;
  subscriber: Redis;
  connected(): boolean;
  /** What Redis answers; `apart` where it is away, falls silent or refuses. */
  ask<Value>(
    command: (redis: Redis) => Promise<Value>,
    apart: (cause: unknown) => Value | Promise<Value>,
  ): Promise<Value>;
  /** Tells each change, and of an absence why; at once where Redis is away already. */
  watch(tell: (connected: boolean, why?: string) => void): void;
  /** Of an absence, in one line that names the setting and no password. */
  why(): string;
  close(): Promise<void>;
};

/** Redis answers within a millisecond; after this long without a word it counts as away, and a new connection is tried. */
const SILENCE_MS = 1000;
/** How long a start waits for Redis before it goes on without. */
const START_MS = 2000;
const CLOSE_MS = 500;
const LONGEST_PAUSE_MS = 1000;

const OPTIONS = {
  socketTimeout: SILENCE_MS,
  connectTimeout: 2000,
  retryStrategy: (times: number) => Math.min(LONGEST_PAUSE_MS, 50 * times) * (0.75 + Math.random() / 2),
  // After a failover the old address can be a replica's: find the new one.
  reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
  // Away is away: nothing waits for its return, nothing is sent twice.
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
  maxRetriesPerRequest: 0,
} satisfies RedisOptions;

const within = async (ms: number, work: Promise<unknown>): Promise<void> => {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, ms);
  await Promise.race([work.catch(() => undefined), late.promise]);
  clearTimeout(timer);
};

/** Where it is looked for, and what it said last. */
const told = ({ options: { host, port } }: Redis, error: Error | null): string => {
  const reason = error === null ? 'no answer' : error.message.split('\n')[0];
  return `REDIS_URL: Redis at ${host}:${port} cannot be used (${reason}); see that it is up, and that address and password are right`;
};

const ready = (redis: Redis): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  redis.once('ready', resolve);
  return promise;
};

/** Resolves when both connections stand, or when Redis took too long for that; it is tried on for ever. */
export const openLink = async (url: string): Promise<Link> => {
  const [commands, subscriber] = [new Redis(url, OPTIONS), new Redis(url, OPTIONS)];
  const both = [commands, subscriber];
  const watchers: ((connected: boolean, why?: string) => void)[] = [];
  let known = true;
  let last: Error | null = null;
  let closing = false;
  const connected = (): boolean => both.every((redis) => redis.status === 'ready');
  const why = () => told(commands, last);
  const tellOne = (tell: (typeof watchers)[number]): void => (known ? tell(true) : tell(false, why()));
  const noticed = (): void => {
    if (closing || connected() === known) return;
    known = connected();
    if (known) last = null;
    for (const tell of watchers) tellOne(tell);
  };
  for (const redis of both) {
    // Told by what follows: the connection closes, and is tried again.
    redis.on('error', (error: Error) => {
      last = error;
    });
    redis.on('ready', noticed);
    redis.on('close', noticed);
  }
  await within(START_MS, Promise.all(both.map(ready)));
  noticed();
  return {
    commands,
    subscriber,
    connected,
    ask: async (command, apart) => {
      try {
        return await command(commands);
      } catch (cause) {
        return apart(cause);
      }
    },
    watch: (tell) => {
      watchers.push(tell);
      if (!known) tellOne(tell);
    },
    why,
    close: async () => {
      closing = true;
      await within(CLOSE_MS, commands.quit());
      for (const redis of both) redis.disconnect();
    },
  };
};
