// Opening the database file: a corrupt, newer or foreign one is refused before a byte of it changes. Used by index.ts.
import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreRefused } from '@emergent/engine/ports';
import { codeOf } from './database.ts';
import { APPLICATION_ID, TABLES, TABLES_VERSION } from './schema.ts';

/** Another process holds the file for this long at most: one transaction or a checkpoint. */
const BUSY_MS = 2000;
const MAGIC = 'SQLite format 3\u0000';
/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const BROKEN = new Set([11, 26]);

const refused = (path: string, why: string, cause?: unknown): StoreRefused =>
  new StoreRefused(`${path}: ${why}; it was left as it is. Move it away or set another DATA_DIR.`, { cause });
const corrupt = (path: string, cause?: unknown) => refused(path, 'the database is corrupt', cause);

const pragma = (file: DatabaseSync, name: string): number =>
  Number(Object.values(file.prepare(`PRAGMA ${name}`).get() ?? {})[0]);

const checkMarks = (path: string, application: number, version: number): void => {
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
    if (header.toString('latin1', 0, Math.min(read, 16)) !== MAGIC) throw refused(path, 'not an SQLite database');
    if (read < 100) throw corrupt(path);
  } finally {
    closeSync(handle);
  }
  checkMarks(path, header.readUInt32BE(68), header.readUInt32BE(60));
};

/** Read only, so that nothing is written, yet with what a crash left in the write-ahead log. */
const checkWhole = (path: string): void => {
  const file = new DatabaseSync(path, { readOnly: true, timeout: BUSY_MS });
  try {
    checkMarks(path, pragma(file, 'application_id'), pragma(file, 'user_version'));
    const answer = Object.values(file.prepare('PRAGMA quick_check(1)').get() ?? {})[0];
    if (answer !== 'ok') throw corrupt(path, answer);
  } finally {
    file.close();
  }
};

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const check = (path: string): void => {
  if (sizeOf(path) === 0) return;
  checkHeader(path);
  try {
    checkWhole(path);
  } catch (cause) {
    if (BROKEN.has(codeOf(cause) ?? 0)) throw corrupt(path, cause);
    throw cause;
  }
};

/** All tables or none; another process may have made them while this one waited. */
const makeTables = (file: DatabaseSync): void => {
  file.exec('BEGIN IMMEDIATE');
  if (pragma(file, 'user_version') === 0) {
    file.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${TABLES_VERSION}; ${TABLES}`);
  }
  file.exec('COMMIT');
};

/** Throws StoreRefused with one line for a file that cannot be used. Folders are made where they are missing. */
export const openFile = (path: string): DatabaseSync => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    check(path);
    const file = new DatabaseSync(path, { timeout: BUSY_MS });
    file.exec('PRAGMA page_size = 8192');
    makeTables(file);
    file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0');
    return file;
  } catch (cause) {
    if (cause instanceof StoreRefused) throw cause;
    throw refused(path, `cannot be opened (${cause instanceof Error ? cause.message : 'unknown reason'})`, cause);
  }
};
