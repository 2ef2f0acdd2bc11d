// What the doctor looks at: the program it runs on, the folder, the worlds, the database, the hub, the models, the server. Reads
// only: nothing is made, marked or mended.
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { lookAtDatabase, lookAtHub, modelsFromSettings, readWorlds, SHIPPED_WORLDS } from '@emergent/adapters';
import { lintWorld } from '@emergent/engine';
import type { Settings } from '@emergent/schema';
import type { Finding } from './finding.ts';

const NODE_WANTED = 24;
/** Below this a database that grows by 3 KB a turn may fill the disk within days. */
const LOW_DISK_BYTES = 512 * 1024 * 1024;
const ANSWER_WITHIN_MS = 2000;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`;

export const lookAtNode = async (): Promise<Finding> => {
  const major = Number(process.versions.node.split('.')[0]);
  const told = `Node ${process.versions.node}`;
  return major >= NODE_WANTED
    ? { about: 'node', state: 'ok', told }
    : {
        about: 'node',
        state: 'fails',
        told: `${told}: ${NODE_WANTED} or newer is needed; start it through npm or npx`,
      };
};

/** The folder that is there, or its nearest parent, in which it would be made. */
const nearest = (path: string): string => (existsSync(path) ? path : nearest(resolve(path, '..')));

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

export const lookAtFolder = async ({ DATA_DIR }: Settings): Promise<Finding> => {
  const folder = resolve(DATA_DIR);
  const there = nearest(folder);
  const about = 'DATA_DIR';
  if (!isWritable(there))
    return { about, state: 'fails', told: `${there} is no folder that can be written to; set another` };
  const { bavail, bsize } = statfsSync(there);
  const free = bavail * bsize;
  const told = `${folder}${there === folder ? '' : ' (will be made)'}: ${megabytes(free)} free`;
  return free < LOW_DISK_BYTES
    ? { about, state: 'warn', told: `${told}; make room or set another` }
    : { about, state: 'ok', told };
};

export const lookAtWorlds = async (): Promise<Finding[]> =>
  (await readWorlds(SHIPPED_WORLDS)).map((world) => {
    const complaints = lintWorld(world).length;
    return {
      about: 'world',
      state: complaints === 0 ? 'ok' : 'warn',
      told: `${world.lorebook.id}${complaints === 0 ? '' : `: ${complaints} complaints; see worlds lint`}`,
    };
  });

export const lookAtStore = async (settings: Settings): Promise<Finding[]> => {
  const { where, warning, ...found } = await lookAtDatabase(settings);
  const told = 'told' in found ? found.told : `${found.collections} tables, answers in ${milliseconds(found.seconds)}`;
  const finding: Finding = { about: 'database', state: 'ok', told: `${where}: ${told}` };
  return warning ? [finding, { about: 'database', state: 'warn', told: warning }] : [finding];
};

export const lookAtShared = async (settings: Settings): Promise<Finding> => {
  const where = settings.REDIS_URL === undefined ? 'in the process' : 'Redis';
  try {
    await lookAtHub(settings);
    return { about: 'hub', state: 'ok', told: where };
  } catch (error) {
    const why = error instanceof Error && error.cause instanceof Error ? `${error.cause.message}. ` : '';
    return {
      about: 'hub',
      state: 'warn',
      told: `${why}${where} is away: play goes on, limits and watchers are an instance's own`,
    };
  }
};

export const lookAtModels = async (settings: Settings): Promise<Finding> => {
  const models = await modelsFromSettings(settings);
  const told = models.map(({ id, provider }) => `${id} (${provider})`).join(', then ');
  return { about: 'model', state: 'ok', told: told || 'none set: the storyteller tells' };
};

/** Keys of a host's own accounts, where there are any. */
export const lookAtKeys = async ({ AUTH_JWKS_URL }: Settings): Promise<Finding[]> => {
  if (AUTH_JWKS_URL === undefined) return [];
  const { origin, pathname } = new URL(AUTH_JWKS_URL);
  const about = 'keys';
  const fails = (why: string): Finding[] => [
    { about, state: 'fails', told: `AUTH_JWKS_URL: no keys can be had from ${origin}${pathname} (${why}); correct it` },
  ];
  try {
    const response = await fetch(AUTH_JWKS_URL, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    const body: unknown = response.ok ? await response.json() : null;
    const keys = typeof body === 'object' && body !== null && 'keys' in body ? body.keys : null;
    if (!Array.isArray(keys)) return fails(response.ok ? 'no list of keys' : `answers ${response.status}`);
    return [{ about, state: 'ok', told: `${keys.length} at ${origin}${pathname}` }];
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return fails(cause instanceof Error ? cause.message : String(cause));
  }
};

export const lookAtServer = async ({ HOST, PORT }: Settings): Promise<Finding> => {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  // It answers whatever name it is asked by, where ALLOWED_HOSTS are the only names of all else.
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${PORT}/api/health/ready`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    const state = response.status === 200 ? 'ok' : 'fails';
    return { about: 'server', state, told: `runs at port ${PORT} and answers ${response.status} to ${url}` };
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return {
        about: 'server',
        state: 'fails',
        told: `something at port ${PORT} does not answer within ${ANSWER_WITHIN_MS / 1000} s`,
      };
    return { about: 'server', state: 'ok', told: `none runs at port ${PORT}; npm start starts it` };
  }
};
