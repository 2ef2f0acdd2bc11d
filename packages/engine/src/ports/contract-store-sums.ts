// What every store promises of named sums: nothing added is lost, and what is old is forgotten. Run by contract-store.ts.
import { describe, expect, test } from 'vitest';
import type { WithStore } from './contract-store-log.ts';

const DAY = '2026-05-02T00:00:00.000Z';

export const describeSums = (within: WithStore): void => {
  describe('named sums', () => {
    test(
      'what is added at once by many is all there, fractions too',
      within(async (store) => {
        expect(await store.sums('spent')).toBeNull();
        expect(await store.add('spent', { tokens: 5, cost: 0.25 }, DAY)).toEqual({ tokens: 5, cost: 0.25 });
        await Promise.all(Array.from({ length: 50 }, () => store.add('spent', { tokens: 2, cost: 0.5 }, DAY)));
        expect(await store.sums('spent')).toEqual({ tokens: 105, cost: 25.25 });
        await store.add('spent', { calls: 1 }, DAY);
        expect(await store.sums('spent')).toEqual({ tokens: 105, cost: 25.25, calls: 1 });
        expect(await store.sums('other')).toBeNull();
      }),
    );
    test(
      'sums are kept until their time, the later of those given, and apart from named values',
      within(async (store) => {
        await store.add('a', { n: 1 }, '2026-05-01T00:00:00.000Z');
        await store.add('b', { n: 1 }, '2026-05-03T00:00:00.000Z');
        await store.add('b', { n: 1 }, '2026-05-01T00:00:00.000Z');
        expect(await store.value('a')).toBeNull();
        await store.forgetSums('2026-04-30T00:00:00.000Z');
        expect(await store.sums('a')).toEqual({ n: 1 });
        await store.forgetSums(DAY);
        expect(await store.sums('a')).toBeNull();
        expect(await store.sums('b')).toEqual({ n: 2 });
      }),
    );
  });
};
