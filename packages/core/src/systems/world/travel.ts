// Ways: which place a player means, the path there, and the effects of going. Called by the world's rules and improvising.
import type { Act, EffectOf, SessionState, WorldEffect } from '@emergent/schema';
import { exitsOf } from '../../scene.ts';
import type { World } from '../../world.ts';
import { isFelt } from './climate.ts';
import { keyOf, lockOf } from './locks.ts';
import { whereIs } from './people.ts';
import { descriptionOf } from './places.ts';
import { surroundingsOf, timeOfDay } from './time.ts';

type Effects = EffectOf<WorldEffect>[];

/** Whoever knows the way walks all of it. */
const MAX_STEPS = 12;
const STEPS_TO_SAFETY = 4;

const isVisited = (state: SessionState, place: string) => (state.world_state.visits[place] ?? 0) > 0;

/** Where one goes to see somebody: the dead lie where they fell, the living keep their hours. Null: nobody can say. */
export const placeOf = (name: string, state: SessionState, world: World): string | null => {
  const known = state.world_state.npc_states[name];
  return known !== undefined && known.status !== 'alive' ? known.place : whereIs(state, world, name);
};

/** Minutes to `to` by ways that start here: straight to a neighbour, or through places already known. Null: no such way. */
export const wayTo = (state: SessionState, world: World, to: string): number | null => {
  const from = state.world_state.current_location;
  const minutes = new Map<string, number>([[from, 0]]);
  let edge = [from];
  for (let step = 0; step < MAX_STEPS && edge.length > 0; step++) {
    const next: string[] = [];
    for (const place of edge) {
      for (const exit of exitsOf(state, world, place)) {
        if (minutes.has(exit.name)) continue;
        minutes.set(exit.name, (minutes.get(place) ?? 0) + exit.minutes);
        if (exit.name === to) return minutes.get(to) ?? null;
        if (isVisited(state, exit.name)) next.push(exit.name);
      }
    }
    edge = next;
  }
  return null;
};

const MOST_PLACES = 500;

/** Ways lead up to a shut place, not on through it. */
export const isShut = (state: SessionState, world: World, place: string): boolean => {
  const lock = lockOf(state, world, place);
  return lock !== null && keyOf(state, lock) === undefined;
};

/** The shortest way to a place, visited or not, from the exit that begins it to the place itself; null: none leads there. */
export const pathTo = (state: SessionState, world: World, to: string): string[] | null => {
  const from = state.world_state.current_location;
  const seen = new Set([from]);
  let edge = exitsOf(state, world, from).map(({ name }) => [name]);
  while (edge.length > 0 && seen.size < MOST_PLACES) {
    const next: string[][] = [];
    for (const path of edge) {
      const name = path.at(-1) ?? from;
      if (name === to) return path;
      if (seen.has(name)) continue;
      seen.add(name);
      if (isShut(state, world, name)) continue;
      for (const exit of exitsOf(state, world, name)) if (!seen.has(exit.name)) next.push([...path, exit.name]);
    }
    edge = next;
  }
  return null;
};

/** The exit from here that begins the shortest way to a place, visited or not; null: none leads there. */
export const stepTowards = (state: SessionState, world: World, to: string): string | null =>
  pathTo(state, world, to)?.[0] ?? null;

const squeeze = (name: string) =>
  name
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/^(?:the|a|an|my|our|to|towards?|into|back to) /, '')
    .trim();

/** A place by name, alias or an unmistakable part of its name, among those of the book and those found. */
export const placeNamed = (state: SessionState, world: World, name: string): string | null => {
  const exact = world.place(name) ?? world.place(squeeze(name)) ?? world.place(`the ${squeeze(name)}`);
  if (exact !== undefined) return exact.name;
  const wanted = squeeze(name);
  if (wanted === '') return null;
  const names = [
    ...world.lorebook.locations.map((place) => place.name),
    ...Object.keys(state.world_state.found_places),
  ];
  const found = names.find((one) => squeeze(one) === wanted);
  if (found !== undefined) return found;
  const part = names.filter((one) => squeeze(one).split(/\s+/).includes(wanted));
  return part.length === 1 ? (part[0] ?? null) : null;
};

const UPWARDS =
  /\b(?:hill|tower|loft|roof|upper|mount\w*|peak|ridge|summit|top|deck|balcony|attic|lighthouse|lantern|stairs?)\b/i;
const DOWNWARDS =
  /\b(?:cove|cellar|cave|crypt|mine|pit|shore|beach|under\w*|lower|hold|vault|valley|tunnel|undercroft|docks?|drowned|sunken|flooded)\b/i;

