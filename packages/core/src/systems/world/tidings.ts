// What happened far off, and how the player comes to know of it: by coming there in time, or by word of somebody it has reached. Called by
// the world's rules and reactions.
import type { Act, WorldEvent } from '@emergent/schema';
import { isWordless } from '../../creatures.ts';
import type { Dice } from '../../dice.ts';
import { clip, idFor, own } from '../../names.ts';
import { exitsOf } from '../../scene.ts';
import type { World } from '../../world.ts';
import type { Turn } from '../system.ts';
import { add, type Draft } from './draft.ts';
import { happen } from './happen.ts';
import { crowdAt, isGathering, SHOWS_FOR } from './places.ts';
import { asksForNews, hearsOf, isAbout, isFarOff, tellNews } from './rumours.ts';
import { HOUR } from './time.ts';

type TimelineEvent = World['lorebook']['timeline'][number];

const DAY = 24 * HOUR;
/** Word is no older than this when it comes, and sets out so long after the event, at two thirds of a walker's pace. */
const NEWS_FOR = 5 * DAY;
const SETS_OUT = 20;
const SLOWNESS = 1.5;
/** To where no way of the book leads. */
const OUT_OF_THE_WAY = 4 * HOUR;

const placesOf = (world: World, event: TimelineEvent): string[] =>
  event.locations.map((name) => world.place(name)?.name ?? name);

const byId = new WeakMap<World, ReadonlyMap<string, TimelineEvent>>();
const farId = (name: string): string => `far-${idFor(name, 'timeline')}`;

const eventOf = (world: World, { id }: WorldEvent): TimelineEvent | undefined => {
  const known = byId.get(world) ?? new Map(world.lorebook.timeline.map((one) => [farId(one.name), one]));
  byId.set(world, known);
  return known.get(id);
};

/** Here, or a step away under the open sky; what has no place is everywhere. */
const isNear = (draft: Draft, world: World, event: TimelineEvent): boolean => {
  const here = draft.state.world_state.current_location;
  const exits = world.place(here)?.indoors === true ? [] : exitsOf(draft.state, world, here).map(({ name }) => name);
  const places = placesOf(world, event);
  return places.length === 0 || places.some((place) => place === here || exits.includes(place));
};

const witness = (draft: Draft, event: TimelineEvent): void =>
  happen(draft, `timeline-${event.name}`.slice(0, 80), clip(event.name, 120), event.description.slice(0, 600), DAY);

/** An event of the timeline whose time has come: seen by who is near, else on its way to the player. */
export const takePlace = (draft: Draft, world: World, event: TimelineEvent): void => {
  if (isNear(draft, world, event)) witness(draft, event);
  else happen(draft, farId(event.name), clip(event.name, 120), event.description.slice(0, 600), NEWS_FOR);
};

const over = (draft: Draft, { id, name }: WorldEvent): void => add(draft, { type: 'event.ended', v: 1, id, name });

/** Who comes while the place still shows it sees for themselves. */
export const comeUpon = (draft: Draft, world: World, here: string): void => {
  for (const far of draft.state.world_state.world_events.filter(isFarOff)) {
    const event = eventOf(world, far);
    const isFresh = draft.state.world_state.clock_minutes - far.began_at <= SHOWS_FOR;
    if (event === undefined || !isFresh || !placesOf(world, event).includes(here)) continue;
    over(draft, far);
    witness(draft, event);
  }
};

const distances = new WeakMap<World, Map<string, ReadonlyMap<string, number>>>();

/** Minutes from a place to every other by the ways of the book, locks or no locks. Made once per place that something happens at. */
const distancesFrom = (world: World, from: string): ReadonlyMap<string, number> => {
  const kept = distances.get(world) ?? new Map<string, ReadonlyMap<string, number>>();
  distances.set(world, kept);
  const known = kept.get(from);
  if (known !== undefined) return known;
  const minutes = new Map<string, number>([[from, 0]]);
  const edge = [from];
  for (let place = edge.shift(); place !== undefined; place = edge.shift()) {
    const profile = world.place(place);
    for (const name of profile?.connections ?? []) {
      const to = world.place(name)?.name ?? name;
      const sum = (minutes.get(place) ?? 0) + (profile?.minutes ?? 0);
      if (sum >= (minutes.get(to) ?? Number.POSITIVE_INFINITY)) continue;
      minutes.set(to, sum);
      edge.push(to);
    }
  }
  kept.set(from, minutes);
  return minutes;
};

