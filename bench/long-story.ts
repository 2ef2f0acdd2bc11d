// Cost that stays flat: turn 10,000 against turn 1,000; disk and state after 10,000 turns; and a story of 30,000 turns opened cold at any turn
// and undone there. 10,000 turns are really played, by the storyteller, on SQLite; the rest of the 30,000 are copies of them.
import { openSqliteStore } from '@emergent/adapters';
import { type Bench, type How, median, quantile } from './bench.ts';
import { extend, openAnywhere } from './long-story-anywhere.ts';
import { compare, ratios } from './long-story-flat.ts';
import { type Bot, makeBot, openTable, playTurns, type Table } from './story.ts';

const stateBytes = async (folder: string, id: string): Promise<number> => {
  const store = openSqliteStore({ dataDir: folder });
  const last = await store.last(id);
  const snapshot = last?.kind === 'turn' ? await store.snapshot(id, last.base) : null;
  await store.close();
  return snapshot === null ? Number.NaN : Buffer.byteLength(JSON.stringify(snapshot.state));
};

const grow = async (table: Table, bot: Bot, from: number, to: number, say: How['say']): Promise<void> => {
  for (let at = from; at < to; at += 1000) {
    await playTurns(bot, Math.min(1000, to - at));
    if ((at / 1000) % 5 === 0) say(`${Math.min(to, at + 1000)} of ${to} turns played`);
  }
  table.fileBytes();
};

const named = (count: number): string => count.toLocaleString('en');

export const bench: Bench = {
  name: 'long-story',
  run: async ({ quick, say }) => {
    const [short, long, longest] = quick ? [200, 2000, 3000] : [1000, 10_000, 30_000];
    const table = await openTable();
    const empty = table.fileBytes();
    const old = await makeBot(table.engine, 1);
    await grow(table, old, 0, long, say);
    const disk = (table.fileBytes() - empty) / long;
    const state = await stateBytes(table.folder, old.id);
    const young = await makeBot(table.engine, 2);
    await grow(table, young, 0, short, say);
    const costs = await compare(table.folder, young.id, old.id);
    say(`copying on to ${longest} turns`);
    await extend(table.folder, old.id, longest);
    const { opened, undone } = await openAnywhere(table.folder, old.id, young.id, quick ? 10 : 30);
    await table.end();
    return [
      ...ratios(costs, `turn ${named(long)} against turn ${named(short)}`),
      { figure: 'disk per turn, snapshots and indexes included', value: disk / 1024, unit: 'KB', budget: 8 },
      { figure: `state after ${named(long)} turns`, value: state / 1024, unit: 'KB', budget: 64 },
      { figure: `opening any turn of ${named(longest)}, cold, p50`, value: median(opened), unit: 'ms', budget: null },
      {
        figure: `opening any turn of ${named(longest)}, cold, most`,
        value: quantile(opened, 1),
        unit: 'ms',
        budget: 50,
      },
      { figure: 'undoing there, most', value: quantile(undone, 1), unit: 'ms', budget: 50 },
    ];
  },
};
