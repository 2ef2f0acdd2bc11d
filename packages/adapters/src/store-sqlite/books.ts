// Lorebooks and scenario templates by revision, and small named values. Used by index.ts.

import {
  type Appended,
  type Brought,
  foldCase,
  pageOf,
  revisionOf,
  type Store,
  timeCursor,
} from '@emergent/engine/ports';
import type { Lorebook, ScenarioTemplate } from '@emergent/schema';
import { pack, unpack } from './body.ts';
import type { Database } from './database.ts';

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
>;
type Revised = { id: string; created_at: string };

// A deletion takes the place of the revision after the last.
const PUT_LOREBOOK = `INSERT INTO lorebooks (id, revision, owner, shipped, created_at, title, genre, body, deleted)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
  WHERE ?9 = 1 OR NOT EXISTS (SELECT 1 FROM lorebooks WHERE id = ?1 AND deleted = 1 AND revision >= ?2 - ?10)
  ON CONFLICT DO NOTHING`;
const PUT_TEMPLATE = `INSERT INTO templates (id, revision, owner, shipped, created_at, lorebook_id, body)
  VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
// The oldest stand first: shipped ones before a player's own, and a book's place stays when it is revised.
const NEWEST = (table: 'lorebooks' | 'templates', and: string): string => `SELECT body FROM ${table} AS newest
  WHERE revision = (SELECT max(revision) FROM ${table} AS every WHERE every.id = newest.id)
  AND (owner = ? OR shipped = 1) AND (created_at, id) > (?, ?) AND ${and} ORDER BY created_at, id LIMIT ?`;
// instr() compares literally: % and _ mean themselves.
const NEWEST_LOREBOOKS = NEWEST('lorebooks', 'deleted = 0 AND instr(title, ?) > 0 AND instr(genre, ?) > 0');
const NEWEST_TEMPLATES = NEWEST('templates', '(? IS NULL OR lorebook_id = ?)');

const PUT_VALUE = 'INSERT OR REPLACE INTO named_values (name, body) VALUES (?, ?)';

const startOf = (cursor: string | null): [string, string] => timeCursor(cursor) ?? ['', ''];
const placeOf = (item: Revised): [string, string] => [item.created_at, item.id];

const outcomeOf = (inserted: number): Appended => ({ outcome: inserted === 1 ? 'stored' : 'duplicate' });

const putLorebook = (database: Database, book: Lorebook, brought: Brought | undefined): Appended => {
  const { title, genre } = book.series_metadata;
  const columns = [book.id, book.revision, book.owner, Number(book.shipped), book.created_at] as const;
  // A change has no place right behind a deletion.
  const behind = brought === undefined ? 1 : 0;
  const rest = [foldCase(title), foldCase(genre), pack(book), Number(brought?.deleted ?? false), behind] as const;
  return outcomeOf(database.durably(() => database.run(PUT_LOREBOOK, ...columns, ...rest)));
};

const putTemplate = (database: Database, template: ScenarioTemplate): Appended => {
  const columns = [template.id, template.revision, template.owner, Number(template.shipped)] as const;
  const rest = [template.created_at, template.lorebook_id, pack(template)] as const;
  return outcomeOf(database.durably(() => database.run(PUT_TEMPLATE, ...columns, ...rest)));
};

export const booksTables = (database: Database): Books => {
  const revision = <Kind>(table: 'lorebooks' | 'templates', id: string, wanted: number | undefined): Kind | null => {
    const sql = `SELECT * FROM ${table} WHERE id = ?${wanted === undefined ? '' : ' AND revision = ?'} ORDER BY revision DESC LIMIT 1`;
    const row = wanted === undefined ? database.one(sql, id) : database.one(sql, id, wanted);
    return row === undefined || (wanted === undefined && row.deleted === 1) ? null : unpack<Kind>(row.body);
  };
  const value = (name: string): unknown => {
    const row = database.one('SELECT body FROM named_values WHERE name = ?', name);
    return row === undefined ? null : unpack<unknown>(row.body);
  };
  return {
    putLorebook: async (book, brought) => putLorebook(database, book, brought),
    lorebook: async (id, wanted) => revision<Lorebook>('lorebooks', id, wanted),
    async deleteLorebook(id) {
      database.durably(() => database.run('UPDATE lorebooks SET deleted = 1 WHERE id = ?', id));
    },
    async lorebooks(owner, by, limit, cursor) {
      const wanted = [foldCase(by.title ?? ''), foldCase(by.genre ?? '')] as const;
      const rows = database.all(NEWEST_LOREBOOKS, owner, ...startOf(cursor), ...wanted, limit + 1);
      return pageOf(
        rows.map((row) => unpack<Lorebook>(row.body)),
        limit,
        placeOf,
      );
    },
    putTemplate: async (template) => putTemplate(database, template),
    template: async (id, wanted) => revision<ScenarioTemplate>('templates', id, wanted),
    async templates(owner, by, limit, cursor) {
      const book = by.lorebook_id ?? null;
      const rows = database.all(NEWEST_TEMPLATES, owner, ...startOf(cursor), book, book, limit + 1);
      return pageOf(
        rows.map((row) => unpack<ScenarioTemplate>(row.body)),
        limit,
        placeOf,
      );
    },
    async putValue(name, given) {
      database.durably(() => database.run(PUT_VALUE, name, JSON.stringify(given ?? null)));
    },
    reviseValue: async (name, given) =>
      database.durably(() => {
        if (revisionOf(value(name)) !== given.revision - 1) return false;
        return database.run(PUT_VALUE, name, JSON.stringify(given)) === 1;
      }),
    value: async (name) => value(name),
  };
};
