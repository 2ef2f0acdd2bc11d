// The contract of every hub, second part: values that are taken once, and allowances that are spent. Called by contract-hub.ts.
import { expect, test } from 'vitest';
import type { WithHub } from './contract-hub.ts';

export const describeOnce = (within: WithHub): void => {
  test(
    'a value is taken once, by one of many takers; another can be put then',
    within(async (hub) => {
      expect(await hub.putOnce('code', { owner: 'ü', at: [1, null] }, 60)).toBe(true);
      const taken = await Promise.all(Array.from({ length: 8 }, () => hub.take('code')));
      expect(taken.filter((value) => value !== null)).toEqual([{ owner: 'ü', at: [1, null] }]);
      expect(await hub.take('code')).toBeNull();
      expect(await hub.putOnce('code', 'next', 60)).toBe(true);
      expect(await hub.take('code')).toBe('next');
    }),
  );
  test(
    'of many that put under one key one is kept, until its end; cached values are others',
    within(async (hub, pass) => {
      const put = await Promise.all(Array.from({ length: 8 }, (_, one) => hub.putOnce('mark', one, 10)));
      expect(put.filter(Boolean)).toHaveLength(1);
      expect(await hub.cached('mark')).toBeNull();
      await hub.cache('cached', 'value', 10);
      expect(await hub.take('cached')).toBeNull();
      await pass(10_001);
      expect(await hub.take('mark')).toBeNull();
      expect(await hub.putOnce('mark', 'again', 10)).toBe(true);
    }),
  );
  test(
    'what is put for no time is not there',
    within(async (hub) => {
      expect(await hub.putOnce('k', 1, 0)).toBe(true);
      expect(await hub.take('k')).toBeNull();
    }),
  );
};

export const describeAllowances = (within: WithHub): void => {
  test(
    'what is spent is spent until its window ends; other keys are not touched',
    within(async (hub, pass) => {
      const spend = () => hub.spend([{ key: 'wren', most: 3 }], 10);
      expect([await spend(), await spend(), await spend()]).toEqual([null, null, null]);
      await pass(4000);
      const wait = await spend();
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(6);
      expect(await hub.spend([{ key: 'ash', most: 3 }], 10)).toBeNull();
      await pass(6001);
      expect(await spend()).toBeNull();
    }),
  );
  test(
    'of several keys all are counted or none',
    within(async (hub) => {
      const both = [
        { key: 'player', most: 5 },
        { key: 'address', most: 2 },
      ];
      expect([await hub.spend(both, 60), await hub.spend(both, 60)]).toEqual([null, null]);
      for (let tried = 0; tried < 4; tried++) expect(await hub.spend(both, 60)).toBeGreaterThan(0);
      const player = [{ key: 'player', most: 5 }];
      const left = [await hub.spend(player, 60), await hub.spend(player, 60), await hub.spend(player, 60)];
      expect(left).toEqual([null, null, null]);
      expect(await hub.spend(player, 60)).toBeGreaterThan(0);
    }),
  );
  test(
    'many at once get what is allowed, not one more',
    within(async (hub) => {
      const asked = await Promise.all(Array.from({ length: 50 }, () => hub.spend([{ key: 'rush', most: 20 }], 60)));
      expect(asked.filter((wait) => wait === null)).toHaveLength(20);
    }),
  );
};
