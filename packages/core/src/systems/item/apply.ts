// Records effects of items in pack and slots. Called by the fold through the system's index; knows no rule and no constant.
import type { InventoryItem, ItemEffect, SessionState } from '@emergent/schema';
import type { Appliers } from '../system.ts';
import { stackFor } from './stack.ts';

type Slots = SessionState['character']['equipped_items'];

const change = (state: SessionState, id: string, edit: (item: InventoryItem) => InventoryItem): SessionState => ({
  ...state,
  inventory: state.inventory.map((item) => (item.id === id ? edit(item) : item)),
});

const slots = (state: SessionState, equipped_items: Slots): SessionState => ({
  ...state,
  character: { ...state.character, equipped_items },
});

const emptied = (state: SessionState, id: string): Slots =>
  Object.fromEntries(Object.entries(state.character.equipped_items).filter(([, worn]) => worn !== id));

export const apply: Appliers<ItemEffect> = {
  'item.gained': (state, effect) => {
    const stack = stackFor(state.inventory, effect.item);
    if (stack !== undefined) return change(state, stack.id, (item) => ({ ...item, quantity: effect.total }));
    return { ...state, inventory: [...state.inventory, { ...effect.item, quantity: effect.total }] };
  },
  'item.lost': (state, effect) => {
    if (effect.quantity_left > 0)
      return change(state, effect.item_id, (item) => ({ ...item, quantity: effect.quantity_left }));
    const kept = slots(state, emptied(state, effect.item_id));
    return { ...kept, inventory: state.inventory.filter((item) => item.id !== effect.item_id) };
  },
  'item.equipped': (state, effect) =>
    slots(
      change(state, effect.item_id, (item) => ({ ...item, equipped: true })),
      { ...state.character.equipped_items, [effect.slot]: effect.item_id },
    ),
  'item.unequipped': (state, effect) =>
    slots(
      change(state, effect.item_id, (item) => ({ ...item, equipped: false })),
      emptied(state, effect.item_id),
    ),
  'item.used': (state) => state,
  'item.worn': (state, effect) => change(state, effect.item_id, (item) => ({ ...item, durability: effect.durability })),
};
