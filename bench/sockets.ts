// Idle sockets: what each costs the server's memory, with ten thousand open at once, and whether all are still there and heard at the end.
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { type Server, startServer, stop, temporaryFolder } from '../test/support/server-process.ts';
import { act, begin } from '../test/support/wire.ts';
import type { Bench } from './bench.ts';

const AT_ONCE = 100;
const SETTLE_MS = 3000;

const open = (url: string): Promise<WebSocket> => {
  const { promise, resolve, reject } = Promise.withResolvers<WebSocket>();
  const socket = new WebSocket(url, { perMessageDeflate: false });
  socket.once('open', () => resolve(socket));
  socket.once('error', reject);
  return promise;
};

const openAll = async (url: string, count: number): Promise<WebSocket[]> => {
  const sockets: WebSocket[] = [];
  while (sockets.length < count)
    sockets.push(
      ...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - sockets.length) }, () => open(url)))),
    );
  return sockets;
};

const closeAll = async (sockets: readonly WebSocket[]): Promise<void> => {
  for (const socket of sockets) socket.terminate();
  await pause(SETTLE_MS);
};

/** A gauge of the server's own metrics, in kilobytes. */
const kilobytes = async (server: Server, gauge: string): Promise<number> => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${gauge} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN) / 1024;
};

export const bench: Bench = {
  name: 'sockets',
  run: async ({ quick, say }) => {
    const folder = temporaryFolder();
    const server = await startServer(folder.path);
    const count = quick ? 1000 : 10_000;
    try {
      const { session_id } = await begin(server.url);
      const other = await begin(server.url);
      const url = `${server.url.replace('http', 'ws')}/ws/game/${session_id}`;
      // Opened and closed once before: what the process takes to live with so many is not a socket's.
      await closeAll(await openAll(url, count));
      const before = await kilobytes(server, 'process_resident_memory_bytes');
      const all = await openAll(url, count);
      say(`${count} sockets open`);
      await pause(SETTLE_MS);
      const after = await kilobytes(server, 'process_resident_memory_bytes');
      const from = performance.now();
      await act(server.url, other.session_id, 'I look around.', 'beside');
      const beside = performance.now() - from;
      const there = all.filter((socket) => socket.readyState === WebSocket.OPEN).length;
      await closeAll(all);
      return [
        {
          figure: 'memory of an idle socket',
          value: (after - before) / count,
          unit: 'KB',
          budget: 10,
          note: `${count} at once, after as many that were closed`,
        },
        { figure: 'idle sockets still open', value: there / all.length, unit: 'of all', budget: 1, atLeast: true },
        { figure: 'a turn of another story beside them', value: beside, unit: 'ms', budget: null },
      ];
    } finally {
      await stop(server, 'SIGKILL');
      folder.remove();
    }
  },
};
