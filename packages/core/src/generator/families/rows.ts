// Short ways to write rows of things. Used by the families' tables and the plots.
import type { ItemSeed } from '@emergent/schema';
import type { PlaceRow, Spot, ThingRow, TradeRow } from '../types.ts';

export const food = (name: string, told: string, heals = 8): ThingRow => ({
  name,
  type: 'consumable',
  told,
  more: { quantity: 2, effect: 'Puts something warm where the worry was.', stats: { weight: 0.3, heals } },
});
export const salve = (name: string, told: string, heals = 16): ThingRow => ({
  name,
  type: 'consumable',
  told,
  more: { quantity: 2, effect: 'Closes what should be closed.', stats: { weight: 0.2, heals } },
});
export const tonic = (name: string, told: string): ThingRow => ({
  name,
  type: 'consumable',
  told,
  more: { quantity: 2, effect: 'Clears the head and steadies the hand.', stats: { weight: 0.2, restores_mana: 20 } },
});
export const lamp = (name: string, told: string): ThingRow => ({
  name,
  type: 'tool',
  told,
  more: { stats: { weight: 0.8, light: true } },
});
export const arm = (name: string, told: string, damage = '1d6'): ThingRow => ({
  name,
  type: 'weapon',
  told,
  more: { slot: 'weapon', durability: 60, stats: { weight: 1.5, damage } },
});
export const wear = (name: string, told: string, slot: ItemSeed['slot'] = 'chest', armor = 1): ThingRow => ({
  name,
  type: armor > 1 ? 'armor' : 'clothing',
  told,
  more: { slot, durability: 50, stats: { weight: 2, armor } },
});
export const tool = (name: string, told: string): ThingRow => ({
  name,
  type: 'tool',
  told,
  more: { stats: { weight: 0.6 } },
});
export const paper = (name: string, told: string): ThingRow => ({
  name,
  type: 'book',
  told,
  more: { stats: { weight: 0.1 } },
});
export const small = (name: string, told: string): ThingRow => ({
  name,
  type: 'misc',
  told,
  more: { stats: { weight: 0.1 } },
});
export const trade = (role: string, told: string, able: string, carries?: ThingRow): TradeRow =>
  carries === undefined ? { role, told, able } : { role, told, able, carries };

export const beast = (name: string, role: string, told: string, able: string): TradeRow => ({ role, told, able, name });

type Rest = Omit<PlaceRow, 'spot' | 'name' | 'type' | 'told' | 'see'>;
const place =
  (rest: Rest) =>
  (
    spot: Spot,
    name: string,
    type: string,
    told: string,
    see: PlaceRow['see'],
    has: readonly ThingRow[] = [],
  ): PlaceRow => ({ spot, name, type, told, see, ...(has.length > 0 ? { has } : {}), ...rest });
export const open = place({});
export const roofed = place({ indoors: true });
export const dark = place({ indoors: true, dark: true });
