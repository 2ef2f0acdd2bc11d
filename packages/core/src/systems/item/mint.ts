// Makes items: of a world's seeds as they are written, and of a model's words clamped by rarity, level and how far the story is.
import {
  ABILITIES,
  type Ability,
  EQUIPMENT_SLOTS,
  type EquipmentSlot,
  type InventoryItem,
  ITEM_TYPES,
  type ItemSeed,
  type ItemType,
  RARITIES,
  type Rarity,
  type SessionState,
} from '@emergent/schema';
import { parseDamage } from '../../character-sheet.ts';
import { clip, idFor, plain, whole } from '../../names.ts';
import type { Gain } from './proposal.ts';

type Power = { bonus: number; armor: number; points: number; damage: string; most: number; uses: number };

/** What a rarity may carry: sum of bonuses, armour, points healed or restored, dice and their highest roll, durability. */
const POWER: Readonly<Record<Rarity, Power>> = {
  common: { bonus: 0, armor: 2, points: 15, damage: '1d6', most: 8, uses: 40 },
  uncommon: { bonus: 1, armor: 3, points: 25, damage: '1d8', most: 10, uses: 60 },
  rare: { bonus: 2, armor: 4, points: 40, damage: '1d8+2', most: 12, uses: 80 },
  epic: { bonus: 3, armor: 5, points: 60, damage: '2d6+2', most: 16, uses: 120 },
  legendary: { bonus: 4, armor: 6, points: 100, damage: '2d8+3', most: 20, uses: 200 },
};
const RARITY_LEVELS: readonly [level: number, rarity: number][] = [
  [14, 4],
  [8, 3],
  [4, 2],
  [1, 1],
];
const QUESTS_FOR_BETTER = 3;
const WEIGHTS: Readonly<Record<ItemType, number>> = {
  weapon: 1.5,
  armor: 5,
  shield: 3,
  clothing: 1,
  jewelry: 0.1,
  consumable: 0.3,
  tool: 1,
  key: 0.1,
  book: 0.8,
  treasure: 0.1,
  material: 0.5,
  quest: 1,
  misc: 0.5,
};
const MAX_WEIGHT = 50;
const MANY = new Set<ItemType>(['treasure', 'material', 'consumable']);
const SLOTS: Partial<Record<ItemType, readonly EquipmentSlot[]>> = {
  weapon: ['weapon'],
  shield: ['shield'],
  armor: ['chest', 'helmet', 'legs', 'boots', 'gloves'],
  clothing: ['chest', 'helmet', 'legs', 'boots', 'gloves'],
  jewelry: ['ring', 'necklace'],
};

export const fromSeed = (seed: ItemSeed, salt: string): InventoryItem => ({
  ...seed,
  id: idFor(seed.name, salt),
  equipped: false,
});

/** The best rarity that a story this far along may invent. */
export const rarestFor = (state: SessionState): Rarity => {
  const byLevel = RARITY_LEVELS.find(([level]) => state.character.level >= level)?.[1] ?? 1;
  const done = state.quests.filter((quest) => quest.status === 'completed').length;
  return RARITIES[Math.min(RARITIES.length - 1, byLevel + (done >= QUESTS_FOR_BETTER ? 1 : 0))] ?? 'common';
};

const oneOf = <Value extends string>(list: readonly Value[], said: string | null | undefined): Value | undefined =>
  list.find((one) => one === plain(said ?? ''));

const slotOf = (type: ItemType, said: string | null | undefined): EquipmentSlot | null => {
  const allowed = SLOTS[type];
  if (allowed === undefined) return null;
  const slot = oneOf(EQUIPMENT_SLOTS, said);
  if (slot !== undefined && allowed.includes(slot)) return slot;
  return type === 'weapon' || type === 'shield' || type === 'jewelry' ? (allowed[0] ?? null) : null;
};

const damageOf = (said: string | null | undefined, power: Power): string => {
  const dice = parseDamage(said ?? '');
  if (dice === null || dice.count * dice.sides + dice.bonus > power.most || dice.bonus < -5) return power.damage;
  const bonus = dice.bonus === 0 ? '' : dice.bonus > 0 ? `+${dice.bonus}` : String(dice.bonus);
  return `${dice.count}d${dice.sides}${bonus}`;
};

const bonusesOf = (gain: Gain, limit: number): Partial<Record<Ability, number>> => {
  const bonuses: Partial<Record<Ability, number>> = {};
  let left = limit;
  for (const one of gain.bonuses ?? []) {
    const ability = oneOf(ABILITIES, one.ability);
    const amount = whole(one.amount, -2, left);
    if (ability === undefined || amount === 0 || bonuses[ability] !== undefined) continue;
    bonuses[ability] = amount;
    left -= Math.max(0, amount);
  }
  return bonuses;
};

const statsOf = (gain: Gain, type: ItemType, slot: EquipmentSlot | null, power: Power): InventoryItem['stats'] => {
  const said = gain.weight ?? 0;
  const weight = said > 0 ? Math.min(MAX_WEIGHT, Math.max(0.01, Math.round(said * 100) / 100)) : WEIGHTS[type];
  const stats: InventoryItem['stats'] = { weight };
  if (type === 'weapon') stats.damage = damageOf(gain.damage, power);
  const armor = whole(gain.armor, 0, power.armor);
  if (armor > 0 && slot !== null && slot !== 'weapon') stats.armor = armor;
  const heals = whole(gain.heals, 0, power.points);
  const restores = whole(gain.restores_mana, 0, power.points);
  if (type === 'consumable' && heals > 0) stats.heals = heals;
  if (type === 'consumable' && restores > 0) stats.restores_mana = restores;
  const bonuses = slot === null ? {} : bonusesOf(gain, power.bonus);
  if (Object.keys(bonuses).length > 0) stats.bonuses = bonuses;
  return stats;
};

/** An item of a model's words, legal whatever they were; null for one without a name. */
export const invent = (gain: Gain, state: SessionState, salt: string): InventoryItem | null => {
  const name = clip(gain.name, 80);
  if (plain(name) === '') return null;
  const said = oneOf(ITEM_TYPES, gain.type) ?? 'misc';
  const type = said === 'quest' ? 'misc' : said;
  const wanted = RARITIES.indexOf(oneOf(RARITIES, gain.rarity) ?? 'common');
  const rarity = RARITIES[Math.min(wanted, RARITIES.indexOf(rarestFor(state)))] ?? 'common';
  const slot = slotOf(type, gain.slot);
  const power = POWER[rarity];
  return {
    id: idFor(name, salt),
    name,
    type,
    description: clip(gain.description, 200),
    rarity,
    quantity: whole(gain.quantity, 1, MANY.has(type) ? 20 : 3, 1),
    equipped: false,
    slot,
    stats: statsOf(gain, type, slot, power),
    durability: slot === null && type !== 'tool' ? null : whole(gain.durability, 1, power.uses, power.uses),
    effect: clip(gain.effect, 120) || null,
    significance: clip(gain.significance, 120) || null,
  };
};

/** Nothing that helps in a fight or a fall: what may be found even after a failed check. */
export const isTrivial = (item: InventoryItem): boolean =>
  item.rarity === 'common' &&
  item.slot === null &&
  item.type !== 'treasure' &&
  item.type !== 'key' &&
  (item.stats.heals ?? 0) === 0 &&
  (item.stats.restores_mana ?? 0) === 0;
