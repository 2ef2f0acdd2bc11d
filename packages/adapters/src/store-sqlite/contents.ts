// All that is in the database, page by page: for backups. Used by index.ts.
import { type Contents, idCursor, pageOf, revisionCursor } from '@emergent/engine/ports';
import type { Lorebook, ScenarioTemplate, StoredTask } from '@emergent/schema';
import { unpack } from './body.ts';
import type { Database } from './database.ts';

const revisions = (table: 'lorebooks' | 'templates'): string =>
  `SELECT * FROM ${table} WHERE (id, revision) > (?, ?) ORDER BY id, revision LIMIT ?`;
const SESSIONS = 'SELECT session_id FROM logs WHERE session_id > ? ORDER BY session_id LIMIT ?';
// Sums stand among the values: see sums.ts.
const VALUES = `SELECT name, body FROM named_values WHERE name > ? AND NOT (name >= 'sum:' AND name < 'sum;')
  ORDER BY name LIMIT ?`;
const TASKS = 'SELECT body FROM tasks WHERE task_id > ? ORDER BY task_id LIMIT ?';

export const contentsOf = (database: Database): Omit<Contents, 'everySum'> => ({
  async sessionIds(limit, cursor) {
    const rows = database.all(SESSIONS, idCursor(cursor), limit + 1).map((row) => String(row.session_id));
    return pageOf(rows, limit, (id) => [id]);
  },
  async everyLorebook(limit, cursor) {
    const rows = database.all(revisions('lorebooks'), ...revisionCursor(cursor), limit + 1);
    const books = rows.map((row) => ({ lorebook: unpack<Lorebook>(row.body), deleted: row.deleted === 1 }));
    return pageOf(books, limit, ({ lorebook: { id, revision } }) => [id, revision]);
  },
  async everyTemplate(limit, cursor) {
    const rows = database.all(revisions('templates'), ...revisionCursor(cursor), limit + 1);
    const templates = rows.map((row) => unpack<ScenarioTemplate>(row.body));
    return pageOf(templates, limit, ({ id, revision }) => [id, revision]);
  },
  async everyValue(limit, cursor) {
    const rows = database.all(VALUES, idCursor(cursor), limit + 1);
    const values = rows.map((row) => ({ name: String(row.name), value: unpack<unknown>(row.body) }));
    return pageOf(values, limit, ({ name }) => [name]);
  },
  async everyTask(limit, cursor) {
    const rows = database.all(TASKS, idCursor(cursor), limit + 1).map((row) => unpack<StoredTask>(row.body));
    return pageOf(rows, limit, ({ task_id }) => [task_id]);
  },
});