/** "out", "back", "up" … as an exit; null where the word could mean none or several. */
const byDirection = (state: SessionState, world: World, word: string): string | null => {
  const here = state.world_state.current_location;
  const exits = exitsOf(state, world, here).map((exit) => exit.name);
  const only = (list: readonly string[]) => (list.length === 1 ? (list[0] ?? null) : null);
  const matching = (words: RegExp) =>
    only(exits.filter((name) => words.test(`${name} ${world.place(name)?.type ?? ''}`)));
  if (/^(?:back|return|home)$/.test(word)) {
    const before = state.world_state.location_history.toReversed().find((place) => place !== here);
    return before !== undefined && exits.includes(before) ? before : only(exits);
  }
  if (/^(?:out|outside|leave|exit|away)$/.test(word))
    return only(exits.filter((name) => world.place(name)?.indoors !== true)) ?? only(exits);
  if (/^(?:in|inside|indoors)$/.test(word)) return only(exits.filter((name) => world.place(name)?.indoors === true));
  const isStair = /\b(?:stairs?|steps|ladder|cliff|slope|ramp)\b/i.test(`${here} ${world.place(here)?.type ?? ''}`);
  const notDown = isStair
    ? only(exits.filter((name) => !DOWNWARDS.test(`${name} ${world.place(name)?.type ?? ''}`)))
    : null;
  const lies = (words: RegExp) => words.test(`${here} ${world.place(here)?.type ?? ''}`);
  if (/^(?:up|upstairs|u)$/.test(word)) return matching(UPWARDS) ?? (lies(DOWNWARDS) ? only(exits) : notDown);
  if (/^(?:down|downstairs|d)$/.test(word)) return matching(DOWNWARDS) ?? (lies(UPWARDS) ? only(exits) : null);
  // A point of the compass leads nowhere that was not told: only "on" and "ahead" follow the one way there is.
  return /^(?:on|ahead|forward|onward)$/.test(word) ? only(exits) : null;
};

const DIRECTION =
  /\b(back|return|home|outside|out|leave|exit|away|inside|indoors|in|upstairs|up|downstairs|down|north(?:east|west)?|south(?:east|west)?|east|west|[nsewud]|on|ahead|forward|onward)\b/;

/** The place an act of going means; null where nobody could tell. */
export const goalOf = (act: Act, state: SessionState, world: World): string | null => {
  const target = act.target;
  if (target !== null && target.kind !== 'self') {
    const named = placeNamed(state, world, target.name);
    if (named !== null) return named;
    if (target.kind === 'person') return placeOf(target.name, state, world);
  }
  if (target !== null && target.kind !== 'unknown' && target.kind !== 'place') return null;
  const word = DIRECTION.exec((target?.name ?? act.text).toLowerCase())?.[1];
  return word === undefined ? null : byDirection(state, world, word);
};

export const timePasses = (state: SessionState, minutes: number): Effects => {
  if (minutes <= 0) return [];
  const clock = state.world_state.clock_minutes + minutes;
  return [{ type: 'time.passed', v: 1, minutes, clock_minutes: clock, time_of_day: timeOfDay(clock) }];
};

/** Time for the way, then the arrival. */
export const travel = (state: SessionState, world: World, to: string, minutes: number): Effects => {
  const clock = state.world_state.clock_minutes + minutes;
  const then = { ...state.world_state, clock_minutes: clock, time_of_day: timeOfDay(clock) };
  const words = descriptionOf({ ...state, world_state: then }, world, to);
  return [
    ...timePasses(state, minutes),
    {
      type: 'world.moved',
      v: 1,
      from: state.world_state.current_location,
      to,
      minutes,
      description: surroundingsOf(words, then, !isFelt(world, to)),
    },
  ];
};

/** The nearest place where nobody means harm, for those carried from a defeat; the story's start where none is near. */
export const refuge = (state: SessionState, world: World): { place: string; minutes: number } => {
  const from = state.world_state.current_location;
  const danger = (place: string) =>
    world.lorebook.characters.some((one) => one.hostile && one.home === place) ||
    Object.entries(state.world_state.npc_states).some(
      ([name, one]) => one.place === place && one.status === 'alive' && (world.person(name)?.hostile ?? false),
    );
  // Nobody is carried to where the story's own steps lead before they have found the way themselves.
  const isAhead = (place: string) =>
    (state.world_state.visits[place] ?? 0) === 0 &&
    world.template.quests.some(({ objectives }) =>
      objectives.some(({ done_when: when }) =>
        when.some((one) => (one.kind === 'arrive' || one.kind === 'use') && one.place === place),
      ),
    );
  const friendly = (place: string) =>
    !isAhead(place) && world.lorebook.characters.some((one) => !one.hostile && one.home === place);
  const seen = new Set([from]);
  let edge = [{ place: from, minutes: 0 }];
  for (let step = 0; step < STEPS_TO_SAFETY; step++) {
    const good = edge.find((one) => !danger(one.place) && friendly(one.place));
    if (good !== undefined) return good;
    const next: typeof edge = [];
    for (const one of edge) {
      for (const exit of exitsOf(state, world, one.place)) {
        if (seen.has(exit.name) || (danger(exit.name) && !friendly(exit.name))) continue;
        seen.add(exit.name);
        if (isShut(state, world, exit.name)) continue;
        next.push({ place: exit.name, minutes: one.minutes + exit.minutes });
      }
    }
    edge = next;
  }
  return { place: world.template.setting_location, minutes: 60 };
};
