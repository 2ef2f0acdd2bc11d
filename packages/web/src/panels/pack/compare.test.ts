import type { InventoryItem } from '@emergent/schema';
import { expect, test } from 'vitest';
import { differencesOf, meanOf } from './compare.ts';

const made = (stats: InventoryItem['stats']): InventoryItem => ({
  id: 'x',
  name: 'x',
  type: 'weapon',
  description: '',
  rarity: 'common',
  quantity: 1,
  equipped: false,
  slot: 'weapon',
  stats,
  durability: null,
  effect: null,
  significance: null,
});

test('dice are compared by their mean', () => {
  expect([meanOf('1d8'), meanOf('2d6+1'), meanOf('1d4 - 1'), meanOf('3'), meanOf('a lot')]).toEqual([
    4.5, 8, 1.5, 3, 0,
  ]);
});

test('what one has and the other lacks is a difference too', () => {
  const worn = made({ damage: '1d8', bonuses: { wisdom: 2 } });
  const other = made({ damage: '1d10', armor: 1 });
  expect(differencesOf(worn, other)).toEqual([
    { quality: 'damage', worn: '1d8', other: '1d10', better: 1 },
    { quality: 'wisdom', worn: '2', other: '0', better: -2 },
    { quality: 'armor', worn: '0', other: '1', better: 1 },
  ]);
  expect(differencesOf(null, other).map(({ better }) => better)).toEqual([5.5, 1]);
});
