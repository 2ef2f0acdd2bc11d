// `emergent import`: files of other programs as worlds and stories of ours, and stories of our own, in the same database as the server's.
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Engine } from '@emergent/engine';
import { EmergentError } from '@emergent/schema';
import { plain, reportLines } from '../files/report.ts';
import { LOCAL, withEngine } from '../local/engine.ts';
import { longWork } from '../local/progress.ts';
import type { Command } from './command.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** A story that was exported from here, or null. */
const ownStory = (file: Uint8Array): unknown => {
  const head = Buffer.from(file.subarray(0, 200)).toString('utf8');
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"emergent-story"/.test(head)
    ? JSON.parse(
        Buffer.from(file)
          .toString('utf8')
          .replace(/^\uFEFF/, ''),
      )
    : null;
};

const importStory = async (engine: Engine, path: string, story: unknown): Promise<void> => {
  const { session_id, turns } = await engine.importSession(LOCAL, story, { key: undefined });
  say(`${path}\n  story ${session_id}, ${turns} turns`);
};

const importWorld = async (engine: Engine, path: string, file: Uint8Array, all: boolean): Promise<void> => {
  const work = longWork();
  const brought = await engine.importLorebook(LOCAL, file, { heard: work.heard }).finally(work.end);
  const { report, lorebook_id, scenario_template_ids = [], session_id } = brought;
  say(`${path}\n${reportLines(report, all).join('\n')}`);
  say(`  lorebook ${lorebook_id}`);
  for (const id of scenario_template_ids) say(`  way to start ${id}`);
  if (session_id !== undefined) say(`  story ${session_id}`);
};

/** False when the file was refused; the others are still taken. */
const importOne = async (engine: Engine, path: string, most: number, all: boolean): Promise<boolean> => {
  try {
    const { size } = await stat(path);
    if (size > most) throw new Error(`it has ${size} bytes; MAX_IMPORT_SIZE is ${most}`);
    const file = await readFile(path);
    const story = ownStory(file);
    await (story === null ? importWorld(engine, path, file, all) : importStory(engine, path, story));
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const advice = error instanceof EmergentError ? ` ${error.suggestions.join(' ')}` : '';
    process.stderr.write(`${path}: ${plain(error.message + advice)}\n`);
    return false;
  }
};

export const importFiles: Command = {
  summary:
    'Lorebooks, cards, scenarios, chats and saves of other programs, and stories of ours; --all tells of every field',
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
