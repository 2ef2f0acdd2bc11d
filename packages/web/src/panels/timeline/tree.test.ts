import type { BranchView } from '@emergent/schema';
import { expect, test } from 'vitest';
import { treeOf } from './tree.ts';

const branch = (name: string, parent: string | null, number: number, current = false): BranchView => ({
  branch: name,
  name,
  current,
  from: parent === null ? null : { seq: number, number, branch: parent },
  tip: { seq: number + 5, number: number + 5 },
  updated_at: '',
  last_line: '',
});

test('each stands below what it grew from; the way to where the story stands is marked, and no more of a parent than was walked', () => {
  const limbs = treeOf(
    [branch('c', 'b', 6, true), branch('d', 'main', 2), branch('b', 'main', 4), branch('main', 'main', 0)],
    8,
  );
  expect(limbs.map(({ branch: { branch: name }, depth, until }) => [name, depth, until])).toEqual([
    ['main', 0, 4],
    ['d', 1, null],
    ['b', 1, 6],
    ['c', 2, 8],
  ]);
});

test('one whose parent is not listed stands for itself; none is none', () => {
  expect(treeOf([branch('x', 'lost', 3)], 0).map(({ depth }) => depth)).toEqual([0]);
  expect(treeOf([], 0)).toEqual([]);
});
