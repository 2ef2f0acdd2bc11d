// `emergent migrate`: brings the database's tables up to date, or copies all that it keeps into another one (SQLite and MongoDB, either way).

import { parseArgs } from 'node:util';
import { type Adapters, openAdapters, readSettings } from '@emergent/adapters';
import { contentsOf, countSessions, type Kept, keepRow, listStories } from '@emergent/engine';
import { toldOf, warnOf } from '../backup/told.ts';
import { progressBar } from '../local/progress.ts';
import type { Command } from './command.ts';

const settingsFor = (to: string) => {
  const others = { ...process.env, REDIS_URL: '' };
  return /^mongodb(\+srv)?:/.test(to)
    ? readSettings({ ...others, MONGO_URL: to }, '.env')
    : readSettings({ ...others, MONGO_URL: '', DATA_DIR: to });
};

const copy = async (from: Adapters, to: Adapters): Promise<Record<Kept, number>> => {
  const all = await countSessions(from.store);
  const counts: Record<Kept, number> = { kept: 0, there: 0, differs: 0 };
  const progress = progressBar();
  let [sessions, session] = [0, ''];
  for await (const row of contentsOf(from.store)) {
    counts[await keepRow(to.store, row, 'as it came')] += 1;
    if (row.kind !== 'record' || row.session_id === session) continue;
    session = row.session_id;
    sessions += 1;
    progress.draw((100 * sessions) / Math.max(1, all), `${sessions} of ${all} stories`);
  }
  await listStories({ ...to, warn: warnOf });
  progress.end();
  return counts;
};

const withAdapters = async <Result>(
  settings: ReturnType<typeof readSettings>,
  work: (adapters: Adapters) => Promise<Result>,
) => {
  const adapters = await openAdapters(settings);
  try {
    return await work(adapters);
  } finally {
    await adapters.jobs.close();
    await adapters.hub.close();
    await adapters.store.close();
  }
};

export const migrate: Command = {
  summary: 'Bring the database up to date, or copy it: --to <mongodb://… | folder>, also while the server runs',
  usage: 'migrate [--to <database>]',
  run: async (words) => {
    const { values } = parseArgs({ args: [...words], options: { to: { type: 'string' } } });
    const { to } = values;
    return withAdapters(readSettings(process.env, '.env'), async (from) => {
      const { collections } = await from.store.ping();
      if (to === undefined) {
        process.stdout.write(`up to date: ${collections} tables\n`);
        return 0;
      }
      const counts = await withAdapters(settingsFor(to), (target) => copy(from, target));
      process.stdout.write(toldOf(counts));
      return counts.differs === 0 ? 0 : 1;
    });
  },
};
