// Named sums in memory. Used by index.ts.
import { type Contents, idCursor, pageOf, type Store, type Sums } from '@emergent/engine/ports';

export const memorySums = (): Pick<Store, 'add' | 'sums' | 'forgetSums'> & Pick<Contents, 'everySum'> => {
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
    async everySum(limit, cursor) {
      const from = idCursor(cursor);
      const names = [...kept.keys()].filter((name) => name > from).sort();
      const rows = names.slice(0, limit + 1).flatMap((name) => {
        const found = kept.get(name);
        return found === undefined ? [] : [{ name, sums: { ...found.sums }, until: found.until }];
      });
      return pageOf(rows, limit, ({ name }) => [name]);
    },
    async forgetSums(now) {
      for (const [name, { until }] of kept) if (until <= now) kept.delete(name);
    },
  };
};
