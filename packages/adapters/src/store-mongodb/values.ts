// Named values, and those that go by revision: as a task, such a value is the newest of its revisions, each an insert under a unique index;
// see versions.ts. Used by index.ts.
import { type Contents, idCursor, pageOf, revisionOf, type Store } from '@emergent/engine/ports';
import { pack, unpack } from '../store-sqlite/body.ts';
import { type Answering, orNullIfThere } from './connection.ts';
import { type Collections, is, textOf, type ValueRevisionDocument } from './documents.ts';
import { insertNext, type Version } from './versions.ts';

type Values = Pick<Store, 'putValue' | 'reviseValue' | 'value'> & Pick<Contents, 'everyValue'>;
type Named = { name: string; value: unknown };
const byName = (one: Named, other: Named): number => (one.name < other.name ? -1 : 1);

const versionOf = (found: ValueRevisionDocument | null): Version | null =>
  found === null ? null : { version: found.revision, line: found.line };

export const valuesOf = ({ values, valueRevisions }: Collections, answering: Answering): Values => {
  const newest = (name: string) => valueRevisions.findOne({ name: is(name) }, { sort: { revision: -1 } });
  const read = async (name: string) => {
    const [revised, plain] = await Promise.all([newest(name), values.findOne({ _id: textOf(name) })]);
    const found = revised ?? plain;
    return { value: found === null ? null : unpack<unknown>(found.body), version: versionOf(revised) };
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
        const before = await read(name);
        if (revisionOf(before.value) !== revision - 1) return false;
        const document = { name: textOf(name), revision, body: pack(given) };
        const insert = async (line: string[]) => {
          const inserted = await orNullIfThere(valueRevisions.insertOne({ ...document, line }));
          return inserted && (() => valueRevisions.deleteOne({ _id: inserted.insertedId }));
        };
        const look = { insert, newest: async () => versionOf(await newest(name)) };
        if (!(await insertNext(revision, before.version, look))) return false;
        await valueRevisions.deleteMany({ name: is(name), revision: { $lt: revision } });
        return true;
      }),
    value: (name) => answering(async () => (await read(name)).value),
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
