// Lorebooks, templates and named values in memory. Used by index.ts.

import {
  type Appended,
  type Contents,
  foldCase,
  idCursor,
  pageOf,
  revisionCursor,
  revisionOf,
  type Store,
  timeCursor,
} from '@emergent/engine/ports';
import type { Lorebook, ScenarioTemplate } from '@emergent/schema';

type Books = Pick<
  Store,
  | 'putLorebook'
  | 'lorebook'
  | 'deleteLorebook'
  | 'lorebooks'
  | 'putTemplate'
  | 'template'
  | 'templates'
  | 'putValue'
  | 'reviseValue'
  | 'value'
> &
  Pick<Contents, 'everyLorebook' | 'everyTemplate' | 'everyValue'>;
type Revised = { id: string; revision: number; owner: string; shipped: boolean; created_at: string };

/** Everything of one kind, each id with its revisions as they came. */
const shelf = <Item extends Revised>() => {
  const items = new Map<string, Map<number, Item>>();
  const newest = (id: string): Item | null =>
    [...(items.get(id)?.values() ?? [])].sort((one, other) => other.revision - one.revision)[0] ?? null;
  const after = (item: Item, place: readonly [string, string]): boolean =>
    item.created_at > place[0] || (item.created_at === place[0] && item.id > place[1]);
  return {
    put(item: Item): Appended {
      const revisions = items.get(item.id) ?? new Map<number, Item>();
      if (revisions.has(item.revision)) return { outcome: 'duplicate' };
      revisions.set(item.revision, structuredClone(item));
      items.set(item.id, revisions);
      return { outcome: 'stored' };
    },
    get(id: string, revision?: number): Item | null {
      return structuredClone(revision === undefined ? newest(id) : (items.get(id)?.get(revision) ?? null));
    },
    /** Every revision, by id and revision. */
    every(limit: number, cursor: string | null): Item[] {
      const [id, revision] = revisionCursor(cursor);
      const all = [...items.values()].flatMap((revisions) => [...revisions.values()]);
      const later = all.filter((item) => item.id > id || (item.id === id && item.revision > revision));
      const inOrder = later.sort((one, other) =>
        one.id === other.id ? one.revision - other.revision : one.id < other.id ? -1 : 1,
      );
      return structuredClone(inOrder.slice(0, limit + 1));
    },
    /** Oldest first; see books.ts of store-sqlite for why. */
    page(owner: string, wanted: (item: Item) => boolean, limit: number, cursor: string | null) {
      const start = timeCursor(cursor) ?? (['', ''] as const);
      const found = [...items.keys()]
        .flatMap((id) => newest(id) ?? [])
        .filter((item) => (item.shipped || item.owner === owner) && after(item, start) && wanted(item))
        .sort((one, other) => (after(one, [other.created_at, other.id]) ? 1 : -1));
      const rows = structuredClone(found.slice(0, limit + 1));
      return pageOf(rows, limit, (item) => [item.created_at, item.id]);
    },
  };
};

export const memoryBooks = (): Books => {
  const books = shelf<Lorebook>();
  const templates = shelf<ScenarioTemplate>();
  /** Revisions that were there when a book was deleted. */
  const deleted = new Map<string, number>();
  const values = new Map<string, string>();
  const isThere = (book: Lorebook): boolean => book.revision > (deleted.get(book.id) ?? 0);
  const holds = (text: string, part: string | undefined): boolean => foldCase(text).includes(foldCase(part ?? ''));
  return {
    async putLorebook(book, brought) {
      const last = deleted.get(book.id) ?? Number.NEGATIVE_INFINITY;
      const taken = brought === undefined ? last + 1 : last;
      if (!brought?.deleted) return book.revision <= taken ? { outcome: 'duplicate' } : books.put(book);
      deleted.set(book.id, Math.max(last, book.revision));
      return books.put(book);
    },
    async lorebook(id, revision) {
      const book = books.get(id, revision);
      return book !== null && (revision !== undefined || isThere(book)) ? book : null;
    },
    async deleteLorebook(id) {
      const newest = books.get(id);
      if (newest !== null && isThere(newest)) deleted.set(id, newest.revision);
    },
    lorebooks: async (owner, by, limit, cursor) =>
      books.page(
        owner,
        (book) =>
          isThere(book) && holds(book.series_metadata.title, by.title) && holds(book.series_metadata.genre, by.genre),
        limit,
        cursor,
      ),
    putTemplate: async (template) => templates.put(template),
    template: async (id, revision) => templates.get(id, revision),
    templates: async (owner, by, limit, cursor) =>
      templates.page(
        owner,
        (item) => by.lorebook_id === undefined || item.lorebook_id === by.lorebook_id,
        limit,
        cursor,
      ),
    async putValue(name, value) {
      values.set(name, JSON.stringify(value ?? null));
    },
    async reviseValue(name, value) {
      if (revisionOf(JSON.parse(values.get(name) ?? 'null')) !== value.revision - 1) return false;
      values.set(name, JSON.stringify(value));
      return true;
    },
    value: async (name) => JSON.parse(values.get(name) ?? 'null'),
    async everyLorebook(limit, cursor) {
      const rows = books.every(limit, cursor).map((lorebook) => ({ lorebook, deleted: !isThere(lorebook) }));
      return pageOf(rows, limit, ({ lorebook: { id, revision } }) => [id, revision]);
    },
    everyTemplate: async (limit, cursor) =>
      pageOf(templates.every(limit, cursor), limit, ({ id, revision }) => [id, revision]),
    async everyValue(limit, cursor) {
      const names = [...values.keys()].filter((name) => name > idCursor(cursor)).sort();
      const rows = names.slice(0, limit + 1).map((name) => ({ name, value: JSON.parse(values.get(name) ?? 'null') }));
      return pageOf(rows, limit, ({ name }) => [name]);
    },
  };
};
