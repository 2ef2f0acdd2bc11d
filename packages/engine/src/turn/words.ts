// Provisional words on their way to everybody who watches: `turn_started`, then deltas that may be withdrawn.
import type { Signal } from '@emergent/schema';

export type Standing = { seq: number; number: number; branch: string };
export type Words = {
  /** From here on words may be told of the turn that stands there. */
  started(at: Standing, line: string): void;
  delta(text: string, index: number): void;
  reset(): void;
  /** Withdraws what was told since `started`; false where nothing was, or where it was withdrawn already. */
  discarded(reason: string): boolean;
};

export const makeWords = (key: string, send: (signal: Signal) => void): Words => {
  let at: (Standing & { idempotency_key: string }) | null = null;
  return {
    started: (standing, line) => {
      at = { ...standing, idempotency_key: key };
      send({ type: 'turn_started', data: { ...at, line } });
    },
    delta: (text, index) => {
      if (at !== null) send({ type: 'narrative_delta', data: { ...at, index, text, provisional: true } });
    },
    reset: () => {
      if (at !== null)
        send({ type: 'narrative_delta', data: { ...at, index: 0, text: '', provisional: true, reset: true } });
    },
    discarded: (reason) => {
      if (at === null) return false;
      send({ type: 'turn_discarded', data: { ...at, reason } });
      at = null;
      return true;
    },
  };
};
