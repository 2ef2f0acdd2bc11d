// The store of a single machine: one SQLite file in DATA_DIR. Chosen by from-env.ts; held to ports/contract-store.ts.
import { join } from 'node:path';
import type { Store } from '@emergent/engine/ports';
import { booksTables } from './books.ts';
import { COUNT_TABLES } from './check.ts';
import { contentsOf } from './contents.ts';
import { databaseOf } from './database.ts';
import { openFile } from './open.ts';
import { recordsTable } from './records.ts';
import { sessionsTable } from './sessions.ts';
import { sumsTable } from './sums.ts';
import { tasksTables } from './tasks.ts';
import { termsTable } from './terms.ts';
import { writerOf } from './writer.ts';

export type SqliteStoreOptions = {
  dataDir: string;
  /** The file may not grow beyond so many pages: a full disk for tests. */
  maxPages?: number;
};

/** Opens `emergent.db` in the folder, both made where missing. Throws StoreRefused for a file that cannot be used. */
export const openSqliteStore = (options: SqliteStoreOptions): Store => {
  const path = join(options.dataDir, 'emergent.db');
  const file = openFile(path);
  if (options.maxPages !== undefined) file.exec(`PRAGMA max_page_count = ${options.maxPages}`);
  const database = databaseOf(file);
  const writer = writerOf(path, options.maxPages ?? null);
  const terms = termsTable(database);
  const { flush, ...sessions } = sessionsTable(database, writer, terms);
  return {
    ...recordsTable(database, writer, terms),
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
      try {
        await flush();
      } finally {
        await writer.close();
        // Closing the last connection moves the write-ahead log into the file and removes it.
        if (file.isOpen) file.close();
      }
    },
  };
};
