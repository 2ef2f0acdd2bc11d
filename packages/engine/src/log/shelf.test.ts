// However much is put on a shelf, it holds no more than there is room for, and keeps what is used.
import { expect, test } from 'vitest';
import { makeShelf } from './shelf.ts';

test('what was used longest ago goes when there is no room, and no weight is forgotten or counted twice', () => {
  const shelf = makeShelf<string>(10, (text) => text.length);
  shelf.put('a', '1234');
  shelf.put('b', '123');
  shelf.put('a', '12345');
  expect(shelf.held()).toBe(8);
  expect(shelf.get('b')).toBe('123');
  shelf.put('c', '1234');
  expect([...shelf.entries()].map(([name]) => name)).toEqual(['b', 'c']);
  expect(shelf.held()).toBe(7);
  shelf.put('d', '12345678901');
  expect([...shelf.entries()].map(([name]) => name)).toEqual(['d']);
  shelf.delete('d');
  expect(shelf.held()).toBe(0);
});
