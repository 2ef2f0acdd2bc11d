// Who gives way where the room for imports is full.
import { expect, test } from 'vitest';
import { type Body, makeSums } from './import-sums.ts';

let now = 0;
const room = () => {
  now = 0;
  const sums = makeSums({ player: 60, address: 80, all: 100 }, () => now);
  const gone: string[] = [];
  const bodyOf = (player: string, address: string, wants = 0): Body => {
    const body: Body = {
      player,
      address,
      bytes: 0,
      wants,
      comes: true,
      moved: 0,
      giveWay: () => {
        gone.push(player);
        sums.leave(body);
      },
    };
    return body;
  };
  return { sums, gone, bodyOf };
};

test('a player never has more than one may, whoever else is there', () => {
  const { sums, gone, bodyOf } = room();
  const [one, other] = [bodyOf('a', '1'), bodyOf('a', '2')];
  expect(sums.take(one, 50)).toBe(true);
  expect(sums.isAllowed(other, 11)).toBe(false);
  expect(sums.take(other, 11)).toBe(false);
  expect(sums.take(other, 10)).toBe(true);
  // One that is alone is as long as its reader lets it be.
  expect(room().sums.take(bodyOf('b', '3'), 500)).toBe(true);
  expect(gone).toEqual([]);
});

test('addresses that fill it together give way to one that has less, the largest first; to one that has more they do not', () => {
  const { sums, gone, bodyOf } = room();
  for (const [name, bytes] of Object.entries({ a: 35, b: 34, c: 31 })) sums.take(bodyOf(name, name), bytes);
  expect(sums.take(bodyOf('d', 'd'), 35)).toBe(false);
  expect(sums.take(bodyOf('d', 'd', 35), 1)).toBe(false);
  expect(gone).toEqual([]);
  const late = bodyOf('d', 'd');
  expect(sums.take(late, 20)).toBe(true);
  expect(gone).toEqual(['a']);
  // 15 are free now; to have 35 would be more than anybody has.
  expect([sums.take(late, 15), sums.take(late, 1)]).toEqual([true, false]);
  expect(gone).toEqual(['a']);
});

test('players at one address give way to each other in the same way, and to nobody elsewhere', () => {
  const { sums, gone, bodyOf } = room();
  sums.take(bodyOf('a', '1'), 50);
  sums.take(bodyOf('b', '1'), 30);
  expect(sums.take(bodyOf('c', '2'), 20)).toBe(true);
  expect(sums.take(bodyOf('d', '1'), 10)).toBe(true);
  expect(gone).toEqual(['a']);
});

test('what is whole stays; what is silent for ten seconds gives way to anybody', () => {
  const { sums, gone, bodyOf } = room();
  const [whole, silent, lively] = [bodyOf('a', '1'), bodyOf('b', '2'), bodyOf('c', '3')];
  sums.take(whole, 60);
  whole.comes = false;
  sums.take(silent, 10);
  sums.take(lively, 30);
  expect(sums.take(bodyOf('d', '4'), 31)).toBe(false);
  now = 9999;
  sums.take(lively, 0);
  expect(sums.take(bodyOf('d', '4'), 10)).toBe(true);
  expect(gone).toEqual(['c']);
  now = 10_000;
  expect(sums.take(bodyOf('e', '5'), 30)).toBe(true);
  expect(gone).toEqual(['c', 'b']);
});
