// One open SQLite file: prepared statements and transactions, with SQLite's own errors. Under database.ts, and in the thread that writes,
// which therefore imports nothing but node's own modules here.
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

export type Row = Record<string, SQLOutputValue>;
export type Connection = {
  all(sql: string, ...values: SQLInputValue[]): Row[];
  one(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** Returns how many rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
  /** All or nothing, on the disk before it returns. */
  durably<Result>(work: () => Result): Result;
  /** All or nothing, on the disk a little later: for caches, whose loss costs only time. */
  lightly<Result>(work: () => Result): Result;
};

/** Another process or thread holds the file for this long at most: one transaction or a checkpoint. */
export const BUSY_MS = 2000;
/** What every connection sets: durable at each commit; the write-ahead log is moved into the file on a timer, never by a commit. */
export const EACH_CONNECTION =
  'PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -16384';

/** SQLITE_ERROR (1), MISUSE (21) and RANGE (25) are defects of ours; every other code is the disk, the file or another process. */
const DEFECTS = new Set([1, 21, 25]);

export const codeOf = (cause: unknown): number | null =>
  cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode & 0xff : null;

const isClosed = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_INVALID_STATE';

/** Caused by the disk, the file or its closing. */
export const isAway = (cause: unknown): boolean => {
  const code = codeOf(cause);
  return isClosed(cause) || (code !== null && !DEFECTS.has(code));
};

/** Statements are prepared once each: the texts are constants of this folder, so there are only so many. */
export const connectionOf = (file: DatabaseSync): Connection => {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? file.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const durably = <Result>(work: () => Result): Result => {
    prepared('BEGIN IMMEDIATE').run();
    try {
      const result = work();
      prepared('COMMIT').run();
      return result;
    } catch (cause) {
      // A full disk may have rolled back by itself already.
      if (file.isOpen && file.isTransaction) file.exec('ROLLBACK');
      throw cause;
    }
  };
  return {
    durably,
    all: (sql, ...values) => prepared(sql).all(...values),
    one: (sql, ...values) => prepared(sql).get(...values),
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    lightly: (work) => {
      // Run by exec each time: this pragma acts when it is compiled, so a prepared one would act once only.
      file.exec('PRAGMA synchronous = NORMAL');
      try {
        return durably(work);
      } finally {
        file.exec('PRAGMA synchronous = FULL');
      }
    },
  };
};
