// Turns a second over HTTP: the server in a process of its own, many stories, each client on its own connection and waiting for its answer.
// The clients share the machine with the server. Also: what the server holds in memory.
import { Agent, request } from 'node:http';
import { LINES, sequence } from '../test/support/lines.ts';
import { type Server, startServer, stop, temporaryFolder } from '../test/support/server-process.ts';
import { begin } from '../test/support/wire.ts';
import { type Bench, quantile } from './bench.ts';

const CLIENTS = 32;

/** One action; milliseconds until the whole answer was there. The answer is counted, not parsed: the load must not be the limit. */
const send = (agent: Agent, url: string, action: string): Promise<number> => {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const from = performance.now();
  const asked = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => {
    response.resume().once('end', () => {
      if (response.statusCode === 200) resolve(performance.now() - from);
      else reject(new Error(`an action answered ${response.statusCode}`));
    });
  });
  asked.once('error', reject);
  asked.end(JSON.stringify({ action }));
  return promise;
};

const load = async (server: Server, sessions: readonly string[], seconds: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const next = sequence(3);
  const took: number[] = [];
  const from = performance.now();
  const until = from + seconds * 1000;
  const client = async (session: string) => {
    const url = `${server.url}/api/game/sessions/${session}/action`;
    while (performance.now() < until) took.push(await send(agent, url, LINES[next(LINES.length)] ?? 'I wait.'));
  };
  await Promise.all(sessions.map(client));
  agent.destroy();
  return { perSecond: took.length / ((performance.now() - from) / 1000), took };
};

/** Resident memory of the server in megabytes, as it tells itself. */
const memoryOf = async (server: Server): Promise<number> => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? Number.NaN) / 1_048_576;
};

export const bench: Bench = {
  name: 'http-turns',
  run: async ({ quick }) => {
    const folder = temporaryFolder();
    const server = await startServer(folder.path);
    try {
      await (await fetch(`${server.url}/api/health`)).arrayBuffer();
      const idle = await memoryOf(server);
      const sessions: string[] = [];
      for (let client = 0; client < CLIENTS; client++) sessions.push((await begin(server.url)).session_id);
      await load(server, sessions, quick ? 1 : 3);
      const { perSecond, took } = await load(server, sessions, quick ? 3 : 10);
      const after = await memoryOf(server);
      return [
        {
          figure: 'turns over HTTP',
          value: perSecond,
          unit: '/s',
          budget: 500,
          atLeast: true,
          note: `${CLIENTS} clients on the same machine`,
        },
        { figure: 'a turn over HTTP under that load, p50', value: quantile(took, 0.5), unit: 'ms', budget: null },
        { figure: 'a turn over HTTP under that load, p99', value: quantile(took, 0.99), unit: 'ms', budget: null },
        { figure: 'memory of the server, idle', value: idle, unit: 'MB', budget: null },
        { figure: `memory of the server, after ${took.length} turns`, value: after, unit: 'MB', budget: null },
      ];
    } finally {
      await stop(server);
      folder.remove();
    }
  },
};
