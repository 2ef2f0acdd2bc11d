// One task while it is worked on: leased to one worker, written in order, told to whoever follows it. A write that finds the task changed by
// somebody else (cancelled, taken over) ends the work. Used by worker.ts.
import type { StoredTask } from '@emergent/schema';
import type { Kit } from '../context.ts';

/** A worker that has not written for so long is dead: nothing else tells a killed one from one that lives, in this process or another. */
const LEASE_MS = 5000;
const HEARTBEAT_MS = 1000;

export const taskTopic = (taskId: string): string => `task:${taskId}`;

const OPEN: ReadonlySet<string> = new Set(['started', 'running']);
export const isOpen = ({ status }: Pick<StoredTask, 'status'>): boolean => OPEN.has(status);

export type Keeper = {
  task(): StoredTask;
  /** False: the task is somebody else's by now, or has ended. */
  write(change: Partial<StoredTask>): Promise<boolean>;
  /** Aborted when it is. */
  lost: AbortSignal;
  /** No more heartbeats; what is being written is waited for. */
  stop(): Promise<void>;
};

const keep = (kit: Kit, claimed: StoredTask): Keeper => {
  let current = claimed;
  let last: Promise<boolean> = Promise.resolve(true);
  const lost = new AbortController();
  const stopped = new AbortController();
  const put = async (change: Partial<StoredTask>): Promise<boolean> => {
    // What is done is done, whoever still wants to say something.
    if (lost.signal.aborted || !isOpen(current)) return false;
    const next = { ...current, lease_until: kit.clock.now() + LEASE_MS, ...change, revision: current.revision + 1 };
    const isMine = await kit.store.putTask(next);
    if (!isMine) lost.abort();
    else {
      current = next;
      kit.hub.publish(taskTopic(next.task_id), next.revision);
    }
    return isMine;
  };
  const write: Keeper['write'] = (change) => {
    const written = last.then(() => put(change));
    last = written.catch(() => true);
    return written;
  };
  const beat = async (): Promise<void> => {
    for (;;) {
      await kit.clock.sleep(HEARTBEAT_MS, stopped.signal);
      if (stopped.signal.aborted || lost.signal.aborted) return;
      await write({}).catch((error: unknown) =>
        kit.warn('a task could not be leased on', { task_id: claimed.task_id, error: String(error) }),
      );
    }
  };
  void beat();
  return {
    task: () => current,
    write,
    lost: lost.signal,
    stop: async () => {
      stopped.abort();
      await last;
    },
  };
};

/**
 * Leases a task; waits once for the lease of another worker to end. Null: there is nothing to do any more, the other one lives (should it die, the
 * task is looked for again), or the signal aborted.
 */
export const claim = async (kit: Kit, taskId: string, worker: string, signal: AbortSignal): Promise<Keeper | null> => {
  let hasWaited = false;
  while (!signal.aborted) {
    const task = await kit.store.task(taskId);
    if (task === null || !isOpen(task)) return null;
    const now = kit.clock.now();
    const isAnothers = task.worker !== null && task.worker !== worker;
    const wait = isAnothers ? Math.min(task.lease_until - now, LEASE_MS) : 0;
    if (wait > 0) {
      if (hasWaited) return null;
      hasWaited = true;
      await kit.clock.sleep(wait, signal);
      continue;
    }
    const mine: StoredTask = {
      ...task,
      // Who worked on it has neither finished nor released it.
      deaths: task.deaths + (isAnothers ? 1 : 0),
      status: 'running',
      worker,
      lease_until: now + LEASE_MS,
      began_at: task.began_at ?? now,
      revision: task.revision + 1,
    };
    if (!(await kit.store.putTask(mine))) continue;
    kit.hub.publish(taskTopic(taskId), mine.revision);
    return keep(kit, mine);
  }
  return null;
};
