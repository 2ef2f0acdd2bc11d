// Paths through random trees: every turn is found from every tip above it, in few steps.
import type { BeganRecord, TurnRecord } from '@emergent/schema';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMilestone, leapsOf, MILESTONE, type Node, numberOf, placeBelow, stepTowards } from './path.ts';

/** Only what paths look at; the rest of a record does not matter here. */
const began = { kind: 'began', seq: 0 } as BeganRecord;
const isTurn = (node: Node | undefined): node is TurnRecord => node?.kind === 'turn';

/** A tree in which turn `seq` hangs below the node that `choices[seq - 1]` steps back from the newest. */
const grow = (choices: readonly number[]): Map<number, Node> => {
  const nodes = new Map<number, Node>([[0, began]]);
  const parents = new Set<number>();
  choices.forEach((back, index) => {
    const seq = index + 1;
    const parent = nodes.get(Math.max(0, seq - 1 - back)) ?? began;
    const place = placeBelow(parent, seq, parents.has(parent.seq));
    parents.add(parent.seq);
    const turn = { kind: 'turn', seq, leaps: null, ...place } as TurnRecord;
    nodes.set(seq, isMilestone(turn) ? { ...turn, leaps: leapsOfBase(nodes, place.base) } : turn);
  });
  return nodes;
};

const leapsOfBase = (nodes: ReadonlyMap<number, Node>, base: number): number[] => {
  const leaps = [base];
  for (let step = 0; ; step++) {
    const milestone = nodes.get(leaps.at(-1) ?? 0);
    const next = milestone === undefined ? undefined : leapsOf(milestone)[step];
    if (next === undefined) return leaps;
    leaps.push(next);
  }
};

/** The path by parents alone, the slow and certain way: seq by number. */
const slowPath = (nodes: ReadonlyMap<number, Node>, tip: Node): number[] => {
  const path = [tip.seq];
  for (let node: Node | undefined = tip; isTurn(node); node = nodes.get(node.parent)) path.unshift(node.parent);
  return path;
};

const find = (nodes: ReadonlyMap<number, Node>, tip: Node, number: number): { seq: number; steps: number } => {
  let node = tip;
  for (let steps = 1; ; steps++) {
    const step = stepTowards(node, number);
    if ('found' in step) return { seq: step.found, steps };
    node = nodes.get(step.from) ?? began;
  }
};

describe('paths', () => {
  test('every turn is found from every tip above it', () => {
    void fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, fc.nat(50)), { maxLength: 300 }),
        (choices) => {
          const nodes = grow(choices);
          const tip = [...nodes.values()].at(-1) ?? began;
          slowPath(nodes, tip).forEach((seq, number) => {
            expect(find(nodes, tip, number).seq).toBe(seq);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
  test('a turn 10,000 back is found in few steps', () => {
    const nodes = grow(Array.from({ length: 10_000 }, () => 0));
    const tip = nodes.get(10_000) ?? began;
    const steps = [0, 1, 31, 32, 33, 4999, 9967, 9999].map((number) => find(nodes, tip, number));
    expect(steps.map((one) => one.seq)).toEqual([0, 1, 31, 32, 33, 4999, 9967, 9999]);
    expect(Math.max(...steps.map((one) => one.steps))).toBeLessThanOrEqual(12);
  });
  test('a turn names the turns since its last milestone, at most 31', () => {
    const nodes = grow(Array.from({ length: 70 }, () => 0));
    for (const node of nodes.values()) {
      if (!isTurn(node)) continue;
      expect(node.since.length).toBe((node.number - 1) % MILESTONE);
      expect(node.base).toBe(Math.floor((node.number - 1) / MILESTONE) * MILESTONE);
    }
  });
  test('a second child starts a branch named after its seq; the first goes on with its parent', () => {
    expect(placeBelow(began, 1, false).branch).toBe('main');
    expect(placeBelow(began, 7, true).branch).toBe('branch-7');
    expect(numberOf(began)).toBe(0);
  });
  test('a number beyond the path is an error of the caller', () => {
    expect(() => stepTowards(began, 3)).toThrow(RangeError);
  });
  test('no log leads round in a circle: a leap or base that does not lead down is not taken', () => {
    const nodes = grow(Array.from({ length: 130 }, () => 0));
    const tip = nodes.get(130);
    const milestone = nodes.get(128);
    if (!isTurn(tip) || !isTurn(milestone)) throw new Error('130 turns were grown');
    nodes.set(128, { ...milestone, leaps: [128, 128, 130] });
    expect(find(nodes, tip, 5).seq).toBe(5);
    nodes.set(128, { ...milestone, base: 128, leaps: [] });
    expect(() => find(nodes, tip, 5)).toThrow(RangeError);
  });
});
