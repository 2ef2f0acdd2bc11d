// What a thing is by its name, so that a blade can be drawn and a lantern lit: models name things, code says what they are. Used by the assembling.
import { ItemSeed } from '@emergent/schema';

type Kind = { of: RegExp; is: Partial<ItemSeed> };

const KINDS: readonly Kind[] = [
  {
    of: /\b(?:sword|blade|knife|dagger|axe|bow|spear|club|hammer|pistol|gun|rifle|revolver|katana|mace|sabre|machete)s?\b/i,
    is: { type: 'weapon', slot: 'weapon', stats: { weight: 1.5, damage: '1d6' } },
  },
  { of: /\bshield\b/i, is: { type: 'shield', slot: 'shield', stats: { weight: 3, armor: 2 } } },
  { of: /\b(?:lantern|torch|lamp|flashlight|candle)s?\b/i, is: { type: 'tool', stats: { weight: 0.6, light: true } } },
  { of: /\bkeys?\b/i, is: { type: 'key', stats: { weight: 0.1 } } },
  {
    of: /\b(?:book|letter|map|journal|ledger|scroll|diary|notebook|deed|chart)s?\b/i,
    is: { type: 'book', stats: { weight: 0.3 } },
  },
  {
    of: /\b(?:bread|rations?|potion|wine|salve|stew|vial|bandages?|herbs|flask|medkit)\b/i,
    is: { type: 'consumable', stats: { weight: 0.3, heals: 10 } },
  },
  {
    of: /\b(?:cloak|coat|robe|jacket|hat|boots|gloves|shawl|uniform)\b/i,
    is: { type: 'clothing', stats: { weight: 1.2 } },
  },
  {
    of: /\b(?:ring|amulet|necklace|locket|coin|coins|jewel|crown|gem)s?\b/i,
    is: { type: 'treasure', stats: { weight: 0.1 } },
  },
];

export const thingOf = ({ name, description }: { name: string; description: string }): ItemSeed =>
  ItemSeed.parse({ stats: { weight: 0.4 }, ...KINDS.find(({ of }) => of.test(name))?.is, name, description });
