// The queue that instances share, BullMQ on Redis (REDIS_URL): a job whose worker died is given to another, one is cancelled wherever it
// is worked on. While Redis is away what is added is done by this process. Chosen by from-env.ts, loaded only then; held to
// ports/contract-jobs.ts.
import type { Jobs, Warn, Work } from '@emergent/engine/ports';
import { type Job, Queue, Worker } from 'bullmq';
import { openLink } from '../hub-redis/link.ts';
import { memoryJobs } from '../jobs-memory/index.ts';

export type BullJobsOptions = {
  url: string;
  /** Begins all keys and channels, as for the hub. */
  name?: string;
  /** Jobs that this process works on at once. */
  concurrency?: number;
  /** A worker that is silent for so long is dead; its jobs are another's then. */
  lockMs?: number;
};

const CONCURRENCY = 2;
const LOCK_MS = 10_000;
/** What Redis does not answer within this is done here instead. */
const ANSWER_MS = 2000;
/** Nobody looks at them: what was done stands in the store. */
const GONE = { removeOnComplete: true, removeOnFail: true };

const late = (): Promise<'late'> => {
  const { promise, resolve } = Promise.withResolvers<'late'>();
  setTimeout(() => resolve('late'), ANSWER_MS).unref();
  return promise;
};

/** Tells what goes wrong, each thing once until all is well again; before anybody hears, it waits. */
const makeTeller = () => {
  let hear: Warn | undefined;
  let waiting: string[] = [];
  const said = new Set<string>();
  const say = (error: string) =>
    hear?.('the shared queue of tasks cannot be used now: what is added is done by this process', { error });
  return {
    to: (warn: Warn | undefined) => {
      hear = warn;
      for (const error of waiting) say(error);
      waiting = [];
    },
    tell: (cause: unknown): void => {
      const error = String(cause);
      if (said.has(error)) return;
      said.add(error);
      if (hear === undefined) waiting.push(error);
      else say(error);
    },
    well: () => said.clear(),
  };
};

export const openBullJobs = async (options: BullJobsOptions): Promise<Jobs> => {
  const { url, name = 'emergent', concurrency = CONCURRENCY, lockMs = LOCK_MS } = options;
  const link = await openLink(url);
  const cancels = `${name}:jobs:cancel`;
  const base = { connection: { url, maxRetriesPerRequest: null }, prefix: `${name}:jobs` };
  const queue = new Queue('generation', base);
  const local = memoryJobs({ concurrency });
  const running = new Map<string, AbortController>();
  const interrupted: string[] = [];
  let worker: Worker | null = null;
  let closing: Promise<void> | null = null;
  const { to, tell, well } = makeTeller();
  /** What Redis answers, or null where it is away or too slow. */
  const soon = async <Value>(answer: Promise<Value>): Promise<Value | null> => {
    const told = answer.catch((error: unknown) => {
      tell(error);
      return 'late' as const;
    });
    const first = await Promise.race([told, late()]);
    return first === 'late' ? null : first;
  };
  // It is connected again by itself, and goes on.
  queue.on('error', tell);

  const listen = () => {
    well();
    void link.subscriber.subscribe(cancels).catch(tell);
  };
  link.subscriber.on('ready', listen);
  link.subscriber.on('message', (_channel, id: string) => running.get(id)?.abort());
  if (link.subscriber.status === 'ready') listen();

  const doing =
    (work: Work) =>
    async (job: Job): Promise<void> => {
      const id = job.id ?? '';
      const stop = new AbortController();
      running.set(id, stop);
      try {
        await work(id, stop.signal);
      } finally {
        running.delete(id);
      }
      if (closing !== null && stop.signal.aborted) interrupted.push(id);
    };

  const add = async (id: string) => (link.connected() ? soon(queue.add('task', {}, { ...GONE, jobId: id })) : null);
  const close = async (): Promise<void> => {
    const closed = worker?.close();
    for (const stop of running.values()) stop.abort();
    await local.close();
    if (closed !== undefined && (await soon(closed.then(() => true))) === null)
      await soon(worker?.close(true) ?? closed);
    // Not before this worker takes no more: whoever is there next goes on with them.
    for (const id of interrupted) await add(id);
    await soon(queue.close());
    await link.close();
  };

  return {
    async start(work, warn) {
      to(warn);
      await local.start(work);
      worker = new Worker('generation', doing(work), {
        ...base,
        concurrency,
        lockDuration: lockMs,
        stalledInterval: Math.ceil(lockMs / 2),
        // However often a worker dies with it: the engine says when a task is to be given up.
        maxStalledCount: Number.MAX_SAFE_INTEGER,
      });
      worker.on('error', tell);
    },
    async add(id) {
      if ((await add(id)) === null) await local.add(id);
    },
    async cancel(id) {
      // First here, before Redis is waited for: nothing more is asked of a model.
      running.get(id)?.abort();
      await local.cancel(id);
      await link.commands.publish(cancels, id).catch(tell);
      await soon(queue.remove(id));
    },
    async counts() {
      const own = await local.counts();
      const all = link.connected() ? await soon(queue.getJobCounts('waiting', 'active')) : null;
      return { waiting: own.waiting + (all?.waiting ?? 0), running: own.running + (all?.active ?? running.size) };
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
};
