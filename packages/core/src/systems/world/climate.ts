// Weather of a book's climates, by place and season; without any it drifts as it always did. Called by the world's reactions and by the
// storyteller.
import { type Climate, type EffectOf, SEASONS, type SessionState } from '@emergent/schema';
import type { Dice } from '../../dice.ts';
import { own } from '../../names.ts';
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
/** However long one was away: a sky that did not turn in so many blocks has not turned. */
const MOST_BLOCKS = 8;

type Span = { before: number; after: number };

/** What the sky over a place last turned to in a span of time; null: it held. */
const turnedTo = (world: World, place: string, { before, after }: Span, dice: Dice): string | null => {
  const skies = skiesAt(world, place, after);
  const [first, last] = [blockOf(before) + 1, blockOf(after)];
  const many = Math.min(MOST_BLOCKS, last - first + 1);
  if (skies === null || many <= 0) return null;
  const name = climateName(world, place) ?? '';
  const turn = Array.from({ length: many }, (_, back) => last - back).find((block) =>
    dice.chance(DRIFT_SHARE, `sky turns:${name}:${block}`),
  );
  return turn === undefined ? null : likely(skies, dice, `sky turns to:${name}:${turn}`);
};

/** The weather here after the clock moved; the same as now when it holds. */
export const weatherAfter = (state: SessionState, world: World, span: Span, dice: Dice): string => {
  const { weather, current_location } = state.world_state;
  if (world.lorebook.climates.length === 0) return drifted(weather, span.before, span.after, dice);
  return turnedTo(world, current_location, span, dice) ?? weather;
};

type Way = { from: string; to: string };

/**
 * Under another sky the weather is that sky's: the one that was there when one left, unless it has turned since, or one drawn for who
 * comes there first. Within one climate it comes along.
 */
export const weatherOnArrival = (state: SessionState, world: World, { from, to }: Way, dice: Dice): string => {
  const { weather, clock_minutes, skies } = state.world_state;
  const name = climateName(world, to);
  const over = skiesAt(world, to, clock_minutes);
  if (name === null || over === null || climateName(world, from) === name) return weather;
  const known = skies === undefined ? undefined : own(skies, name);
  if (known !== undefined)
    return turnedTo(world, to, { before: known.at, after: clock_minutes }, dice) ?? known.weather;
  return over.includes(weather) ? weather : likely(over, dice, `sky first:${name}`);
};

/** The weather as it turned, with every sky as it is to be remembered; `left`: the place whose sky is left behind now. */
export const turnOf = (
  { world_state }: SessionState,
  world: World,
  weather: string,
  left: string | null = null,
): EffectOf<'weather.changed'> => {
  const turn = { type: 'weather.changed', v: 1, weather } as const;
  const { clock_minutes: at, current_location, skies } = world_state;
  const [here, before] = [current_location, left].map((place) => (place === null ? null : climateName(world, place)));
  if (here === null || here === undefined || new Set(world.lorebook.climates.map(({ name }) => name)).size < 2)
    return turn;
  const behind = before === null || before === undefined ? {} : { [before]: { weather: world_state.weather, at } };
  return { ...turn, skies: { ...skies, ...behind, [here]: { weather, at } } };
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
