// Books and templates by revision: a revision is one document that never changes, and so is a deletion, in the place of the next revision; the
// head beside them says which is newest, by what it is found and up to where it is deleted. The revision is written first; a head that a
// crash left behind is caught up with when the book is read. Used by books.ts.

import { type Appended, type Brought, type Page, pageOf, revisionCursor, timeCursor } from '@emergent/engine/ports';
import type { Collection, Filter } from 'mongodb';
import { unlessThere } from './connection.ts';
import { type HeadDocument, is, laterThan, type PartDocument, type RevisionDocument, textOf } from './documents.ts';
import { packInParts, unpackParts } from './parts.ts';

/** Heads looked at in one go by a search. */
const AT_ONCE = 200;

export type Item = { id: string; revision: number; owner: string; shipped: boolean; created_at: string };
export type Found = Pick<HeadDocument, 'title' | 'genre' | 'lorebook_id' | 'tags'>;
type Parts<Kind> = {
  heads: Collection<HeadDocument>;
  revisions: Collection<RevisionDocument>;
  parts: Collection<PartDocument>;
  found: (item: Kind) => Found;
};

export const shelfOf = <Kind extends Item>({ heads, revisions, parts, found }: Parts<Kind>) => {
  const read = (document: RevisionDocument): Promise<Kind> => unpackParts<Kind>(parts, document);
  const revision = async (id: string, wanted: number): Promise<Kind | null> => {
    const document = await revisions.findOne({ id: is(id), revision: is(wanted) });
    return document === null || document.gone ? null : read(document);
  };
  const raise = async (item: Kind): Promise<void> => {
    const { id, created_at, shipped, owner } = item;
    const fields = { revision: item.revision, reader: shipped ? '' : owner, created_at, ...found(item) };
    const older = { _id: textOf(id), revision: { $lt: item.revision } };
    const change = { $set: fields, $setOnInsert: { deleted_upto: 0 } };
    const set = (upsert: boolean) => unlessThere(() => heads.updateOne(older, change, { upsert }));
    if (!(await set(true))) await set(false);
  };
  const lower = (id: string, upto: number) => heads.updateOne({ _id: textOf(id) }, { $max: { deleted_upto: upto } });
  /** Takes away a deletion that stands where a revision is to be brought; what it deleted stays so. Stopped half way it can be done again. */
  const clear = async (id: string, number: number, { deleted }: Brought): Promise<void> => {
    const place = { id: is(id), revision: is(number) };
    const there = await revisions.findOne(place);
    if (there !== null && there.gone !== true) return;
    if (there !== null) {
      await lower(id, number);
      await revisions.deleteOne({ ...place, gone: true });
    }
    if (!deleted)
      await heads.updateOne({ _id: textOf(id), deleted_upto: number }, { $set: { deleted_upto: number - 1 } });
  };
  const put = async (item: Kind, brought?: Brought): Promise<Appended> => {
    const { id, revision: number } = item;
    if (brought !== undefined) await clear(id, number, brought);
    const body = await packInParts(parts, item);
    const isNew = await unlessThere(() => revisions.insertOne({ id, revision: number, ...body }));
    if (!isNew && body.parts !== null) await parts.deleteMany({ token: is(body.parts) });
    const stored = isNew ? item : await revision(id, number);
    if (stored !== null) await raise(stored);
    // Only as the newest it has its book deleted.
    if (brought?.deleted) await ((await newest(id))?.item.revision === number ? remove(id) : lower(id, number));
    return { outcome: isNew ? 'stored' : 'duplicate' };
  };
  const newest = async (id: string): Promise<{ item: Kind; deleted: boolean; marked: boolean } | null> => {
    const [documents, head] = await Promise.all([
      revisions.find({ id: is(id) }, { sort: { revision: -1 }, limit: 2 }).toArray(),
      heads.findOne({ _id: textOf(id) }),
    ]);
    const [last] = documents;
    const document = documents.find(({ gone }) => gone !== true);
    if (last === undefined || document === undefined) return null;
    const item = await read(document);
    const upto = head?.deleted_upto ?? 0;
    if ((head?.revision ?? 0) < item.revision) await raise(item);
    if (last.gone && upto < last.revision) await lower(id, last.revision);
    const marked = last.gone === true;
    return { item, deleted: marked || item.revision <= upto, marked };
  };

  /** Heads that `owner` may read, oldest first, until there are `limit` that are wanted. What players type is compared here, never in a query. */
  const search = async (
    owner: string,
    isWanted: (head: HeadDocument) => boolean,
    limit: number,
    cursor: string | null,
  ) => {
    const wanted: HeadDocument[] = [];
    let after = timeCursor(cursor);
    while (wanted.length < limit) {
      const readable: Filter<HeadDocument> = { reader: { $in: ['', textOf(owner)] } };
      const where = after === null ? readable : { ...readable, ...laterThan(...after) };
      const batch = await heads.find(where, { sort: { created_at: 1, _id: 1 }, limit: AT_ONCE }).toArray();
      wanted.push(...batch.filter((head) => head.revision > head.deleted_upto && isWanted(head)));
      const last = batch.at(-1);
      if (last === undefined || batch.length < AT_ONCE) break;
      after = [last.created_at, last._id];
    }
    return wanted.slice(0, limit);
  };
  const page = async (
    owner: string,
    isWanted: (head: HeadDocument) => boolean,
    limit: number,
    cursor: string | null,
  ): Promise<Page<Kind>> => {
    const found = await search(owner, isWanted, limit + 1, cursor);
    const items = await Promise.all(found.map((head) => revision(head._id, head.revision)));
    return pageOf(
      items.flatMap((item) => item ?? []),
      limit,
      (item) => [item.created_at, item.id],
    );
  };
  const every = async (limit: number, cursor: string | null): Promise<Page<{ item: Kind; deleted: boolean }>> => {
    const [id, number] = revisionCursor(cursor);
    const later = [{ id: { $gt: textOf(id) } }, { id: is(id), revision: { $gt: number } }];
    const documents = await revisions
      .find({ $or: later, gone: { $ne: true } }, { sort: { id: 1, revision: 1 }, limit: limit + 1 })
      .toArray();
    const items = await Promise.all(documents.map(read));
    const ids = items.map((item) => item.id);
    const [known, gone] = await Promise.all([
      heads.find({ _id: { $in: ids } }).toArray(),
      revisions.find({ id: { $in: ids }, gone: true }).toArray(),
    ]);
    const deleted = new Map(known.map((head) => [head._id, head.deleted_upto]));
    for (const mark of gone) deleted.set(mark.id, Math.max(mark.revision, deleted.get(mark.id) ?? 0));
    const rows = items.map((item) => ({ item, deleted: item.revision <= (deleted.get(item.id) ?? 0) }));
    return pageOf(rows, limit, ({ item }) => [item.id, item.revision]);
  };
  const remove = async (id: string): Promise<void> => {
    for (;;) {
      const there = await newest(id);
      if (there === null || there.marked) return;
      const mark = there.item.revision + 1;
      const gone = { id, revision: mark, body: null, parts: null, gone: true } as const;
      // Of a change and a deletion at once, the index lets one in.
      if (!(await unlessThere(() => revisions.insertOne(gone)))) continue;
      await lower(id, mark);
      return;
    }
  };
  return { put, revision, newest, page, every, remove };
};
