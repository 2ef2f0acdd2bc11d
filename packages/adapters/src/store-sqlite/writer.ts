// Asks the thread that writes (writer-thread.ts), and tells its failures in the port's words. Made once by index.ts; the thread starts with
// the first thing to write.
import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '@emergent/engine/ports';
import type { RecordRow } from './insert-record.ts';

/** One row of a cache: `text` is packed and stands as the last value. */
export type CacheRow = { sql: string; values: readonly (string | number | null)[]; text: string };
export type Append = { what: 'append'; id: number; row: RecordRow };
export type Caches = { what: 'caches'; id: number; rows: readonly CacheRow[] };
export type Job = Append | Caches | { what: 'close' };
/** `log`: of a record that was stored. `away`: the disk, the file or another process, and no defect of ours. */
export type Done = { id: number; log: number | null; failure: { message: string; away: boolean } | null };

export type Writer = {
  /** The number of the log once the record is on the disk; null: its place or key is taken. Throws StoreUnavailable. */
  append(row: RecordRow): Promise<number | null>;
  /** All or nothing, on the disk a little later. Throws StoreUnavailable. */
  cache(rows: readonly CacheRow[]): Promise<void>;
  /** After everything that was asked before. */
  close(): Promise<void>;
};

type Asked = { resolve(log: number | null): void; reject(cause: unknown): void };
const THREAD = new URL('./writer-thread.ts', import.meta.url);

const errorOf = ({ message, away }: NonNullable<Done['failure']>): Error =>
  away ? new StoreUnavailable(new Error(message)) : new Error(message);

export const writerOf = (path: string, maxPages: number | null): Writer => {
  const asked = new Map<number, Asked>();
  let thread: Worker | null = null;
  let last = 0;
  let closed = false;

  const settle = (done: readonly Done[]): void => {
    for (const { id, log, failure } of done) {
      const one = asked.get(id);
      asked.delete(id);
      if (failure === null) one?.resolve(log);
      else one?.reject(errorOf(failure));
    }
    // A program may end when nothing is left to write, though nobody closed the store.
    if (asked.size === 0) thread?.unref();
  };
  /** A thread that ends by itself leaves it open what was stored; the next who asks starts another. */
  const lost = (cause: unknown): void => {
    thread = null;
    for (const { reject } of asked.values()) reject(new StoreUnavailable(cause));
    asked.clear();
  };
  const start = (): Worker => {
    const started = new Worker(THREAD, { workerData: { path, maxPages }, execArgv: [], name: 'emergent-writer' });
    started.on('message', settle);
    started.on('error', lost);
    started.on('exit', () => lost(new Error('the thread that writes has ended')));
    return started;
  };
  const ask = (job: Omit<Append, 'id'> | Omit<Caches, 'id'>): Promise<number | null> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new StoreUnavailable(new Error('the store is closed')));
      thread ??= start();
      last++;
      asked.set(last, { resolve, reject });
      if (asked.size === 1) thread.ref();
      thread.postMessage({ ...job, id: last });
    });

  return {
    append: (row) => ask({ what: 'append', row }),
    cache: async (rows) => void (await ask({ what: 'caches', rows })),
    close: async () => {
      closed = true;
      const ending = thread;
      if (ending === null) return;
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      ending.ref();
      ending.postMessage({ what: 'close' } satisfies Job);
      await ended;
    },
  };
};
