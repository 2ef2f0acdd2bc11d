// `emergent backup`: all that the database keeps as one file, also while the server runs.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openAdapters, readSettings } from '@emergent/adapters';
import { countSessions } from '@emergent/engine';
import { writeBackup } from '../backup/write.ts';
import { progressBar } from '../local/progress.ts';
import type { Command } from './command.ts';

const nameNow = (): string => `emergent-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.backup`;

export const backup: Command = {
  summary: 'Everything that the database keeps as one file, also while the server runs',
  usage: 'backup [file]',
  run: async (words) => {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true });
    const [path = nameNow()] = positionals;
    if (positionals.length > 1) throw new Error('name one file');
    if (existsSync(path)) throw new Error(`${path} is there already; name another file`);
    const { store, hub, jobs } = await openAdapters(readSettings(process.env, '.env'));
    const progress = progressBar();
    try {
      const all = await countSessions(store);
      const end = await writeBackup(store, path, ({ sessions }) =>
        progress.draw((100 * sessions) / Math.max(1, all), `${sessions} of ${all} stories`),
      );
      progress.end();
      process.stdout.write(`${path}: ${end.sessions} stories, ${end.rows} rows\n`);
      return 0;
    } finally {
      progress.end();
      await jobs.close();
      await hub.close();
      await store.close();
    }
  },
};
