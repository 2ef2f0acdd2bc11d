// Tasks and their finished steps in memory. Used by index.ts.

import { type Contents, idCursor, pageOf, type Tasks, timeCursor } from '@emergent/engine/ports';
import type { StoredTask } from '@emergent/schema';

const OPEN: ReadonlySet<string> = new Set(['started', 'running']);
const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
const older = (one: StoredTask, other: StoredTask): number =>
  byText(one.created_at, other.created_at) || byText(one.task_id, other.task_id);
const newer = (one: StoredTask, other: StoredTask): number =>
  byText(other.created_at, one.created_at) || byText(one.task_id, other.task_id);

export const memoryTasks = (): Tasks & Pick<Contents, 'everyTask'> => {
  const rows = new Map<string, StoredTask>();
  const finished = new Map<string, Map<string, string>>();
  const find = (wanted: (task: StoredTask) => boolean): StoredTask[] => [...rows.values()].filter(wanted);
  return {
    async addTask(task) {
      const isTaken = (other: StoredTask) =>
        other.task_id === task.task_id ||
        (other.owner === task.owner && other.idempotency_key === task.idempotency_key);
      if (find(isTaken).length > 0) return { outcome: 'duplicate' };
      rows.set(task.task_id, structuredClone(task));
      return { outcome: 'stored' };
    },
    async putTask(task) {
      if (rows.get(task.task_id)?.revision !== task.revision - 1) return false;
      rows.set(task.task_id, structuredClone(task));
      return true;
    },
    task: async (taskId) => structuredClone(rows.get(taskId) ?? null),
    taskByKey: async (owner, key) =>
      structuredClone(find((task) => task.owner === owner && task.idempotency_key === key)[0] ?? null),
    async tasks(owner, { status }, limit, cursor) {
      const after = timeCursor(cursor);
      const isAfter = (task: StoredTask): boolean =>
        after === null || task.created_at < after[0] || (task.created_at === after[0] && task.task_id > after[1]);
      const own = find(
        (task) => task.owner === owner && (status === undefined || task.status === status) && isAfter(task),
      );
      const page = structuredClone(own.sort(newer).slice(0, limit + 1));
      return pageOf(page, limit, (task) => [task.created_at, task.task_id]);
    },
    async everyTask(limit, cursor) {
      const from = idCursor(cursor);
      const later = find((task) => task.task_id > from).sort((one, other) => byText(one.task_id, other.task_id));
      return pageOf(structuredClone(later.slice(0, limit + 1)), limit, ({ task_id }) => [task_id]);
    },
    openTasks: async (limit, owner) =>
      structuredClone(
        find((task) => OPEN.has(task.status) && (owner === undefined || task.owner === owner))
          .sort(older)
          .slice(0, limit),
      ),
    async putStep(taskId, step, result) {
      const steps = finished.get(taskId) ?? new Map<string, string>();
      if (!steps.has(step)) steps.set(step, JSON.stringify(result ?? null));
      finished.set(taskId, steps);
    },
    steps: async (taskId) =>
      Object.fromEntries([...(finished.get(taskId) ?? [])].map(([step, text]) => [step, JSON.parse(text)])),
    async dropSteps(taskId) {
      finished.delete(taskId);
    },
  };
};
