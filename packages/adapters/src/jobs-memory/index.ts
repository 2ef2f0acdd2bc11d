// The queue of one process: first come first served, so many at once. It forgets everything when the process ends; the engine adds again, at
// start, what the store says is unfinished. Chosen by from-env.ts; held to ports/contract-jobs.ts.
import type { Jobs, Work } from '@emergent/engine/ports';

export type MemoryJobsOptions = {
  /** Jobs that are worked on at once. */
  concurrency?: number;
};

/** A job waits for models most of its time, and shares this process with those who play. */
const CONCURRENCY = 2;

export const memoryJobs = ({ concurrency = CONCURRENCY }: MemoryJobsOptions = {}): Jobs => {
  const waiting = new Set<string>();
  const running = new Map<string, { stop: AbortController; ended: Promise<void> }>();
  let work: Work | null = null;
  let isClosed = false;

  const begin = (id: string, doing: Work): void => {
    const stop = new AbortController();
    const ended = Promise.resolve()
      .then(() => doing(id, stop.signal))
      // What work can't answer is told by who does it; here it only makes room.
      .catch(() => undefined)
      .finally(() => {
        running.delete(id);
        fill();
      });
    running.set(id, { stop, ended });
  };
  const fill = (): void => {
    for (const id of waiting) {
      if (work === null || isClosed || running.size >= concurrency) return;
      if (running.has(id)) continue;
      waiting.delete(id);
      begin(id, work);
    }
  };

  return {
    async start(doing) {
      work = doing;
      fill();
    },
    async add(id) {
      if (!running.has(id)) waiting.add(id);
      fill();
    },
    async cancel(id) {
      waiting.delete(id);
      running.get(id)?.stop.abort();
    },
    counts: async () => ({ waiting: waiting.size, running: running.size }),
    async close() {
      isClosed = true;
      waiting.clear();
      for (const { stop } of running.values()) stop.abort();
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
};
