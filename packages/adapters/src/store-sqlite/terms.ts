// Which turns bear which terms: an index of exact terms per session. Made once by index.ts; filled in the transaction of each insert, see
// insert-record.ts.

import { TERM_REACH, type TermHit } from '@emergent/engine/ports';
import type { LogRecord } from '@emergent/schema';
import { unpack } from './body.ts';
import type { Database } from './database.ts';
import { SEQS, wordOf } from './insert-record.ts';
import { makeTermsAtHand, REACH_AT_HAND } from './terms-at-hand.ts';

// One row with all ids: reading them one by one costs twice the search.
const BEARING = `SELECT json_group_array(rowid) AS ids
  FROM (SELECT rowid FROM terms WHERE terms MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?)`;

export type TermsTable = {
  /** Once a record of ours is durable. */
  keep(log: number, record: LogRecord): void;
  remove(log: number, seq: number): void;
  /** Most matches first, then newest. */
  find(log: number, terms: readonly string[], before: number | null, limit: number): TermHit[];
};

const NEWEST = 'SELECT max(seq) AS seq FROM records WHERE log = ?';

export const termsOf = (record: LogRecord): string[] => (record.kind === 'turn' ? [...new Set(record.terms)] : []);

export const termsTable = (database: Database): TermsTable => {
  const atHand = makeTermsAtHand();
  /** Seqs below `end`, newest first, at most `limit`. */
  const read = (log: number, term: string, end: number, limit: number): number[] => {
    const row = database.one(BEARING, wordOf(log, term), log * SEQS + end, limit);
    return unpack<number[]>(row?.ids).map((id) => id % SEQS);
  };

  const bearing = (log: number, term: string, end: number): readonly number[] => {
    const known = atHand.get(log, term) ?? atHand.put(log, term, read(log, term, SEQS, REACH_AT_HAND));
    const from = known.findIndex((seq) => seq < end);
    const found = from < 0 ? [] : known.slice(from, from + TERM_REACH);
    const reaches = found.length === TERM_REACH || known.length < REACH_AT_HAND;
    return reaches ? found : read(log, term, end, TERM_REACH);
  };

  return {
    keep: (log, record) => atHand.add(log, record.seq, termsOf(record)),
    remove: (log, seq) => {
      atHand.forget(log);
      database.run('DELETE FROM terms WHERE rowid = ?', log * SEQS + seq);
    },
    find: (log, terms, before, limit) => {
      atHand.standsAt(log, Number(database.one(NEWEST, log)?.seq ?? -1));
      const scores = new Map<number, number>();
      for (const term of new Set(terms))
        for (const seq of bearing(log, term, before ?? SEQS)) scores.set(seq, (scores.get(seq) ?? 0) + 1);
      const hits = [...scores].map(([seq, score]) => ({ seq, score }));
      return hits.sort((one, other) => other.score - one.score || other.seq - one.seq).slice(0, limit);
    },
  };
};
