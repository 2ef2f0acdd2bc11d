// How often what was used, within windows that begin with a key's first use. Used by hub-memory, and by hub-redis while Redis is away.
import type { Allowance } from '@emergent/engine/ports';

type Used = { count: number; ends: number };

/** `now` in milliseconds. */
export const allowancesSpent = (now: () => number) => {
  const uses = new Map<string, Used>();
  let swept = 0;

  const living = (key: string, time: number): Used | null => {
    const used = uses.get(key);
    return used === undefined || used.ends <= time ? null : used;
  };
  /** Looked through each time that as many keys came in as were left: memory is bounded by who asked lately, and a use costs the same. */
  const dropEnded = (time: number): void => {
    if (uses.size < 2 * swept + 64) return;
    for (const [key, { ends }] of uses) if (ends <= time) uses.delete(key);
    swept = uses.size;
  };
  const spend = (allowances: readonly Allowance[], windowSeconds: number): number | null => {
    const time = now();
    const waits = allowances.map(({ key, most }) => {
      const used = living(key, time);
      return used !== null && used.count >= most ? used.ends - time : 0;
    });
    const wait = Math.max(0, ...waits);
    if (wait > 0) return wait / 1000;
    dropEnded(time);
    for (const { key } of allowances) {
      const used = living(key, time);
      uses.set(key, { count: (used?.count ?? 0) + 1, ends: used?.ends ?? time + windowSeconds * 1000 });
    }
    return null;
  };
  return { spend, count: () => uses.size };
};
