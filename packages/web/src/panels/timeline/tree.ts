// Branches as a tree: each below the one it grows from, in the order of growing. Pure.
import type { BranchView } from '@emergent/schema';

export type Limb = {
  branch: BranchView;
  depth: number;
  /** Up to which turn it is on the way from the beginning to where the story stands; null: it is not. */
  until: number | null;
};

const parentOf = ({ branch, from }: BranchView): string | null =>
  from === null || from.branch === branch ? null : from.branch;

type Known = ReadonlyMap<string, BranchView>;

/** How much of each branch lies on the way to turn `head`: of a parent only what comes before the branch that was taken. */
const pathTo = (head: number, branches: readonly BranchView[], known: Known): ReadonlyMap<string, number> => {
  const path = new Map<string, number>();
  let until = head;
  let step = branches.find(({ current }) => current);
  while (step !== undefined && !path.has(step.branch)) {
    path.set(step.branch, until);
    until = step.from?.number ?? 0;
    step = known.get(parentOf(step) ?? '');
  }
  return path;
};

/** `head`: number of the turn at which the story stands. */
export const treeOf = (branches: readonly BranchView[], head: number): readonly Limb[] => {
  const known = new Map(branches.map((branch) => [branch.branch, branch]));
  const path = pathTo(head, branches, known);
  const below = new Map<string | null, BranchView[]>();
  for (const branch of branches) {
    const parent = parentOf(branch);
    const at = parent !== null && known.has(parent) ? parent : null;
    below.set(at, [...(below.get(at) ?? []), branch]);
  }
  const limbs: Limb[] = [];
  const add = (parent: string | null, depth: number) => {
    const children = (below.get(parent) ?? []).sort(
      (a, b) => (a.from?.number ?? 0) - (b.from?.number ?? 0) || a.tip.seq - b.tip.seq,
    );
    for (const branch of children) {
      limbs.push({ branch, depth, until: path.get(branch.branch) ?? null });
      add(branch.branch, depth + 1);
    }
  };
  add(null, 0);
  return limbs;
};
