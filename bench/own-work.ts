// What we do in a turn, the model's time excluded: the storyteller, and a model in this process that answers at once. Durable, on SQLite.
// Beside the time a player waits stands the processor's: on a machine that is busy with other things the first grows, the second doesn't.
import { answerOf, instantModel } from '../test/support/models.ts';
import { type Bench, quantile, type Row } from './bench.ts';
import { makeBot, openTable, playTurns, TELLING } from './story.ts';

const WARM_UP = 200;

const measure = async (name: string, models: Parameters<typeof openTable>[0], turns: number): Promise<Row[]> => {
  const table = await openTable(models);
  const bot = await makeBot(table.engine, 11);
  await playTurns(bot, WARM_UP);
  const from = process.cpuUsage();
  const took = await playTurns(bot, turns);
  const { user, system } = process.cpuUsage(from);
  await table.end();
  return [
    { figure: `own work in a turn, ${name}, p50`, value: quantile(took, 0.5), unit: 'ms', budget: 3 },
    { figure: `own work in a turn, ${name}, p99`, value: quantile(took, 0.99), unit: 'ms', budget: 15 },
    {
      figure: `processor time of a turn, ${name}, mean`,
      value: (user + system) / 1000 / turns,
      unit: 'ms',
      budget: null,
    },
  ];
};

export const bench: Bench = {
  name: 'own-work',
  run: async ({ quick }) => {
    const turns = quick ? 300 : 2000;
    const model = instantModel((_, call) =>
      answerOf(`${TELLING} ${call}`, {
        world: { minutes: 5 },
        character: { experience: { amount: 5, reason: 'an effort' } },
        suggestions: ['Wait', 'Look up', 'Go down the stair'],
      }),
    );
    return [
      ...(await measure('storyteller', {}, turns)),
      ...(await measure('a model without delay', { models: [model] }, turns)),
    ];
  },
};
