// Which turns bear which terms: read from an index on the records themselves, each term by itself, so that its reach is bounded. Used by records.ts.

import { TERM_REACH, type TermHit } from '@emergent/engine/ports';
import type { Collection } from 'mongodb';
import { is, type RecordDocument } from './documents.ts';

/** Most matches first, then newest. */
export const findTerms = async (
  records: Collection<RecordDocument>,
  sessionId: string,
  terms: readonly string[],
  before: number | null,
  limit: number,
): Promise<TermHit[]> => {
  const bearing = (term: string) => {
    const below = before === null ? {} : { seq: { $lt: Number(before) } };
    const where = { session_id: is(sessionId), terms: is(term), ...below };
    return records.find(where, { sort: { seq: -1 }, limit: TERM_REACH, projection: { _id: 0, seq: 1 } }).toArray();
  };
  const scores = new Map<number, number>();
  for (const found of await Promise.all([...new Set(terms)].map(bearing)))
    for (const { seq } of found) scores.set(seq, (scores.get(seq) ?? 0) + 1);
  const hits = [...scores].map(([seq, score]) => ({ seq, score }));
  return hits.sort((one, other) => other.score - one.score || other.seq - one.seq).slice(0, limit);
};
