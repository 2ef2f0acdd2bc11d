// An item that left the pack, as it lies or is carried elsewhere now. Called by the world's reactions.
import type { EffectOf, InventoryItem } from '@emergent/schema';

const plain: Omit<InventoryItem, 'id' | 'name' | 'quantity'> = {
  type: 'misc',
  description: '',
  rarity: 'common',
  equipped: false,
  slot: null,
  stats: {},
  durability: null,
  effect: null,
  significance: null,
};

/** The item of `item.lost`; older effects name it without telling it whole, and then it is a plain thing. */
export const itemAgain = (effect: EffectOf<'item.lost'>): InventoryItem => ({
  ...(effect.item ?? plain),
  id: effect.item?.id ?? effect.item_id,
  name: effect.name,
  quantity: Math.max(1, Math.min(9999, effect.quantity)),
  equipped: false,
});
