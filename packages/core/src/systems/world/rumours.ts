// Rumours: what people tell each other of what they saw or heard, and what of it the player comes to hear. Called by the world's rules
// and by the storyteller.
import type { Act, PersonState, SessionState, WorldEvent } from '@emergent/schema';
import type { Dice } from '../../dice.ts';
import { clip, idFor, own, sameName } from '../../names.ts';
import { exitsOf } from '../../scene.ts';
import type { World } from '../../world.ts';
import { add, type Draft } from './draft.ts';
import { happen } from './happen.ts';
import { learn } from './minds.ts';
import { firstState, whereIs } from './people.ts';
import { crowdAt, isGathering } from './places.ts';
import { HOUR } from './time.ts';

const MARK = 'heard tell: ';
/** Hours caught up with at once, hops in each, and how many may know a thing before it is no news. */
const MOST_HOURS = 4;
const HOPS_AN_HOUR = 2;
const MOST_KNOWERS = 8;
const PASSES_ON = 0.6;
/** Beyond so many in the state, news goes only to those who are in it. */
const CROWDED = 40;
const KEPT_FOR = 5 * 24 * HOUR;
const LATEST_FACTS = 4;
/** What is kept of a rumour in somebody's head; the book has it in full. */
const KEPT_LENGTH = 120;
const MOST_HEARD = 3;

const kept = (text: string): string => clip(text, KEPT_LENGTH);
const shortened = new WeakMap<WorldEvent, string>();

/** An event's words as somebody would keep them; events are never changed in place. */
const gist = (event: WorldEvent): string => {
  const known = shortened.get(event);
  if (known !== undefined) return known;
  const text = kept(event.description);
  shortened.set(event, text);
  return text;
};

const tales = new WeakMap<World, ReadonlyMap<string, { full: string; about: string }>>();

/** Rumours of the book's plans by what is kept of them. Made once per world. */
const talesOf = (world: World): ReadonlyMap<string, { full: string; about: string }> => {
  const known = tales.get(world);
  if (known !== undefined) return known;
  const all = world.lorebook.characters.flatMap(({ name, plans }) =>
    plans.flatMap(({ rumour }) => (rumour === null ? [] : [[kept(rumour), { full: rumour, about: name }] as const])),
  );
  const map = new Map(all);
  tales.set(world, map);
  return map;
};

/** A fact of hearsay without its mark; null: they saw it, or were told it by the player. */
export const hearsay = (fact: string): string | null => (fact.startsWith(MARK) ? fact.slice(MARK.length) : null);

/** A fact as it is told on: what was seen becomes what somebody saw; null: none of anybody's business. */
const newsIn = (fact: string, name: string, player: string): string | null => {
  // A song or a bow is nobody's news.
  if (fact.startsWith(`saw ${player} perform`)) return null;
  if (fact.startsWith(`saw ${player} `)) return `somebody ${fact}`;
  return /^was (?:lied|insulted|let down|robbed|threatened)/.test(fact) ? `${name} ${fact}` : hearsay(fact);
};

/** What somebody would tell on: what they saw lately, what is still going round, and of older hearsay only the last they heard. */
const newsOf = (person: PersonState, name: string, player: string, current: ReadonlySet<string>): string[] =>
  person.facts.slice(-LATEST_FACTS).flatMap((fact, at, facts) => {
    const text = newsIn(fact, name, player);
    const isOld = text !== null && hearsay(fact) !== null && !current.has(text) && at < facts.length - 1;
    return text === null || isOld ? [] : [text];
  });

const knows = (person: PersonState | undefined, name: string, text: string): boolean =>
  person?.facts.some(
    (fact) => fact === `${MARK}${text}` || `somebody ${fact}` === text || `${name} ${fact}` === text,
  ) === true;

type Rumour = { text: string; by: string; places: readonly (string | null)[]; number: number };

/** Everybody of the book and of the story by where they are now; the dead and the gone are nowhere. */
const whereabouts = (state: SessionState, world: World): Map<string, string[]> => {
  const byPlace = new Map<string, string[]>();
  const { npc_states } = state.world_state;
  const isCrowded = Object.keys(npc_states).length >= CROWDED;
  const put = (name: string) => {
    const known = own(npc_states, name);
    const isOut = known === undefined ? isCrowded : known.status !== 'alive';
    const place = isOut || sameName(name, state.character.name) ? null : whereIs(state, world, name);
    if (place !== null) byPlace.set(place, [...(byPlace.get(place) ?? []), name]);
  };
  for (const { name } of world.lorebook.characters) put(name);
  for (const name of Object.keys(npc_states)) if (world.person(name) === undefined) put(name);
  return byPlace;
};

