// Some hundred requests made from the OpenAPI document; `npm run fuzz` makes ten thousand.
import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

test('no 5xx, and every answer has the shape that its route promises', async () => {
  const { faults, requests, reached } = await fuzz(300, 'npm test');
  expect(faults).toEqual([]);
  expect(requests).toBe(300);
  expect(reached).toBeGreaterThan(10);
});
