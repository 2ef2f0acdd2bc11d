// Real Redis and MongoDB servers for tests and benches: those that TEST_REDIS_URL and TEST_MONGO_URL name, or processes of their own.
// A server that is missing is an error in CI, and elsewhere said aloud with how to get it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { FERRETDB } from './ferretdb.ts';
import { type OwnServer, ownServer, type Program } from './own-server.ts';
import { postgresProgram } from './postgres.ts';

export type { OwnServer } from './own-server.ts';

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

const REDIS: Program = {
  command: 'redis-server',
  words: (port, folder) => [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
    ...['--save', '', '--appendonly', 'no', '--loglevel', 'warning'],
  ],
  url: (port) => `redis://127.0.0.1:${port}`,
};
const mongoOn = (backend: (folder: string) => string[]): Program => ({
  command: FERRETDB,
  words: (port, folder) => [
    ...[...backend(folder), `--state-dir=${folder}`],
    ...[`--listen-addr=127.0.0.1:${port}`, '--debug-addr=-', '--telemetry=disable', '--log-level=ERROR'],
  ],
  url: (port) => `mongodb://127.0.0.1:${port}`,
});
const MONGO = mongoOn((folder) => ['--handler=sqlite', `--sqlite-url=file:${folder}/`]);

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

/**
 * As `mongoToKill`, but with its documents in a PostgreSQL that finds those of one session by itself: for runs of many sessions. Where there is
 * no PostgreSQL the same server as everywhere, which looks at every document.
 */
export const mongoForMany = async (): Promise<OwnServer | null> => {
  const program = existsSync(FERRETDB) ? postgresProgram() : null;
  if (program === null) return mongoToKill();
  const below = await ownServer(program);
  const server = await ownServer(mongoOn(() => ['--handler=pg', `--postgresql-url=${below.url}`]));
  return {
    ...server,
    kill: async () => {
      await server.kill();
      await below.kill();
    },
    start: async () => {
      await below.start();
      await server.start();
    },
    remove: async () => {
      await server.remove();
      await below.remove();
    },
  };
};

/** As `redisForTests`. */
export const mongoForTests = async (): Promise<TestServer | null> => {
  const { TEST_MONGO_URL: url } = process.env;
  return url ? foreign(url) : mongoToKill();
};
