// Settings read and adapters chosen, once, at start: the only place where they are. Called by the server's main.ts and the command line.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Hub, Jobs, Model, Store } from '@emergent/engine/ports';
import type { Settings } from '@emergent/schema';
import { systemClock } from './clock/index.ts';
import { rememberingFailure } from './from-env-failing.ts';
import { memoryHub } from './hub-memory/index.ts';
import { memoryJobs } from './jobs-memory/index.ts';
import { modelsFromSettings } from './models/index.ts';
import { openSqliteStore } from './store-sqlite/index.ts';
import { readWorlds, SHIPPED_WORLDS, type World } from './worlds-folder/index.ts';

export { readSettings, SettingsRefused } from './read-settings.ts';

export type Adapters = {
  store: Store;
  hub: Hub;
  jobs: Jobs;
  clock: Clock;
  models: Model[];
  worlds: World[];
  rpack: Uint8Array | undefined;
};

/** RisuAI's table, which is not ours to ship: read where somebody has put it. */
const readTable = (dataDir: string): Promise<Uint8Array | undefined> =>
  readFile(join(dataDir, 'rpack_map.bin')).catch(() => undefined);

/** As Redis below: only loaded where it is asked for. */
const openStore = async ({ MONGO_URL: url, DATABASE_NAME: database, DATA_DIR: dataDir }: Settings): Promise<Store> => {
  if (url === undefined) return openSqliteStore({ dataDir });
  const { openMongoStore } = await import('./store-mongodb/index.ts');
  return openMongoStore({ url, database, warn: (line) => void process.stderr.write(`${line}\n`) });
};

/** What is only needed to share with other instances is only loaded then. */
export const openHub = async ({ REDIS_URL, DATABASE_NAME }: Settings): Promise<Hub> =>
  REDIS_URL === undefined
    ? memoryHub()
    : (await import('./hub-redis/index.ts')).openRedisHub({ url: REDIS_URL, name: DATABASE_NAME });

const openJobs = async ({ REDIS_URL, DATABASE_NAME }: Settings): Promise<Jobs> =>
  REDIS_URL === undefined
    ? memoryJobs()
    : (await import('./jobs-bullmq/index.ts')).openBullJobs({ url: REDIS_URL, name: DATABASE_NAME });

/** Throws StoreRefused for a database that cannot be used and WorldError for a world that does not fit, each with one line. */
export const openAdapters = async (settings: Settings): Promise<Adapters> => {
  const [worlds, models, rpack] = await Promise.all([
    readWorlds(SHIPPED_WORLDS),
    modelsFromSettings(settings),
    readTable(settings.DATA_DIR),
  ]);
  // The store comes last but one: nothing is left open when a world, a model or the store is refused.
  const store = rememberingFailure(await openStore(settings), systemClock);
  // Both wait a moment for a Redis that is away.
  const [hub, jobs] = await Promise.all([openHub(settings), openJobs(settings)]);
  return { store, hub, jobs, clock: systemClock, models, worlds, rpack };
};
