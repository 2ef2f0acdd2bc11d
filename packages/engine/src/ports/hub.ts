// The port to what instances share besides the store: cache, publish/subscribe, lanes, limits and one-time values. Losing all of it
// loses no story. A hub that is away (a shared one can be) goes on for its own process alone: nothing here rejects because of that
// but `ping`, and what the single calls say.

/** Since the start of this process; `bytes` is what the cache holds, null when that can't be told. */
export type HubStats = { hits: number; misses: number; bytes: number | null };
export type Listener = (message: unknown) => void;
/** At most `most` uses of `key` in a window. */
export type Allowance = { key: string; most: number };

/** The shared hub cannot be reached, and what was asked may or may not have happened. */
export class HubUnavailable extends Error {
  constructor(cause: unknown) {
    super('the hub is unavailable', { cause });
  }
}

export interface Hub {
  /** Whether other instances may be there: where none can, nobody waits for their answer. */
  readonly isShared: boolean;
  /** Cached values live `ttlSeconds`; null when absent or expired. */
  cached(key: string): Promise<unknown>;
  cache(key: string, value: unknown, ttlSeconds: number): Promise<void>;
  /** For the hit rate in health. */
  stats(): Promise<HubStats>;

  /**
   * Keeps a value for one `take` within `ttlSeconds`, unless the key has one: then false. For tickets, codes and marks of what was
   * seen. Rejects with HubUnavailable where it can't be known whether it was kept: make another key then.
   */
  putOnce(key: string, value: unknown, ttlSeconds: number): Promise<boolean>;
  /** The value, gone with this call: of several takers on all instances one gets it. Null when absent, expired or taken, or when it is out of reach. */
  take(key: string): Promise<unknown>;

  /**
   * Counts one use of every key, or of none when one of them is spent: then the seconds (> 0) until its window ends. A key's window of
   * `windowSeconds` begins with its first use. Null: counted.
   */
  spend(allowances: readonly Allowance[], windowSeconds: number): Promise<number | null>;

  /** Delivers to every subscriber of a topic, those of this process at once and in order, before it returns; those elsewhere soon after, in order. A listener that throws harms nobody else. */
  publish(topic: string, message: unknown): void;
  /** `missed` is told whenever messages of other instances may have gone by unheard: look where the truth is. Never called before `subscribe` returns. */
  subscribe(topic: string, listener: Listener, missed?: () => void): () => void;

  /** Runs one work at a time per lane, first come first served in this process. It only saves wasted work: nothing is correct because of it. */
  inLane<Result>(lane: string, work: () => Promise<Result>): Promise<Result>;

  /** Tells each time that the hub goes away (false, and why in one line for the host) and is back (true); at once where it is away already. */
  watch(tell: (connected: boolean, why?: string) => void): void;
  /** Resolves when the hub answers; rejects when it is away. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
