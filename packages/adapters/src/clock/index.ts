// The system's clock: time, durations, ids and waiting. Chosen by from-env.ts; tests give their own.
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@emergent/engine/ports';

export const systemClock: Clock = {
  now: () => Date.now(),
  tick: () => performance.now(),
  uuid: () => crypto.randomUUID(),
  async sleep(ms, signal) {
    try {
      await wait(ms, undefined, signal === undefined ? {} : { signal });
    } catch (cause) {
      // Being woken early is what the signal is for; anything else is a defect.
      if (signal?.aborted !== true) throw cause;
    }
  },
};
