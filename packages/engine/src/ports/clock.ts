// The port to time and chance: what the engine needs of the outside besides stores and models. Tests give their own.

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Monotonic milliseconds, for durations. */
  tick(): number;
  /** A lower-case UUID. */
  uuid(): string;
  /** Resolves after `ms`, at once when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
