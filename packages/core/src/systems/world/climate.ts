// Weather of a book's climates, by place and season; without any it drifts as it always did. Called by the world's reactions and by the
// storyteller.
import { type Climate, SEASONS, type SessionState } from '@emergent/schema';
import { type Dice, makeDice } from '../../dice.ts';
import type { World } from '../../world.ts';
import { drifted, HOUR } from './time.ts';

const DAY = 1440;
const SEASON_DAYS = 91;
const DRIFT_HOURS = 3;
const DRIFT_SHARE = 0.45;

export type Season = (typeof SEASONS)[number];

export const seasonAt = (world: World, clock: number): Season => {
  const first = SEASONS.indexOf(world.template.starting_season);
  const turned = Math.floor(clock / (SEASON_DAYS * DAY));
  return SEASONS[(first + turned) % SEASONS.length] ?? 'summer';
};

/** The climate's name at a place: its own, else the book's first. */
const climateName = (world: World, place: string): string | null =>
  (world.place(place)?.climate ?? world.lorebook.climates[0]?.name)?.toLowerCase() ?? null;

/** What the sky may do at a place in a season, likeliest first; null where the book has nothing to say. */
export const skiesAt = (world: World, place: string, clock: number): Climate['weather'] | null => {
  const { climates } = world.lorebook;
  if (climates.length === 0) return null;
  const name = climateName(world, place);
  const season = seasonAt(world, clock);
  const named = climates.filter((one) => one.name.toLowerCase() === name);
  return (named.find((one) => one.season === season) ?? named.find((one) => one.season === null))?.weather ?? null;
};

/** One of the list, the first the likeliest and the last seldom. */
const likely = (skies: readonly string[], dice: Dice, purpose: string): string => {
  const weights = skies.map((_, index) => skies.length - index);
  let left = dice.roll(
    weights.reduce((sum, one) => sum + one, 0),
    purpose,
  );
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left <= 0;
  });
  return skies[at] ?? skies[0] ?? '';
};

const blockOf = (clock: number) => Math.floor(clock / (DRIFT_HOURS * HOUR));
/** A sky that never turned in so many blocks turned at the first of them. */
const MOST_BLOCKS = 8;

/** Who plays and where: whoever goes under another sky and comes back finds the one that was there. */
const skyDice = (state: SessionState, world: World, place: string): Dice =>
  makeDice(`${world.template.id}|${state.character.name}`, `sky:${climateName(world, place) ?? ''}`);

const turns = (dice: Dice, block: number) => dice.chance(DRIFT_SHARE, `turns:${block}`);

/** The sky of a place at an hour, by its climate: what it last turned to. */
const skyAt = (state: SessionState, world: World, place: string, clock: number): string | null => {
  const skies = skiesAt(world, place, clock);
  if (skies === null) return null;
  const dice = skyDice(state, world, place);
  const block = blockOf(clock);
  const since = Array.from({ length: MOST_BLOCKS }, (_, back) => block - back).find((one) => turns(dice, one));
  return likely(skies, dice, `to:${since ?? block - MOST_BLOCKS}`);
};

type Span = { before: number; after: number };

/** The weather here after the clock moved; the same as now when it holds. */
export const weatherAfter = (state: SessionState, world: World, { before, after }: Span, dice: Dice): string => {
  const { weather, current_location } = state.world_state;
  const [first, last] = [blockOf(before) + 1, blockOf(after)];
  if (world.lorebook.climates.length === 0) return drifted(weather, before, after, dice);
  if (first > last) return weather;
  const sky = skyDice(state, world, current_location);
  const hasTurned = Array.from({ length: Math.min(MOST_BLOCKS, last - first + 1) }, (_, at) => last - at).some(
    (block) => turns(sky, block),
  );
  return hasTurned ? (skyAt(state, world, current_location, after) ?? weather) : weather;
};

/** Under another sky the weather is that sky's; within one climate it comes along. */
export const weatherOnArrival = (
  state: SessionState,
  world: World,
  { from, to }: { from: string; to: string },
): string => {
  const { weather, clock_minutes } = state.world_state;
  return climateName(world, from) === climateName(world, to)
    ? weather
    : (skyAt(state, world, to, clock_minutes) ?? weather);
};

const underRoofs = new WeakMap<World, ReadonlySet<string>>();

/** Climates that no open place has: what passes for weather in cellars, mines and stations. */
const roofedClimates = (world: World): ReadonlySet<string> => {
  const known = underRoofs.get(world);
  if (known !== undefined) return known;
  const { climates, locations } = world.lorebook;
  const open = new Set(locations.filter(({ indoors }) => !indoors).map(({ name }) => climateName(world, name)));
  const roofed = new Set(climates.map(({ name }) => name.toLowerCase()).filter((name) => !open.has(name)));
  underRoofs.set(world, roofed);
  return roofed;
};

/** Whether one is out in the weather here: under the sky, or where the climate itself is one of roofs. */
export const isFelt = (world: World, place: string): boolean =>
  world.place(place)?.indoors !== true || roofedClimates(world).has(climateName(world, place) ?? '');

const SKYLESS =
  /\b(?:(?:deep|outer|in) space|space ?station|starships?|spaceships?|orbital|asteroids?|submarine|generation ship)\b/i;
const skyless = new WeakMap<World, boolean>();

/** Worlds in which no sun shows the hour: clocks do. */
export const isSkyless = (world: World): boolean => {
  const known = skyless.get(world);
  if (known !== undefined) return known;
  const { genre, setting } = world.lorebook.series_metadata;
  const is = SKYLESS.test(`${genre} ${setting}`);
  skyless.set(world, is);
  return is;
};
