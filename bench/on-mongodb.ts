// What we do in a turn on MongoDB, the model's time excluded: only where TEST_MONGO_URL names one, since what a server of the tests takes says
// nothing about it. Round trips are in it; the processor's time beside it is ours alone.
import { randomUUID } from 'node:crypto';
import { openMongoStore } from '@emergent/adapters/store-mongodb';
import { type Bench, quantile } from './bench.ts';
import { makeBot, openTable, playTurns } from './story.ts';

const WARM_UP = 40;

export const bench: Bench = {
  name: 'on-mongodb',
  run: async ({ quick }) => {
    const { TEST_MONGO_URL: url } = process.env;
    if (!url) {
      process.stderr.write('on-mongodb: nothing to measure, TEST_MONGO_URL is not set\n');
      return [];
    }
    const turns = quick ? 60 : 500;
    // A database of its own, left for who set the address: nothing here may drop one.
    const store = await openMongoStore({ url, database: `emergent_bench_${randomUUID().slice(0, 8)}` });
    const pings: number[] = [];
    for (let ping = 0; ping < 50; ping++) pings.push((await store.ping()).seconds * 1000);
    const table = await openTable({ store });
    const bot = await makeBot(table.engine, 11);
    await playTurns(bot, WARM_UP);
    const from = process.cpuUsage();
    const took = await playTurns(bot, turns);
    const { user, system } = process.cpuUsage(from);
    await table.end();
    return [
      { figure: 'MongoDB, a ping, p50', value: quantile(pings, 0.5), unit: 'ms', budget: null },
      { figure: 'own work in a turn, MongoDB, p50', value: quantile(took, 0.5), unit: 'ms', budget: null },
      { figure: 'own work in a turn, MongoDB, p99', value: quantile(took, 0.99), unit: 'ms', budget: null },
      {
        figure: 'processor time of a turn, MongoDB, mean',
        value: (user + system) / 1000 / turns,
        unit: 'ms',
        budget: null,
      },
    ];
  },
};
