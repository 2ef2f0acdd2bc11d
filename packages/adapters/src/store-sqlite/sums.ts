// Named sums: spent budgets, revoked tokens. They stand among the named values, under names that no value has. Used by index.ts.
import { type Contents, idCursor, pageOf, type Store, type Sums } from '@emergent/engine/ports';
import { unpack } from './body.ts';
import type { Database } from './database.ts';

type Kept = { until: string; sums: Sums };
const PREFIX = 'sum:';
const GET = 'SELECT body FROM named_values WHERE name = ?';
const EVERY = `SELECT name, body FROM named_values WHERE name > ? AND name < 'sum;' ORDER BY name LIMIT ?`;
const PUT = 'INSERT OR REPLACE INTO named_values (name, body) VALUES (?, ?)';
const FORGET = `DELETE FROM named_values WHERE name >= 'sum:' AND name < 'sum;' AND json_extract(body, '$.until') <= ?`;

type SumsTable = Pick<Store, 'add' | 'sums' | 'forgetSums'> & Pick<Contents, 'everySum'>;

export const sumsTable = (database: Database): SumsTable => {
  const read = (name: string): Kept | null => {
    const row = database.one(GET, PREFIX + name);
    return row === undefined ? null : unpack<Kept>(row.body);
  };
  return {
    // The transaction is an immediate one: another process adds before it or after it.
    add: async (name, amounts, until) =>
      database.durably(() => {
        const before = read(name);
        const sums: Sums = { ...before?.sums };
        for (const [field, amount] of Object.entries(amounts)) sums[field] = (sums[field] ?? 0) + amount;
        const longest = before !== null && before.until > until ? before.until : until;
        database.run(PUT, PREFIX + name, JSON.stringify({ until: longest, sums }));
        return sums;
      }),
    sums: async (name) => read(name)?.sums ?? null,
    async everySum(limit, cursor) {
      const rows = database.all(EVERY, PREFIX + idCursor(cursor), limit + 1).map((row) => {
        const { sums, until } = unpack<Kept>(row.body);
        return { name: String(row.name).slice(PREFIX.length), sums, until };
      });
      return pageOf(rows, limit, ({ name }) => [name]);
    },
    async forgetSums(now) {
      database.durably(() => database.run(FORGET, now));
    },
  };
};
