// Values of one process that are taken once: tickets, codes. Used by hub-memory, and by hub-redis while Redis is away.

type Kept = { text: string; ends: number };

/** Who asks for more than this without taking any loses the oldest: memory stays bounded. */
const MOST = 100_000;

/** `now` in milliseconds. */
export const onceValues = (now: () => number) => {
  // A Map iterates in the order of insertion: the first key is the oldest.
  const kept = new Map<string, Kept>();

  const living = (key: string): Kept | null => {
    const value = kept.get(key);
    return value === undefined || value.ends <= now() ? null : value;
  };
  const dropEnded = (): void => {
    for (const [key, { ends }] of kept) if (ends <= now()) kept.delete(key);
    for (const key of kept.keys()) {
      if (kept.size < MOST) break;
      kept.delete(key);
    }
  };
  let swept = 0;
  const put = (key: string, value: unknown, ttlSeconds: number): boolean => {
    if (living(key) !== null) return false;
    kept.delete(key);
    // Looked through each time that as many came in as were left: a put costs the same, however many there are.
    if (kept.size >= Math.min(MOST, 2 * swept + 64)) {
      dropEnded();
      swept = kept.size;
    }
    if (ttlSeconds > 0) kept.set(key, { text: JSON.stringify(value ?? null), ends: now() + ttlSeconds * 1000 });
    return true;
  };
  const take = (key: string): unknown => {
    const value = living(key);
    kept.delete(key);
    return value === null ? null : JSON.parse(value.text);
  };
  return { put, take, count: () => kept.size };
};
