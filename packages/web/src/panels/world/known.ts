// Which places the player knows of and which ways between them: where they have been, what leads on from there, what was found on the
// way. Nothing else of the book is let through. Pure; drawn by map.tsx, listed by places.tsx.
import type { GameSession, Lorebook } from '@emergent/schema';

export type KnownPlace = {
  name: string;
  description: string;
  /** How often the player was there; 0: only heard of, or seen from its door. */
  visits: number;
  here: boolean;
  /** One step from here. */
  near: boolean;
};
export type KnownWorld = { places: readonly KnownPlace[]; ways: readonly (readonly [string, string])[] };

type Location = Lorebook['locations'][number];

const nameIn = (locations: readonly Location[]) => {
  const names = new Map<string, string>();
  for (const { name, aliases } of locations)
    for (const known of [name, ...aliases]) names.set(known.toLowerCase(), name);
  return (said: string) => names.get(said.toLowerCase()) ?? said;
};

/** `locations` is empty where the book is not to be had: then only ways that were found in play and those from here are known. */
export const knownWorld = (
  { world_state: world, exits }: Pick<GameSession, 'world_state' | 'exits'>,
  locations: readonly Location[],
): KnownWorld => {
  const here = world.current_location;
  const properName = nameIn(locations);
  const inBook = new Map(locations.map((location) => [location.name, location]));
  const found = new Map(Object.entries(world.found_places));
  const visits = new Map(Object.entries(world.visits));
  const been = new Set([here, ...[...visits].filter(([, count]) => count > 0).map(([name]) => name)]);
  const names = new Set([here, ...exits, ...world.location_history, ...been, ...found.keys()]);
  const ways = new Map<string, readonly [string, string]>();
  const join = (one: string, other: string) => {
    if (one === other) return;
    names.add(one).add(other);
    const way = one < other ? ([one, other] as const) : ([other, one] as const);
    ways.set(JSON.stringify(way), way);
  };
  for (const exit of exits) join(here, exit);
  for (const name of been) for (const to of inBook.get(name)?.connections ?? []) join(name, properName(to));
  for (const [name, place] of found) for (const to of place.connections) join(name, properName(to));
  const places = [...names].map((name) => ({
    name,
    description: found.get(name)?.description ?? (been.has(name) ? (inBook.get(name)?.description ?? '') : ''),
    visits: visits.get(name) ?? 0,
    here: name === here,
    near: exits.includes(name),
  }));
  return { places, ways: [...ways.values()] };
};

/** The places within so many steps of one, that one first; then the rest where `far` is given. */
export const stepsFrom = (from: string, ways: KnownWorld['ways']): ReadonlyMap<string, number> => {
  const next = new Map<string, string[]>();
  const add = (one: string, other: string) => next.set(one, [...(next.get(one) ?? []), other]);
  for (const [one, other] of ways) {
    add(one, other);
    add(other, one);
  }
  const steps = new Map([[from, 0]]);
  // A map is walked through in the order of its making, with what is added on the way.
  for (const [name, count] of steps) {
    for (const to of next.get(name) ?? []) if (!steps.has(to)) steps.set(to, count + 1);
  }
  return steps;
};
