// What every store promises about tasks: one of two writers wins, finished steps stay, each owner sees their own. Part of contract-store.ts.
import type { StoredTask } from '@emergent/schema';
import { describe, expect, test } from 'vitest';
import { taskSample } from './contract-samples.ts';
import type { WithStore } from './contract-store-log.ts';
import type { Store } from './store.ts';

const stored = { outcome: 'stored' };
const duplicate = { outcome: 'duplicate' };
const addAll = async (store: Store, tasks: StoredTask[]): Promise<void> => {
  for (const task of tasks) expect(await store.addTask(task)).toEqual(stored);
};
const idsOf = (tasks: readonly StoredTask[]): string[] => tasks.map((task) => task.task_id);

const rows = (within: WithStore): void => {
  test(
    'a task comes back as it was added; its id and its owner’s key are taken once',
    within(async (store) => {
      const task = taskSample('t1', { current_step: `'%_" “ü” 李 \u{1f6e1} ${'long '.repeat(2000)}` });
      expect(await store.addTask(task)).toEqual(stored);
      expect(await store.addTask(taskSample('t1', { idempotency_key: 'another' }))).toEqual(duplicate);
      expect(await store.addTask(taskSample('t2', { idempotency_key: task.idempotency_key }))).toEqual(duplicate);
      expect(
        await store.addTask(taskSample('t3', { idempotency_key: task.idempotency_key, owner: 'somebody' })),
      ).toEqual(stored);
      expect(await store.task('t1')).toEqual(task);
      expect(await store.task('t2')).toBeNull();
      expect(await store.taskByKey('local', task.idempotency_key)).toEqual(task);
      expect(await store.taskByKey('nobody', task.idempotency_key)).toBeNull();
    }),
  );
  test(
    'of two who write on what they both read, one wins',
    within(async (store) => {
      await store.addTask(taskSample('t1'));
      const tries = ['one', 'other'].map((worker) =>
        store.putTask(taskSample('t1', { revision: 2, status: 'running', worker })),
      );
      expect((await Promise.all(tries)).sort()).toEqual([false, true]);
      const now = await store.task('t1');
      expect(now).toMatchObject({ revision: 2, status: 'running' });
      expect(await store.putTask(taskSample('t1', { revision: 2 }))).toBe(false);
      expect(await store.putTask(taskSample('t1', { revision: 4 }))).toBe(false);
      expect(await store.putTask(taskSample('nobody', { revision: 2 }))).toBe(false);
      expect(await store.task('t1')).toEqual(now);
      expect(await store.putTask(taskSample('t1', { revision: 3, status: 'completed' }))).toBe(true);
    }),
  );
};

const lists = (within: WithStore): void => {
  test(
    'own tasks are listed newest first, in pages that tell each once, of one status if wanted',
    within(async (store) => {
      await addAll(store, [
        ...[5, 3, 1, 4, 2].map((day) =>
          taskSample(`t${day}`, {
            created_at: `2026-01-0${1 + (day % 3)}T00:00:00.000Z`,
            status: day < 3 ? 'completed' : 'started',
          }),
        ),
        taskSample('theirs', { owner: 'somebody' }),
      ]);
      const whole = (await store.tasks('local', {}, 10, null)).items;
      expect(idsOf(whole)).toEqual(['t2', 't5', 't1', 't4', 't3']);
      const first = await store.tasks('local', {}, 2, null);
      const second = await store.tasks('local', {}, 3, first.next);
      expect(idsOf([...first.items, ...second.items])).toEqual(idsOf(whole));
      expect(second.next).toBeNull();
      expect(idsOf((await store.tasks('local', { status: 'completed' }, 10, null)).items)).toEqual(['t2', 't1']);
      await expect(store.tasks('local', {}, 5, '!')).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    }),
  );
  test(
    'what is started or running is found, oldest first, everybody’s or one owner’s',
    within(async (store) => {
      await addAll(store, [
        taskSample('new', { created_at: '2026-01-03T00:00:00.000Z' }),
        taskSample('old', { created_at: '2026-01-01T00:00:00.000Z', status: 'running' }),
        taskSample('theirs', { created_at: '2026-01-02T00:00:00.000Z', owner: 'somebody' }),
        taskSample('done', { status: 'completed' }),
        taskSample('gone', { status: 'cancelled' }),
        taskSample('bad', { status: 'failed' }),
      ]);
      expect(idsOf(await store.openTasks(10))).toEqual(['old', 'theirs', 'new']);
      expect(idsOf(await store.openTasks(2))).toEqual(['old', 'theirs']);
      expect(idsOf(await store.openTasks(10, 'local'))).toEqual(['old', 'new']);
      await store.putTask(taskSample('old', { revision: 2, status: 'completed' }));
      expect(idsOf(await store.openTasks(10, 'local'))).toEqual(['new']);
    }),
  );
};

const finished = (within: WithStore): void => {
  test(
    'a finished step stays as it was, until the task needs them no more',
    within(async (store) => {
      const result = { names: ['Éowyn', '李明'], deep: [{ a: null }], long: 'x'.repeat(5000) };
      await store.putStep('t1', 'places', result);
      await store.putStep('t1', 'places', { other: true });
      await store.putStep('t1', 'people', []);
      await store.putStep('t2', 'places', 'theirs');
      expect(await store.steps('t1')).toEqual({ places: result, people: [] });
      await store.dropSteps('t1');
      expect(await store.steps('t1')).toEqual({});
      expect(await store.steps('t2')).toEqual({ places: 'theirs' });
    }),
  );
};

export const describeTasks = (within: WithStore): void => {
  describe('tasks', () => {
    rows(within);
    lists(within);
    finished(within);
  });
};
