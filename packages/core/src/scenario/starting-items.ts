// What somebody without a part in the story sets out with, by the kind of world. Used by begin.ts.
import { ItemSeed } from '@emergent/schema';
import type { Dice } from '../dice.ts';
import type { World } from '../world.ts';

type Kit = {
  weapon: object;
  clothes: object;
  boots: object;
  food: object;
  remedy: object;
  light: object;
  keepsakes: readonly object[];
};

const remedy = (name: string, description: string) => ({
  name,
  description,
  type: 'consumable',
  quantity: 2,
  effect: 'Dresses a wound.',
  stats: { weight: 0.2, heals: 15 },
});

const OLD: Kit = {
  weapon: {
    name: 'Walking Staff',
    type: 'weapon',
    slot: 'weapon',
    durability: 60,
    description: 'Ash, shod with iron, taller than it looks.',
    stats: { weight: 1.5, damage: '1d6' },
  },
  clothes: {
    name: 'Travelling Coat',
    type: 'clothing',
    slot: 'chest',
    durability: 40,
    description: 'Wool, with more pockets than holes.',
    stats: { weight: 2, armor: 1 },
  },
  boots: {
    name: 'Worn Boots',
    type: 'clothing',
    slot: 'boots',
    durability: 40,
    description: 'Resoled twice, and not by the same hand.',
    stats: { weight: 1 },
  },
  food: {
    name: 'Bread and Hard Cheese',
    type: 'consumable',
    quantity: 2,
    description: 'In a cloth that was clean once.',
    effect: 'Fills the stomach.',
    stats: { weight: 0.4, heals: 6 },
  },
  remedy: remedy('Linen Bandage', 'Boiled and rolled tight.'),
  light: {
    name: 'Tallow Lantern',
    type: 'tool',
    description: 'It smells of mutton and does its work.',
    stats: { weight: 0.8 },
  },
  keepsakes: [
    {
      name: 'Letter without a Sender',
      type: 'book',
      description: 'Four lines, read often enough to come apart at the folds.',
      stats: { weight: 0.01 },
    },
    {
      name: 'Half a Coin',
      type: 'misc',
      description: 'Cut clean through. Somebody has the other half.',
      stats: { weight: 0.01 },
    },
    { name: 'Bone Dice', type: 'misc', description: 'A pair. One of them is honest.', stats: { weight: 0.05 } },
  ],
};

const NEW: Kit = {
  weapon: {
    name: 'Heavy Torch',
    type: 'weapon',
    slot: 'weapon',
    durability: 60,
    description: 'Meant for looking at things. Solid enough for the rest.',
    stats: { weight: 0.7, damage: '1d4+1' },
  },
  clothes: {
    name: 'Rain Jacket',
    type: 'clothing',
    slot: 'chest',
    durability: 40,
    description: 'A little too large, and dry inside.',
    stats: { weight: 0.8, armor: 1 },
  },
  boots: {
    name: 'Walking Shoes',
    type: 'clothing',
    slot: 'boots',
    durability: 40,
    description: 'Broken in, not broken.',
    stats: { weight: 0.9 },
  },
  food: {
    name: 'Sandwich in Paper',
    type: 'consumable',
    quantity: 2,
    description: 'Bought this morning, still willing.',
    effect: 'Fills the stomach.',
    stats: { weight: 0.3, heals: 6 },
  },
  remedy: remedy('First Aid Pack', 'Gauze, tape and three plasters.'),
  light: {
    name: 'Pocket Lighter',
    type: 'tool',
    description: 'It catches at the second try.',
    stats: { weight: 0.05 },
  },
  keepsakes: [
    {
      name: 'Old Photograph',
      type: 'misc',
      description: 'Two people on a pier. One has been folded away.',
      stats: { weight: 0.01 },
    },
    { name: 'Notebook', type: 'book', description: 'Half full, the good half.', stats: { weight: 0.2 } },
    { name: 'Unmarked Key', type: 'key', description: 'It has never fitted anything so far.', stats: { weight: 0.02 } },
  ],
};

const FUTURE: Kit = {
  weapon: {
    name: 'Utility Cutter',
    type: 'weapon',
    slot: 'weapon',
    durability: 60,
    description: 'Standard issue: cuts seals, and other things.',
    stats: { weight: 0.6, damage: '1d6' },
  },
  clothes: {
    name: 'Work Suit',
    type: 'clothing',
    slot: 'chest',
    durability: 60,
    description: 'Patched at both elbows, with a name tag that is not yours.',
    stats: { weight: 2, armor: 1 },
  },
  boots: {
    name: 'Grip Boots',
    type: 'clothing',
    slot: 'boots',
    durability: 50,
    description: 'They hold on to any deck.',
    stats: { weight: 1.4 },
  },
  food: {
    name: 'Ration Bar',
    type: 'consumable',
    quantity: 2,
    description: 'It tastes of the colour beige.',
    effect: 'Fills the stomach.',
    stats: { weight: 0.2, heals: 6 },
  },
  remedy: remedy('Wound Gel', 'Cold, then numb, then better.'),
  light: {
    name: 'Hand Lamp',
    type: 'tool',
    description: 'Good for nine years, according to the print.',
    stats: { weight: 0.3 },
  },
  keepsakes: [
    {
      name: 'Data Wafer',
      type: 'misc',
      description: 'Locked. Somebody went to some trouble over that.',
      stats: { weight: 0.01 },
    },
    { name: 'Chipped Mug', type: 'misc', description: 'From a ship that no longer answers.', stats: { weight: 0.3 } },
    {
      name: 'Folded Star Chart',
      type: 'book',
      description: 'On real paper, and wrong in one place.',
      stats: { weight: 0.05 },
    },
  ],
};

const kitFor = (world: World): Kit => {
  const { genre, setting } = world.lorebook.series_metadata;
  const words = `${genre} ${setting} ${world.template.time_period} ${world.template.tags.join(' ')}`.toLowerCase();
  if (/sci-?fi|science fiction|space|cyber|future|starship|galax/.test(words)) return FUTURE;
  if (/modern|contemporary|detective|noir|urban|20th|21st|19[2-9]\d|20\d\d/.test(words)) return NEW;
  return OLD;
};

/** Seven plain things and one keepsake, drawn by the dice. */
export const startingItems = (world: World, dice: Dice): ItemSeed[] => {
  const { keepsakes, ...kit } = kitFor(world);
  return [...Object.values(kit), dice.pick(keepsakes, 'keepsake')].map((one) => ItemSeed.parse(one));
};
