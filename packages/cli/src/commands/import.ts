// `emergent import`: files of other programs as worlds of ours, in the same database as the server's, each with its report.
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Engine } from '@emergent/engine';
import { EmergentError } from '@emergent/schema';
import { plain, reportLines } from '../files/report.ts';
import { LOCAL, withEngine } from '../local/engine.ts';
import type { Command } from './command.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** False when the file was refused; the others are still taken. */
const importOne = async (engine: Engine, path: string, most: number, all: boolean): Promise<boolean> => {
  try {
    const { size } = await stat(path);
    if (size > most) throw new Error(`it has ${size} bytes; MAX_IMPORT_SIZE is ${most}`);
    const {
      report,
      lorebook_id,
      scenario_template_ids = [],
    } = await engine.importLorebook(LOCAL, await readFile(path));
    say(`${path}\n${reportLines(report, all).join('\n')}`);
    say(`  lorebook ${lorebook_id}`);
    for (const id of scenario_template_ids) say(`  way to start ${id}`);
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const advice = error instanceof EmergentError ? ` ${error.suggestions.join(' ')}` : '';
    process.stderr.write(`${path}: ${plain(error.message + advice)}\n`);
    return false;
  }
};

export const importFiles: Command = {
  summary: 'Lorebooks, cards, scenarios and saves of other programs as worlds; --all tells of every field',
  usage: 'import <file…>',
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { all: { type: 'boolean' } },
    });
    if (positionals.length === 0) throw new Error('name at least one file');
    return withEngine(async (engine, { MAX_IMPORT_SIZE }) => {
      let refused = 0;
      for (const path of positionals)
        if (!(await importOne(engine, path, MAX_IMPORT_SIZE, values.all === true))) refused++;
      return refused === 0 ? 0 : 1;
    });
  },
};
