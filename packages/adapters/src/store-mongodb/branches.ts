// The branches of a story, newest tips first. Their names come from an index alone, so the cost grows with the branches, not with the turns. Used by records.ts.

import { type BranchRow, type Page, pageOf, seqCursor } from '@emergent/engine/ports';
import type { TurnRecord } from '@emergent/schema';
import type { Collection } from 'mongodb';
import { unpack } from '../store-sqlite/body.ts';
import { is, type RecordDocument } from './documents.ts';

/** So many branches are asked about at once. */
const AT_ONCE = 32;

type End = { branch: string; seq: number };

const inGroups = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  }
  return results;
};

export const branchPage = async (
  records: Collection<RecordDocument>,
  sessionId: string,
  limit: number,
  cursor: string | null,
): Promise<Page<BranchRow>> => {
  const before = seqCursor(cursor) ?? Number.MAX_SAFE_INTEGER;
  const endOf = async (branch: string, direction: 1 | -1): Promise<End[]> => {
    const where = { session_id: is(sessionId), branch: is(branch) };
    const end = await records.findOne(where, { sort: { seq: direction }, projection: { _id: 0, seq: 1 } });
    return end === null ? [] : [{ branch, seq: end.seq }];
  };
  const turn = async (seq: number): Promise<TurnRecord[]> => {
    const found = await records.findOne({ session_id: is(sessionId), seq: is(seq) });
    return found === null ? [] : [unpack<TurnRecord>(found.body)];
  };
  const rowOf = async ({ branch, seq }: End): Promise<BranchRow[]> => {
    const [tip] = await turn(seq);
    const [beginning] = await endOf(branch, 1);
    const [first] = beginning === undefined ? [] : await turn(beginning.seq);
    if (tip === undefined || first === undefined) return [];
    return [{ branch, first, tip_seq: tip.seq, tip_number: tip.number, tip_at: tip.at, tip_line: tip.line }];
  };
  const named: unknown[] = await records.distinct('branch', { session_id: is(sessionId) });
  const names = named.filter((name) => typeof name === 'string');
  const tips = (await inGroups(names, (name) => endOf(name, -1))).flat().filter(({ seq }) => seq < before);
  const newest = tips.sort((one, other) => other.seq - one.seq).slice(0, limit + 1);
  return pageOf((await inGroups(newest, rowOf)).flat(), limit, (row) => row.tip_seq);
};
