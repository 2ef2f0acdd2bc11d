// Named sums: spent budgets, revoked tokens. As a task, a sum is the newest of its versions, each an insert under a unique index, so that
// nothing added is lost on any server; see versions.ts. Used by index.ts.
import { type Contents, idCursor, pageOf, type Store, StoreUnavailable, type Sums } from '@emergent/engine/ports';
import { type Answering, orNullIfThere } from './connection.ts';
import { type Collections, is, type SumDocument, textOf } from './documents.ts';
import { insertNext } from './versions.ts';

/** Other instances may add in between so often. */
const TRIES = 100;

const added = (before: Sums, amounts: Sums): Sums => {
  const sums = { ...before };
  for (const [field, amount] of Object.entries(amounts)) sums[field] = (sums[field] ?? 0) + amount;
  return sums;
};

/** One work after another for each name: within a process nobody loses a race. */
const inTurn = () => {
  const last = new Map<string, Promise<unknown>>();
  return <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, turn);
    const leave = () => {
      if (last.get(name) === turn) last.delete(name);
    };
    turn.then(leave, leave);
    return turn;
  };
};

type SumsOf = Pick<Store, 'add' | 'sums' | 'forgetSums'> & Pick<Contents, 'everySum'>;

export const sumsOf = ({ sums }: Collections, answering: Answering): SumsOf => {
  const queued = inTurn();
  const newest = (name: string) => sums.findOne({ name: is(name) }, { sort: { version: -1 } });
  const add = async (name: string, amounts: Sums, until: string): Promise<Sums> => {
    for (let tried = 0; tried < TRIES; tried++) {
      const before = await newest(name);
      const next = {
        name: textOf(name),
        version: (before?.version ?? 0) + 1,
        until: before !== null && before.until > until ? before.until : textOf(until),
        sums: added(before?.sums ?? {}, amounts),
      };
      const insert = async (line: string[]) => {
        const inserted = await orNullIfThere(sums.insertOne({ ...next, line }));
        return inserted && (() => sums.deleteOne({ _id: inserted.insertedId }));
      };
      if (!(await insertNext(next.version, before, { insert, newest: () => newest(name) }))) continue;
      await sums.deleteMany({ name: is(name), version: { $lt: next.version } });
      return next.sums;
    }
    throw new StoreUnavailable(new Error('others add to this sum without end'));
  };
  /** Steps from one name to the next in the index, and to the newest version of each. */
  const namesAfter = async (from: string, count: number): Promise<SumDocument[]> => {
    const found: SumDocument[] = [];
    for (let name = from; found.length < count; ) {
      const next = await sums.findOne({ name: { $gt: textOf(name) } }, { sort: { name: 1 }, projection: { name: 1 } });
      if (next === null) break;
      name = next.name;
      const sum = await newest(name);
      if (sum !== null) found.push(sum);
    }
    return found;
  };
  return {
    everySum: (limit, cursor) =>
      answering(async () => {
        const found = await namesAfter(idCursor(cursor), limit + 1);
        const rows = found.map((sum) => ({ name: sum.name, sums: sum.sums, until: sum.until }));
        return pageOf(rows, limit, ({ name }) => [name]);
      }),
    add: (name, amounts, until) => queued(name, () => answering(() => add(name, amounts, until))),
    sums: (name) => answering(async () => (await newest(name))?.sums ?? null),
    forgetSums: (now) =>
      answering(async () => {
        await sums.deleteMany({ until: { $lte: textOf(now) } });
      }),
  };
};
