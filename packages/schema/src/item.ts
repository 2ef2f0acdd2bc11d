// Items: what a character carries, wears and uses, and what lies about in the world.
import { z } from 'zod';
import { text } from './text.ts';

export const EQUIPMENT_SLOTS = [
  'weapon',
  'shield',
  'helmet',
  'chest',
  'legs',
  'boots',
  'gloves',
  'ring',
  'necklace',
] as const;
export const EquipmentSlot = z.enum(EQUIPMENT_SLOTS);
export type EquipmentSlot = z.infer<typeof EquipmentSlot>;

export const RARITIES = ['common', 'uncommon', 'rare', 'epic', 'legendary'] as const;
export const Rarity = z.enum(RARITIES);
export type Rarity = z.infer<typeof Rarity>;

export const ITEM_TYPES = [
  'weapon',
  'armor',
  'shield',
  'clothing',
  'jewelry',
  'consumable',
  'tool',
  'key',
  'book',
  'treasure',
  'material',
  'quest',
  'misc',
] as const;
export const ItemType = z.enum(ITEM_TYPES);
export type ItemType = z.infer<typeof ItemType>;

export const ABILITIES = ['strength', 'dexterity', 'constitution', 'intelligence', 'wisdom', 'charisma'] as const;
export const Ability = z.enum(ABILITIES);
export type Ability = z.infer<typeof Ability>;

/** What equipment adds to the six abilities while worn. */
export const Bonuses = z.partialRecord(Ability, z.number().int().min(-10).max(10));

/** Numbers of an item; weight in kilograms, damage as dice ("1d8+2"), heals and restores_mana in points. */
export const ItemStats = z.object({
  weight: z.number().min(0).max(1000).optional(),
  damage: z.string().max(20).optional(),
  armor: z.number().int().min(0).max(20).optional(),
  heals: z.number().int().min(0).max(1000).optional(),
  restores_mana: z.number().int().min(0).max(1000).optional(),
  bonuses: Bonuses.optional(),
  /** Gives light when carried into the dark. */
  light: z.boolean().optional(),
});

/** One stack in a pack or on the ground. `slot` is where it can be worn, null when it can't be. */
export const InventoryItem = z.object({
  id: z.string().min(1).max(80),
  name: text(100, 1),
  type: ItemType,
  description: text(600),
  rarity: Rarity,
  quantity: z.number().int().min(1).max(9999),
  equipped: z.boolean(),
  slot: EquipmentSlot.nullable(),
  stats: ItemStats,
  /** Uses or blows it still bears; null: does not wear. */
  durability: z.number().int().min(0).max(1000).nullable(),
  /** What it does when used, in words. */
  effect: text(300).nullable(),
  /** Why it matters to the story. */
  significance: text(300).nullable(),
});
export type InventoryItem = z.infer<typeof InventoryItem>;

/** An item as a world's author writes it: a name is enough. */
export const ItemSeed = z.object({
  name: text(100, 1),
  type: ItemType.default('misc'),
  description: text(600).default(''),
  rarity: Rarity.default('common'),
  quantity: z.number().int().min(1).max(9999).default(1),
  slot: EquipmentSlot.nullable().default(null),
  stats: ItemStats.default({}),
  durability: z.number().int().min(1).max(1000).nullable().default(null),
  effect: text(300).nullable().default(null),
  significance: text(300).nullable().default(null),
});
export type ItemSeed = z.infer<typeof ItemSeed>;
