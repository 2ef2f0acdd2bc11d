// Provisional words on their way to everybody who watches: `turn_started`, then deltas that may be withdrawn.
import type { Signal } from '@emergent/schema';

export type Standing = { seq: number; number: number; branch: string; idempotency_key: string };
export type Words = {
  started(line: string): void;
  delta(text: string, index: number): void;
  reset(): void;
  discarded(reason: string): void;
};

export const makeWords = (at: Standing, send: (signal: Signal) => void): Words => ({
  started: (line) => send({ type: 'turn_started', data: { ...at, line } }),
  delta: (text, index) => send({ type: 'narrative_delta', data: { ...at, index, text, provisional: true } }),
  reset: () => send({ type: 'narrative_delta', data: { ...at, index: 0, text: '', provisional: true, reset: true } }),
  discarded: (reason) => send({ type: 'turn_discarded', data: { ...at, reason } }),
});
