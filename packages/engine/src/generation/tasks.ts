// What a player may do with tasks: start one, look at it, follow it, list their own, stop it. Another's task does not exist.
import { digestOf } from '@emergent/core';
import { EmergentError, GenerationTask, type StoredTask } from '@emergent/schema';
import { isoNow, type Kit } from '../context.ts';
import type { Caller, Engine } from '../engine-types.ts';
import { LEVEL_OF_NO_STORY, refuseUnfit } from '../fitting.ts';
import { removeLorebook } from '../worlds.ts';
import { isOpen, taskTopic } from './keeper.ts';
import { observeTask, secondsOf } from './observe-task.ts';

type Tasks = Pick<
  Engine,
  'startGeneration' | 'generationTask' | 'generationTasks' | 'cancelGeneration' | 'followGeneration' | 'taskCounts'
>;

/** Tasks of one player that are not finished. */
const MOST_OPEN = 3;
const RETRY_AFTER_S = 10;
/** Who follows a task looks for themselves so often: what another process says may not come through. */
const LOOK_MS = 2000;

/** Zod leaves out what only the store needs. */
const viewOf = (task: StoredTask): GenerationTask => GenerationTask.parse(task);

const own = async (kit: Kit, caller: Caller, id: string): Promise<StoredTask> => {
  const task = await kit.store.task(id);
  if (task === null || task.owner !== caller.owner)
    throw new EmergentError('TASK_NOT_FOUND', { details: { task_id: id } });
  return task;
};

const fresh = (kit: Kit, caller: Caller, request: StoredTask['request'], key: string, digest: string): StoredTask => ({
  v: 1,
  task_id: kit.clock.uuid(),
  status: 'started',
  progress: 0,
  current_step: 'Waiting to begin',
  request,
  result: null,
  error: null,
  created_at: isoNow(kit),
  completed_at: null,
  owner: caller.owner,
  idempotency_key: key,
  request_digest: digest,
  seed: kit.clock.uuid(),
  lorebook_id: kit.clock.uuid(),
  scenario_template_id: kit.clock.uuid(),
  revision: 1,
  worker: null,
  lease_until: 0,
  deaths: 0,
  began_at: null,
});

const mustBeSame = (task: StoredTask, digest: string): StoredTask => {
  if (task.request_digest !== digest) throw new EmergentError('KEY_REUSED', { details: { task_id: task.task_id } });
  return task;
};

const start = async (kit: Kit, caller: Caller, request: StoredTask['request'], key: string): Promise<StoredTask> => {
  const digest = digestOf(JSON.stringify(request));
  const before = await kit.store.taskByKey(caller.owner, key);
  if (before !== null) return mustBeSame(before, digest);
  const open = await kit.store.openTasks(MOST_OPEN, caller.owner);
  refuseUnfit(LEVEL_OF_NO_STORY, { ...request, themes: request.themes.join('\n') });
  if (open.length >= MOST_OPEN)
    throw new EmergentError('TOO_MANY_TASKS', {
      details: { retry_after: RETRY_AFTER_S, tasks: open.map((task) => task.task_id).join(', ') },
    });
  const task = fresh(kit, caller, request, key, digest);
  const { outcome } = await kit.store.addTask(task);
  if (outcome === 'stored') return task;
  // Another process was quicker with the same key.
  const other = await kit.store.taskByKey(caller.owner, key);
  if (other === null) throw new EmergentError('LOG_MOVED');
  return mustBeSame(other, digest);
};

const MOST_TRIES = 20;
const END_TOLD: Partial<Record<StoredTask['status'], string>> = {
  completed: 'It has been completed.',
  failed: 'It has failed.',
};

/** Worker and player may write at once: whoever was first decides. */
const cancel = async (kit: Kit, caller: Caller, id: string): Promise<StoredTask> => {
  for (let at = 0; at < MOST_TRIES; at++) {
    const task = await own(kit, caller, id);
    if (task.status === 'cancelled') return task;
    if (!isOpen(task))
      throw new EmergentError('NOT_POSSIBLE', {
        message: `This task can't be cancelled any more. ${END_TOLD[task.status] ?? ''}`.trim(),
        details: { task_id: id, status: task.status },
        suggestions: ['See what came of it with GET /api/scenarios/status/{task_id}.'],
      });
    const stopped: StoredTask = {
      ...task,
      status: 'cancelled',
      current_step: 'Cancelled',
      completed_at: isoNow(kit),
      revision: task.revision + 1,
    };
    if (!(await kit.store.putTask(stopped))) continue;
    observeTask(kit, 'cancelled', secondsOf(kit, stopped));
    await kit.jobs.cancel(id);
    kit.hub.publish(taskTopic(id), stopped.revision);
    await kit.store.dropSteps(id);
    // A worker that died between saving the world and saying so left it behind.
    await removeLorebook(kit, stopped.lorebook_id);
    return stopped;
  }
  throw new EmergentError('LOG_MOVED');
};

/** Tells each state once, newer ones only, until it is finished or nobody listens. */
const follow = async (
  kit: Kit,
  caller: Caller,
  id: string,
  hear: (task: GenerationTask, revision: number) => void,
): Promise<() => void> => {
  const first = await own(kit, caller, id);
  const stop = new AbortController();
  let told = 0;
  const tell = (task: StoredTask) => {
    if (stop.signal.aborted || task.revision <= told) return;
    told = task.revision;
    if (!isOpen(task)) stop.abort();
    hear(viewOf(task), task.revision);
  };
  const look = async (): Promise<void> => {
    const task = await kit.store.task(id).catch(() => null);
    if (task !== null) tell(task);
  };
  const unsubscribe = kit.hub.subscribe(taskTopic(id), () => void look());
  stop.signal.addEventListener('abort', unsubscribe, { once: true });
  tell(first);
  const looking = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await look();
      await kit.clock.sleep(LOOK_MS, stop.signal);
    }
  };
  void looking();
  return () => stop.abort();
};

export const makeTasks = (kit: Kit): Tasks => ({
  startGeneration: async (caller, request, { key = kit.clock.uuid() }) => {
    const task = await kit.hub.inLane(`tasks:${caller.owner}`, () => start(kit, caller, request, key));
    if (isOpen(task))
      await kit.jobs.add(task.task_id).catch((error: unknown) =>
        // It is stored, and taken up as soon as there is a queue again.
        kit.warn('a task could not be queued', { task_id: task.task_id, error: String(error) }),
      );
    return viewOf(task);
  },
  generationTask: async (caller, id) => viewOf(await own(kit, caller, id)),
  generationTasks: async (caller, by, limit, cursor) => {
    const page = await kit.store.tasks(caller.owner, by, limit, cursor);
    return { items: page.items.map(viewOf), next_cursor: page.next };
  },
  cancelGeneration: async (caller, id) => viewOf(await cancel(kit, caller, id)),
  followGeneration: (caller, id, hear) => follow(kit, caller, id, hear),
  taskCounts: () => kit.jobs.counts(),
});
