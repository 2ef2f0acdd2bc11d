// Named values, and those that go by revision: as a task, such a value is the newest of its revisions, each an insert under a unique index;
// see tasks.ts. Used by index.ts.
import { type Contents, idCursor, pageOf, revisionOf, type Store } from '@emergent/engine/ports';
import { pack, unpack } from '../store-sqlite/body.ts';
import { type Answering, unlessThere } from './connection.ts';
import { type Collections, is, textOf } from './documents.ts';

type Values = Pick<Store, 'putValue' | 'reviseValue' | 'value'> & Pick<Contents, 'everyValue'>;
type Named = { name: string; value: unknown };
const byName = (one: Named, other: Named): number => (one.name < other.name ? -1 : 1);

export const valuesOf = ({ values, valueRevisions }: Collections, answering: Answering): Values => {
  const value = async (name: string): Promise<unknown> => {
    const [revised, plain] = await Promise.all([
      valueRevisions.findOne({ name: is(name) }, { sort: { revision: -1 } }),
      values.findOne({ _id: textOf(name) }),
    ]);
    const found = revised ?? plain;
    return found === null ? null : unpack<unknown>(found.body);
  };
  return {
    putValue: (name, given) =>
      answering(async () => {
        await values.replaceOne({ _id: textOf(name) }, { body: pack(given ?? null) }, { upsert: true });
        await valueRevisions.deleteMany({ name: is(name) });
      }),
    reviseValue: (name, given) =>
      answering(async () => {
        const { revision } = given;
        if (revisionOf(await value(name)) !== revision - 1) return false;
        const document = { name: textOf(name), revision, body: pack(given) };
        if (!(await unlessThere(() => valueRevisions.insertOne(document)))) return false;
        const newest = await valueRevisions.findOne({ name: is(name) }, { sort: { revision: -1 } });
        // Others went on past this revision and swept theirs away before this one came.
        const isLate = newest !== null && newest.revision > revision;
        await valueRevisions.deleteMany({ name: is(name), revision: { [isLate ? '$lte' : '$lt']: revision } });
        return !isLate;
      }),
    value: (name) => answering(() => value(name)),
    everyValue: (limit, cursor) =>
      answering(async () => {
        const from = idCursor(cursor);
        // Few go by revision.
        const [plain, revised] = await Promise.all([
          values.find({ _id: { $gt: from } }, { sort: { _id: 1 }, limit: limit + 1 }).toArray(),
          valueRevisions.find({ name: { $gt: from } }, { sort: { name: 1, revision: 1 } }).toArray(),
        ]);
        const named = new Map<string, unknown>(plain.map(({ _id, body }) => [_id, unpack<unknown>(body)]));
        for (const { name, body } of revised) named.set(name, unpack<unknown>(body));
        const rows = [...named].map(([name, body]) => ({ name, value: body })).sort(byName);
        return pageOf(rows.slice(0, limit + 1), limit, ({ name }) => [name]);
      }),
  };
};
