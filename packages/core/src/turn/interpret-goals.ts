// Where one means to go who names no place by its own name: "into town", "to the clock tower", "I want to see the counting house", "sneak past
// them to the lift". Called by interpret-meanings.ts.
import type { Act, Target } from '@emergent/schema';
import { pathTo } from '../systems/world/travel.ts';
import { plainWords } from '../tokens.ts';
import { singular } from '../words/plurals.ts';
import type { World } from '../world.ts';
import type { Given } from './interpret-bind.ts';
import { exitTowards } from './interpret-ways.ts';
import { meantPlace } from './interpret-whereabouts.ts';
import { ARTICLES } from './lexicon-words.ts';
import type { Binder } from './targets.ts';

type Landmark = { place: string; words: ReadonlySet<string>; isSeenOnly: boolean };

/** What a place may be known by besides its name, by the last word of it; made once for each world. */
const landmarks = new WeakMap<World, ReadonlyMap<string, Landmark[]>>();
const landmarksOf = (world: World): ReadonlyMap<string, Landmark[]> => {
  const known = landmarks.get(world);
  if (known !== undefined) return known;
  const made = new Map<string, Landmark[]>();
  for (const { name, type, aliases, features } of world.lorebook.locations) {
    const add = (called: string, isSeenOnly: boolean) => {
      const words = new Set(
        plainWords(called)
          .filter((word) => !ARTICLES.has(word))
          .map(singular),
      );
      for (const word of words) made.set(word, [...(made.get(word) ?? []), { place: name, words, isSeenOnly }]);
    };
    for (const called of [name, type, ...aliases]) add(called, false);
    for (const feature of features) add(feature.name, true);
  }
  landmarks.set(world, made);
  return made;
};

/** Words that say of a place only what sort of place it is. */
const SORTS: ReadonlySet<string> = new Set(
  'space entrance hatch flat field place area road path ground district quarter side spot section'.split(' '),
);

/** The nearest place that all of the words are said of: of its name, its kind, or what one has seen there. */
const landmark = (
  said: readonly string[],
  { session, world, scene }: Pick<Given, 'session' | 'world' | 'scene'>,
): string | null => {
  const words = said.filter((word) => !ARTICLES.has(word)).map(singular);
  const fitting = (landmarksOf(world).get(words.at(-1) ?? '') ?? []).filter(
    (one) =>
      one.place !== scene.place &&
      words.every((word) => one.words.has(word)) &&
      (!one.isSeenOnly || (session.world_state.visits[one.place] ?? 0) > 0),
  );
  // "the salt flats", of the Salt Pans: the first word is its own, and the last says no more than that it is a place.
  const head = words.at(-1) ?? '';
  if (fitting.length === 0 && words.length > 1 && SORTS.has(head))
    return landmark(words.slice(0, -1), { session, world, scene });
  const ways = [...new Set(fitting.map(({ place }) => place))].flatMap((place) => {
    const path = pathTo(session, world, place);
    return path === null ? [] : [{ place, far: path.length }];
  });
  return ways.toSorted((one, other) => one.far - other.far)[0]?.place ?? null;
};

const INTO = /\b(?:in(?:to)?|to|towards?|for) ([^,.!?]{2,40}?)(?: (?:in|on|with|by|and|to|so|before|as) .*)?[.!?\s]*$/i;
const MOST_WORDS = 4;

const placeFor = (words: string, binder: Binder, given: Given): Target | null => {
  const said = plainWords(words);
  if (said.length === 0 || said.length > MOST_WORDS) return null;
  const found = meantPlace(words, binder, given);
  if (found !== null) return found;
  const name = landmark(said, given);
  return name === null
    ? null
    : { kind: 'place', name, id: null, here: given.scene.exits.some((exit) => exit.name === name) };
};

const isSomebody = ({ name }: Target) => /\b(?:him|her|them|it|you|everyone|somebody|man|woman|boy|girl)$/.test(name);

