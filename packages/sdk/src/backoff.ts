// How long to wait before connecting again: doubling, with jitter so that a thousand clients do not come back at once.

export type Backoff = { firstMs: number; mostMs: number };
export const BACKOFF: Backoff = { firstMs: 500, mostMs: 15_000 };

/** Milliseconds before try number `tries` (0 is the first again). `chance` is 0–1. */
export const waitBefore = (tries: number, { firstMs, mostMs }: Backoff, chance: number): number => {
  const ceiling = Math.min(mostMs, firstMs * 2 ** Math.min(tries, 16));
  return ceiling / 2 + (ceiling / 2) * chance;
};
