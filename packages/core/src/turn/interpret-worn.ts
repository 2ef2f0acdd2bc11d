// What goes on a body and comes off it, and what only sounds so: boards are pulled off, a watch with a strap is put on. Called by
// interpret-places.ts.
import type { Act } from '@emergent/schema';
import type { Given } from './interpret-bind.ts';
import { CLOTHES } from './interpret-gestures.ts';
import type { Binder } from './targets.ts';

type Placing = (act: Act, binder: Binder, given: Given) => Act;

const PULLS = /^\W*(?:i )?(?:pull|rip|tear|pry|yank|take(?= the\b)|wrench)\b/i;
const WORN =
  /\b(?:hats?|caps?|helmets?|hoods?|coats?|jackets?|cloaks?|boots?|shoes?|gloves?|scarf|masks?|belts?|rings?|shirts?|socks?|clothes|goggles|glasses)$/;
/** "pull the boards off": nobody wears them. */
export const stripped: Placing = (act) =>
  act.verb === 'unequip' &&
  (act.target?.kind === 'unknown' || act.target?.kind === 'feature') &&
  PULLS.test(act.text) &&
  !WORN.test(act.target.name) &&
  !/\bmy\b/i.test(act.text)
    ? { ...act, verb: 'destroy' }
    : act;

const DRESSES =
  /^\W*(?:i )?(?:\w+ly )?(?:take|takes|taking|pull|pulls|put|puts|putting|don|doff|wear|remove|removes|slip|shrug|kick)\b[^,.!?]*\bmy (?:\w+ ){0,2}?(\w+)(?: back)?(?: on| off)?(?: again)?\W*(?:$|,)/i;
/** "take off my cap": what no list has somebody wears all the same, and nothing of another name that stands about. */
export const dressed: Placing = (act) => {
  if ((act.verb !== 'equip' && act.verb !== 'unequip') || act.target?.kind === 'item' || act.target?.kind === 'thing')
    return act;
  const worn = DRESSES.exec(act.text)?.[1]?.toLowerCase();
  return worn !== undefined && CLOTHES.test(worn) ? { ...act, verb: 'perform', target: null, with: null } : act;
};

const WEARS = /\b(?:wears?|wearing|put(?:s|ting)? .*\bon|put(?:s|ting)? on|don|strap(?:s|ping)?)\b/i;
const STRAPPED =
  /\b(?:straps?|wrist\w*|buckles?|lanyard|brooch|badge|pin|hat|cap|cloak|coat|gloves?|scarf|necklace|pendant|ring)\b/i;
/** "put on the watch": a deed of the body, whatever it comes to. */
export const isPutOn = (text: string): boolean => WEARS.test(text);
/** "wear the watch": what its own words give a strap to goes on, though it counts for nothing there. */
export const strapped: Placing = (act, _, { session, scene }) => {
  if (act.verb !== 'equip' || (act.target?.kind !== 'item' && act.target?.kind !== 'thing')) return act;
  const worn = [...session.inventory, ...scene.things].find(({ id }) => id === act.target?.id);
  const isWorn = worn?.slot === null && STRAPPED.test(`${worn.name} ${worn.description}`) && WEARS.test(act.text);
  return isWorn ? { ...act, verb: 'use' } : act;
};
