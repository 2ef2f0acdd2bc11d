// `npm run load -- [--store sqlite|mongodb] [--sockets 1000] [--seconds 60] [--think 20] [--every 10]`: one server, so many sockets, each a player
// with a story of their own who types a line, reads the telling and thinks a while; the storyteller tells. Printed at intervals: turns, how long
// they took, the server's memory (held, and in use at its lowest within a minute) and processor time. The players share the machine with the server. Times in seconds.
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { mongoForMany, redisToKill } from '@emergent/adapters/testing/servers';
import { WebSocket } from 'ws';
import { quantile } from '../bench/bench.ts';
import { LINES, sequence } from '../test/support/lines.ts';
import { type Server, startServer, stop, temporaryFolder } from '../test/support/server-process.ts';
import { begin } from '../test/support/wire.ts';

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    sockets: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '60' },
    think: { type: 'string', default: '20' },
    every: { type: 'string', default: '10' },
  },
});
const [SOCKETS, SECONDS, THINK_MS] = [Number(values.sockets), Number(values.seconds), Number(values.think) * 1000];
const BEGUN_AT_ONCE = 8;
const LOOK_MS = 500;

/** Milliseconds of each turn since it was last looked; answers that were none, by their code. */
type Heard = { took: number[]; errors: Map<string, number>; ended: number };

/** Plays over one socket until `isOver`; ends with the turn that is being played then. */
const player = async (url: string, which: number, heard: Heard, isOver: () => boolean): Promise<void> => {
  const next = sequence(which);
  const socket = new WebSocket(url, { perMessageDeflate: false });
  let answered = Promise.withResolvers<void>();
  socket.on('error', () => undefined);
  socket.on('close', () => {
    heard.ended += isOver() ? 0 : 1;
    answered.resolve();
  });
  socket.on('message', (data) => {
    const text = data.toString();
    // Read no further than its name: the load must not be the limit.
    if (text.startsWith('{"type":"error"')) {
      const code = /"error_code":"(\w+)"/.exec(text)?.[1] ?? 'unknown';
      heard.errors.set(code, (heard.errors.get(code) ?? 0) + 1);
    } else if (!text.startsWith('{"type":"narrative_response"')) return;
    answered.resolve();
  });
  await new Promise((resolve) => socket.once('open', resolve).once('close', resolve));
  await pause(next(THINK_MS + 1));
  while (!isOver() && socket.readyState === WebSocket.OPEN) {
    answered = Promise.withResolvers();
    const from = performance.now();
    socket.send(JSON.stringify({ type: 'action', data: { action: LINES[next(LINES.length)] ?? 'I wait.' } }));
    await answered.promise;
    heard.took.push(performance.now() - from);
    // Players differ: between half and one and a half of the time.
    await pause(THINK_MS / 2 + next(THINK_MS + 1));
  }
  socket.terminate();
};

const begunStories = async (url: string): Promise<string[]> => {
  const ids: string[] = [];
  while (ids.length < SOCKETS) {
    const some = Array.from({ length: Math.min(BEGUN_AT_ONCE, SOCKETS - ids.length) }, () => begin(url));
    ids.push(...(await Promise.all(some)).map(({ session_id }) => session_id));
  }
  return ids;
};

/** What the server tells of itself: megabytes held, and seconds of processor time spent. */
const ownFigures = async ({ url }: Server): Promise<{ memory: number; heap: number; cpu: number }> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  const gauge = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
  const mb = (name: string) => gauge(name) / 1_048_576;
  return {
    memory: mb('process_resident_memory_bytes'),
    heap: mb('nodejs_heap_size_used_bytes'),
    cpu: gauge('process_cpu_seconds_total'),
  };
};

const row = (cells: readonly (string | number)[]): void =>
  console.log(`| ${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(0) : cell)).join(' | ')} |`);

/** Looks on for so long; the least that was in use within the last minute, in which what is garbage was collected. Megabytes. */
const leastInUse = async (server: Server, looks: { at: number; heap: number }[], lookMs: number): Promise<number> => {
  for (const until = performance.now() + lookMs; performance.now() < until; ) {
    await pause(Math.min(LOOK_MS, until - performance.now()));
    looks.push({ at: performance.now(), heap: (await ownFigures(server)).heap });
  }
  const since = performance.now() - 60_000;
  while ((looks[0]?.at ?? since) < since) looks.shift();
  return Math.min(...looks.map(({ heap }) => heap));
};

const measure = async (server: Server): Promise<void> => {
  const from = performance.now();
  const ids = await begunStories(server.url);
  console.log(`${ids.length} stories begun in ${((performance.now() - from) / 1000).toFixed(0)} s`);
  const heard: Heard = { took: [], errors: new Map(), ended: 0 };
  const all: number[] = [];
  const looks: { at: number; heap: number }[] = [];
  let over = false;
  const url = `${server.url.replace('http', 'ws')}/ws/game`;
  const playing = ids.map((id, which) => player(`${url}/${id}`, which, heard, () => over));
  row(['second', 'turns/s', 'p50 ms', 'p99 ms', 'resident MB', 'in use MB', 'processor ms a turn', 'load']);
  const began = performance.now();
  let before = await ownFigures(server);
  for (let second = 0; second < SECONDS; ) {
    const since = performance.now();
    const inUse = await leastInUse(server, looks, Number(values.every) * 1000);
    const took = heard.took.splice(0);
    all.push(...took);
    const own = await ownFigures(server);
    const now = performance.now();
    second = (now - began) / 1000;
    const [perSecond, cpu] = [(took.length * 1000) / (now - since), ((own.cpu - before.cpu) * 1000) / took.length];
    before = own;
    const [p50, p99] = [quantile(took, 0.5), quantile(took, 0.99)];
    row([second, perSecond.toFixed(1), p50, p99, own.memory, inUse, cpu.toFixed(1), (loadavg()[0] ?? 0).toFixed(1)]);
  }
  over = true;
  console.log(
    `all: ${all.length} turns, p50 ${quantile(all, 0.5).toFixed(0)} ms, p99 ${quantile(all, 0.99).toFixed(0)} ms`,
  );
  console.log(`${heard.ended} sockets ended early; errors: ${JSON.stringify(Object.fromEntries(heard.errors))}`);
  void Promise.allSettled(playing);
};

const folder = temporaryFolder();
const [mongo, redis] = values.store === 'mongodb' ? [await mongoForMany(), await redisToKill()] : [null, null];
if (values.store === 'mongodb' && (mongo === null || redis === null)) process.exit(1);
const env = mongo === null || redis === null ? {} : { MONGO_URL: mongo.url, REDIS_URL: redis.url };
const [cpu] = cpus();
console.log(
  `${cpu?.model.trim()}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; ${values.store}, ${SOCKETS} sockets`,
);
const server = await startServer(folder.path, env);
try {
  await measure(server);
} finally {
  await stop(server, 'SIGKILL');
  for (const own of [mongo, redis]) await own?.remove();
  folder.remove();
}
process.exit(0);
