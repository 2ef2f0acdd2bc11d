// The breaker and the limiter, on a clock of the test's own.
import { expect, test } from 'vitest';
import { Breaker } from './breaker.ts';
import { RequestLimiter } from './limiter.ts';

function clockAt(now = 0) {
  const clock = {
    time: now,
    tick: () => clock.time,
    sleep: async (ms: number) => {
      clock.time += ms;
    },
  };
  return clock;
}

test('five failures in a row open it; an answer in between does not', () => {
  const breaker = new Breaker(clockAt());
  for (let n = 0; n < 4; n++) breaker.failed();
  breaker.answered();
  for (let n = 0; n < 4; n++) breaker.failed();
  expect(breaker.admit()).toBe(true);
  breaker.failed();
  expect(breaker.open).toBe(true);
  expect(breaker.admit()).toBe(false);
});

test('a wrong key opens it at once', () => {
  const breaker = new Breaker(clockAt());
  breaker.failed(true);
  expect(breaker.admit()).toBe(false);
});

test('probes come after 1 s, doubling to 30 s, one at a time; an answer closes it', () => {
  const clock = clockAt();
  const breaker = new Breaker(clock);
  breaker.failed(true);
  const probes: number[] = [];
  for (; clock.time < 130_000; clock.time += 500) {
    if (!breaker.admit()) continue;
    expect(breaker.admit()).toBe(false);
    probes.push(clock.time / 1000);
    breaker.failed();
  }
  expect(probes).toEqual([1, 3, 7, 15, 31, 61, 91, 121]);
  breaker.answered();
  expect(breaker.admit()).toBe(true);
});

test('a probe that hangs does not keep a well model out for longer than 30 s', () => {
  const clock = clockAt();
  const breaker = new Breaker(clock);
  breaker.failed(true);
  for (let n = 0; n < 8; n++) {
    clock.time += 30_000;
    if (breaker.admit()) breaker.failed();
  }
  clock.time += 30_000;
  expect(breaker.admit()).toBe(true);
  clock.time += 30_000;
  expect(breaker.admit()).toBe(true);
});

test('calls under way when it opened do not lengthen the wait', () => {
  const clock = clockAt();
  const breaker = new Breaker(clock);
  for (let n = 0; n < 40; n++) breaker.failed();
  clock.time = 1000;
  expect(breaker.admit()).toBe(true);
});

test('requests per minute: a short wait is waited, a long one refused', async () => {
  const clock = clockAt();
  const limiter = new RequestLimiter(3, clock);
  const { signal } = new AbortController();
  for (let n = 0; n < 3; n++) expect(await limiter.take(signal)).toBe(true);
  expect(limiter.remaining()).toBe(0);
  expect(await limiter.take(signal)).toBe(false);
  clock.time = 58_500;
  expect(await limiter.take(signal, 1000)).toBe(false);
  expect(await limiter.take(signal)).toBe(true);
  expect(clock.time).toBe(60_000);
  expect(limiter.remaining()).toBe(2);
});
