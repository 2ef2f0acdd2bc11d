// What would change if an item were worn instead of the one that is: the numbers that play uses. Pure.
import type { Ability, InventoryItem } from '@emergent/schema';

type Quality = 'damage' | 'armor' | Ability;
/** `better`: above 0 where the new one is more. */
export type Difference = { quality: Quality; worn: string; other: string; better: number };

const DICE = /^(\d{1,3})d(\d{1,3})(?:\s*([+-])\s*(\d{1,3}))?$/;
/** The mean of dice written as `1d8+2`; 0 for what can't be read. */
export const meanOf = (damage: string): number => {
  const [, count, sides, sign, plus] = DICE.exec(damage.trim()) ?? [];
  if (count === undefined || sides === undefined) return Number(damage) || 0;
  const more = Number(plus ?? 0) * (sign === '-' ? -1 : 1);
  return (Number(count) * (Number(sides) + 1)) / 2 + more;
};

const qualitiesOf = ({ stats }: InventoryItem): Map<Quality, { value: number; told: string }> => {
  const found = new Map<Quality, { value: number; told: string }>();
  if (stats.damage !== undefined) found.set('damage', { value: meanOf(stats.damage), told: stats.damage });
  if (stats.armor !== undefined) found.set('armor', { value: stats.armor, told: String(stats.armor) });
  for (const ability of ['strength', 'dexterity', 'constitution', 'intelligence', 'wisdom', 'charisma'] as const) {
    const value = stats.bonuses?.[ability];
    if (value !== undefined) found.set(ability, { value, told: String(value) });
  }
  return found;
};

const NONE = { value: 0, told: '0' };

/** `worn` null: the place is free. */
export const differencesOf = (worn: InventoryItem | null, other: InventoryItem): readonly Difference[] => {
  const [before, after] = [worn === null ? new Map<Quality, typeof NONE>() : qualitiesOf(worn), qualitiesOf(other)];
  const qualities = [...new Set([...before.keys(), ...after.keys()])];
  return qualities.map((quality) => {
    const [was, is] = [before.get(quality) ?? NONE, after.get(quality) ?? NONE];
    return { quality, worn: was.told, other: is.told, better: is.value - was.value };
  });
};
