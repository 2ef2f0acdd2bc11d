// Which turns bear which terms: an index of exact terms per session. Used by records.ts, in the transaction of each insert.

import { TERM_REACH, type TermHit } from '@emergent/engine/ports';
import type { LogRecord } from '@emergent/schema';
import { unpack } from './body.ts';
import type { Database } from './database.ts';

// A row's id is the log's number and the seq in one (seq < 2^22, see schema.ts): a search needs no look at the records.
const SEQS = 2 ** 22;

/** The index splits at all but letters and digits and would fold case: as hex with the log's number, a term is one exact word of one session. */
const wordOf = (log: number, term: string): string => `${log}x${Buffer.from(term).toString('hex')}`;

// One row with all ids: reading them one by one costs twice the search.
const BEARING = `SELECT json_group_array(rowid) AS ids
  FROM (SELECT rowid FROM terms WHERE terms MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?)`;

export const termsTable = (database: Database) => ({
  insert(log: number, record: LogRecord): void {
    if (record.kind !== 'turn' || record.terms.length === 0) return;
    const words = [...new Set(record.terms)].map((term) => wordOf(log, term));
    database.run('INSERT INTO terms (rowid, term) VALUES (?, ?)', log * SEQS + record.seq, words.join(' '));
  },
  remove(log: number, seq: number): void {
    database.run('DELETE FROM terms WHERE rowid = ?', log * SEQS + seq);
  },
  /** Most matches first, then newest. */
  find(log: number, terms: readonly string[], before: number | null, limit: number): TermHit[] {
    const end = log * SEQS + (before ?? SEQS);
    const scores = new Map<number, number>();
    for (const term of new Set(terms)) {
      const row = database.one(BEARING, wordOf(log, term), end, TERM_REACH);
      for (const id of unpack<number[]>(row?.ids)) scores.set(id % SEQS, (scores.get(id % SEQS) ?? 0) + 1);
    }
    const hits = [...scores].map(([seq, score]) => ({ seq, score }));
    return hits.sort((one, other) => other.score - one.score || other.seq - one.seq).slice(0, limit);
  },
});
