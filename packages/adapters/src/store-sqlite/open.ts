// Opening the database file: a corrupt, newer or foreign one is refused before a byte of it changes. Used by index.ts.
import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreRefused } from '@emergent/engine/ports';
import { BUSY_MS, codeOf, EACH_CONNECTION } from './connection.ts';
import { APPLICATION_ID, STEPS_FROM, TABLES, TABLES_VERSION } from './schema.ts';

/** Looking at every page takes about 1.5 ms a megabyte; a larger file is only looked at where it is read. */
const CHECKED_BYTES = 256 * 1024 * 1024;
const MAGIC = 'SQLite format 3\u0000';
/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const BROKEN = new Set([11, 26]);

const refused = (path: string, why: string, cause?: unknown): StoreRefused =>
  new StoreRefused(`${path}: ${why}; it was left as it is. Move it away or set another DATA_DIR.`, { cause });
const corrupt = (path: string, cause?: unknown) => refused(path, 'the database is corrupt', cause);

const answerTo = (file: DatabaseSync, sql: string): unknown => Object.values(file.prepare(sql).get() ?? {})[0];
const numberOf = (file: DatabaseSync, sql: string): number => Number(answerTo(file, sql));

/** `tables`: how many there are, where that is known. None and no marks: a start that was cut short, to be finished. */
const checkMarks = (path: string, application: number, version: number, tables: number | null): void => {
  const unmarked = application === 0 && version === 0;
  if (unmarked && (tables === null || tables === 0)) return;
  if (application !== APPLICATION_ID) throw refused(path, 'not a database of emergentRPG');
  if (version > TABLES_VERSION) {
    throw refused(path, `written by a newer emergentRPG (tables ${version}, this build knows ${TABLES_VERSION})`);
  }
};

/** The file's own header (https://sqlite.org/fileformat2.html): enough to refuse most strangers without opening a database at all. */
const checkHeader = (path: string): void => {
  const header = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  try {
    const read = readSync(handle, header);
    if (header.toString('latin1', 0, 16) !== MAGIC) throw refused(path, 'not an SQLite database');
    if (read < 100) throw corrupt(path);
  } finally {
    closeSync(handle);
  }
  checkMarks(path, header.readUInt32BE(68), header.readUInt32BE(60), null);
};

/** Read only, so that nothing is written, yet with what a crash left in the write-ahead log. */
const checkWhole = (path: string, size: number): void => {
  const file = new DatabaseSync(path, { readOnly: true, timeout: BUSY_MS });
  try {
    const tables = numberOf(file, 'SELECT count(*) FROM sqlite_schema');
    checkMarks(path, numberOf(file, 'PRAGMA application_id'), numberOf(file, 'PRAGMA user_version'), tables);
    const answer = size <= CHECKED_BYTES ? answerTo(file, 'PRAGMA quick_check(1)') : 'ok';
    if (answer !== 'ok') throw corrupt(path, answer);
  } finally {
    file.close();
  }
};

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const check = (path: string): void => {
  const size = sizeOf(path);
  if (size === 0) return;
  checkHeader(path);
  try {
    checkWhole(path, size);
  } catch (cause) {
    if (BROKEN.has(codeOf(cause) ?? 0)) throw corrupt(path, cause);
    throw cause;
  }
};

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
    leavingNothing(path, () => check(path));
    return prepare(path);
  } catch (cause) {
    if (cause instanceof StoreRefused) throw cause;
    throw refused(path, `cannot be opened (${cause instanceof Error ? cause.message : 'unknown reason'})`, cause);
  }
};
