// `emergent generate`: a world of the player's own, made here, on the same engine and database as the server's.
import { parseArgs } from 'node:util';
import type { Engine } from '@emergent/engine';
import { GenerationRequest, type GenerationTask } from '@emergent/schema';
import { plain } from '../files/report.ts';
import { LOCAL, withEngine } from '../local/engine.ts';
import { progressBar } from '../local/progress.ts';
import type { Command } from './command.ts';

const finished = async (engine: Engine, id: string, hear: (task: GenerationTask) => void): Promise<GenerationTask> => {
  const { promise, resolve } = Promise.withResolvers<GenerationTask>();
  await engine.followGeneration(LOCAL, id, (task) => {
    hear(task);
    if (task.status !== 'started' && task.status !== 'running') resolve(task);
  });
  return promise;
};

const told = (task: GenerationTask, asJson: boolean): string => {
  if (asJson) return `${JSON.stringify(task, null, 2)}\n`;
  const { result } = task;
  if (result === null) return `${task.error ?? task.current_step}\n`;
  const lines = [
    plain(result.title),
    `  made by ${result.made_by} in ${result.generation_time.toFixed(1)} s, ${result.calls} model calls`,
    ...result.mended.map((note) => `  mended: ${plain(note)}`),
    `  lorebook ${result.lorebook_id}`,
    `  way to start ${result.scenario_template_id}`,
    `play it: emergent play --world ${result.scenario_template_id}`,
  ];
  return `${lines.join('\n')}\n`;
};

const MAKES_WORLDS = { makesWorlds: true };

const make = (request: GenerationRequest, asJson: boolean): Promise<number> =>
  withEngine(async (engine) => {
    const { task_id } = await engine.startGeneration(LOCAL, request, { key: undefined });
    const cancel = () => void engine.cancelGeneration(LOCAL, task_id).catch(() => undefined);
    process.once('SIGINT', cancel);
    const progress = progressBar();
    try {
      const task = await finished(engine, task_id, ({ progress: done, current_step }) =>
        progress.draw(done, current_step),
      );
      progress.end();
      process.stdout.write(told(task, asJson));
      return task.status === 'completed' ? 0 : 1;
    } finally {
      process.off('SIGINT', cancel);
    }
  }, MAKES_WORLDS);

export const generate: Command = {
  summary: 'A world of your own (--type, --genre, --setting, --power, --tone, --theme …, --json); Ctrl+C stops it',
  usage: 'generate <title>',
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        type: { type: 'string' },
        genre: { type: 'string' },
        setting: { type: 'string' },
        power: { type: 'string' },
        tone: { type: 'string' },
        theme: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    });
    const asked = GenerationRequest.safeParse({
      series_title: positionals.join(' '),
      series_type: values.type,
      genre: values.genre,
      setting: values.setting,
      power_system: values.power,
      tone: values.tone,
      themes: values.theme,
    });
    if (!asked.success) {
      const [issue] = asked.error.issues;
      throw new Error(`${issue?.path.join('.')} ${issue?.message}`);
    }
    return make(asked.data, values.json === true);
  },
};
