// The port to what instances share besides the store: cache, publish/subscribe, lanes. Losing all of it loses no story.

export type HubStats = { hits: number; misses: number; bytes: number };
export type Listener = (message: unknown) => void;

export interface Hub {
  /** Cached values live `ttlSeconds`; null when absent or expired. */
  cached(key: string): Promise<unknown>;
  cache(key: string, value: unknown, ttlSeconds: number): Promise<void>;
  /** Since start; for the hit rate in health. */
  stats(): HubStats;

  /** Delivers to every subscriber of a topic, those of this process at once and in order, before it returns. A listener that throws harms nobody else. */
  publish(topic: string, message: unknown): void;
  subscribe(topic: string, listener: Listener): () => void;

  /** Runs one work at a time per lane, first come first served. It only saves wasted work: nothing is correct because of it. */
  inLane<Result>(lane: string, work: () => Promise<Result>): Promise<Result>;

  /** Resolves when the hub answers; rejects when it is away. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
