// The system's clock: it moves forward, makes ids, and wakes early when told to.
import { expect, test } from 'vitest';
import { systemClock } from './index.ts';

test('time passes while it sleeps, and an abort wakes it at once', async () => {
  const started = systemClock.tick();
  await systemClock.sleep(20);
  const slept = systemClock.tick() - started;
  expect(slept).toBeGreaterThanOrEqual(15);
  const stop = new AbortController();
  const sleeping = systemClock.sleep(60_000, stop.signal);
  stop.abort();
  await sleeping;
  await systemClock.sleep(60_000, AbortSignal.abort());
  expect(systemClock.tick() - started - slept).toBeLessThan(30_000);
});

test('ids are lower-case UUIDs, each another; now is a date', () => {
  const ids = new Set(Array.from({ length: 100 }, () => systemClock.uuid()));
  expect(ids.size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Date(systemClock.now()).getUTCFullYear()).toBeGreaterThanOrEqual(2026);
});
