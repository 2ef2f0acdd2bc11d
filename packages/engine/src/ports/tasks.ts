// The part of the store that keeps tasks: a row that changes, and beside it the results of its finished steps, which do not.
// With both, whoever takes a task over from a dead worker asks for nothing twice.
import type { StoredTask, TaskStatus } from '@emergent/schema';
import type { Appended, Page } from './store.ts';

export interface Tasks {
  /** Stores a new task, durably. Unique: `task_id`, and `idempotency_key` for each owner. */
  addTask(task: StoredTask): Promise<Appended>;
  /** Replaces a task whose stored `revision` is one less than the given one's, durably. False: somebody else wrote meanwhile, or there is none; nothing is changed. */
  putTask(task: StoredTask): Promise<boolean>;
  task(taskId: string): Promise<StoredTask | null>;
  taskByKey(owner: string, key: string): Promise<StoredTask | null>;
  /** Own tasks, by created_at descending, then id; of one status where it is given. */
  tasks(
    owner: string,
    by: { status?: TaskStatus | undefined },
    limit: number,
    cursor: string | null,
  ): Promise<Page<StoredTask>>;
  /** Tasks that are started or running, everybody's or one owner's, oldest first, at most `limit`. */
  openTasks(limit: number, owner?: string): Promise<StoredTask[]>;

  /** Keeps the result of a finished step, durably; one that is there already stays as it is. */
  putStep(taskId: string, step: string, result: unknown): Promise<void>;
  /** All finished steps of a task by name. */
  steps(taskId: string): Promise<Record<string, unknown>>;
  /** The task is done; what its steps gave stands in its world. */
  dropSteps(taskId: string): Promise<void>;
}
