// Small things that a search turns up or that hands make when no model tells of better ones. Called by improvise.ts.
import type { Act, InventoryItem } from '@emergent/schema';
import type { Dice } from '../../dice.ts';
import { clip, plain } from '../../names.ts';
import type { Turn } from '../system.ts';
import type { Gain } from './proposal.ts';

const SHARE = 0.25;
const ENOUGH_STACKS = 25;

const INDOORS: readonly Gain[] = [
  { name: 'Candle End', type: 'tool', description: 'Two fingers of tallow, burnt on one side.', weight: 0.1 },
  { name: 'Folded Blanket', type: 'misc', description: 'Thin, mended, and dry.', weight: 1.2 },
  { name: 'Heel of Bread', type: 'consumable', description: 'Hard outside, honest within.', weight: 0.3, heals: 6 },
  { name: 'Small Knife', type: 'tool', description: 'A table knife with a new edge on it.', weight: 0.2 },
  { name: 'Length of Twine', type: 'material', description: 'An arm and a half, waxed.', weight: 0.1 },
  {
    name: 'Scrap of Paper',
    type: 'material',
    description: 'One side is blank. The other has been added up twice.',
    weight: 0.01,
  },
];
const OUTDOORS: readonly Gain[] = [
  { name: 'Straight Stick', type: 'material', description: 'Dry, and as long as a leg.', weight: 0.6 },
  { name: 'Flat Stone', type: 'misc', description: 'It sits in the palm as if made for it.', weight: 0.4 },
  {
    name: 'Handful of Berries',
    type: 'consumable',
    description: 'Sour, and the birds had left them.',
    weight: 0.1,
    heals: 5,
  },
  { name: 'Bent Nail', type: 'material', description: 'Iron is iron.', weight: 0.05 },
  { name: 'Strip of Cloth', type: 'material', description: 'Torn off on something, and clean enough.', weight: 0.1 },
  {
    name: 'Healing Leaves',
    type: 'consumable',
    description: 'Broad and bitter, good on a cut.',
    weight: 0.1,
    heals: 10,
  },
];

const OF_THE_DEAD =
  /\b(?:corpses?|dead (?:man|woman|body|bodies)|bodies|graves?|coffins?|shrouds?|long as a person|as long as a body)\b/i;
/** Nobody keeps bread under a shroud: what is on the dead the book says. */
const isOverTheDead = ({ scene, interpretation, world }: Turn): boolean =>
  /\b(?:morgue|mortuary|crypt|tomb|graveyard|cemetery)\b/i.test(world.place(scene.place)?.type ?? '') ||
  interpretation.acts.some(
    ({ verb, target }) =>
      verb === 'search' &&
      scene.features.some((one) => one.name === target?.name && OF_THE_DEAD.test(`${one.name} ${one.detail}`)),
  );

/** Now and then something lies where one looks; a rare success always finds, and finds better. */
export const finding = (turn: Turn, dice: Dice, rare: boolean): Gain | null => {
  const { inventory } = turn.session;
  if (isOverTheDead(turn)) return null;
  if (!rare && (inventory.length >= ENOUGH_STACKS || !dice.chance(SHARE, 'search: found'))) return null;
  const found = dice.pick(turn.scene.indoors ? INDOORS : OUTDOORS, 'search: what');
  if (inventory.some((item) => plain(item.name) === plain(found.name) && item.quantity >= 5)) return null;
  return {
    ...found,
    quantity: 1,
    rarity: rare && found.type === 'consumable' ? 'uncommon' : 'common',
    from: turn.scene.place,
  };
};

const WANTED =
  /\b(?:craft|make|build|carve|sew|weave|fashion|mend|brew|assemble)\s+(?:me\s+|myself\s+)?(?:an?\s+|some\s+|the\s+)?([\p{L}' -]{3,40}?)(?:\s+(?:from|out of|with|using)\b|[.,!]|$)/iu;

/** A plain tool of what the player says they make, out of a material. */
export const making = (act: Act, stock: InventoryItem): Gain => {
  const said = clip(WANTED.exec(act.text)?.[1], 40);
  const name = said === '' || plain(said) === plain(stock.name) ? `Makeshift Tool of ${stock.name}` : said;
  return {
    name: clip(
      name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
      80,
    ),
    type: 'tool',
    description: `Made by hand out of ${stock.name}.`,
    weight: stock.stats.weight ?? 0.5,
    durability: 10,
    quantity: 1,
  };
};
