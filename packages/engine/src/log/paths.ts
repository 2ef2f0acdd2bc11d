// Reading along paths of the tree: a turn by its number, a page of turns, the state at any turn. Bounded reads, whatever the length.
import { foldTurns, isMilestone, leapsOf, type Node, numberOf, stepTowards, withSums } from '@emergent/core';
import {
  type BeganRecord,
  EmergentError,
  type SessionState,
  SNAPSHOT_VERSION,
  type Snapshot,
  type TurnRecord,
} from '@emergent/schema';
import type { Store } from '../ports/index.ts';
import { makeRecordShelf } from './record-shelf.ts';

/** Turns of a path that a session has at hand with its head: the window of a prompt and the newest 50 story entries fit in. */
export const AT_HAND = 48;
/** Turns named beside a snapshot: all at hand but the head. */
const RECENT = AT_HAND - 1;

const isNode = (record: { kind: string }): record is Node => record.kind === 'turn' || record.kind === 'began';
const isTurn = (record: Node): record is TurnRecord => record.kind === 'turn';

export type StateThere = Pick<Snapshot, 'state' | 'recent' | 'sums'>;

export type Paths = {
  node(sessionId: string, seq: number): Promise<Node>;
  turns(sessionId: string, seqs: readonly number[]): Promise<TurnRecord[]>;
  /** Keeps a node at hand that was just written. */
  keep(node: Node): void;
  /** The first record of a session, or null where there is none. */
  beginning(sessionId: string): Promise<BeganRecord | null>;
  /** Lets go of a session that was removed for good. */
  forget(sessionId: string): void;
  /** The node of `number` on the path that ends in `tip`. Throws TURN_NOT_FOUND. */
  at(tip: Node, number: number): Promise<Node>;
  /** Turns of the path with from <= number <= to, oldest first. */
  range(tip: Node, from: number, to: number): Promise<TurnRecord[]>;
  /** State at a node, the seqs of the newest turns of the path before it and the sums of what was told up to it. */
  stateAt(node: Node): Promise<StateThere>;
  /** Stores the snapshot of a milestone that was just played. Throws StoreUnavailable; what is not stored is folded when it is needed. */
  keepSnapshot(
    milestone: TurnRecord,
    stand: { state: SessionState; path: readonly Pick<TurnRecord, 'seq' | 'number'>[]; sums: readonly number[] },
  ): Promise<void>;
  /** Leaps of a milestone whose base is `base`: 1 back, then each twice as far, read from the milestones on the way. */
  leapsFrom(base: Node): Promise<number[]>;
};

export const makePaths = (store: Store): Paths => {
  const shelf = makeRecordShelf();
  /** Reads what is not at hand; ascending by seq, as the store answers. */
  const nodes = async (sessionId: string, seqs: readonly number[]): Promise<Node[]> => {
    const found = new Map<number, Node>();
    const missing: number[] = [];
    for (const seq of seqs) {
      const kept = shelf.get(sessionId, seq);
      if (kept === undefined) missing.push(seq);
      else found.set(seq, kept);
    }
    if (missing.length > 0) {
      for (const record of await store.bySeqs(sessionId, missing)) {
        if (!isNode(record)) continue;
        shelf.put(record);
        found.set(record.seq, record);
      }
    }
    return [...found.values()].sort((a, b) => a.seq - b.seq);
  };
  const node = async (sessionId: string, seq: number): Promise<Node> => {
    const [record] = await nodes(sessionId, [seq]);
    if (record === undefined) throw new EmergentError('TURN_NOT_FOUND', { details: { seq } });
    return record;
  };
  const beginning = async (sessionId: string) => {
    const [record] = await nodes(sessionId, [0]);
    return record?.kind === 'began' ? record : null;
  };
  const turns = async (sessionId: string, seqs: readonly number[]) => (await nodes(sessionId, seqs)).filter(isTurn);

  const at = async (tip: Node, number: number): Promise<Node> => {
    if (!Number.isInteger(number) || number < 0 || number > numberOf(tip))
      throw new EmergentError('TURN_NOT_FOUND', { details: { number: String(number) } });
    let from = tip;
    for (;;) {
      const step = stepTowards(from, number);
      if ('found' in step) return step.found === from.seq ? from : node(tip.session_id, step.found);
      from = await node(tip.session_id, step.from);
    }
  };

  const range = async (tip: Node, from: number, to: number): Promise<TurnRecord[]> => {
    const blocks: TurnRecord[][] = [];
    let end = await at(tip, Math.max(0, Math.min(to, numberOf(tip))));
    while (end.kind === 'turn' && end.number >= from) {
      blocks.unshift([...(await turns(end.session_id, end.since)), end]);
      end = await node(end.session_id, end.base);
    }
    return blocks.flat().filter((turn) => turn.number >= from);
  };

  const snapshotOf = async (milestone: Node): Promise<Snapshot> => {
    const { session_id, seq } = milestone;
    if (milestone.kind === 'began')
      return { v: SNAPSHOT_VERSION, session_id, seq, number: 0, state: milestone.state, recent: [], sums: [] };
    const kept = await store.snapshot(session_id, seq);
    if (kept?.v === SNAPSHOT_VERSION) return kept;
    const made = { v: SNAPSHOT_VERSION, session_id, seq, number: milestone.number, ...(await fold(milestone)) };
    await store.putSnapshot(made).catch(() => undefined);
    return made;
  };

  /** From the milestone before, even where the node itself is one. */
  const fold = async (turn: TurnRecord): Promise<StateThere> => {
    const base = await node(turn.session_id, turn.base);
    const snapshot = await snapshotOf(base);
    const since = [...(await turns(turn.session_id, turn.since)), turn];
    const before = base.kind === 'turn' ? [...snapshot.recent, base.seq] : [];
    return {
      state: foldTurns(snapshot.state, since),
      recent: [...before, ...turn.since].slice(-RECENT),
      sums: withSums(
        snapshot.sums,
        since.map((one) => one.telling),
      ),
    };
  };

  const keepSnapshot: Paths['keepSnapshot'] = async ({ session_id, seq, number }, { state, path, sums }) => {
    const recent = path.filter((turn) => turn.number < number).map((turn) => turn.seq);
    const cut = { recent: recent.slice(-RECENT), sums: [...sums] };
    await store.putSnapshot({ v: SNAPSHOT_VERSION, session_id, seq, number, state, ...cut });
  };

  const leapsFrom = async (base: Node): Promise<number[]> => {
    const leaps = [base.seq];
    let milestone = base;
    for (let step = 0; ; step++) {
      const next = leapsOf(milestone)[step];
      if (next === undefined) return leaps;
      leaps.push(next);
      milestone = await node(base.session_id, next);
    }
  };
  const stateAt = async (tip: Node) => (tip.kind === 'began' || isMilestone(tip) ? snapshotOf(tip) : fold(tip));
  return { node, turns, at, range, stateAt, keepSnapshot, leapsFrom, keep: shelf.put, beginning, forget: shelf.forget };
};