const SIGHTSEEING =
  /^\W*(?:(?:i|i['’]?d|we|then|and|now|please|just|would|really) )*(?:want|wanna|like|love|need|wish|hope)(?:s|ed)?(?: to)? (?:go )?(?:and )?(?:see|visit|check out|(?:have|take|get) a (?:\w+ )?look at) (.+?)[.!?]*\s*$/i;

/** "I want to see the counting house", from where it can't be seen: one goes. */
const sightseeing = (act: Act, binder: Binder, { scene }: Given): Act | null => {
  const sight = SIGHTSEEING.exec(act.text)?.[1];
  const place = sight === undefined ? null : binder.called(plainWords(sight), ['place']);
  return place === null || place.name === scene.place ? null : { ...act, verb: 'go', target: place, with: null };
};

const OUT_INTO = /\bout (?:in|into|onto|through|under) /i;
/** "go find the cellar": one goes. */
const found = (act: Act, given: Given): Act | null => {
  if (!FINDS.test(act.text)) return null;
  if (act.target?.kind === 'place' && act.target.name !== given.scene.place) return { ...act, verb: 'go', with: null };
  const words = act.target?.kind === 'unknown' ? plainWords(act.target.name) : [];
  const name = words.length === 0 || words.length > MOST_WORDS ? null : landmark(words, given);
  if (name === null) return null;
  const target: Target = { kind: 'place', name, id: null, here: given.scene.exits.some((exit) => exit.name === name) };
  return { ...act, verb: 'go', target, with: null };
};
const FINDS = /\b(?:go|head off|set off|set out|off) (?:and |to )?find\b/i;

/** "sneak off", "slip away": by the only way, else back where one came from. */
const slippedOff = (act: Act, { session, scene }: Given): Act | null => {
  if (act.target !== null || !/\b(?:off|away|out)\W*$/i.test(act.text)) return null;
  const before = session.world_state.location_history.findLast((place) => place !== scene.place);
  const [only, second] = scene.exits;
  const exit = second === undefined ? only : scene.exits.find(({ name }) => name === before);
  return exit === undefined ? null : { ...act, target: { kind: 'place', name: exit.name, id: null, here: true } };
};

const BREAKS_IN = /\bbreak(?:s|ing)? in(?:to)? (.+?)[.!?]*\s*$/i;
/** "break into the hardware store", from down the road: one has to be there first. */
const brokenInto = (act: Act, binder: Binder, given: Given): Act | null => {
  const words = act.target?.kind === 'unknown' || act.target === null ? BREAKS_IN.exec(act.text)?.[1] : undefined;
  const place = words === undefined ? null : placeFor(words, binder, given);
  return place === null || place.name === given.scene.place ? null : { ...act, verb: 'go', target: place };
};

const BY_WINDOW = /\bout (?:of )?(?:the|a|an|that) (?:\w+ )?window\b/i;
/** "jump out the window": a way out like any other. */
const byWindow = (act: Act, given: Given): Act | null => {
  const exit = given.scene.indoors && BY_WINDOW.test(act.text) ? exitTowards('out', given) : null;
  return exit === null ? null : { ...act, verb: 'go', target: exit, with: null };
};

const RIDES = /^\W*(?:i )?(?:ride|take|catch|drive|board)(?:s|ing)?\b/i;
/** "ride the lift up to the street": a place that carries one is gone by, and what is behind "to" is where. */
const riddenTo = (act: Act, binder: Binder, given: Given): Act | null => {
  if (act.verb !== 'use' || act.target?.kind !== 'place' || !RIDES.test(act.text)) return null;
  const to = /\bto ([^,.!?]{2,40})/i.exec(act.text)?.[1];
  const goal = to === undefined ? null : placeFor(to, binder, given);
  const target = goal ?? act.target;
  return target.name === given.scene.place ? null : { ...act, verb: 'go', target, with: null };
};

const ON_THE_SPOT: ReadonlySet<Act['verb']> = new Set(['climb', 'search', 'open', 'use', 'perform'] as const);
/** "climb the mast at the hut", from down the road: one goes there first. */
const elsewhere = (act: Act, { scene }: Given): Act | null => {
  const { target, with: where } = act;
  const isThere = where?.kind === 'place' && where.name !== scene.place && /\b(?:at|in|inside|on) /i.test(act.text);
  return isThere && ON_THE_SPOT.has(act.verb) && (target === null || target.kind === 'unknown')
    ? { ...act, verb: 'go', target: where, with: null }
    : null;
};

/** The way that an act of going takes; null: it says so itself, or leads nowhere. */
export const farGoal = (act: Act, binder: Binder, given: Given): Act | null => {
  if (act.verb === 'search') return found(act, given) ?? sightseeing(act, binder, given);
  if (act.verb === 'look' || act.verb === 'think') return sightseeing(act, binder, given);
  const ridden = riddenTo(act, binder, given) ?? elsewhere(act, given);
  if (ridden !== null) return ridden;
  if (act.verb === 'destroy') return brokenInto(act, binder, given);
  if (act.verb === 'climb' || act.verb === 'go') {
    const out = byWindow(act, given);
    if (out !== null) return out;
  }
  if (act.verb === 'sneak' && act.target === null && act.with === null) return slippedOff(act, given);
  // "sneak past everyone to the lift"
  if (act.verb === 'sneak' && act.with?.kind === 'place' && act.target?.kind !== 'place')
    return act.with.name === given.scene.place ? null : { ...act, target: act.with, with: act.target };
  if (act.verb !== 'go') return null;
  const { target } = act;
  // "walk out into the fog"
  const out =
    given.scene.indoors && target?.kind === 'unknown' && OUT_INTO.test(act.text) ? exitTowards('out', given) : null;
  if (out !== null) return { ...act, target: out };
  if (target !== null && (target.kind !== 'unknown' || isSomebody(target))) return null;
  const words = target?.name ?? INTO.exec(act.text)?.[1];
  const place = words === undefined ? null : placeFor(words, binder, given);
  return place === null ? null : { ...act, target: place };
};
