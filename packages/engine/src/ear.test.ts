// A follower's ear on a log that fails, lags and goes on while it is read: each record is heard once, in order, and in the end all of them.
import type { Signal } from '@emergent/schema';
import { afterEach, expect, test, vi } from 'vitest';
import { type EarParts, makeEar } from './ear.ts';

const changed = (seq: number): Signal => ({
  type: 'session_changed',
  data: { seq, number: 0, branch: 'main', head: 0, what: 'noted' },
});
const record = (seq: number) => ({ seq, signal: changed(seq) });
const began = (seq: number) => ({
  seq: null,
  signal: {
    type: 'turn_started',
    data: { seq, number: seq, branch: 'main', idempotency_key: 'k', line: 'I wait.' },
  } satisfies Signal,
});

/** A log that has so many records, and fails while it is away. */
const earOn = (parts: Partial<EarParts> = {}) => {
  const log = { last: 0, away: false, reads: 0, failures: 0 };
  const seqs: number[] = [];
  const read = async () => {
    log.reads++;
    await null;
    if (log.away) throw new Error('away');
  };
  const ear = makeEar({
    lastSeq: async () => {
      await read();
      return log.last;
    },
    replay: async (after, tell) => {
      await read();
      for (let seq = after + 1; seq <= log.last; seq++) if (!(await tell(seq, changed(seq)))) return;
    },
    hear: ({ seq }) => void (seq !== null && seqs.push(seq)),
    ready: async () => {},
    failed: () => log.failures++,
    again: { first: 2, most: 8 },
    ...parts,
  });
  return { ear, log, seqs };
};
const HOUR_MS = 3_600_000;
/** Nothing happens by itself until the time it takes is passed. */
const fakeTime = () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return (ms: number) => vi.advanceTimersByTimeAsync(ms);
};
afterEach(() => void vi.useRealTimers());
const heard = (seqs: number[], last: number) =>
  expect.poll(() => seqs, { interval: 1 }).toEqual(Array.from({ length: last }, (_, at) => at + 1));

test('what can’t be read is tried again until it is heard; words go on meanwhile, and it is complained of once', async () => {
  const { ear, log, seqs } = earOn();
  log.last = 1;
  ear.begin(0, log.last);
  await heard(seqs, 1);
  log.away = true;
  log.last = 3;
  ear.listen(record(3));
  await expect.poll(() => log.reads, { interval: 1 }).toBeGreaterThan(3);
  log.last = 4;
  ear.listen(record(4));
  expect(seqs).toEqual([1]);
  log.away = false;
  await heard(seqs, 4);
  expect(log.failures).toBe(1);
  log.last = 5;
  ear.listen(record(5));
  expect(seqs.at(-1)).toBe(5);
  ear.stop();
});

test('a turn that began and is not heard of is looked for: who played it may have died before telling', async () => {
  const { ear, log, seqs } = earOn({ patience: { first: 2, most: 30 } });
  const pass = fakeTime();
  ear.begin(0, log.last);
  ear.listen(began(1));
  await pass(1);
  log.last = 1;
  expect(seqs).toEqual([]);
  await pass(30);
  expect(seqs).toEqual([1]);
  const { reads } = log;
  await pass(HOUR_MS);
  expect(log.reads).toBe(reads);
  ear.stop();
});

test('what is missed in the moment in which the log can be read again is looked for too', async () => {
  // Every point of that moment is tried: the call comes so many steps after the answer.
  for (let steps = 0; steps < 12; steps++) {
    const { ear, log, seqs } = earOn({
      lastSeq: async () => {
        if (log.away) throw new Error('away');
        const { last } = log;
        if (last === 1) void late(steps);
        return last;
      },
    });
    const late = async (left: number) => {
      for (let step = 0; step < left; step++) await null;
      log.last = 2;
      ear.missed();
    };
    ear.begin(0, log.last);
    log.away = true;
    ear.missed();
    await new Promise((resolve) => setTimeout(resolve, 1));
    log.last = 1;
    log.away = false;
    await heard(seqs, 2);
    ear.stop();
  }
});

test('who has left neither hears nor reads any more', async () => {
  const { ear, log, seqs } = earOn();
  const pass = fakeTime();
  ear.begin(0, log.last);
  log.away = true;
  log.last = 2;
  ear.listen(record(2));
  await pass(0);
  expect(log.reads).toBe(1);
  ear.stop();
  log.away = false;
  await pass(HOUR_MS);
  expect([seqs, log.reads]).toEqual([[], 1]);
});

test('what is read from the log waits for room, and ends with who leaves', async () => {
  const rooms: (() => void)[] = [];
  const { ear, log, seqs } = earOn({ ready: () => new Promise((resolve) => rooms.push(resolve)) });
  log.last = 9;
  ear.begin(0, log.last);
  await heard(seqs, 1);
  rooms[0]?.();
  await heard(seqs, 2);
  ear.stop();
  rooms[1]?.();
  await expect.poll(() => rooms.length).toBe(2);
  expect(seqs).toEqual([1, 2]);
});
