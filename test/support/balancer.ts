// A balancer in front of servers of the tests: nginx with the settings of deploy/nginx.conf where it is installed, else connections
// handed on in turn.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './root.ts';

export type Balancer = { url: string; by: 'nginx' | 'node'; close(): Promise<void> };

const START_MS = 60_000;

const listening = async (): Promise<{ server: ReturnType<typeof createServer>; port: number }> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 };
};

const freePort = async (): Promise<number> => {
  const { server, port } = await listening();
  server.close();
  await once(server, 'close');
  return port;
};

/** deploy/nginx.conf with these servers and this port in the places of its own, and its files in `folder`. */
const configuration = (ports: readonly number[], port: number, folder: string): string => {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const paths = kinds.map((kind) => `  ${kind}_temp_path ${folder}/${kind};`);
  const names = ports.values();
  return readFileSync(join(ROOT, 'deploy/nginx.conf'), 'utf8')
    .replaceAll(/server game-\d+:\d+/g, () => `server 127.0.0.1:${names.next().value}`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('http {', ['http {', '  access_log off;', ...paths].join('\n'));
};

const byNginx = async (ports: readonly number[], folder: string): Promise<Balancer> => {
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(ports, port, folder));
  // Started by root it would give its files to a user that may not enter the folder.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const own = `${user}daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;`;
  const child = spawn('nginx', ['-p', folder, '-c', file, '-g', own], { stdio: 'ignore' });
  const closed = once(child, 'close');
  const url = `http://127.0.0.1:${port}`;
  const until = performance.now() + START_MS;
  const answers = () =>
    fetch(`${url}/api/health/live`).then(
      (response) => response.ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null || performance.now() > until) throw new Error('nginx did not start');
    await pause(20);
  }
  const close = async () => {
    child.kill('SIGTERM');
    await closed;
  };
  return { url, by: 'nginx', close };
};

const byNode = async (ports: readonly number[]): Promise<Balancer> => {
  const { server, port } = await listening();
  const open = new Set<Socket>();
  let next = 0;
  const handOn = (from: Socket, tries: number): void => {
    const to = connect(ports[next++ % ports.length] ?? 0, '127.0.0.1');
    let connected = false;
    to.once('connect', () => {
      connected = true;
      from.pipe(to).pipe(from);
    });
    // Who is away is passed over; a connection that breaks later breaks for the client too.
    to.once('error', () => (connected || tries === 0 ? from.destroy() : handOn(from, tries - 1)));
    to.once('close', () => connected && from.destroy());
    from.once('close', () => to.destroy());
  };
  server.on('connection', (from) => {
    open.add(from);
    from.once('close', () => open.delete(from));
    from.on('error', () => undefined);
    handOn(from, ports.length - 1);
  });
  const close = async () => {
    for (const socket of open) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, by: 'node', close };
};

/** `folder` holds its files, and stays the caller's to remove. */
export const startBalancer = (ports: readonly number[], folder: string): Promise<Balancer> =>
  spawnSync('nginx', ['-v']).status === 0 ? byNginx(ports, folder) : byNode(ports);
