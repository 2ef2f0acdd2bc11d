// Stacks in the pack: which things stack, how a stack grows and shrinks, and what the pack bears. Called by rules.ts and apply.ts.
import type { EffectOf, InventoryItem, ItemEffect, SessionState } from '@emergent/schema';
import { carryWeight } from '../../character-sheet.ts';
import { findName, idFor, plain } from '../../names.ts';

type Effects = EffectOf<ItemEffect>[];

/** Far below the 200 that the state allows, and bounded in bytes, so that the whole of it stays small. */
const MAX_STACKS = 60;
const MAX_BYTES = 12_000;
const MAX_QUANTITY = 9999;

const likeness = (item: InventoryItem): string => {
  const { stats, type, rarity, slot, durability, effect } = item;
  const numbers = Object.entries(stats).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([plain(item.name), type, rarity, slot, durability, effect, numbers]);
};

/** The stack that a thing joins: the same thing by id, else one alike that is not worn. */
export const stackFor = (inventory: readonly InventoryItem[], item: InventoryItem): InventoryItem | undefined =>
  inventory.find((one) => one.id === item.id) ??
  inventory.find((one) => !one.equipped && one.slot === null && likeness(one) === likeness(item));

/** A carried stack by id or by name; worn ones last, so that spare ones are dropped first. */
export const carried = (state: SessionState, nameOrId: string): InventoryItem | undefined =>
  state.inventory.find((one) => one.id === nameOrId) ??
  findName(
    [...state.inventory].sort((a, b) => Number(a.equipped) - Number(b.equipped)),
    nameOrId,
  );

export type Fit = 'fits' | 'too_heavy' | 'pack_full';

/** Whether the character can carry `item` besides what they have. */
export const fits = (state: SessionState, item: InventoryItem): Fit => {
  const stack = stackFor(state.inventory, item);
  const full = state.inventory.length >= MAX_STACKS || JSON.stringify(state.inventory).length > MAX_BYTES;
  if (stack === undefined && full) return 'pack_full';
  if ((stack?.quantity ?? 0) + item.quantity > MAX_QUANTITY) return 'pack_full';
  const weight = carryWeight(state) + (item.stats.weight ?? 0) * item.quantity;
  return weight > state.character.max_carry_weight ? 'too_heavy' : 'fits';
};

export const gain = (state: SessionState, item: InventoryItem, from: string): EffectOf<'item.gained'> => {
  const total = Math.min(MAX_QUANTITY, (stackFor(state.inventory, item)?.quantity ?? 0) + item.quantity);
  return { type: 'item.gained', v: 1, item: { ...item, equipped: false }, from, total };
};

/** A part of a stack gets an id of its own, so that pack and ground never hold one id twice. */
const partOf = (stack: InventoryItem, quantity: number): InventoryItem => ({
  ...stack,
  quantity,
  equipped: false,
  id: quantity === stack.quantity ? stack.id : idFor(stack.name, `${stack.id}|part`),
});

/** `quantity` of a carried stack goes; what is worn is taken off first. */
export const lose = (
  stack: InventoryItem,
  quantity: number,
  to: string,
  how: EffectOf<'item.lost'>['how'],
): Effects => {
  const gone = Math.min(stack.quantity, Math.max(1, quantity));
  const left = stack.quantity - gone;
  const effects: Effects = left === 0 ? takeOff(stack) : [];
  const { id, name } = stack;
  const item = partOf(stack, gone);
  return [
    ...effects,
    { type: 'item.lost', v: 1, item_id: id, name, quantity: gone, quantity_left: left, to, how, item },
  ];
};

export const takeOff = (stack: InventoryItem): Effects =>
  stack.equipped && stack.slot !== null
    ? [{ type: 'item.unequipped', v: 1, item_id: stack.id, name: stack.name, slot: stack.slot }]
    : [];

/** Puts a thing on; what was worn there comes off first. */
export const putOn = (state: SessionState, stack: InventoryItem): Effects => {
  if (stack.slot === null || stack.equipped) return [];
  const before = state.inventory.find((one) => one.id === state.character.equipped_items[stack.slot ?? 'weapon']);
  return [
    ...(before === undefined ? [] : takeOff(before)),
    { type: 'item.equipped', v: 1, item_id: stack.id, name: stack.name, slot: stack.slot },
  ];
};

/** One use's wear; at nothing left it breaks. Things of the story do not wear. */
export const wear = (stack: InventoryItem): Effects => {
  if (stack.durability === null || stack.type === 'quest' || stack.type === 'key') return [];
  const durability = Math.max(0, stack.durability - 1);
  const worn: Effects = [{ type: 'item.worn', v: 1, item_id: stack.id, name: stack.name, durability }];
  return durability > 0 ? worn : [...worn, ...lose(stack, stack.quantity, '', 'broken')];
};
