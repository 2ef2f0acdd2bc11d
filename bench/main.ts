// `npm run bench`: every figure of the budgets in one table, with the machine named. Switches: --quick (shorter, for a look), --only <name>,
// --json <file>. It measures and prints; only a bench that breaks ends with an error.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type Bench, kept, type Row } from './bench.ts';
import { bench as firstWords } from './first-words.ts';
import { bench as generation } from './generation.ts';
import { bench as httpTurns } from './http-turns.ts';
import { bench as longStory } from './long-story.ts';
import { bench as lore } from './lore.ts';
import { bench as onMongoDb } from './on-mongodb.ts';
import { bench as ownWork } from './own-work.ts';
import { bench as page } from './page.ts';
import { bench as prompts } from './prompts.ts';
import { bench as sockets } from './sockets.ts';
import { bench as startUp } from './start-up.ts';
import { bench as storyteller } from './storyteller.ts';

const BENCHES: readonly Bench[] = [
  startUp,
  storyteller,
  ownWork,
  onMongoDb,
  httpTurns,
  firstWords,
  prompts,
  lore,
  generation,
  longStory,
  sockets,
  page,
];

const machine = () => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memory_gb: Math.round(totalmem() / 1e9),
  node: process.version,
  system: `${process.platform} ${process.arch}`,
});

const shown = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value >= 100 ? value.toFixed(0) : value.toFixed(2);

const line = (row: Row): string => {
  const { figure, value, unit, budget, atLeast, note } = row;
  const limit = budget === null ? '' : `${atLeast === true ? '≥' : '≤'} ${budget.toLocaleString('en')} ${unit}`;
  const verdict = { true: 'kept', false: '**missed**', null: '' }[String(kept(row))] ?? '';
  return `| ${figure}${note === undefined ? '' : ` (${note})`} | ${shown(value)} ${unit} | ${limit} | ${verdict} |`;
};

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, json: { type: 'string' } },
});
const chosen = BENCHES.filter((bench) => values.only === undefined || bench.name === values.only);
if (chosen.length === 0) {
  process.stderr.write(
    `there is no bench ${values.only}; there are ${BENCHES.map((bench) => bench.name).join(', ')}\n`,
  );
  process.exit(2);
}

const say = (text: string) => process.stderr.write(`${text}\n`);
const from = performance.now();
const rows: Row[] = [];
for (const bench of chosen) {
  say(`${bench.name} …`);
  rows.push(...(await bench.run({ quick: values.quick, say: (text) => say(`  ${text}`) })));
}
const seconds = Math.round((performance.now() - from) / 1000);
const { cpu, cores, memory_gb, node, system } = machine();

process.stdout.write(
  `${[
    `${cpu}, ${cores} cores, ${memory_gb} GB, Node ${node}, ${system}; ${seconds} s in all${values.quick ? ', --quick' : ''}`,
    '',
    '| figure | measured | budget | |',
    '|---|---:|---:|---|',
    ...rows.map(line),
  ].join('\n')}\n`,
);
if (values.json !== undefined) {
  const told = rows.map((row) => ({ ...row, kept: kept(row) }));
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine: machine(), quick: values.quick, seconds, rows: told }, null, 2)}\n`,
  );
}
process.exit(0);
