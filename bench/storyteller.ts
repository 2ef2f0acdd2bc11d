// What the storyteller itself takes: the time until its code is loaded, and its memory on the heap, in a process of its own that does nothing else.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Bench, median } from './bench.ts';

const CORE = fileURLToPath(import.meta.resolve('@emergent/core'));
const SCHEMA = fileURLToPath(import.meta.resolve('@emergent/schema'));
const STARTS = 5;

/** The schema is everybody's, so it is there before the measuring begins; one line is read, so that lazy tables are made. */
const SCRIPT = `
  await import(${JSON.stringify(`file://${SCHEMA}`)});
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const from = performance.now();
  await import(${JSON.stringify(`file://${CORE}`)});
  const ms = performance.now() - from;
  globalThis.gc();
  process.stdout.write(JSON.stringify({ ms, bytes: process.memoryUsage().heapUsed - before}));
`;

type Measured = { ms: number; bytes: number };

const measure = (): Measured => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--input-type=module', '--eval', SCRIPT],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the storyteller could not be loaded: ${stderr}`);
  const measured: Measured = JSON.parse(stdout);
  return measured;
};

export const bench: Bench = {
  name: 'storyteller',
  run: async () => {
    const runs = Array.from({ length: STARTS }, measure);
    return [
      {
        figure: 'storyteller: code loaded, nothing kept from earlier starts',
        value: median(runs.map(({ ms }) => ms)),
        unit: 'ms',
        budget: null,
      },
      {
        figure: 'storyteller: memory on the heap',
        value: median(runs.map(({ bytes }) => bytes)) / 1_048_576,
        unit: 'MB',
        budget: null,
      },
    ];
  },
};
