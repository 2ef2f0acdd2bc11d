// The hub of one process: cache, publish/subscribe, lanes, limits and one-time values. Chosen by from-env.ts; held to ports/contract-hub.ts.
import type { Hub } from '@emergent/engine/ports';
import { allowancesSpent } from './allowances.ts';
import { boundedCache } from './cache.ts';
import { lanes } from './lanes.ts';
import { onceValues } from './once.ts';
import { topicsOf } from './topics.ts';

export type MemoryHub = Hub & {
  /** What is held at this moment: lanes and topics fall to 0 when nobody uses the hub, the others to what has not ended yet. */
  held(): { lanes: number; topics: number; once: number; allowances: number };
};
export type MemoryHubOptions = {
  cacheBytes?: number;
  now?: () => number;
  /** A listener threw, which is a defect of ours: unless told otherwise the host sees it as a warning of the process. */
  failed?: (cause: unknown) => void;
};

const warned = (cause: unknown): void => process.emitWarning(cause instanceof Error ? cause : String(cause));

export const memoryHub = (options: MemoryHubOptions = {}): MemoryHub => {
  const now = options.now ?? Date.now;
  const cache = boundedCache(options.cacheBytes ?? 32 * 1024 * 1024, now);
  const once = onceValues(now);
  const allowances = allowancesSpent(now);
  const { inLane, count } = lanes();
  const topics = topicsOf(options.failed ?? warned);
  return {
    isShared: false,
    cached: async (key) => cache.get(key),
    cache: async (key, value, ttlSeconds) => cache.put(key, value, ttlSeconds),
    stats: async () => cache.stats(),
    putOnce: async (key, value, ttlSeconds) => once.put(key, value, ttlSeconds),
    take: async (key) => once.take(key),
    spend: async (asked, windowSeconds) => allowances.spend(asked, windowSeconds),
    publish: topics.publish,
    subscribe: topics.subscribe,
    inLane,
    // Never away.
    watch: () => {},
    ping: async () => {},
    close: async () => topics.clear(),
    held: () => ({ lanes: count(), topics: topics.count(), once: once.count(), allowances: allowances.count() }),
  };
};
