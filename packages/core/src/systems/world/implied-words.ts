// What a place may hold without the book listing it: trades by kind of place, things that fit a hand, beasts. Read by implied.ts.
import type { InventoryItem } from '@emergent/schema';

/** Why somebody of no book is here: they were looked for, or told of. */
export const CAME_IN = 'came into the story';

/** Small places that a player may look for. */
export const PLACES =
  /\b(?:room|hall|kitchen|cellar|attic|loft|stables?|yard|garden|lane|alley|street|market|square|shop|well|gate|wall|tower|bridge|path|road|woods?|forest|field|shore|beach|pier|quay|jetty|cave|tunnel|stairs?|deck|hold|cabin|roof|corridor|office|bay|lab|chapel|graveyard|ruins?|camp|hut|house|barn|mill|dock|store|shed|balcony|bakery|smithy|forge|pantry|orchard|pond|engine room|airlock)\b/i;

/** People without a name, by what they do. */
export const TRADES: ReadonlySet<string> = new Set(
  'baker smith blacksmith butcher brewer carpenter cook guard watchman sentry soldier sailor fisherman fisher fishwife ferryman boatman porter stablehand stableboy ostler groom barkeep bartender barmaid waiter waitress servant maid shopkeeper merchant trader peddler pedlar stallholder vendor priest monk nun novice sexton clerk scribe librarian teacher doctor nurse healer midwife farmer shepherd miller miner hunter woodcutter tailor weaver sailmaker netmaker cobbler potter tanner beggar urchin child drunk gambler singer minstrel bard musician mechanic engineer technician medic pilot dockhand stevedore janitor officer deputy postman driver conductor gardener gravedigger lamplighter washerwoman passerby stranger traveller traveler pilgrim customer patron worshipper labourer laborer crewman crewmember rigger salter mason messenger herald crier toll-keeper gatekeeper doorman'.split(
    ' ',
  ),
);

/** Those of whom the telling says no more: there once it has spoken of them. */
export const FOLK: ReadonlySet<string> = new Set(
  'man woman boy girl lad lass fellow lady gentleman youth elder widow figure couple kid teenager person villager local neighbour neighbor player dancer'.split(
    ' ',
  ),
);

/** Who is to be expected at a kind of place, where the book says nothing against it. */
export const EXPECTED: readonly { of: RegExp; trades: readonly string[] }[] = [
  {
    of: /\b(?:inn|tavern|public house|alehouse|pub|bar|canteen|cantina|diner)/i,
    trades: ['cook', 'drunk', 'customer', 'patron', 'stranger', 'traveller', 'gambler'],
  },
  {
    of: /\b(?:market|bazaar|fair|square|plaza)/i,
    trades: [
      'stallholder',
      'vendor',
      'merchant',
      'trader',
      'baker',
      'butcher',
      'porter',
      'beggar',
      'customer',
      'stranger',
      'passerby',
      'child',
    ],
  },
  {
    of: /\b(?:street|concourse|village|town|city|crossroads)/i,
    trades: ['passerby', 'stranger', 'child', 'beggar', 'messenger'],
  },
  {
    of: /\b(?:harbou?r|docks?|quay|wharf|landing|port|pier)\b/i,
    trades: ['sailor', 'fisherman', 'fisher', 'porter', 'dockhand', 'stevedore', 'stranger', 'child'],
  },
  {
    of: /\b(?:temple|church|cathedral|shrine|monastery)\b/i,
    trades: ['priest', 'novice', 'worshipper', 'pilgrim', 'beggar'],
  },
  { of: /\b(?:stables?)\b/i, trades: ['stablehand', 'ostler', 'groom', 'stableboy'] },
  { of: /\b(?:hangar|station|engine|reactor|deck)\b/i, trades: ['technician', 'mechanic', 'engineer', 'crewman'] },
];

type Portable = { type: InventoryItem['type']; weight: number; light?: boolean; heals?: number };
const plainThing = (weight: number): Portable => ({ type: 'misc', weight });
const stuff = (weight: number): Portable => ({ type: 'material', weight });
const food = (weight: number): Portable => ({ type: 'consumable', weight, heals: 4 });

/** Things of no account that one could simply pick up where they are spoken of. */
export const PORTABLE: Readonly<Record<string, Portable>> = {
  stone: plainThing(0.5),
  pebble: plainThing(0.1),
  stick: stuff(0.5),
  branch: stuff(1),
  plank: stuff(2),
  nail: stuff(0.05),
  net: { type: 'tool', weight: 3 },
  candle: { type: 'tool', weight: 0.2, light: true },
  torch: { type: 'tool', weight: 0.8, light: true },
  cup: plainThing(0.2),
  mug: plainThing(0.4),
  bottle: plainThing(0.5),
  jug: plainThing(0.8),
  bowl: plainThing(0.4),
  plate: plainThing(0.4),
  spoon: plainThing(0.1),
  bucket: { type: 'tool', weight: 1.5 },
  basket: plainThing(0.8),
  sack: plainThing(0.4),
  blanket: plainThing(1.2),
  rag: stuff(0.1),
  cloth: stuff(0.2),
  shell: plainThing(0.05),
  feather: plainThing(0.01),
  flower: plainThing(0.02),
  herb: stuff(0.05),
  berry: food(0.1),
  apple: food(0.2),
  loaf: food(0.5),
  fish: food(0.4),
  straw: stuff(0.1),
  coal: stuff(0.3),
  bone: stuff(0.3),
  brick: plainThing(1.5),
  tile: plainThing(0.6),
  wire: stuff(0.2),
  stool: plainThing(3),
  broom: { type: 'tool', weight: 1 },
  rope: { type: 'tool', weight: 2 },
  ladder: { type: 'tool', weight: 8 },
  crate: plainThing(4),
  paper: plainThing(0.01),
  pencil: plainThing(0.02),
  egg: food(0.1),
  bread: food(0.3),
  cheese: food(0.2),
  oar: { type: 'tool', weight: 3 },
  pole: { type: 'tool', weight: 2.5 },
};

/** Creatures that stand about; nobody carries one off. */
export const BEASTS: ReadonlySet<string> = new Set(
  'horse pony mule donkey ox cow goat sheep pig dog hound cat hen chicken goose duck swan gull gannet raven crow pigeon sparrow bird rat mouse lamb ram bull calf kitten puppy'.split(
    ' ',
  ),
);
export const BEAST_WEIGHT = 400;
