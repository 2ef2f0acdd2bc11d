// Requests per minute to one account (`GEMINI_REQUESTS_PER_MINUTE`): a window that slides. Asked by `askModel`, read by health.
import type { Clock } from '../ports/clock.ts';

const WINDOW_MS = 60_000;
const LONGEST_WAIT_MS = 2000;

export class RequestLimiter {
  readonly #perMinute: number;
  readonly #clock: Pick<Clock, 'tick' | 'sleep'>;
  /** Starts of requests, oldest first; those of waiting requests lie ahead. */
  #starts: number[] = [];

  constructor(perMinute: number, clock: Pick<Clock, 'tick' | 'sleep'>) {
    this.#perMinute = perMinute;
    this.#clock = clock;
  }

  /** Requests that may start now without waiting. */
  remaining(): number {
    this.#forget();
    return Math.max(0, this.#perMinute - this.#starts.length);
  }

  /** True when a request may start; waits for a place at most `patienceMs` (2 s), else false at once. */
  async take(signal: AbortSignal, patienceMs = LONGEST_WAIT_MS): Promise<boolean> {
    this.#forget();
    const now = this.#clock.tick();
    const gone = this.#starts[this.#starts.length - this.#perMinute];
    const start = gone === undefined ? now : gone + WINDOW_MS;
    if (start - now > Math.min(patienceMs, LONGEST_WAIT_MS)) return false;
    this.#starts.push(start);
    if (start > now) await this.#clock.sleep(start - now, signal);
    return !signal.aborted;
  }

  #forget(): void {
    const since = this.#clock.tick() - WINDOW_MS;
    const first = this.#starts.findIndex((start) => start > since);
    if (first !== 0) this.#starts = first === -1 ? [] : this.#starts.slice(first);
  }
}
