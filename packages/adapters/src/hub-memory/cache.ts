// The cache of one process: values live a while, and the longest unused go first when their bytes grow too many. Used by hub-memory.
type Entry = { text: string; bytes: number; ends: number };

/** Values are kept as JSON text: nobody can change them from outside, and a shared hub behaves the same. `now` in milliseconds. */
export const boundedCache = (maxBytes: number, now: () => number) => {
  // A Map iterates in the order of insertion: the first key is the one unused for longest.
  const entries = new Map<string, Entry>();
  const stats = { hits: 0, misses: 0, bytes: 0 };

  const drop = (key: string): void => {
    stats.bytes -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };
  const get = (key: string): unknown => {
    const entry = entries.get(key);
    if (entry === undefined || entry.ends <= now()) {
      drop(key);
      stats.misses++;
      return null;
    }
    entries.delete(key);
    entries.set(key, entry);
    stats.hits++;
    return JSON.parse(entry.text);
  };
  const put = (key: string, value: unknown, ttlSeconds: number): void => {
    drop(key);
    const text = JSON.stringify(value ?? null);
    const bytes = Buffer.byteLength(text) + Buffer.byteLength(key);
    if (ttlSeconds <= 0 || bytes > maxBytes) return;
    entries.set(key, { text, bytes, ends: now() + ttlSeconds * 1000 });
    stats.bytes += bytes;
    for (const oldest of entries.keys()) {
      if (stats.bytes <= maxBytes) break;
      drop(oldest);
    }
  };
  return { get, put, stats: () => ({ ...stats }) };
};
