// `emergent restore`: puts a backup into the database that the settings name. What is there stays as it is.
import { parseArgs } from 'node:util';
import { openAdapters, readSettings } from '@emergent/adapters';
import { listStories } from '@emergent/engine';
import { checkBackup, restoreBackup } from '../backup/read.ts';
import { toldOf, warnOf } from '../backup/told.ts';
import { progressBar } from '../local/progress.ts';
import type { Command } from './command.ts';

export const restore: Command = {
  summary: 'Put a backup into the database; what is there stays (--check: only look whether the file is whole)',
  usage: 'restore <file> [--check]',
  run: async (words) => {
    // Strict: a `--check` that is misspelt must not restore.
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { check: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new Error('name the file of one backup');
    const end = await checkBackup(path);
    process.stdout.write(`${path}: whole, ${end.sessions} stories, ${end.rows} rows\n`);
    if (values.check) return 0;
    const { store, hub, jobs, clock } = await openAdapters(readSettings(process.env, '.env'));
    const progress = progressBar();
    try {
      const counts = await restoreBackup(store, path, end, (done) =>
        progress.draw((100 * done) / end.rows, `${done} of ${end.rows} rows`),
      );
      await listStories({ store, clock, warn: warnOf });
      progress.end();
      process.stdout.write(toldOf(counts));
      return counts.differs === 0 ? 0 : 1;
    } finally {
      progress.end();
      await jobs.close();
      await hub.close();
      await store.close();
    }
  },
};
