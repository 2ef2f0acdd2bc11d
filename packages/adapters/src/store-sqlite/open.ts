// Opening the database file: a corrupt, newer or foreign one is refused before a byte of it changes. Used by index.ts.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreRefused } from '@emergent/engine/ports';
import { checkFile, numberOf, refusal, sizeOf } from './check.ts';
import { BUSY_MS, EACH_CONNECTION } from './connection.ts';
import { APPLICATION_ID, STEPS_FROM, TABLES, TABLES_VERSION } from './schema.ts';

/** All tables or none, those of an older version completed; another process may have made them while this one waited. */
const makeTables = (file: DatabaseSync): void => {
  file.exec('BEGIN IMMEDIATE');
  const version = numberOf(file, 'PRAGMA user_version');
  const steps = Array.from({ length: TABLES_VERSION - version }, (_, step) => STEPS_FROM[version + step] ?? '');
  const missing = version === 0 ? TABLES : steps.join('');
  if (missing !== '')
    file.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${TABLES_VERSION}; ${missing}`);
  file.exec('COMMIT');
};

const prepare = (path: string): DatabaseSync => {
  const file = new DatabaseSync(path, { timeout: BUSY_MS });
  try {
    // The size of a page holds for a new file only: records of 3 KB leave less room unused in pages of 8 KB than of 4.
    file.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL');
    file.exec(EACH_CONNECTION);
    makeTables(file);
    return file;
  } catch (cause) {
    file.close();
    throw cause;
  }
};

/** One folder at a time: node's own `recursive` tries for ever where a file system has none to give, as /proc. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (cause) {
    // Another start may have made it meanwhile.
    if (existsSync(path)) return;
    const why = cause instanceof Error && 'code' in cause ? cause.code : 'unknown reason';
    throw new StoreRefused(`DATA_DIR: the folder ${path} cannot be made (${why}); set another`, { cause });
  }
};

/** Beside a database that SQLite only looked at lie two files of its own; those it made are taken away again. */
const leavingNothing = (path: string, look: () => void): void => {
  const beside = [`${path}-wal`, `${path}-shm`].filter((one) => !existsSync(one));
  try {
    look();
  } catch (cause) {
    // A busy file is somebody's, and so is a log with something in it.
    if (cause instanceof StoreRefused && sizeOf(`${path}-wal`) === 0)
      for (const one of beside) rmSync(one, { force: true });
    throw cause;
  }
};

/** Throws StoreRefused with one line for a file that cannot be used. Folders are made where they are missing. */
export const openFile = (path: string): DatabaseSync => {
  try {
    makeFolder(resolve(dirname(path)));
    // Read only, so that nothing is written, yet with what a crash left in the write-ahead log.
    const open = () => new DatabaseSync(path, { readOnly: true, timeout: BUSY_MS });
    leavingNothing(path, () => checkFile(path, open));
    return prepare(path);
  } catch (cause) {
    throw refusal(path, cause);
  }
};
