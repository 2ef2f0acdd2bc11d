// A line before work: never more than so many at once, nobody forgotten, in order, also where work fails.
import { expect, test } from 'vitest';
import { atMostAtOnce } from './at-once.ts';

test('so many at once, in the order in which they came, and a failure makes room too', async () => {
  const inLine = atMostAtOnce(3, 60_000);
  const begun: number[] = [];
  let [busy, most] = [0, 0];
  const work = (one: number) => async () => {
    begun.push(one);
    most = Math.max(most, ++busy);
    await null;
    busy--;
    if (one % 4 === 0) throw new Error('failed');
    return one;
  };
  const all = Array.from({ length: 20 }, (_, one) => one);
  const ended = await Promise.allSettled(all.map((one) => inLine(work(one))));
  expect(ended.map(({ status }) => status)).toEqual(all.map((one) => (one % 4 === 0 ? 'rejected' : 'fulfilled')));
  expect([begun, most]).toEqual([all, 3]);
  expect(await inLine(work(1))).toBe(1);
});

test('who has waited long enough goes ahead of what hangs; after that there are no more at once than before', async () => {
  const inLine = atMostAtOnce(1, 5);
  const hanging = Promise.withResolvers<void>();
  const first = inLine(() => hanging.promise);
  const second = inLine(() => hanging.promise);
  expect(await inLine(async () => 'told')).toBe('told');
  hanging.resolve();
  await Promise.all([first, second]);
  let [busy, most] = [0, 0];
  const work = async () => {
    most = Math.max(most, ++busy);
    await null;
    busy--;
  };
  await Promise.all([inLine(work), inLine(work), inLine(work)]);
  expect(most).toBe(1);
});
