// Dice: the same address always rolls the same, every face comes up about as often, and other purposes roll on their own.
import { expect, test } from 'vitest';
import { digestOf, makeDice } from './dice.ts';

test('a roll is its address: seed, number and purpose', () => {
  const one = makeDice('seed', 'turn:3');
  expect(one.roll(20, 'attack:strength:hake')).toBe(makeDice('seed', 'turn:3').roll(20, 'attack:strength:hake'));
  const rolls = (address: string) =>
    Array.from({ length: 40 }, (_, index) => makeDice('seed', address).roll(20, `p${index}`));
  expect(rolls('turn:3')).not.toEqual(rolls('turn:4'));
  expect(rolls('turn:3')).not.toEqual(rolls('words:3'));
});

test('every face of a d20 comes up, none more than half as often again', () => {
  const counts = new Map<number, number>();
  for (let index = 0; index < 20_000; index++) {
    const face = makeDice('fair', `turn:${index}`).roll(20, 'attack');
    counts.set(face, (counts.get(face) ?? 0) + 1);
  }
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(Math.min(...counts.values())).toBeGreaterThan(800);
  expect(Math.max(...counts.values())).toBeLessThan(1200);
});

test('picking from nothing is an error; a share of 0 or 1 is certain', () => {
  const dice = makeDice('seed', 'turn:1');
  expect(() => dice.pick([], 'x')).toThrow(RangeError);
  expect(dice.chance(0, 'x')).toBe(false);
  expect(dice.chance(1, 'x')).toBe(true);
});

test('the digest is SHA-256', () => {
  expect(digestOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
