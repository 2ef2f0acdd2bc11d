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
const ROOM = /^(?:the )?(?:walls?|doors?|floor|ceiling|tables?|chairs?|corner|bench)$/i;
const OUTSIDE = /^(?:the )?(?:ground|stones?|rocks?|dirt|earth|air|sky)$/i;

/** Something that nobody has to have written down to be here. */
export const isFixture = (name: string, scene: Scene): boolean =>
  (scene.indoors ? ROOM : OUTSIDE).test(name.trim()) || /^(?:the )?(?:air|ground|floor|walls?)$/i.test(name.trim());

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
