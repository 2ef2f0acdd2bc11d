// The connection of whoever plays: SQLite's errors in the port's words. Used by every table's file; records and caches are written by the
// thread of writer.ts instead.
import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '@emergent/engine/ports';
import { type Connection, connectionOf, isAway } from './connection.ts';

export type Database = Omit<Connection, 'lightly'>;

/** Runs work on the file; what the disk, the file or its closing causes becomes StoreUnavailable. */
const answering = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (cause) {
    if (isAway(cause)) throw new StoreUnavailable(cause);
    throw cause;
  }
};

export const databaseOf = (file: DatabaseSync): Database => {
  const connection = connectionOf(file);
  return {
    all: (sql, ...values) => answering(() => connection.all(sql, ...values)),
    one: (sql, ...values) => answering(() => connection.one(sql, ...values)),
    run: (sql, ...values) => answering(() => connection.run(sql, ...values)),
    durably: (work) => answering(() => connection.durably(work)),
  };
};