/** Whether word of it can have come as far as a place by now. */
const hasReached = (draft: Draft, world: World, far: WorldEvent, place: string): boolean => {
  const event = eventOf(world, far);
  if (event === undefined) return false;
  const ways = placesOf(world, event).map((from) => distancesFrom(world, from).get(place) ?? OUT_OF_THE_WAY);
  const age = draft.state.world_state.clock_minutes - far.began_at;
  return age >= SETS_OUT + Math.min(...ways) * SLOWNESS;
};

const hear = (draft: Draft, far: WorldEvent): void => {
  over(draft, far);
  hearsOf(draft, far.description);
};

/** The newest word that has come here and that this person would tell; undefined: none. */
const wordOf = (draft: Draft, world: World, here: string, name: string | null): WorldEvent | undefined =>
  draft.state.world_state.world_events.findLast(
    (one) =>
      isFarOff(one) && hasReached(draft, world, one, here) && (name === null || !isAbout(world, one.description, name)),
  );

/** Beasts and machines without speech tell nobody anything. */
const isTeller = (draft: Draft, world: World, name: string): boolean => {
  const known = own(draft.state.world_state.npc_states, name);
  const profile = world.person(name);
  return known?.status === 'alive' && known.mood !== 'fighting' && !isWordless(profile);
};

const UNFRIENDLY = -25;
const COMES_UP = 0.5;
const CHATTING: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'trade', 'help']);

/** Who a deed of talk is put to: somebody named, or for news whoever is first here. */
const putTo = (act: Act, { scene }: Turn): string | null => {
  const named = [act.target, act.with].find((one) => one?.kind === 'person')?.name;
  const present = scene.present.filter(({ state }) => state.status === 'alive');
  if (named !== undefined) return present.some(({ name }) => name === named) ? named : null;
  return asksForNews(act) ? (present[0]?.name ?? null) : null;
};

/** What somebody who is spoken to has to tell: news come from far, else, when asked or now and then in small talk, hearsay. */
export const tidings = (turn: Turn, draft: Draft, dice: Dice): void => {
  const { world, scene, number } = turn;
  for (const act of turn.interpretation.acts) {
    const name = CHATTING.has(act.verb) || asksForNews(act) ? putTo(act, turn) : null;
    if (name === null || !isTeller(draft, world, name)) continue;
    const isAsked = asksForNews(act);
    const isFriendly = world.person(name)?.hostile !== true && (own(draft.state.relationships, name) ?? 0) > UNFRIENDLY;
    if (!isAsked && (act.topic !== null || !isFriendly)) continue;
    const far = wordOf(draft, world, scene.place, name);
    if (far !== undefined) hear(draft, far);
    else if (isAsked || dice.chance(COMES_UP, `small talk:${name}:${number}`)) tellNews(draft, world, name);
    return;
  }
};

const OVERHEARD = 0.5;

/** Where people gather, word from far off is in the air. */
export const overhearTidings = (draft: Draft, world: World, here: string, dice: Dice): void => {
  const { state } = draft;
  if (!isGathering(state, world, here) || !state.world_state.world_events.some(isFarOff)) return;
  const isCrowd = crowdAt(state, world, here) === 'busy';
  const somebody = Object.entries(state.world_state.npc_states).some(
    ([name, one]) => one.place === here && isTeller(draft, world, name),
  );
  const far = isCrowd || somebody ? wordOf(draft, world, here, null) : undefined;
  const hour = Math.floor(state.world_state.clock_minutes / HOUR);
  if (far !== undefined && dice.chance(OVERHEARD, `word from far:${here}:${hour}`)) hear(draft, far);
};
