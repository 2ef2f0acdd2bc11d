// What the doctor looks at: the program it runs on, the folder, the worlds, the database, the hub, the models, the server. Reads only.
import { existsSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Adapters, openAdapters } from '@emergent/adapters';
import { lintWorld } from '@emergent/engine';
import type { Settings } from '@emergent/schema';
import { type Finding, looking } from './finding.ts';

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

/** The folder that is there, or its nearest parent, whose disk it will be on. */
const nearest = (path: string): string => (existsSync(path) ? path : nearest(resolve(path, '..')));

export const lookAtFolder = async ({ DATA_DIR }: Settings): Promise<Finding> => {
  const folder = resolve(DATA_DIR);
  const { bavail, bsize } = statfsSync(nearest(folder));
  const free = bavail * bsize;
  const told = `${folder}${existsSync(folder) ? '' : ' (will be made)'}: ${megabytes(free)} free`;
  return free < LOW_DISK_BYTES
    ? { about: 'DATA_DIR', state: 'warn', told: `${told}; make room or set another` }
    : { about: 'DATA_DIR', state: 'ok', told };
};

const ofWorlds = ({ worlds }: Adapters): Finding[] =>
  worlds.map((world) => {
    const complaints = lintWorld(world).length;
    return {
      about: 'world',
      state: complaints === 0 ? 'ok' : 'warn',
      told: `${world.lorebook.id}${complaints === 0 ? '' : `: ${complaints} complaints; see worlds lint`}`,
    };
  });

const ofStore = async ({ store }: Adapters, settings: Settings): Promise<Finding> => {
  const { seconds, collections } = await store.ping();
  const where = settings.MONGO_URL === undefined ? join(resolve(settings.DATA_DIR), 'emergent.db') : 'MongoDB';
  return {
    about: 'database',
    state: 'ok',
    told: `${where}: ${collections} tables, answers in ${milliseconds(seconds)}`,
  };
};

const ofHub = async ({ hub }: Adapters, settings: Settings): Promise<Finding> => {
  const where = settings.REDIS_URL === undefined ? 'in the process' : 'Redis';
  try {
    await hub.ping();
    return { about: 'hub', state: 'ok', told: where };
  } catch {
    return {
      about: 'hub',
      state: 'warn',
      told: `${where} is away: play goes on, limits and watchers are an instance's own`,
    };
  }
};

const ofModels = ({ models }: Adapters): Finding =>
  models.length === 0
    ? { about: 'model', state: 'ok', told: 'none set: the storyteller tells' }
    : { about: 'model', state: 'ok', told: models.map(({ id, provider }) => `${id} (${provider})`).join(', then ') };

/** Opens what the server would open, and closes it again: a start that can't be is found here. */
export const lookAtAdapters = async (settings: Settings): Promise<Finding[]> => {
  const adapters = await openAdapters(settings);
  try {
    const looks = [
      looking('world', async () => ofWorlds(adapters)),
      looking('database', () => ofStore(adapters, settings)),
      looking('hub', () => ofHub(adapters, settings)),
      looking('model', async () => ofModels(adapters)),
    ];
    return (await Promise.all(looks)).flat();
  } finally {
    await adapters.jobs.close();
    await adapters.hub.close();
    await adapters.store.close();
  }
};

export const lookAtServer = async ({ HOST, PORT }: Settings): Promise<Finding> => {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${PORT}/api/health`;
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
