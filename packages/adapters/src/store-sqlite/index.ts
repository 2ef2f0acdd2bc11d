// The store of a single machine: one SQLite file in DATA_DIR. Chosen by from-env.ts; held to ports/contract-store.ts.
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '@emergent/engine/ports';
import { booksTables } from './books.ts';
import { contentsOf } from './contents.ts';
import { databaseOf } from './database.ts';
import { openFile } from './open.ts';
import { recordsTable } from './records.ts';
import { sessionsTable } from './sessions.ts';
import { sumsTable } from './sums.ts';
import { tasksTables } from './tasks.ts';
import { termsTable } from './terms.ts';

export type SqliteStoreOptions = {
  dataDir: string;
  /** The file may not grow beyond so many pages: a full disk for tests. */
  maxPages?: number;
};

const CHECKPOINT_EVERY_MS = 250;
const COUNT_TABLES = `SELECT count(*) AS tables FROM pragma_table_list
  WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'`;

/** Moves the write-ahead log into the file between requests: a request never waits for it. What fails here is met again, and told, by the next append. */
const checkpointing = (file: DatabaseSync): (() => void) => {
  const checkpoint = file.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  const timer = setInterval(() => {
    try {
      checkpoint.get();
    } catch {
      // The log keeps everything meanwhile.
    }
  }, CHECKPOINT_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
};

/** Opens `emergent.db` in the folder, both made where missing. Throws StoreRefused for a file that cannot be used. */
export const openSqliteStore = (options: SqliteStoreOptions): Store => {
  const file = openFile(join(options.dataDir, 'emergent.db'));
  if (options.maxPages !== undefined) file.exec(`PRAGMA max_page_count = ${options.maxPages}`);
  const database = databaseOf(file);
  const stopCheckpoints = checkpointing(file);
  const terms = termsTable(database);
  const { flush, ...sessions } = sessionsTable(database, terms);
  return {
    ...recordsTable(database, terms),
    ...sessions,
    ...booksTables(database),
    ...contentsOf(database),
    ...tasksTables(database),
    ...sumsTable(database),
    async ping() {
      const started = performance.now();
      const row = database.one(COUNT_TABLES);
      return { seconds: (performance.now() - started) / 1000, collections: Number(row?.tables) };
    },
    async close() {
      stopCheckpoints();
      database.flush();
      flush();
      // Closing the last connection moves the write-ahead log into the file and removes it.
      if (file.isOpen) file.close();
    },
  };
};
