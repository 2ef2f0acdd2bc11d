// Looking at the database file as the start would, without touching it or what lies beside it. Used by from-env-look.ts.
import { accessSync, constants, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { LookedAt } from '../from-env-look.ts';
import { COUNT_TABLES, checkFile, numberOf, refusal, sizeOf } from './check.ts';
import { BUSY_MS, codeOf } from './connection.ts';

/** SQLITE_CANTOPEN: there is a log, and nothing to read it by that is not made first. */
const CANTOPEN = 14;

/** A log beside the file is read where there is one, and never mended; SQLite makes its two files only where it may write there (https://sqlite.org/wal.html). */
const openUntouched = (path: string): DatabaseSync => {
  const url = pathToFileURL(path);
  url.search = sizeOf(`${path}-wal`) > 0 || existsSync(`${path}-shm`) ? 'readonly_shm=1' : 'immutable=1';
  return new DatabaseSync(url, { readOnly: true, timeout: BUSY_MS });
};

const counted = (path: string): number => {
  const file = openUntouched(path);
  try {
    return numberOf(file, COUNT_TABLES);
  } finally {
    file.close();
  }
};

/** Throws StoreRefused for a file that cannot be used. */
export const lookAtSqlite = (dataDir: string): LookedAt => {
  const path = join(resolve(dataDir), 'emergent.db');
  try {
    if (sizeOf(path) === 0) return { where: path, told: 'none yet; the first start makes it' };
    accessSync(path, constants.R_OK | constants.W_OK);
    const started = performance.now();
    checkFile(path, () => openUntouched(path));
    const collections = counted(path);
    return { where: path, collections, seconds: (performance.now() - started) / 1000 };
  } catch (cause) {
    if (codeOf(cause) === CANTOPEN) return { where: path, told: 'was not closed in its time; the next start mends it' };
    throw refusal(path, cause);
  }
};
