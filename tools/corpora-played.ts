// What a player's line costs in the whole engine: every line of every *.txt in a folder, one after another in one story of each world, durable
// on SQLite, from the process's first turn on. Prints by world and over all how many were answered and how long a turn took.
//   node tools/corpora-played.ts <folder>
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '@emergent/engine';
import type { ScenarioTemplate } from '@emergent/schema';
import { quantile } from '../bench/bench.ts';
import { openTable } from '../bench/story.ts';
import { LOCAL } from '../test/support/engine.ts';

const linesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '');

const begun = async (engine: Engine, { id, lorebook_id, playable_characters }: ScenarioTemplate): Promise<string> => {
  const character_name = playable_characters[0]?.name ?? '';
  const wish = { scenario_template_id: id, lorebook_id, character_name };
  return (await engine.createSession(LOCAL, wish, { key: undefined })).session_id;
};

/** Milliseconds of each turn; what fails is told and not among them. */
const played = async (engine: Engine, session: string, lines: readonly string[]): Promise<number[]> => {
  const took: number[] = [];
  for (const line of lines) {
    const from = performance.now();
    try {
      await engine.act(LOCAL, session, line, { key: undefined });
      took.push(performance.now() - from);
    } catch (error) {
      process.stderr.write(`${JSON.stringify(line)}: ${String(error)}\n`);
    }
  }
  return took;
};

const row = (name: string, lines: number, took: readonly number[]): string =>
  `| ${[name, lines, lines - took.length, ...[0.5, 0.9, 0.99].map((part) => quantile(took, part).toFixed(1))].join(' | ')} |\n`;

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('Name a folder with *.txt files, one line of a player each.\n');
  process.exitCode = 1;
} else {
  const lines = linesOf(folder);
  const table = await openTable();
  const all: number[] = [];
  const { items } = await table.engine.templates(LOCAL, {}, 50, null);
  process.stdout.write('| world | lines | errors | p50 ms | p90 ms | p99 ms |\n|---|---|---|---|---|---|\n');
  for (const template of items) {
    const took = await played(table.engine, await begun(table.engine, template), lines);
    all.push(...took);
    process.stdout.write(row(template.title, lines.length, took));
  }
  process.stdout.write(row('all', lines.length * items.length, all));
  await table.end();
}
