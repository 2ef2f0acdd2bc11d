// What making a world costs: model calls, how many follow each other, and time: without a model, and with one that takes a second an answer, does
// well, or gives every step half at first.
import type { EngineParts } from '@emergent/engine';
import { type GenerationRequest, type GenerationTask, Settings } from '@emergent/schema';
import { LOCAL, testEngine } from '../test/support/engine.ts';
import { ANSWERS, ORCHARD, worldModel } from '../test/support/world-model.ts';
import { type Bench, median, type Row } from './bench.ts';

const DEPTH = 3;
const settings = Settings.parse({});

const REQUESTS: readonly Partial<GenerationRequest>[] = [
  {},
  { series_title: 'Neon Rain', genre: 'cyberpunk', setting: 'A drowned Kyoto', tone: 'grim', themes: ['debt'] },
  { series_title: 'Dust', genre: 'western', setting: '', power_system: 'none', tone: 'tense', themes: ['revenge'] },
];

const make = async (parts: Partial<EngineParts>, request: GenerationRequest): Promise<GenerationTask> => {
  const engine = await testEngine({ settings, ...parts });
  const { task_id } = await engine.startGeneration(LOCAL, request, { key: undefined });
  const { promise, resolve } = Promise.withResolvers<GenerationTask>();
  await engine.followGeneration(LOCAL, task_id, (task) => {
    if (task.status !== 'started' && task.status !== 'running') resolve(task);
  });
  const task = await promise;
  await engine.close();
  return task;
};

const rowsOf = (told: string, tasks: readonly GenerationTask[], note?: string): Row[] => {
  const results = tasks.flatMap(({ result }) => result ?? []);
  if (results.length < tasks.length) throw new Error('a world was not made');
  const row = (figure: string, value: number, unit: string, budget: number | null = null): Row => ({
    figure: `a world ${told}: ${figure}`,
    value,
    unit,
    budget,
    ...(note === undefined ? {} : { note }),
  });
  return [
    row('model calls', Math.max(...results.map((one) => one.calls)), 'calls'),
    row('calls one after another', Math.max(...results.map((one) => one.depth)), 'calls', DEPTH),
    row('time, median', median(results.map((one) => one.generation_time)), 's'),
  ];
};

/** The outline comes whole; of every other list the first half comes first. */
const halfAtFirst = (step: keyof typeof ANSWERS, tried: number): string | undefined => {
  if (step === 'analysis' || tried > 0) return undefined;
  const half = Object.entries(ANSWERS[step]).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.slice(0, Math.floor(value.length / 2)) : value,
  ]);
  return JSON.stringify(Object.fromEntries(half));
};

export const bench: Bench = {
  name: 'generation',
  run: async ({ quick }) => {
    const wait = quick ? 200 : 1000;
    const note = `each answer takes ${wait} ms`;
    const offline: GenerationTask[] = [];
    for (const request of REQUESTS) offline.push(await make({}, { ...ORCHARD, ...request }));
    const whole = await make({ models: [worldModel(undefined, wait)] }, ORCHARD);
    const halved = await make({ models: [worldModel(halfAtFirst, wait)] }, ORCHARD);
    return [
      ...rowsOf('without a model', offline),
      ...rowsOf('by a model', [whole], note),
      ...rowsOf('by a model that gives half at first', [halved], note),
    ];
  },
};
