import { expect, test } from 'vitest';
import { keyOf } from './key-of.ts';

test('the same asking keeps its key, another gets one of its own', () => {
  let made = 0;
  const key = keyOf(() => `key ${++made}`);
  const asked = [{ name: 'Ada' }, { name: 'Ada' }, { name: 'Bo' }, { name: 'Ada' }].map(key);
  expect(asked).toEqual(['key 1', 'key 1', 'key 2', 'key 3']);
});
