// What things are made of, as far as a name tells: what a blow does to them, and to the hand. Data; read by meant.ts, by the rules of
// character, consequence and world, and by the telling.
import type { Act } from '@emergent/schema';
import { isSpokenOf, type Scene } from '../scene.ts';

/** `breaks` at a blow, `gives` a little, `rings`, is `hard`, `soft` or `wet`, or is nothing that can be struck. */
export type Stuff = 'breaks' | 'gives' | 'rings' | 'hard' | 'soft' | 'wet' | 'nothing';

/** In order; the first that fits by the last words of a name. */
const STUFFS: readonly (readonly [Stuff, RegExp])[] = [
  ['nothing', /\b(?:air|sky|shadows?|light|dark(?:ness)?|smoke|fog|mist|wind|silence|nothing(?:ness)?)$/i],
  ['wet', /\b(?:water|sea|river|mud|snow|sand|lake|pool|rain|puddle|tide|surf|foam|ash(?:es)?|ice cream)$/i],
  [
    'breaks',
    /\b(?:paper\b.*|glass(?:es)?|windows?|window ?panes?|panes?|mirrors?|bottles?|jars?|cups?|mugs?|plates?|saucers?|bowls?|jugs?|vases?|lamps?|lanterns?|bulbs?|screens?|lens(?:es)?|dials?|crockery|china|teapots?|pitchers?|eggs?|clock ?faces?|slates?|spectacles|watch(?:es)?)$/i,
  ],
  [
    'rings',
    /\b(?:bells?|gongs?|drums?|pipes?|boilers?|kettles?|pots?|pans?|pump|rails?|railings?|anvil|stove|tank|hatch|bulkhead|duct|locker|barrel|bucket|tin|cans?|jukebox|coppers?|cage|grille|safe|radiator|meter|machine|engine|consoles?|panel|wheel|brake|lever|signs?)$/i,
  ],
  [
    'soft',
    /\b(?:sacks?|bags?|pillows?|cushions?|curtains?|beds?|mattress|blankets?|sheets?|hay|straw|bread|loaf|dough|dummy|coats?|clothes|rug|carpet|sofa|couch|heap|pile|net|rope|grass|moss|hammock|sail)$/i,
  ],
  [
    'gives',
    /\b(?:doors?|tables?|counters?|crates?|chairs?|boxe?s?|fences?|shel(?:f|ves)|shutters?|bench(?:es)?|desks?|cabinets?|cupboards?|drawers?|boats?|stools?|ladders?|gates?|boards?|planks?|posts?|carts?|barrow|frames?|chests?|bushe?s?|hedge|branch(?:es)?|furniture|stalls?|huts?|racks?)$/i,
  ],
];

export const stuffOf = (name: string): Stuff => STUFFS.find(([, words]) => words.test(name.trim()))?.[0] ?? 'hard';

/** What stands in any room, and what is underfoot anywhere. */
const ROOM =
  /^(?:the |a |my )?(?:walls?|doors?|doorway|floor(?:boards?)?|ceiling|tables?|chairs?|stools?|shel(?:f|ves)|corners?|bench|hinges?|keyhole|dust|cobwebs?|bolts?|nails?|lights?)$/i;
const WINDOW = /^(?:the |a |my )?(?:windows?|window ?sill|curtains?|shutters?)$/i;
const WINDOWLESS =
  /\b(?:cell|cellar|cave|cavern|tunnel|vault|crypt|mine|adit|crawl|main|hull|lock|underground|dark|drum|boiler)\b/i;
const OUTSIDE =
  /^(?:the |a |some )?(?:ground|stones?|rocks?|pebbles?|dirt|earth|mud|dust|grass|weeds?|puddles?|sticks?|twigs?|air|sky|clouds?|horizon|path|wall|fence|corner)$/i;
const IN_THE_VOID = /\b(?:hull|vacuum|stars everywhere|cavern|tunnel)\b/i;
const ANYWHERE = /^(?:the )?(?:air|ground|floor|walls?)$/i;

/** Something that nobody has to have written down to be here. */
export const isFixture = (said: string, { indoors, place, description }: Scene): boolean => {
  const name = said.trim();
  if (ANYWHERE.test(name)) return true;
  if (!indoors) return OUTSIDE.test(name) && !IN_THE_VOID.test(description);
  return ROOM.test(name) || (WINDOW.test(name) && !WINDOWLESS.test(`${place} ${description.slice(0, 200)}`));
};

/** Named here by the book, or plainly at hand. */
export const isStanding = (name: string, scene: Scene): boolean =>
  isFixture(name, scene) ||
  scene.features.some((one) => one.name === name) ||
  scene.things.some((one) => one.name === name) ||
  isSpokenOf(scene, name);

const STRUCK =
  /\b(?:punch|kick|hit|slap|headbutt|elbow|thump|strike|beat|smack|whack|slam|bash|pound|smash|break|hammer)(?:e?s|ed|ing)?\b|\bstruck\b/i;

/** A blow at a thing: with the hand, or with what breaks it; null: none. */
export const blowAt = (act: Act): { name: string; stuff: Stuff; isBare: boolean } | null => {
  const { target } = act;
  if ((act.verb !== 'perform' && act.verb !== 'destroy') || target === null) return null;
  if (target.kind === 'person' || target.kind === 'self' || target.kind === 'place' || !STRUCK.test(act.text))
    return null;
  return { name: target.name, stuff: stuffOf(target.name), isBare: act.with === null };
};

const HURTS: ReadonlySet<Stuff> = new Set(['hard', 'rings', 'breaks']);
/** What hurts a bare hand. */
export const hurtsHand = (act: Act): boolean => {
  const blow = blowAt(act);
  return blow?.isBare === true && HURTS.has(blow.stuff);
};
/** Causes of such hurts, which the telling of the blow has told of. */
export const BRUISED = 'a bruised hand';
export const CUT = 'a cut hand';
