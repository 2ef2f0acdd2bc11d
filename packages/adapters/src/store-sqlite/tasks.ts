// Tasks by revision and the results of their finished steps. Used by index.ts.

import { pageOf, type Tasks, timeCursor } from '@emergent/engine/ports';
import type { StoredTask } from '@emergent/schema';
import { pack, unpack } from './body.ts';
import type { Database } from './database.ts';

const ADD = `INSERT INTO tasks (task_id, owner, idempotency_key, status, created_at, revision, body)
  VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
const PUT = 'UPDATE tasks SET status = ?, revision = ?, body = ? WHERE task_id = ? AND revision = ?';
const BY_KEY = 'SELECT body FROM tasks WHERE owner = ? AND idempotency_key = ?';
const OWN = `SELECT body FROM tasks WHERE owner = ? AND (? IS NULL OR status = ?)
  AND (created_at < ? OR (created_at = ? AND task_id > ?)) ORDER BY created_at DESC, task_id LIMIT ?`;
const OPEN = `SELECT body FROM tasks WHERE status IN ('started', 'running') AND (? IS NULL OR owner = ?)
  ORDER BY created_at, task_id LIMIT ?`;
const PUT_STEP = 'INSERT INTO task_steps (task_id, step, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
/** Later than every timestamp: where the first page starts. */
const END_OF_TIME = '\u{10ffff}';

const addTask = (database: Database, task: StoredTask): boolean => {
  const columns = [task.task_id, task.owner, task.idempotency_key, task.status, task.created_at] as const;
  return database.durably(() => database.run(ADD, ...columns, task.revision, pack(task))) === 1;
};

const putTask = (database: Database, task: StoredTask): boolean => {
  const { status, revision, task_id } = task;
  return database.durably(() => database.run(PUT, status, revision, pack(task), task_id, revision - 1)) === 1;
};

export const tasksTables = (database: Database): Tasks => {
  const one = (sql: string, ...values: string[]): StoredTask | null => {
    const row = database.one(sql, ...values);
    return row === undefined ? null : unpack<StoredTask>(row.body);
  };
  return {
    addTask: async (task) => ({ outcome: addTask(database, task) ? 'stored' : 'duplicate' }),
    putTask: async (task) => putTask(database, task),
    task: async (taskId) => one('SELECT body FROM tasks WHERE task_id = ?', taskId),
    taskByKey: async (owner, key) => one(BY_KEY, owner, key),
    async tasks(owner, by, limit, cursor) {
      const [time, id] = timeCursor(cursor) ?? [END_OF_TIME, ''];
      const status = by.status ?? null;
      const rows = database.all(OWN, owner, status, status, time, time, id, limit + 1);
      return pageOf(
        rows.map((row) => unpack<StoredTask>(row.body)),
        limit,
        (task) => [task.created_at, task.task_id],
      );
    },
    async openTasks(limit, owner) {
      const whose = owner ?? null;
      return database.all(OPEN, whose, whose, limit).map((row) => unpack<StoredTask>(row.body));
    },
    async putStep(taskId, step, result) {
      database.durably(() => database.run(PUT_STEP, taskId, step, pack(result ?? null)));
    },
    async steps(taskId) {
      const rows = database.all('SELECT step, body FROM task_steps WHERE task_id = ?', taskId);
      return Object.fromEntries(rows.map((row) => [String(row.step), unpack<unknown>(row.body)]));
    },
    async dropSteps(taskId) {
      database.durably(() => database.run('DELETE FROM task_steps WHERE task_id = ?', taskId));
    },
  };
};
