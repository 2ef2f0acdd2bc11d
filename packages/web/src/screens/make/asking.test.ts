import { expect, test } from 'vitest';
import { askingOf, NOTHING, requestOf, wrongIn } from './asking.ts';

test('a title is enough; everything has its bound', () => {
  expect(wrongIn({ ...NOTHING, series_title: 'A' })).toEqual([]);
  expect(wrongIn({ ...NOTHING, series_title: '  ' })).toEqual(['series_title']);
  expect(wrongIn({ ...NOTHING, series_title: '👩'.repeat(200), genre: 'g'.repeat(61) })).toEqual(['genre']);
  expect(wrongIn({ ...NOTHING, series_title: 'A', themes: Array(21).fill('x').join(',') })).toEqual(['themes']);
});

test('themes are split at commas, and what was asked once can be asked again', () => {
  const request = requestOf({ ...NOTHING, series_title: ' A ', themes: 'debt, , memory ' });
  expect(request).toMatchObject({ series_title: 'A', themes: ['debt', 'memory'] });
  expect(askingOf({ ...request, series_type: 'original' })).toEqual({
    ...NOTHING,
    series_title: 'A',
    themes: 'debt, memory',
  });
});
