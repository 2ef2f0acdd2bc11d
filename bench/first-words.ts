// First words: from the moment a model's server sends the telling's first characters to the moment a player's client has them, through the
// provider's protocol, the reader, the hub and server-sent events, all over real HTTP.
import { modelsFromSettings, readSettings } from '@emergent/adapters';
import { scriptedOpenAi } from '@emergent/adapters/testing';
import { buildApp } from '@emergent/server';
import { LINES } from '../test/support/lines.ts';
import { answerOf } from '../test/support/models.ts';
import { begin, events, streamAction } from '../test/support/wire.ts';
import { type Bench, quantile } from './bench.ts';
import { openTable, TELLING } from './story.ts';

const WARM_UP = 20;

export const bench: Bench = {
  name: 'first-words',
  run: async ({ quick }) => {
    let sent = 0;
    const text = answerOf(TELLING, { world: { minutes: 5 } });
    // Asked is as good as sent: the first piece, with the telling's first characters in it, leaves at once.
    const server = await scriptedOpenAi(() => {
      sent = performance.now();
      return { text, chunk: 60, pace: 1 };
    });
    const models = await modelsFromSettings({ AI_BASE_URL: `${server.url}/v1`, AI_MODEL: 'scripted' });
    const table = await openTable({ models });
    const settings = readSettings({ RATE_LIMIT_REQUESTS: '1000000', PORT: '0' });
    const app = await buildApp({ engine: table.engine, settings, version: 'bench' });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const { session_id } = await begin(url);
    const took: number[] = [];
    for (let turn = 0; turn < WARM_UP + (quick ? 60 : 300); turn++) {
      let first = 0;
      sent = 0;
      const line = `${LINES[turn % LINES.length]} ${turn}`;
      for await (const { event, at } of events(await streamAction(url, session_id, line)))
        if (event === 'narrative_delta' && first === 0) first = at;
      // A line that code refuses before asking says nothing about a model's words.
      if (turn >= WARM_UP && sent > 0 && first > 0) took.push(first - sent);
    }
    await app.close();
    await table.end();
    await server.close();
    return [
      { figure: 'first words after the model’s first, p50', value: quantile(took, 0.5), unit: 'ms', budget: null },
      {
        figure: 'first words after the model’s first, p99',
        value: quantile(took, 0.99),
        unit: 'ms',
        budget: 30,
        note: `${took.length} streamed turns`,
      },
    ];
  },
};
