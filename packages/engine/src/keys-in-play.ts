// Which keys are being played here: a repeated one is waited for, not played again; one can be cancelled; all can be drained.
import { EmergentError } from '@emergent/schema';
import { keyReused } from './key-reused.ts';
import type { Writing } from './log/session-log.ts';

type InPlay<Answer> = { request: string; stop: AbortController; answer: Promise<Answer> };
export type StopReason = 'cancelled' | 'draining';

export type KeysInPlay<Answer extends { replayed: boolean }> = {
  play(id: string, writing: Writing, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer>;
  isInPlay(id: string, key: string): boolean;
  /** True when it was stopped before it was recorded. */
  cancel(id: string, key: string): Promise<boolean>;
  /** No new work from here on; resolves when what was in play is done. */
  drain(): Promise<void>;
};

const isCancelled = (error: unknown) => error instanceof EmergentError && error.code === 'CANCELLED';

export const makeKeysInPlay = <Answer extends { replayed: boolean }>(): KeysInPlay<Answer> => {
  const inPlay = new Map<string, InPlay<Answer>>();
  let draining = false;
  const nameOf = (id: string, key: string) => JSON.stringify([id, key]);
  return {
    play: async (id, writing, work) => {
      if (draining) throw new EmergentError('SHUTTING_DOWN');
      const name = nameOf(id, writing.key);
      const same = inPlay.get(name);
      if (same !== undefined) {
        if (same.request !== writing.request) throw keyReused(writing.key);
        return { ...(await same.answer), replayed: true };
      }
      const stop = new AbortController();
      const answer = work(stop.signal);
      inPlay.set(name, { request: writing.request, stop, answer });
      try {
        return await answer;
      } finally {
        inPlay.delete(name);
      }
    },
    isInPlay: (id, key) => inPlay.has(nameOf(id, key)),
    cancel: async (id, key) => {
      const playing = inPlay.get(nameOf(id, key));
      if (playing === undefined || playing.stop.signal.aborted) return false;
      playing.stop.abort('cancelled' satisfies StopReason);
      return playing.answer.then(() => false, isCancelled);
    },
    drain: async () => {
      draining = true;
      for (const playing of inPlay.values()) playing.stop.abort('draining' satisfies StopReason);
      await Promise.allSettled([...inPlay.values()].map((playing) => playing.answer));
    },
  };
};
