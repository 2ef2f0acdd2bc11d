// Inserting one record, and its terms with it: the only commit of a session's log. Run by the thread that writes.
import { packText } from './body.ts';
import type { Connection } from './connection.ts';

/** A record as its columns; `text` is the whole of it as JSON, `terms` what it is found by. */
export type RecordRow = {
  session_id: string;
  seq: number;
  idempotency_key: string;
  kind: string;
  parent: number | null;
  branch: string | null;
  text: string;
  terms: readonly string[];
};

// A row's id in the index of terms is the log's number and the seq in one (seq < 2^22, see schema.ts): a search needs no look at the records.
export const SEQS = 2 ** 22;

/** The index splits at all but letters and digits and would fold case: as hex with the log's number, a term is one exact word of one session. */
export const wordOf = (log: number, term: string): string => `${log}x${Buffer.from(term).toString('hex')}`;

const LOG = 'SELECT log FROM logs WHERE session_id = ?';
const INSERT = `INSERT INTO records (log, seq, idempotency_key, kind, parent, branch, body)
  VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;

/** The number of a session's log; undefined when it has none. */
export const logOf = (database: Pick<Connection, 'one'>, sessionId: string): number | undefined => {
  const row = database.one(LOG, sessionId);
  return row === undefined ? undefined : Number(row.log);
};

const newLog = (connection: Connection, sessionId: string): number => {
  connection.run('INSERT INTO logs (session_id) VALUES (?)', sessionId);
  return logOf(connection, sessionId) ?? 0;
};

/** The log's number where the record was stored; null: its place or key is taken. */
export const insertRecord = (connection: Connection, row: RecordRow): number | null => {
  const log = logOf(connection, row.session_id) ?? newLog(connection, row.session_id);
  const place = [row.seq, row.idempotency_key, row.kind, row.parent, row.branch] as const;
  if (connection.run(INSERT, log, ...place, packText(row.text)) === 0) return null;
  if (row.terms.length > 0) {
    const words = row.terms.map((term) => wordOf(log, term)).join(' ');
    connection.run('INSERT INTO terms (rowid, term) VALUES (?, ?)', log * SEQS + row.seq, words);
  }
  return log;
};
