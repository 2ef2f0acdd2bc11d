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

test('each stands below what it grew from; the way to where the story stands is marked', () => {
  const limbs = treeOf([
    branch('c', 'b', 6, true),
    branch('d', 'main', 2),
    branch('b', 'main', 4),
    branch('main', 'main', 0),
  ]);
  expect(limbs.map(({ branch: { branch: name }, depth, onPath }) => [name, depth, onPath])).toEqual([
    ['main', 0, true],
    ['d', 1, false],
    ['b', 1, true],
    ['c', 2, true],
  ]);
});

test('one whose parent is not listed stands for itself; none is none', () => {
  expect(treeOf([branch('x', 'lost', 3)]).map(({ depth }) => depth)).toEqual([0]);
  expect(treeOf([])).toEqual([]);
});
