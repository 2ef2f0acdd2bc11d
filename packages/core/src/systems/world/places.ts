// What a place is like: its words, what has happened there since, and how full it is at this hour. Called by the scene, by travel and
// by the storyteller.
import type { SessionState } from '@emergent/schema';
import type { World } from '../../world.ts';
import { sightAt, UNSEEN } from './sight.ts';

type Happened = { at: number; words: string };

/** How long a place shows what happened there, in minutes: after a few hours life has closed over it. */
export const SHOWS_FOR = 240;
const MOST_SHOWN = 2;
const DAY = 1440;
const marks = new WeakMap<World, ReadonlyMap<string, readonly Happened[]>>();

/** What the timeline does to each place, by the place's name, earliest first. Made once per world. */
const marksOf = (world: World): ReadonlyMap<string, readonly Happened[]> => {
  const known = marks.get(world);
  if (known !== undefined) return known;
  const byPlace = new Map<string, Happened[]>();
  for (const event of world.lorebook.timeline) {
    if (event.due_minutes === null || event.description === '') continue;
    const at = world.template.starting_minutes + event.due_minutes;
    for (const named of event.locations) {
      const place = world.place(named)?.name ?? named;
      byPlace.set(place, [...(byPlace.get(place) ?? []), { at, words: event.description }]);
    }
  }
  for (const list of byPlace.values()) list.sort((one, other) => one.at - other.at);
  marks.set(world, byPlace);
  return byPlace;
};

/** Events of the timeline that a place still shows, in the book's words. */
const aftermath = (world: World, place: string, clock: number): string => {
  const happened = marksOf(world).get(place);
  if (happened === undefined) return '';
  return happened
    .filter(({ at }) => at <= clock && clock - at <= SHOWS_FOR)
    .slice(-MOST_SHOWN)
    .map(({ words }) => words)
    .join(' ');
};

/** The place's own words and what has happened there since; who stands in the dark gets neither. */
export const descriptionOf = (state: SessionState, world: World, place: string): string => {
  if (sightAt(state, world, place) === 'none') return UNSEEN;
  const own = world.place(place)?.description ?? state.world_state.found_places[place]?.description ?? '';
  const since = aftermath(world, place, state.world_state.clock_minutes);
  return since === '' ? own : `${own} ${since}`.trim();
};

/** `busy`, `some`, `empty`; null: a place where no crowd ever is. */
export type Crowd = 'busy' | 'some' | 'empty';

/** Hours between which a kind of place is busy, and those between which somebody at least is about; past midnight counts on. */
const HABITS: readonly { of: RegExp; busy: readonly [number, number]; about: readonly [number, number] }[] = [
  {
    of: /\b(?:inn|tavern|public house|alehouse|pub|bar|saloon|taproom|canteen|mess|cantina|diner|caf[eé]|common room|feast|mead)/i,
    busy: [18, 24],
    about: [7, 25],
  },
  {
    of: /\b(?:market|bazaar|fair|square|plaza|street|promenade|concourse|high road|crossroads|town|village|city)/i,
    busy: [9, 18],
    about: [6, 21],
  },
  {
    of: /\b(?:harbou?r|docks?|quay|wharf|landing|port|pier|station|hangar|yard|works|factory|depot)\b/i,
    busy: [7, 18],
    about: [5, 21],
  },
  { of: /\b(?:temple|church|cathedral|shrine|chapel|monastery)\b/i, busy: [8, 10], about: [6, 20] },
  {
    of: /\b(?:shop|store|smithy|forge|mill|bakery|school|office|library|court|town hall|bank|museum|workshop)\b/i,
    busy: [10, 12],
    about: [8, 19],
  },
];

const isWithin = (hour: number, [from, to]: readonly [number, number]): boolean =>
  (hour >= from && hour < to) || hour + 24 < to;

const habits = new WeakMap<object, (typeof HABITS)[number] | null>();

const habitOf = (world: World, place: string): (typeof HABITS)[number] | null => {
  const profile = world.place(place);
  if (
    profile === undefined ||
    profile.locked !== null ||
    /ruin|abandon|desert|drowned|cellar|boiler|attic|storeroom|closet|vault|back room/i.test(profile.type)
  )
    return null;
  const known = habits.get(profile);
  if (known !== undefined) return known;
  const habit = HABITS.find(({ of }) => of.test(profile.type)) ?? null;
  habits.set(profile, habit);
  return habit;
};

/** How many are about at a place of this kind at this hour. */
export const crowdAt = (state: SessionState, world: World, place: string): Crowd | null => {
  const habit = habitOf(world, place);
  if (habit === null) return null;
  const hour = Math.floor((state.world_state.clock_minutes % DAY) / 60);
  if (isWithin(hour, habit.busy)) return 'busy';
  return isWithin(hour, habit.about) ? 'some' : 'empty';
};

/** Where talk is heard in passing: where people gather, while they do. */
export const isGathering = (state: SessionState, world: World, place: string): boolean => {
  const crowd = crowdAt(state, world, place);
  return crowd === 'busy' || crowd === 'some';
};
