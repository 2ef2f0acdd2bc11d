// Weather of a book's climates, by place and season; without any it drifts as it always did. Called by the world's reactions and by the
// storyteller.
import { type Climate, SEASONS } from '@emergent/schema';
import type { Dice } from '../../dice.ts';
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
  world.place(place)?.climate ?? world.lorebook.climates[0]?.name ?? null;

/** What the sky may do at a place in a season, likeliest first; null where the book has nothing to say. */
export const skiesAt = (world: World, place: string, clock: number): Climate['weather'] | null => {
  const { climates } = world.lorebook;
  if (climates.length === 0) return null;
  const name = climateName(world, place)?.toLowerCase();
  const season = seasonAt(world, clock);
  const named = climates.filter((one) => one.name.toLowerCase() === name);
  return (named.find((one) => one.season === season) ?? named.find((one) => one.season === null))?.weather ?? null;
};

/** One of the list: the first as often as all after it would be with one more of their kind, the last seldom. */
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

type Span = { before: number; after: number };

/** The weather at a place after the clock moved; the same as now when it holds. */
export const weatherAfter = (now: string, world: World, place: string, { before, after }: Span, dice: Dice): string => {
  const skies = skiesAt(world, place, after);
  if (skies === null) return drifted(now, before, after, dice);
  const block = blockOf(after);
  if (blockOf(before) === block || !dice.chance(DRIFT_SHARE, `weather:${block}`)) return now;
  return likely(skies, dice, `weather to:${block}`);
};

/** Under another sky the weather is that sky's; within one climate it comes along. */
export const weatherOnArrival = (
  now: string,
  world: World,
  way: { from: string; to: string },
  clock: number,
  dice: Dice,
): string => {
  if (climateName(world, way.from) === climateName(world, way.to)) return now;
  const skies = skiesAt(world, way.to, clock);
  return skies === null || skies.includes(now) ? now : likely(skies, dice, `weather at ${way.to}:${blockOf(clock)}`);
};

const roofed = new WeakMap<World, boolean>();

const isAllIndoors = (world: World): boolean => {
  const known = roofed.get(world);
  if (known !== undefined) return known;
  const { climates, locations } = world.lorebook;
  const all = climates.length > 0 && locations.every(({ indoors }) => indoors);
  roofed.set(world, all);
  return all;
};

/** Whether one is out in the weather here: under the sky, or where a roofed world has a climate of its own. */
export const isFelt = (world: World, place: string): boolean => {
  const known = world.place(place);
  return known?.indoors !== true || known.climate !== null || isAllIndoors(world);
};
