// Whether a database file can be used: a corrupt, newer or foreign one is refused. Reads only. Used by open.ts and look.ts.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreRefused } from '@emergent/engine/ports';
import { codeOf } from './connection.ts';
import { APPLICATION_ID, TABLES_VERSION } from './schema.ts';

/** Looking at every page takes about 1.5 ms a megabyte; a larger file is only looked at where it is read. */
const CHECKED_BYTES = 256 * 1024 * 1024;
const MAGIC = 'SQLite format 3\u0000';
/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const BROKEN = new Set([11, 26]);

const refused = (path: string, why: string, cause?: unknown): StoreRefused =>
  new StoreRefused(`${path}: ${why}; it was left as it is. Move it away or set another DATA_DIR.`, { cause });
/** What SQLite can't do where the file is not to blame, by its code (https://sqlite.org/rescode.html), and what helps. */
const NOT_THE_FILE: Readonly<Record<number, string>> = {
  5: 'another program holds it: stop that one',
  8: 'let this user write in its folder, or set another',
  13: 'make room there, or set another folder',
  14: 'see that its folder is one and that this user may write in it, or set another',
};
/** A start that failed, whatever of it. */
export const refusal = (path: string, cause: unknown): StoreRefused => {
  if (cause instanceof StoreRefused) return cause;
  const why = `cannot be opened (${cause instanceof Error ? cause.message : 'unknown reason'})`;
  const advice = NOT_THE_FILE[codeOf(cause) ?? 0];
  return advice === undefined
    ? refused(path, why, cause)
    : new StoreRefused(`DATA_DIR: ${path} ${why}; ${advice}`, { cause });
};
const corrupt = (path: string, cause?: unknown) => refused(path, 'the database is corrupt', cause);

const answerTo = (file: DatabaseSync, sql: string): unknown => Object.values(file.prepare(sql).get() ?? {})[0];
export const numberOf = (file: DatabaseSync, sql: string): number => Number(answerTo(file, sql));

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

const checkWhole = (path: string, size: number, open: () => DatabaseSync): void => {
  const file = open();
  try {
    const tables = numberOf(file, 'SELECT count(*) FROM sqlite_schema');
    checkMarks(path, numberOf(file, 'PRAGMA application_id'), numberOf(file, 'PRAGMA user_version'), tables);
    const answer = size <= CHECKED_BYTES ? answerTo(file, 'PRAGMA quick_check(1)') : 'ok';
    if (answer !== 'ok') throw corrupt(path, answer);
  } finally {
    file.close();
  }
};

export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** `open`: read only. Throws StoreRefused. An empty file is as good as none. */
export const checkFile = (path: string, open: () => DatabaseSync): void => {
  const size = sizeOf(path);
  if (size === 0) return;
  checkHeader(path);
  try {
    checkWhole(path, size, open);
  } catch (cause) {
    if (BROKEN.has(codeOf(cause) ?? 0)) throw corrupt(path, cause);
    throw cause;
  }
};

export const COUNT_TABLES = `SELECT count(*) AS tables FROM pragma_table_list
  WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'`;
