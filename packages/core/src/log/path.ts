// Paths through the tree of turns: where a new turn hangs, and where on a path a turn of some number is to be found.
// Every 32nd turn is a milestone: it has a snapshot, and leaps to the milestones 1, 2, 4, 8 … before it.
import type { BeganRecord, TurnRecord } from '@emergent/schema';

export const MILESTONE = 32;
/** What a head points to: a turn, or the beginning (number 0, itself a milestone). */
export type Node = BeganRecord | TurnRecord;

export const MAIN_BRANCH = 'main';
export const numberOf = (node: Node): number => (node.kind === 'began' ? 0 : node.number);
export const branchOf = (node: Node): string => (node.kind === 'began' ? MAIN_BRANCH : node.branch);
export const isMilestone = (node: Node): boolean => numberOf(node) % MILESTONE === 0;
export const leapsOf = (node: Node): readonly number[] => (node.kind === 'began' ? [] : (node.leaps ?? []));

export type Place = Pick<TurnRecord, 'parent' | 'number' | 'branch' | 'base' | 'since'>;

/** Where the child of `parent` stands. A parent that has a child already starts a new branch, named after the child's seq. */
export const placeBelow = (parent: Node, seq: number, hasSibling: boolean): Place => ({
  parent: parent.seq,
  number: numberOf(parent) + 1,
  branch: hasSibling ? `branch-${seq}` : branchOf(parent),
  ...(isMilestone(parent) || parent.kind === 'began'
    ? { base: parent.seq, since: [] }
    : { base: parent.base, since: [...parent.since, parent.seq] }),
});

/** Leaps of a milestone whose base is `base`: 1 back, then each twice as far, read from the milestones on the way. */
export const leapsBelow = (base: Node, nodeAt: (seq: number) => Node | undefined): number[] => {
  const leaps = [base.seq];
  let milestone: Node | undefined = base;
  for (let step = 0; milestone !== undefined; step++) {
    const next = leapsOf(milestone)[step];
    if (next === undefined) break;
    leaps.push(next);
    milestone = nodeAt(next);
  }
  return leaps;
};

/**
 * One step from `node` towards the turn of `number` on its path: its seq if `node` knows it, else a nearer milestone. A step
 * always leads to a smaller seq, so that walking ends on whatever log. Throws RangeError where no step leads further down.
 */
export const stepTowards = (node: Node, number: number): { found: number } | { from: number } => {
  if (number === numberOf(node)) return { found: node.seq };
  if (node.kind === 'began') throw new RangeError(`no turn ${number} above the beginning`);
  const baseNumber = node.number - node.since.length - 1;
  if (number === baseNumber) return { found: node.base };
  const between = node.since[number - baseNumber - 1];
  if (number > baseNumber && between !== undefined) return { found: between };
  let from = node.base;
  leapsOf(node).forEach((leap, power) => {
    if (leap < node.seq && node.number - MILESTONE * 2 ** power >= number) from = leap;
  });
  if (from >= node.seq) throw new RangeError(`turn ${node.seq} is based on a later one`);
  return { from };
};
