// Named sums in memory. Used by index.ts.
import type { Store, Sums } from '@emergent/engine/ports';

export const memorySums = (): Pick<Store, 'add' | 'sums' | 'forgetSums'> => {
  const kept = new Map<string, { sums: Sums; until: string }>();
  return {
    async add(name, amounts, until) {
      const before = kept.get(name) ?? { sums: {}, until };
      const sums = { ...before.sums };
      for (const [field, amount] of Object.entries(amounts)) sums[field] = (sums[field] ?? 0) + amount;
      kept.set(name, { sums, until: until > before.until ? until : before.until });
      return { ...sums };
    },
    async sums(name) {
      const found = kept.get(name);
      return found === undefined ? null : { ...found.sums };
    },
    async forgetSums(now) {
      for (const [name, { until }] of kept) if (until <= now) kept.delete(name);
    },
  };
};
