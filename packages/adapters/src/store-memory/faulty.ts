// A store that fails where it is told to: crashes at every step of the engine's work, for tests.
import { type Store, StoreUnavailable } from '@emergent/engine/ports';

/** `before`: nothing was done. `after`: it was done, and the caller never learns: the unknown outcome of an insert. */
export type Fault = 'before' | 'after' | null;
type Operation = keyof Store;

/** Asks `plan` at each call of a method, with the calls so far of all methods (from 0); a fault becomes StoreUnavailable, or what `error` makes. */
export const faultyStore = (
  store: Store,
  plan: (operation: Operation, call: number) => Fault,
  error: (operation: Operation) => Error = (operation) =>
    new StoreUnavailable(new Error(`planned fault: ${operation}`)),
): Store => {
  let calls = 0;
  const failing = <Arguments extends unknown[], Result>(
    operation: Operation,
    work: (...given: Arguments) => Promise<Result>,
  ) => {
    return async (...given: Arguments): Promise<Result> => {
      const fault = plan(operation, calls++);
      if (fault === 'before') throw error(operation);
      const result = await work(...given);
      if (fault === 'after') throw error(operation);
      return result;
    };
  };
  return {
    append: failing('append', store.append),
    last: failing('last', store.last),
    lastSeq: failing('lastSeq', store.lastSeq),
    byKey: failing('byKey', store.byKey),
    bySeqs: failing('bySeqs', store.bySeqs),
    after: failing('after', store.after),
    notes: failing('notes', store.notes),
    hasChild: failing('hasChild', store.hasChild),
    branches: failing('branches', store.branches),
    tip: failing('tip', store.tip),
    byTerms: failing('byTerms', store.byTerms),
    sessionIds: failing('sessionIds', store.sessionIds),
    everyLorebook: failing('everyLorebook', store.everyLorebook),
    everyTemplate: failing('everyTemplate', store.everyTemplate),
    everyValue: failing('everyValue', store.everyValue),
    everySum: failing('everySum', store.everySum),
    everyTask: failing('everyTask', store.everyTask),
    putSnapshot: failing('putSnapshot', store.putSnapshot),
    snapshot: failing('snapshot', store.snapshot),
    putSession: failing('putSession', store.putSession),
    session: failing('session', store.session),
    sessions: failing('sessions', store.sessions),
    unlisted: failing('unlisted', store.unlisted),
    purge: failing('purge', store.purge),
    deletedBefore: failing('deletedBefore', store.deletedBefore),
    putLorebook: failing('putLorebook', store.putLorebook),
    lorebook: failing('lorebook', store.lorebook),
    deleteLorebook: failing('deleteLorebook', store.deleteLorebook),
    lorebooks: failing('lorebooks', store.lorebooks),
    putTemplate: failing('putTemplate', store.putTemplate),
    template: failing('template', store.template),
    templates: failing('templates', store.templates),
    putValue: failing('putValue', store.putValue),
    reviseValue: failing('reviseValue', store.reviseValue),
    value: failing('value', store.value),
    addTask: failing('addTask', store.addTask),
    putTask: failing('putTask', store.putTask),
    task: failing('task', store.task),
    taskByKey: failing('taskByKey', store.taskByKey),
    tasks: failing('tasks', store.tasks),
    openTasks: failing('openTasks', store.openTasks),
    putStep: failing('putStep', store.putStep),
    steps: failing('steps', store.steps),
    dropSteps: failing('dropSteps', store.dropSteps),
    add: failing('add', store.add),
    sums: failing('sums', store.sums),
    forgetSums: failing('forgetSums', store.forgetSums),
    ping: failing('ping', store.ping),
    close: failing('close', store.close),
  };
};
