// Real Redis and MongoDB servers for tests and benches: those that TEST_REDIS_URL and TEST_MONGO_URL name, or processes of their own.
// A server that is missing is an error in CI, and elsewhere said aloud with how to get it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FERRETDB } from './ferretdb.ts';

/** `kill` and `start` are null for a server that is not ours to stop. */
export type TestServer = {
  url: string;
  /** Ends the process as a power cut would; what it acknowledged stays. */
  kill: (() => Promise<void>) | null;
  /** Starts it again at the same address on the same files. */
  start: (() => Promise<void>) | null;
  /** Ends it and removes its files. */
  remove(): Promise<void>;
};

/** A server of our own: it can be ended, and held so that it accepts connections and answers nothing, as a hung machine does. */
export type OwnServer = TestServer & {
  kill(): Promise<void>;
  start(): Promise<void>;
  hang(): Promise<void>;
  resume(): void;
};

type Program = { command: string; words: (port: number, folder: string) => string[]; url: (port: number) => string };

const START_MS = 60_000;

const REDIS: Program = {
  command: 'redis-server',
  words: (port, folder) => [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
    ...['--save', '', '--appendonly', 'no', '--loglevel', 'warning'],
  ],
  url: (port) => `redis://127.0.0.1:${port}`,
};
const MONGO: Program = {
  command: FERRETDB,
  words: (port, folder) => [
    ...['--handler=sqlite', `--sqlite-url=file:${folder}/`, `--state-dir=${folder}`],
    ...[`--listen-addr=127.0.0.1:${port}`, '--debug-addr=-', '--telemetry=disable', '--log-level=ERROR'],
  ],
  url: (port) => `mongodb://127.0.0.1:${port}`,
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const answers = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

const launched = async (program: Program, port: number, folder: string): Promise<ChildProcess> => {
  const child = spawn(program.command, program.words(port, folder), { stdio: 'ignore' });
  const until = performance.now() + START_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${program.command} did not start on port ${port}`);
    }
    await pause(20);
  }
  return child;
};

/** A busy machine may let a process answer once more after it was told to stop. Where there is no /proc, it is taken at its word. */
const hasStopped = ({ pid }: ChildProcess): boolean => {
  const threads = `/proc/${pid}/task`;
  if (!existsSync(threads)) return true;
  try {
    return readdirSync(threads).every((one) => readFileSync(join(threads, one, 'stat'), 'utf8').includes(') T '));
  } catch {
    // A thread ended while it was looked at: it is looked again.
    return false;
  }
};

const ownServer = async (program: Program): Promise<OwnServer> => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'emergent-server-'));
  let child = await launched(program, port, folder);
  const endNow = () => void child.kill('SIGKILL');
  process.once('exit', endNow);
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  };
  return {
    url: program.url(port),
    kill,
    start: async () => {
      await kill();
      child = await launched(program, port, folder);
    },
    hang: async () => {
      child.kill('SIGSTOP');
      while (!hasStopped(child)) await pause(5);
    },
    resume: () => void child.kill('SIGCONT'),
    remove: async () => {
      process.off('exit', endNow);
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const missing = (what: string, how: string): null => {
  const line = `${what} is not here: ${how}`;
  if (process.env.CI) throw new Error(line);
  console.warn(`SKIPPED, ${line}`);
  return null;
};

const foreign = (url: string): TestServer => ({ url, kill: null, start: null, remove: async () => {} });

/** One to end at will, whatever TEST_REDIS_URL says. Null where there is none, which is said aloud; in CI it throws. */
export const redisToKill = async (): Promise<OwnServer | null> => {
  if (spawnSync('redis-server', ['--version']).status === 0) return ownServer(REDIS);
  return missing('Redis', 'install redis-server (Debian: apt-get install redis-server) or set TEST_REDIS_URL');
};

/** As `redisToKill`. */
export const redisForTests = async (): Promise<TestServer | null> => {
  const { TEST_REDIS_URL: url } = process.env;
  return url ? foreign(url) : redisToKill();
};

/** As `redisToKill`. */
export const mongoToKill = async (): Promise<OwnServer | null> => {
  if (existsSync(FERRETDB)) return ownServer(MONGO);
  return missing('a MongoDB server', 'run `npm run test-servers` (it needs Go 1.24) or set TEST_MONGO_URL');
};

/** As `redisForTests`. */
export const mongoForTests = async (): Promise<TestServer | null> => {
  const { TEST_MONGO_URL: url } = process.env;
  return url ? foreign(url) : mongoToKill();
};
