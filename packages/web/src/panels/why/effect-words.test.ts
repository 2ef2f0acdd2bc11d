import { expect, test } from 'vitest';
import { detailsOf } from './effect-words.ts';

test('names first, then amounts, then reasons', () => {
  expect(
    detailsOf({ type: 'relationship.changed', v: 1, person: 'Eddry', amount: -5, value: 20, reason: 'a broken word' }),
  ).toEqual(['Eddry', '−5 → 20', 'a broken word']);
  expect(detailsOf({ type: 'time.passed', v: 1, minutes: 10, clock_minutes: 600, time_of_day: 'day' })).toEqual([
    '10 min',
  ]);
  expect(
    detailsOf({
      type: 'event.began',
      v: 1,
      event: { id: 'e', name: 'Flood', description: 'Water.', began_at: 0, ends_at: null },
    }),
  ).toEqual(['Flood']);
});