/** Who could be told at a place: those there, else those a walk away. */
const within = (
  state: SessionState,
  world: World,
  byPlace: ReadonlyMap<string, string[]>,
  place: string,
): string[][] => [
  byPlace.get(place) ?? [],
  exitsOf(state, world, place).flatMap(({ name }) => byPlace.get(name) ?? []),
];

const tell = (draft: Draft, world: World, name: string, text: string): void => {
  const profile = world.person(name);
  if (own(draft.state.world_state.npc_states, name) === undefined && profile !== undefined) {
    const place = whereIs(draft.state, world, name);
    if (place === null) return;
    const change = firstState(place, null, profile);
    add(draft, { type: 'person.changed', v: 1, name, change, why: 'hears of things' });
  }
  makeRoom(draft, name);
  learn(draft, name, `${MARK}${text}`);
};

/** The oldest hearsay gives way to the newest; what people saw for themselves stays. */
const makeRoom = (draft: Draft, name: string): void => {
  const facts = own(draft.state.world_state.npc_states, name)?.facts ?? [];
  const heard = facts.filter((fact) => hearsay(fact) !== null);
  if (heard.length < MOST_HEARD) return;
  const change = { facts: facts.filter((fact) => fact !== heard[0]) };
  add(draft, { type: 'person.changed', v: 1, name, change, why: 'hears of things' });
};

/** Nobody is told what is said of themselves. */
export const isAbout = (world: World, text: string, name: string): boolean =>
  talesOf(world).get(text)?.about === name ||
  name.split(' ').some((word) => word.length > 3 && /^\p{Lu}/u.test(word) && text.includes(word));

/** One of those near who has not heard it yet is told. */
const hop = (
  draft: Draft,
  world: World,
  byPlace: ReadonlyMap<string, string[]>,
  rumour: { text: string; place: string; not: string },
  dice: Dice,
  purpose: string,
): boolean => {
  const { npc_states } = draft.state.world_state;
  for (const names of within(draft.state, world, byPlace, rumour.place)) {
    const open = names.filter(
      (name) =>
        name !== rumour.not && !isAbout(world, rumour.text, name) && !knows(own(npc_states, name), name, rumour.text),
    );
    if (open.length === 0) continue;
    tell(draft, world, dice.pick(open, purpose), rumour.text);
    return true;
  }
  return false;
};

/** A thing done out of sight is seen, or heard of, by one who is near; nobody near: nobody knows. */
export const spreadFrom = (draft: Draft, world: World, { text, by, places }: Rumour, dice: Dice): void => {
  const byPlace = whereabouts(draft.state, world);
  const said = kept(text);
  for (const place of places) {
    if (place === null) continue;
    if (hop(draft, world, byPlace, { text: said, place, not: by }, dice, `rumour first:${said}`)) return;
  }
};

/** How many know each thing that is worth telling. */
const knowersOf = (people: Readonly<Record<string, PersonState>>, player: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [name, { facts }] of Object.entries(people))
    for (const fact of facts) {
      const text = newsIn(fact, name, player);
      if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  return counts;
};

const anHour = (draft: Draft, world: World, hour: number, dice: Dice): void => {
  const player = draft.state.character.name;
  const { npc_states, world_events } = draft.state.world_state;
  const current = new Set(world_events.filter(isUnseen).map(gist));
  const alive = Object.entries(npc_states).filter(([, one]) => one.status === 'alive' && one.facts.length > 0);
  const told = alive.flatMap(([name, one]) => newsOf(one, name, player, current).map((text) => ({ name, text })));
  if (told.length === 0) return;
  const knowers = knowersOf(npc_states, player);
  const fresh = told.filter(({ text }) => (knowers.get(text) ?? 0) < MOST_KNOWERS);
  const byPlace = fresh.length === 0 ? new Map<string, string[]>() : whereabouts(draft.state, world);
  const first = fresh.length === 0 ? 0 : dice.roll(fresh.length, `rumour from:${hour}`) - 1;
  let hops = 0;
  for (let step = 0; step < fresh.length && hops < HOPS_AN_HOUR; step++) {
    const one = fresh[(first + step) % fresh.length];
    const place = one === undefined ? null : whereIs(draft.state, world, one.name);
    if (one === undefined || place === null || !dice.chance(PASSES_ON, `rumour:${hour}:${one.name}:${step}`)) continue;
    if (hop(draft, world, byPlace, { text: one.text, place, not: one.name }, dice, `rumour to:${hour}:${step}`)) hops++;
  }
};

