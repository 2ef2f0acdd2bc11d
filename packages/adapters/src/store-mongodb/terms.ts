// Which turns bear which terms: read from an index on the records themselves. Used by records.ts.

import { TERM_REACH, type TermHit } from '@emergent/engine/ports';
import type { Collection } from 'mongodb';
import { is, type RecordDocument, textOf } from './documents.ts';

type Scores = Map<number, number>;

/** Every term at once: where no more turns are below than a term reaches back, none can bear one beyond its reach. */
const scoresInOne = async (
  records: Collection<RecordDocument>,
  sessionId: string,
  terms: readonly string[],
  before: number,
): Promise<Scores> => {
  const where = { session_id: is(sessionId), terms: { $in: terms.map(textOf) }, seq: { $lt: Number(before) } };
  const found = await records.find(where, { projection: { _id: 0, seq: 1, terms: 1 } }).toArray();
  const wanted = new Set(terms);
  return new Map(found.map((turn) => [turn.seq, turn.terms.filter((term) => wanted.has(term)).length]));
};

/** Each term by itself, from the index alone, so that a term in many turns costs no more than its reach. */
const scoresByTerm = async (
  records: Collection<RecordDocument>,
  sessionId: string,
  terms: readonly string[],
  before: number | null,
): Promise<Scores> => {
  const bearing = (term: string) => {
    const below = before === null ? {} : { seq: { $lt: Number(before) } };
    const where = { session_id: is(sessionId), terms: is(term), ...below };
    return records.find(where, { sort: { seq: -1 }, limit: TERM_REACH, projection: { _id: 0, seq: 1 } }).toArray();
  };
  const scores: Scores = new Map();
  for (const found of await Promise.all(terms.map(bearing)))
    for (const { seq } of found) scores.set(seq, (scores.get(seq) ?? 0) + 1);
  return scores;
};

/** Most matches first, then newest. */
export const findTerms = async (
  records: Collection<RecordDocument>,
  sessionId: string,
  asked: readonly string[],
  before: number | null,
  limit: number,
): Promise<TermHit[]> => {
  const terms = [...new Set(asked)];
  const isShort = before !== null && before <= TERM_REACH;
  const scores = isShort
    ? await scoresInOne(records, sessionId, terms, before)
    : await scoresByTerm(records, sessionId, terms, before);
  const hits = [...scores].map(([seq, score]) => ({ seq, score }));
  return hits.sort((one, other) => other.score - one.score || other.seq - one.seq).slice(0, limit);
};
