import { expect, test } from 'vitest';
import { markedParts } from './marked-parts.ts';

const shown = (excerpt: string, highlights: [number, number][]) =>
  markedParts(excerpt, highlights).map(({ text, marked }) => (marked ? `[${text}]` : text));

test('what was found is marked, everything is there once', () => {
  expect(shown('I search the ground', [[2, 8]])).toEqual(['I ', '[search]', ' the ground']);
  expect(
    shown('a b a', [
      [4, 5],
      [0, 1],
    ]),
  ).toEqual(['[a]', ' b ', '[a]']);
  expect(
    shown('abc', [
      [0, 2],
      [1, 3],
      [2, 99],
      [50, 60],
    ]),
  ).toEqual(['[ab]', '[c]']);
  expect(shown('abc', [])).toEqual(['abc']);
});
