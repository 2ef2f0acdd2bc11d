// One open SQLite file: prepared statements, transactions, and SQLite's errors in the port's words. Used by every table's file.
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { StoreUnavailable } from '@emergent/engine/ports';

export type Row = Record<string, SQLOutputValue>;
export type Database = {
  all(sql: string, ...values: SQLInputValue[]): Row[];
  one(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** Returns how many rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
  /** All or nothing, on the disk before it returns. */
  durably<Result>(work: () => Result): Result;
  /** As `durably`, together with all who ask before the event loop comes round: one wait for the disk serves them all, and a failure is everybody's. */
  durablyTogether<Result>(work: () => Result): Promise<Result>;
  /** Writes what waits for `durablyTogether` now. */
  flush(): void;
  /** All or nothing, on the disk a little later: for caches, whose loss costs only time. */
  lightly<Result>(work: () => Result): Result;
};

/** SQLITE_ERROR (1), MISUSE (21) and RANGE (25) are defects of ours; every other code is the disk, the file or another process. */
const DEFECTS = new Set([1, 21, 25]);

export const codeOf = (cause: unknown): number | null =>
  cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode & 0xff : null;

const isClosed = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_INVALID_STATE';

/** Runs work on the file; what the disk, the file or its closing causes becomes StoreUnavailable. */
export const answering = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (cause) {
    const code = codeOf(cause);
    if (isClosed(cause) || (code !== null && !DEFECTS.has(code))) throw new StoreUnavailable(cause);
    throw cause;
  }
};

/** Statements are prepared once each: the texts are constants of this folder, so there are only so many. */
export const databaseOf = (file: DatabaseSync): Database => {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? file.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const within = <Result>(work: () => Result): Result => {
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
  const waiting: { run: () => () => void; reject: (cause: unknown) => void }[] = [];
  const flush = (): void => {
    const batch = waiting.splice(0);
    if (batch.length === 0) return;
    try {
      const answers = answering(() => within(() => batch.map(({ run }) => run())));
      for (const answer of answers) answer();
    } catch (cause) {
      for (const { reject } of batch) reject(cause);
    }
  };
  return {
    flush,
    durablyTogether: (work) =>
      new Promise((resolve, reject) => {
        const run = () => {
          const result = work();
          return () => resolve(result);
        };
        if (waiting.push({ run, reject }) === 1) setImmediate(flush);
      }),
    all: (sql, ...values) => answering(() => prepared(sql).all(...values)),
    one: (sql, ...values) => answering(() => prepared(sql).get(...values)),
    run: (sql, ...values) => answering(() => Number(prepared(sql).run(...values).changes)),
    durably: (work) => answering(() => within(work)),
    lightly: (work) =>
      answering(() => {
        // Run by exec each time: this pragma acts when it is compiled, so a prepared one would act once only.
        file.exec('PRAGMA synchronous = NORMAL');
        try {
          return within(work);
        } finally {
          file.exec('PRAGMA synchronous = FULL');
        }
      }),
  };
};
