// Tasks by revision and the results of their finished steps. Not every compatible server changes a document atomically, and an insert under a
// unique index is atomic on all: so each revision of a task is a document, the newest is the task, and older ones are swept behind it;
// see versions.ts. Used by index.ts.

import { type Contents, idCursor, pageOf, type Tasks, timeCursor } from '@emergent/engine/ports';
import type { StoredTask } from '@emergent/schema';
import type { Collection, Filter } from 'mongodb';
import { pack, unpack } from '../store-sqlite/body.ts';
import { type Answering, orNullIfThere, unlessThere } from './connection.ts';
import { type Collections, is, type TaskDocument, textOf } from './documents.ts';
import { insertNext, type Version } from './versions.ts';

type Where = Filter<TaskDocument>;
type Order = 'newest first' | 'oldest first' | 'by id';

const SORTS = {
  'newest first': { created_at: -1, task_id: 1, revision: -1 },
  'oldest first': { created_at: 1, task_id: 1, revision: -1 },
  'by id': { task_id: 1, revision: -1 },
} as const;

const documentOf = (task: StoredTask): TaskDocument => {
  const { task_id, owner, idempotency_key, status, created_at, revision } = task;
  return { task_id, revision, owner, idempotency_key, status, created_at, body: pack(task) };
};

const versionOf = (document: TaskDocument | null): Version | null =>
  document === null ? null : { version: document.revision, line: document.line };

/** Behind a task in an order. */
const behind = (order: Order, time: string, id: string): Where => {
  const later = { task_id: { $gt: textOf(id) } };
  if (order === 'by id') return later;
  const passed = order === 'newest first' ? { $lt: textOf(time) } : { $gt: textOf(time) };
  return { $or: [{ created_at: passed }, { created_at: is(time), ...later }] };
};

const tableOf = (tasks: Collection<TaskDocument>) => {
  const newest = (where: Where) => tasks.findOne(where, { sort: { revision: -1 } });
  /** Without those that a newer revision stands beside: what a sweep has not come to yet. */
  const current = async (found: TaskDocument[]): Promise<TaskDocument[]> => {
    const ids = [...new Set(found.map((document) => document.task_id))];
    const projection = { _id: 0, task_id: 1, revision: 1 } as const;
    const all = await tasks.find({ task_id: { $in: ids } }, { projection }).toArray();
    const highest = new Map<string, number>();
    for (const { task_id, revision } of all) highest.set(task_id, Math.max(revision, highest.get(task_id) ?? 0));
    return found.filter((document) => document.revision === highest.get(document.task_id));
  };
  const page = async (where: Where, order: Order, limit: number, after: [string, string] | null) => {
    const found: StoredTask[] = [];
    for (let from = after; ; ) {
      const wanted = from === null ? where : { $and: [where, behind(order, ...from)] };
      const batch = await tasks.find(wanted, { sort: SORTS[order], limit }).toArray();
      found.push(...(await current(batch)).map(({ body }) => unpack<StoredTask>(body)));
      const last = batch.at(-1);
      if (last === undefined || batch.length < limit || found.length >= limit) return found.slice(0, limit);
      from = [last.created_at, last.task_id];
    }
  };
  /** Whether this became the next revision of what is found there. */
  const insert = (task: StoredTask, where: Where, before: TaskDocument | null): Promise<boolean> =>
    insertNext(task.revision, versionOf(before), {
      newest: async () => versionOf(await newest(where)),
      insert: async (line) => {
        const inserted = await orNullIfThere(tasks.insertOne({ ...documentOf(task), line }));
        return inserted && (() => tasks.deleteOne({ _id: inserted.insertedId }));
      },
    });
  return { newest, page, insert };
};

export const tasksOf = ({ tasks, steps }: Collections, answering: Answering): Tasks & Pick<Contents, 'everyTask'> => {
  const { newest, page, insert } = tableOf(tasks);
  const one = (where: Where): Promise<StoredTask | null> =>
    answering(async () => {
      const found = await newest(where);
      return found === null ? null : unpack<StoredTask>(found.body);
    });
  const ofKey = (owner: string, key: string): Where => ({ owner: is(owner), idempotency_key: is(key) });
  return {
    addTask: (task) =>
      answering(async () => {
        const { task_id, owner, idempotency_key } = task;
        // Whose first revision was swept away is known by a later one; of two that come at once, the index lets one in.
        const same = { $or: [{ task_id: is(task_id) }, ofKey(owner, idempotency_key)] };
        const isNew = (await newest(same)) === null && (await insert(task, same, null));
        return { outcome: isNew ? 'stored' : 'duplicate' };
      }),
    putTask: (task) =>
      answering(async () => {
        const same = { task_id: is(task.task_id) };
        const before = await newest(same);
        if (before?.revision !== task.revision - 1 || !(await insert(task, same, before))) return false;
        await tasks.deleteMany({ task_id: is(task.task_id), revision: { $lt: task.revision } });
        return true;
      }),
    task: (taskId) => one({ task_id: is(taskId) }),
    taskByKey: (owner, key) => one(ofKey(owner, key)),
    tasks: (owner, by, limit, cursor) =>
      answering(async () => {
        const status = by.status === undefined ? {} : { status: is(by.status) };
        const where = { owner: is(owner), ...status };
        const found = await page(where, 'newest first', limit + 1, timeCursor(cursor));
        return pageOf(found, limit, (task) => [task.created_at, task.task_id]);
      }),
    openTasks: (limit, owner) =>
      answering(() => {
        const open = { status: { $in: ['started', 'running'] } };
        return page(owner === undefined ? open : { ...open, owner: is(owner) }, 'oldest first', limit, null);
      }),
    everyTask: (limit, cursor) =>
      answering(async () => {
        const found = await page({}, 'by id', limit + 1, ['', idCursor(cursor)]);
        return pageOf(found, limit, ({ task_id }) => [task_id]);
      }),
    putStep: (taskId, step, result) =>
      answering(async () => {
        const document = { _id: `${taskId}/${step}`, task_id: taskId, step, body: pack(result ?? null) };
        await unlessThere(() => steps.insertOne(document));
      }),
    steps: (taskId) =>
      answering(async () => {
        const found = await steps.find({ task_id: is(taskId) }).toArray();
        return Object.fromEntries(found.map(({ step, body }) => [step, unpack<unknown>(body)]));
      }),
    dropSteps: (taskId) =>
      answering(async () => {
        await steps.deleteMany({ task_id: is(taskId) });
      }),
  };
};
