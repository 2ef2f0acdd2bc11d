// What a verb comes to with what it is done to: "move the slab" handles it, "jump into the river" swims; and where who leaves goes.
// Called by interpret-bind.ts.
import type { Target, Verb } from '@emergent/schema';
import type { Given } from './interpret-bind.ts';
import type { Read } from './interpret-shape.ts';
import { SOMEBODY_LIKE } from './interpret-somebody.ts';
import { DIRECTIONS } from './lexicon-words.ts';

const WATER = ['water', 'river', 'lake', 'sea', 'pool', 'ocean', 'stream', 'moat', 'pond'];

export const LEAVES = new Set(['leave', 'exit', 'depart']);

/** Said with nothing behind, they leave too: "pay and go". */
const LEAVES_BARE = new Set(['leave', 'exit', 'depart', 'go']);

/** "leave the button on a doorstep" */
const isLaidOn = ({ preposition }: Read['parts'][number]) =>
  /^(?:on|onto|at|under|behind|beside|in|for|with)$/.test(preposition);

const isInto = ({ preposition }: Read['parts'][number]) => /^(?:to|into|towards?)$/.test(preposition);

/** Of somebody these are something else. */
const TO_SOMEBODY: Readonly<Record<string, Verb>> = {
  force: 'threaten',
  push: 'attack',
  shove: 'attack',
  join: 'follow',
  throw: 'attack',
  toss: 'attack',
  hurl: 'attack',
  fling: 'attack',
  chuck: 'attack',
  sink: 'attack',
};

/** What one goes through and comes out of, and has nothing in it to be gone over. */
const isPassed = (target: Target | null): boolean =>
  target?.kind === 'place' || (target?.kind === 'unknown' && PASSED.test(target.name));
const PASSED =
  /\b(?:fog|mist|rain|snow|smoke|dark|darkness|crowds?|throng|gates?|gateway|arch|archway|doors?|doorway|tunnel|woods?|forest|trees|reeds|marsh|mud|town|village|streets?|alleys?|lanes?|yard)$/;
const FACES = /^(?:back )?(?:to|toward|towards)$/;

/** What a word means with this object: "move the slab" handles it, "jump into the river" is swimming, "climb the hill" a walk. */
export const verbOf = (
  { verb, base, phrase, object, manner, parts }: Read,
  target: Target | null,
  { scene }: Given,
): Verb => {
  if (base === 'show') return 'perform';
  if (target?.kind === 'person' || (target?.kind === 'unknown' && SOMEBODY_LIKE.test(target.name))) {
    const meant = TO_SOMEBODY[base];
    if (meant !== undefined) return meant;
  }
  // "leg it to the cage", in it: there already, and off to nowhere else.
  if (verb === 'flee' && target?.kind === 'place' && target.name === scene.place && parts.some(isInto)) return 'go';
  // "go through the market", "follow Lake Road": gone along, and not searched or gone after.
  if (verb === 'search' && phrase === 'go through' && isPassed(target)) return 'go';
  if (verb === 'follow' && target?.kind === 'place') return 'go';
  // "turn to Gil", "turn towards the window": no more than facing it.
  if (
    base === 'turn' &&
    verb === 'use' &&
    object.length === 0 &&
    parts.some(({ preposition }) => FACES.test(preposition))
  )
    return target?.kind === 'person' || SOMEBODY_LIKE.test(target?.name ?? '')
      ? 'perform'
      : target === null || target.kind === 'unknown'
        ? verb
        : 'look';
  if (base === 'recover' && target === null) return 'rest';
  // Only somebody is taken down by a blow.
  if (base === 'take' && verb === 'attack' && target !== null && !SOMEBODY_LIKE.test(target.name)) return 'take';
  // A stair, a tower, a wreck that is a place of the world: one goes there, and swims only to what is next to here.
  // "climb down", where no way leads down: a way is asked for, and nothing to hold on to.
  if (verb === 'climb' && target?.kind === 'unknown' && DIRECTIONS.has(target.name)) return 'go';
  if (verb === 'climb') return target?.kind === 'place' && target.name !== scene.place ? 'go' : verb;
  if (verb === 'swim') return target?.kind === 'place' && !target.here ? 'go' : verb;
  if (verb !== 'go') return verb;
  const name = target?.name.toLowerCase() ?? '';
  if (
    base === 'leave' &&
    (target?.kind === 'item' || ((target?.kind === 'thing' || target?.kind === 'unknown') && parts.some(isLaidOn)))
  )
    return 'drop';
  if (base === 'leave' && target?.kind === 'person') return manner === 'alone' ? 'wait' : verb;
  if (base === 'jump' && WATER.some((water) => name.includes(water))) return 'swim';
  const handled = ['move', 'squeeze', 'slide', 'drive', 'ride', 'pass', 'turn'].includes(base) && object.length > 0;
  return handled && target !== null && target.kind !== 'place' && target.kind !== 'person' && !DIRECTIONS.has(name)
    ? 'use'
    : verb;
};

/** Who leaves the place they stand in, or whoever is there, goes by its only exit, or has yet to say where. */
export const leaving = ({ verb, base }: Read, target: Target | null, { scene }: Given): Target | null => {
  if (verb !== 'go') return target;
  const isLeft =
    LEAVES.has(base) && ((target?.kind === 'place' && target.name === scene.place) || target?.kind === 'person');
  if (!isLeft && !(target === null && LEAVES_BARE.has(base))) return target;
  const [only, second] = scene.exits;
  return only && !second ? { kind: 'place', name: only.name, id: null, here: true } : null;
};
