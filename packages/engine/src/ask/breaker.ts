// A breaker per model: after failures in a row it is not called, but for one probe now and then. Asked by `askModel`.
import type { Clock } from '../ports/clock.ts';

const FAILURES_TO_OPEN = 5;
const FIRST_PROBE_MS = 1000;
const LONGEST_PROBE_MS = 30_000;

export class Breaker {
  readonly #clock: Pick<Clock, 'tick'>;
  #inARow = 0;
  /** Zero while closed. */
  #waitMs = 0;
  #probeAt = 0;
  #probing = false;

  constructor(clock: Pick<Clock, 'tick'>) {
    this.#clock = clock;
  }

  get open(): boolean {
    return this.#waitMs > 0;
  }

  /** Whether the model would be called now; changes nothing. */
  get ready(): boolean {
    return !this.open || this.#clock.tick() >= this.#probeAt;
  }

  /**
   * Whether to call now. While open it admits one probe per wait, counted from the probe's start: a probe that hangs
   * must not keep a model that is well again out of use for longer than the wait.
   */
  admit(): boolean {
    if (!this.ready) return false;
    if (this.open) {
      this.#probing = true;
      this.#probeAt = this.#clock.tick() + this.#waitMs;
    }
    return true;
  }

  /** Any answer of the model, good or bad in content. */
  answered(): void {
    this.#inARow = 0;
    this.#waitMs = 0;
    this.#probing = false;
  }

  /** No connection, 5xx, 429, silence; `fatal` (401, 403) opens at once. */
  failed(fatal = false): void {
    this.#inARow = fatal ? FAILURES_TO_OPEN : this.#inARow + 1;
    if (this.#inARow < FAILURES_TO_OPEN) return;
    if (!this.open) {
      this.#waitMs = FIRST_PROBE_MS;
      this.#probeAt = this.#clock.tick() + FIRST_PROBE_MS;
      return;
    }
    // Calls that were under way when it opened fail late: only a probe's failure lengthens the wait.
    if (!this.#probing) return;
    this.#probing = false;
    const started = this.#probeAt - this.#waitMs;
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_PROBE_MS);
    this.#probeAt = started + this.#waitMs;
  }
}
