import { expect, test } from 'vitest';
import { oneAtATime, pageOnce } from './reading-once.ts';

test('a page is asked for once while it is being read, and again after it failed', async () => {
  const asked: number[] = [];
  let fails = true;
  const read = pageOnce(async (limit, before) => {
    asked.push(before);
    if (fails) throw new Error('away');
    return limit;
  });
  const [one, two] = [read(50, 9), read(50, 9)];
  await expect(one).rejects.toThrow('away');
  await expect(two).rejects.toThrow('away');
  fails = false;
  expect(await Promise.all([read(50, 9), read(50, 9), read(50, 4)])).toEqual([50, 50, 50]);
  expect(asked).toEqual([9, 9, 4]);
});

test('who asks while a reading runs gets one more after it', async () => {
  const started: PromiseWithResolvers<void>[] = [];
  const read = oneAtATime(() => {
    const reading = Promise.withResolvers<void>();
    started.push(reading);
    return reading.promise;
  });
  const both = Promise.all([read(), read(), read()]);
  started[0]?.resolve();
  await expect.poll(() => started.length).toBe(2);
  started[1]?.resolve();
  await both;
  expect(started).toHaveLength(2);
});
