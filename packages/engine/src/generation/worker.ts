// Works on tasks that the queue hands out, and takes up what was left lying: at start, and when a worker died. Made once by tasks.ts.
import type { GenerationResult } from '@emergent/schema';
import { isoNow, type Kit } from '../context.ts';
import { StoreUnavailable } from '../ports/index.ts';
import { removeLorebook } from '../worlds.ts';
import { Stopped } from './ask-step.ts';
import { claim, isOpen, type Keeper } from './keeper.ts';
import { makeWorldOf } from './make-world.ts';
import { observeTask, secondsOf } from './observe-task.ts';

const MOST_TAKEN_UP = 100;
const SWEEP_MS = 10_000;
const DONE = 'Generation completed successfully';

const finish = async (kit: Kit, keeper: Keeper, made: Omit<GenerationResult, 'generation_time'>): Promise<void> => {
  const seconds = secondsOf(kit, keeper.task());
  const result: GenerationResult = { ...made, generation_time: seconds };
  const isDone = await keeper.write({
    status: 'completed',
    progress: 100,
    current_step: DONE,
    result,
    completed_at: isoNow(kit),
  });
  if (isDone) observeTask(kit, 'completed', seconds, result);
};

/** Of a task that has ended no steps are left, and no world of one that was cancelled or failed, however late they came. */
const tidy = async (kit: Kit, taskId: string): Promise<void> => {
  const task = await kit.store.task(taskId);
  if (task === null || isOpen(task)) return;
  await kit.store.dropSteps(taskId);
  if (task.status !== 'completed') await removeLorebook(kit, task.lorebook_id);
};

/** Whoever comes next goes on from the finished steps at once. */
const release = (keeper: Keeper): Promise<boolean> =>
  keeper.lost.aborted ? Promise.resolve(false) : keeper.write({ worker: null, lease_until: 0 });

const AGAIN = 'Ask for it again, in other words if it happens twice.';
const FAILED = `The world could not be made, and nothing was saved. ${AGAIN}`;
/** Processes that end while they are at a task before it is given up: it may be what ends them. */
const MOST_DEATHS = 3;
const DEADLY = `The server ended ${MOST_DEATHS} times while it was making this world, so it was given up, and nothing was saved. ${AGAIN}`;

const fail = async (kit: Kit, keeper: Keeper, cause: unknown, error = FAILED): Promise<void> => {
  const { task_id } = keeper.task();
  kit.warn('a world could not be made', { task_id, error: String(cause) });
  const isFailed = await keeper.write({
    status: 'failed',
    current_step: 'Something went wrong here',
    error,
    completed_at: isoNow(kit),
  });
  if (isFailed) observeTask(kit, 'failed', secondsOf(kit, keeper.task()));
};

const work = async (kit: Kit, keeper: Keeper, either: AbortSignal): Promise<void> => {
  const { task_id } = keeper.task();
  let furthest = keeper.task().progress;
  const made = await makeWorldOf(kit, {
    task: keeper.task(),
    finished: await kit.store.steps(task_id),
    keep: (step, result) => kit.store.putStep(task_id, step, result),
    tell: async (progress, current) => {
      const isFurther = progress > furthest;
      // Steps side by side end in any order, and a task that was taken over does not go back.
      furthest = Math.max(furthest, progress);
      await keeper.write({ progress: furthest, current_step: current, ...(isFurther && { deaths: 0 }) });
      if (either.aborted) throw new Stopped();
    },
    signal: either,
  });
  await finish(kit, keeper, made);
};

const workOn = async (kit: Kit, keeper: Keeper, signal: AbortSignal): Promise<void> => {
  const { task_id, deaths } = keeper.task();
  try {
    if (deaths >= MOST_DEATHS) await fail(kit, keeper, new Error(`${deaths} processes ended with it`), DEADLY);
    else await work(kit, keeper, AbortSignal.any([signal, keeper.lost]));
  } catch (cause) {
    if (cause instanceof Stopped) await release(keeper);
    // The store is away: the task is taken up again when it is back.
    else if (cause instanceof StoreUnavailable) kit.warn('a task had to wait', { task_id, error: String(cause.cause) });
    else await fail(kit, keeper, cause);
  } finally {
    await keeper.stop();
  }
  await tidy(kit, task_id);
};

export type Worker = { close(): Promise<void> };

/** Queues what nobody holds. Milliseconds until it is worth looking again: what is held may be left by then. */
const takeUp = async (kit: Kit): Promise<number> => {
  const now = kit.clock.now();
  let wait = SWEEP_MS;
  for (const task of (await kit.store.openTasks(MOST_TAKEN_UP)).filter(isOpen)) {
    if (task.lease_until > now) wait = Math.min(wait, task.lease_until - now);
    else await kit.jobs.add(task.task_id);
  }
  return wait;
};

export const startWorker = async (kit: Kit): Promise<Worker> => {
  const worker = kit.clock.uuid();
  await kit.jobs.start(async (id, signal) => {
    try {
      const keeper = await claim(kit, id, worker, signal);
      if (keeper !== null) await workOn(kit, keeper, signal);
    } catch (error) {
      kit.warn('a task could not be worked on', { task_id: id, error: String(error) });
    }
  }, kit.warn);
  const closed = new AbortController();
  const look = async (): Promise<void> => {
    while (!closed.signal.aborted) {
      const wait = await takeUp(kit).catch((error: unknown) => {
        kit.warn('unfinished tasks could not be looked for', { error: String(error) });
        return SWEEP_MS;
      });
      await kit.clock.sleep(wait, closed.signal);
    }
  };
  void look();
  return {
    close: async () => {
      closed.abort();
      await kit.jobs.close();
    },
  };
};
