import { expect, test } from 'vitest';
import { labelled, spread } from './spread.ts';

const FRAME = { width: 360, height: 420, margin: 30 };

test('all stay within the frame, none on another, joined ones nearer than the rest', () => {
  const names = Array.from({ length: 50 }, (_, index) => `place ${index}`);
  const ways = names.slice(1).map((name, index) => [name, names[Math.floor(index / 2)] ?? ''] as const);
  const points = spread(names, [...ways, ['place 1', 'nowhere']], FRAME);
  const all = [...points.values()];
  expect(all.every(({ x, y }) => x >= 30 && x <= 330 && y >= 30 && y <= 390)).toBe(true);
  const far = (a = { x: 0, y: 0 }, b = { x: 0, y: 0 }) => Math.hypot(a.x - b.x, a.y - b.y);
  const nearest = all.map((one, at) =>
    Math.min(...all.filter((_, other) => other !== at).map((other) => far(one, other))),
  );
  expect(Math.min(...nearest)).toBeGreaterThan(9);
  const joined = ways.map(([one, other]) => far(points.get(one), points.get(other)));
  const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  expect(mean(joined)).toBeLessThan(mean(all.flatMap((one) => all.map((other) => far(one, other)))) / 2);
  expect(spread(names, ways, FRAME)).toEqual(spread(names, ways, FRAME));
});

test('one alone stands in the middle; nothing is nothing', () => {
  expect(spread(['here'], [], FRAME).get('here')).toEqual({ x: 180, y: 210 });
  expect(spread([], [], FRAME).size).toBe(0);
});

test('where two names would cover each other the lighter one goes without', () => {
  const points = new Map(Array.from({ length: 9 }, (_, at) => [`a long name ${at}`, { x: 100 + at, y: 100 }]));
  const labels = labelled(points, [...points.keys()], { width: 360, height: 200, radius: 8 });
  expect(labels.has('a long name 0')).toBe(true);
  expect(labels.size).toBeLessThan(5);
});
