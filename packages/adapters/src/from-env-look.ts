// What the settings name, looked at and left as it is: for the doctor, which must change nothing. Beside from-env.ts, which takes it into use.
import type { Hub } from '@emergent/engine/ports';
import type { Settings } from '@emergent/schema';
import { openHub } from './from-env.ts';
import { lookAtSqlite } from './store-sqlite/look.ts';

/** A database as it stands, or why there is none to be read yet. `seconds`: until it answered. */
export type LookedAt = { where: string; warning?: string | null } & (
  | { told: string }
  | { collections: number; seconds: number }
);

/** Makes no folder, file, index or mark. Throws StoreRefused, with one line, for a database that could not be used. */
export const lookAtDatabase = async ({
  MONGO_URL: url,
  DATABASE_NAME: name,
  DATA_DIR,
}: Settings): Promise<LookedAt> => {
  if (url === undefined) return lookAtSqlite(DATA_DIR);
  const { lookAtMongo } = await import('./store-mongodb/open.ts');
  return lookAtMongo(url, name);
};

/** Whether what instances share is there. Throws HubUnavailable. */
export const lookAtHub = async (settings: Settings): Promise<void> => {
  const hub: Hub = await openHub(settings);
  await hub.ping().finally(() => hub.close());
};
