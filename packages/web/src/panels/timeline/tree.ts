// Branches as a tree: each below the one it grows from, in the order of growing. Pure.
import type { BranchView } from '@emergent/schema';

export type Limb = {
  branch: BranchView;
  depth: number;
  /** On the way from the beginning to where the story stands. */
  onPath: boolean;
};

const parentOf = ({ branch, from }: BranchView): string | null =>
  from === null || from.branch === branch ? null : from.branch;

export const treeOf = (branches: readonly BranchView[]): readonly Limb[] => {
  const known = new Map(branches.map((branch) => [branch.branch, branch]));
  const path = new Set<string>();
  let step = branches.find(({ current }) => current);
  while (step !== undefined && !path.has(step.branch)) {
    path.add(step.branch);
    step = known.get(parentOf(step) ?? '');
  }
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
      limbs.push({ branch, depth, onPath: path.has(branch.branch) });
      add(branch.branch, depth + 1);
    }
  };
  add(null, 0);
  return limbs;
};
