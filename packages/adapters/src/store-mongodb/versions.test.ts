// Who comes late: between my look and my insert others insert two versions and sweep the one whose number I have. On a real server.
import { randomUUID } from 'node:crypto';
import { StoreUnavailable } from '@emergent/engine/ports';
import { taskSample } from '@emergent/engine/ports/contract';
import type { StoredTask } from '@emergent/schema';
import type { Collection } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mongoForTests } from '../testing/servers.ts';
import { answeringUntil, connectionTo } from './connection.ts';
import { collectionsOf } from './documents.ts';
import { makeIndexes } from './indexes.ts';
import { sumsOf } from './sums.ts';
import { tasksOf } from './tasks.ts';
import { valuesOf } from './values.ts';
import { insertNext } from './versions.ts';

const server = await mongoForTests();
const client = connectionTo(server?.url ?? 'mongodb://127.0.0.1');
const database = client.db(`late_${randomUUID().slice(0, 8)}`);
const collections = collectionsOf(database);
const answering = answeringUntil(() => false);
const DAY = '2030-01-01T00:00:00.000Z';

type Work = () => Promise<unknown>;
/** The collection as somebody has it whose first insert meets others at work just before it, or just after. */
const meeting = <Kind extends object>(collection: Collection<Kind>, before: Work, after: Work): Collection<Kind> => {
  let [isFirst, own] = [true, collection.insertOne.bind(collection)];
  const insertOne: typeof own = async (...given) => {
    if (!isFirst) return own(...given);
    isFirst = false;
    await before();
    const inserted = await own(...given);
    await after();
    return inserted;
  };
  return Object.create(collection, { insertOne: { value: insertOne } });
};
const nothing: Work = async () => undefined;
const tasksMeeting = (before: Work, after: Work = nothing) =>
  tasksOf({ ...collections, tasks: meeting(collections.tasks, before, after) }, answering);
const others = {
  tasks: tasksOf(collections, answering),
  sums: sumsOf(collections, answering),
  values: valuesOf(collections, answering),
};
const put = (revision: number, more: Partial<StoredTask> = {}) =>
  others.tasks.putTask(taskSample('t1', { revision, status: 'running', ...more }));

describe.runIf(server)('who comes late', () => {
  beforeAll(() => makeIndexes(collections));
  beforeEach(async () => {
    await collections.tasks.deleteMany({});
    await collections.sums.deleteMany({});
    await collections.valueRevisions.deleteMany({});
  });
  afterAll(async () => {
    await database.dropDatabase();
    await client.close();
    await server?.remove();
  });

  test('adds to what the others made of the sum', async () => {
    await others.sums.add('spent', { n: 1 }, DAY);
    const add = () => others.sums.add('spent', { n: 10 }, DAY);
    const sums = meeting(collections.sums, async () => [await add(), await add()], nothing);
    expect(await sumsOf({ ...collections, sums }, answering).add('spent', { n: 100 }, DAY)).toEqual({ n: 121 });
    expect(await others.sums.sums('spent')).toEqual({ n: 121 });
    expect(await collections.sums.countDocuments()).toBe(1);
  });
  test('has not written a task’s revision, and nothing is left of it', async () => {
    await others.tasks.addTask(taskSample('t1'));
    const late = tasksMeeting(async () => [await put(2), await put(3)]);
    expect(await late.putTask(taskSample('t1', { revision: 2, status: 'cancelled' }))).toBe(false);
    expect(await others.tasks.task('t1')).toMatchObject({ revision: 3, status: 'running' });
    expect(await collections.tasks.countDocuments()).toBe(1);
  });
  test('has written it where the others went on from it', async () => {
    await others.tasks.addTask(taskSample('t1'));
    const overtaken = tasksMeeting(nothing, async () => [await put(3), await put(4)]);
    expect(await overtaken.putTask(taskSample('t1', { revision: 2 }))).toBe(true);
    expect(await others.tasks.task('t1')).toMatchObject({ revision: 4 });
  });
  test('has not revised a value, or has where the others went on from it', async () => {
    const revise = (revision: number) => others.values.reviseValue('live', { revision });
    const meet = (before: Work, after: Work) =>
      valuesOf({ ...collections, valueRevisions: meeting(collections.valueRevisions, before, after) }, answering);
    const late = meet(async () => [await revise(1), await revise(2)], nothing);
    expect(await late.reviseValue('live', { revision: 1 })).toBe(false);
    const overtaken = meet(nothing, async () => [await revise(4), await revise(5)]);
    expect(await overtaken.reviseValue('live', { revision: 3 })).toBe(true);
    expect(await others.values.value('live')).toEqual({ revision: 5 });
    expect(await collections.valueRevisions.countDocuments()).toBe(1);
  });
  test('has added a task that comes back from a backup, whatever its revision', async () => {
    expect(await others.tasks.addTask(taskSample('t1', { revision: 7 }))).toEqual({ outcome: 'stored' });
    expect(await put(8)).toBe(true);
  });
  test('has added no second task under the same key', async () => {
    const late = tasksMeeting(async () => [await others.tasks.addTask(taskSample('t1')), await put(2)]);
    const same = taskSample('t2', { idempotency_key: taskSample('t1').idempotency_key });
    expect(await late.addTask(same)).toEqual({ outcome: 'duplicate' });
    expect(await others.tasks.task('t2')).toBeNull();
  });
});

test('what the newest does not know of any more is not said to be written or not', async () => {
  const lost = { insert: async () => async () => undefined, newest: async () => ({ version: 90, line: ['a', 'b'] }) };
  await expect(insertNext(6, { version: 5 }, lost)).rejects.toBeInstanceOf(StoreUnavailable);
});
