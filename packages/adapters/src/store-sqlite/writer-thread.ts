// The thread that writes: it appends records and puts caches on a connection of its own, so that whoever plays on does not wait for the disk.
// What was asked while it waited for the disk goes into one transaction. Started by writer.ts; imports node's own modules only, to start fast.
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { packText } from './body.ts';
import { BUSY_MS, connectionOf, EACH_CONNECTION, isAway } from './connection.ts';
import { insertRecord } from './insert-record.ts';
import type { Append, CacheRow, Caches, Done, Job } from './writer.ts';

const CHECKPOINT_EVERY_MS = 250;

const { path, maxPages }: { path: string; maxPages: number | null } = workerData;
const file = new DatabaseSync(path, { timeout: BUSY_MS });
file.exec(EACH_CONNECTION);
if (maxPages !== null) file.exec(`PRAGMA max_page_count = ${maxPages}`);
const connection = connectionOf(file);
const waiting: (Append | Caches)[] = [];

const failureOf = (cause: unknown): Done['failure'] => ({
  message: cause instanceof Error ? cause.message : String(cause),
  away: isAway(cause),
});

/** What one transaction comes to, for each that is in it: a failure is everybody's. */
const together = <Asked extends { id: number }>(jobs: readonly Asked[], work: () => (number | null)[]): Done[] => {
  if (jobs.length === 0) return [];
  try {
    const logs = work();
    return jobs.map(({ id }, at) => ({ id, log: logs[at] ?? null, failure: null }));
  } catch (cause) {
    return jobs.map(({ id }) => ({ id, log: null, failure: failureOf(cause) }));
  }
};

const put = ({ sql, values, text }: CacheRow): void => {
  connection.run(sql, ...values, packText(text));
};

const run = (): void => {
  const jobs = waiting.splice(0);
  if (jobs.length === 0) return;
  const appends = jobs.filter((job) => job.what === 'append');
  const done = together(appends, () =>
    connection.durably(() => appends.map(({ row }) => insertRecord(connection, row))),
  );
  parentPort?.postMessage(done);
  for (const job of jobs) {
    if (job.what === 'append') continue;
    const kept = together([job], () => {
      connection.lightly(() => job.rows.forEach(put));
      return [];
    });
    parentPort?.postMessage(kept);
  }
};

const checkpoint = file.prepare('PRAGMA wal_checkpoint(PASSIVE)');
/** Moves the write-ahead log into the file between transactions. What fails here is met again, and told, by the next append. */
const timer = setInterval(() => {
  try {
    checkpoint.get();
  } catch {
    // The log keeps everything meanwhile.
  }
}, CHECKPOINT_EVERY_MS);

parentPort?.on('message', (job: Job) => {
  if (job.what === 'close') {
    run();
    clearInterval(timer);
    file.close();
    parentPort?.close();
  } else if (waiting.push(job) === 1) setImmediate(run);
});