/** Word goes round by the hour, a hop or two in each; nothing within one hour. */
export const spread = (draft: Draft, world: World, before: number, after: number, dice: Dice): void => {
  const last = Math.floor(after / HOUR);
  const first = Math.max(Math.floor(before / HOUR) + 1, last - MOST_HOURS + 1);
  for (let hour = first; hour <= last; hour++) anHour(draft, world, hour, dice);
};

const newsId = (text: string): string => `news-${idFor(text, 'news')}`;
const isHeard = (state: SessionState, text: string): boolean =>
  state.world_state.world_events.some(({ id }) => id === newsId(text));

/** What goes on unseen: known to the world (and the narrator), not to the player until they hear of it. */
export const isUnseen = ({ id }: { id: string }): boolean => /^(?:plan|done|far)-/.test(id);
/** Of the timeline, and out of the player's sight and hearing as yet. */
export const isFarOff = ({ id }: { id: string }): boolean => id.startsWith('far-');
/** Of the timeline, before the player's eyes. */
export const isWitnessed = ({ id }: { id: string }): boolean => id.startsWith('timeline-');
export const isNews = ({ id }: { id: string }): boolean => id.startsWith('news-');

/** The whole of what was clipped to be remembered. */
const inFull = (state: SessionState, world: World, text: string): string =>
  talesOf(world).get(text)?.full ??
  state.world_state.world_events.find((one) => isUnseen(one) && gist(one) === text)?.description ??
  text;

/** The newest of what somebody has heard and the player has not; null: nothing new. */
const untold = (state: SessionState, person: PersonState | undefined): string | null =>
  person?.facts.flatMap((fact) => hearsay(fact) ?? []).findLast((text) => !isHeard(state, text)) ?? null;

const hear = (draft: Draft, world: World, text: string): void => {
  const words = inFull(draft.state, world, text);
  happen(draft, newsId(text), clip(words, 120), clip(words, 600), KEPT_FOR);
};

/** The player is told of it, in full. */
export const hearsOf = (draft: Draft, words: string): void =>
  happen(draft, newsId(kept(words)), clip(words, 120), clip(words, 600), KEPT_FOR);

const ASKED =
  /\b(?:news|rumou?rs?|gossip|tidings|what(?:[’']s| is| has been) (?:going on|happening|new|up)|the latest|heard (?:anything|lately|of late))\b/i;

/** "any news?", "what's going on?": put to somebody, or to whoever is there. */
export const asksForNews = ({ verb, target, topic, speech, text }: Act): boolean => {
  const isPut =
    verb === 'ask' || verb === 'talk' || ((verb === 'think' || verb === 'look') && target?.kind === 'person');
  return isPut && ASKED.test(`${topic ?? ''} ${speech ?? ''} ${text}`);
};

/** Somebody who is asked for news tells the newest they have. */
export const tellNews = (draft: Draft, world: World, name: string): void => {
  const text = untold(draft.state, own(draft.state.world_state.npc_states, name));
  if (text !== null) hear(draft, world, text);
};

const OVERHEARD = 0.5;
const AGE_FOR_CROWDS = 2 * HOUR;

/** In an inn or a market one overhears what those present tell each other, and in a crowd what is in everybody's mouth. */
export const overhear = (draft: Draft, world: World, place: string, dice: Dice): void => {
  const { state } = draft;
  const { npc_states, world_events, clock_minutes } = state.world_state;
  if (!isGathering(state, world, place)) return;
  const by = Object.values(npc_states).filter((one) => one.place === place && one.status === 'alive');
  const said = by.flatMap((one) => untold(state, one) ?? [])[0];
  const common =
    crowdAt(state, world, place) !== 'busy'
      ? undefined
      : world_events.find(
          (one) =>
            one.id.startsWith('plan-') && clock_minutes - one.began_at >= AGE_FOR_CROWDS && !isHeard(state, gist(one)),
        )?.description;
  const text = said ?? (common === undefined ? undefined : kept(common));
  if (text !== undefined && dice.chance(OVERHEARD, `overheard:${place}:${Math.floor(clock_minutes / HOUR)}`))
    hear(draft, world, text);
};
