import type { Effect, TurnView } from '@emergent/schema';
import { expect, test } from 'vitest';
import { growthOf } from './growth-of.ts';

const gained = (amount: number): Effect => ({ type: 'experience.gained', v: 1, amount, experience: 0, reason: '' });
const turn = (number: number, effects: Effect[]): TurnView => ({
  seq: number,
  number,
  branch: 'main',
  entries: [],
  verdict: { allowed: true, reason: null, by: null },
  checks: [],
  effects,
  refusals: [],
  suggested_actions: [],
  idempotency_key: String(number),
});

test('experience is counted back from what the character has now', () => {
  const points = growthOf([turn(7, [gained(5)]), turn(8, []), turn(9, [gained(3), gained(2)])], 40);
  expect(points.map(({ number, experience }) => [number, experience])).toEqual([
    [6, 30],
    [7, 35],
    [8, 35],
    [9, 40],
  ]);
  expect(growthOf([], 40)).toEqual([]);
});
