// The hub of one process: cache, publish/subscribe and lanes. Chosen by from-env.ts; held to ports/contract-hub.ts.
import type { Hub, Listener } from '@emergent/engine/ports';
import { boundedCache } from './cache.ts';
import { lanes } from './lanes.ts';

export type MemoryHub = Hub & {
  /** Names held at this moment: both fall to 0 when nobody uses the hub. */ held(): { lanes: number; topics: number };
};
export type MemoryHubOptions = { cacheBytes?: number; now?: () => number };

const topicsOf = () => {
  const topics = new Map<string, Set<{ listener: Listener }>>();
  const publish = (topic: string, message: unknown): void => {
    // A copy: who subscribes or leaves while a message is told changes the next one.
    for (const { listener } of [...(topics.get(topic) ?? [])]) {
      try {
        listener(message);
      } catch {
        // A listener's failure is its own: the others and the publisher must not feel it.
      }
    }
  };
  const subscribe = (topic: string, listener: Listener): (() => void) => {
    const place = { listener };
    const listeners = topics.get(topic) ?? new Set();
    topics.set(topic, listeners.add(place));
    return () => {
      listeners.delete(place);
      if (listeners.size === 0 && topics.get(topic) === listeners) topics.delete(topic);
    };
  };
  return { publish, subscribe, count: () => topics.size, clear: () => topics.clear() };
};

export const memoryHub = (options: MemoryHubOptions = {}): MemoryHub => {
  const cache = boundedCache(options.cacheBytes ?? 32 * 1024 * 1024, options.now ?? Date.now);
  const { inLane, count } = lanes();
  const topics = topicsOf();
  return {
    cached: async (key) => cache.get(key),
    cache: async (key, value, ttlSeconds) => cache.put(key, value, ttlSeconds),
    stats: cache.stats,
    publish: topics.publish,
    subscribe: topics.subscribe,
    inLane,
    ping: async () => {},
    close: async () => topics.clear(),
    held: () => ({ lanes: count(), topics: topics.count() }),
  };
};
