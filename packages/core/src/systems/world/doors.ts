// Doors, hatches and stairs among a place's features, and the ways they stand for: found once per world, in the book's own words.
// Called by locks.ts, by ways.ts and by the reading of a line.
import type { LocationProfile, Target } from '@emergent/schema';
import { plainWords } from '../../tokens.ts';
import type { World } from '../../world.ts';

/** `isHere`: among the place's own features; else it is the other side of a neighbour's. */
type Door = { name: string; words: ReadonlySet<string>; to: string; isHere: boolean };
type Place = LocationProfile;

/** Words for the same sort of way: whoever speaks of a hatch may mean the trapdoor. */
const SORTS: readonly (readonly string[])[] = [
  ['door', 'doors', 'doorway', 'gate', 'gates', 'entrance', 'airlock', 'bulkhead', 'portal'],
  ['hatch', 'trapdoor', 'trap', 'manhole', 'lid', 'grate', 'grating', 'grille', 'vent'],
  ['stair', 'stairs', 'staircase', 'steps', 'ladder', 'rungs'],
  ['tunnel', 'passage', 'adit', 'shaft', 'culvert', 'archway', 'arch', 'opening', 'hole'],
  ['curtain', 'flap'],
];
const SORT_OF: ReadonlyMap<string, number> = new Map(
  SORTS.flatMap((words, sort) => words.map((word): [string, number] => [word, sort])),
);
/** Doors proper: the only one of a place leads out of it, whatever is behind a curtain or down a hole. */
const SHUTS = 1;
const SMALL = new Set(['the', 'a', 'an', 'of', 'to', 'and', 'low', 'old', 'small', 'big', 'room', 'house', 'home']);

const sortOf = (words: readonly string[]): number | null => {
  const word = words.findLast((one) => SORT_OF.has(one));
  return word === undefined ? null : (SORT_OF.get(word) ?? null);
};

const bare = (name: string): string[] => plainWords(name).filter((word) => !['the', 'a', 'an'].includes(word));
const namesOf = (place: Place): string[][] => [place.name, ...place.aliases].map(bare);

type Candidate = { feature: Place['features'][number]; words: string[]; ways: readonly Place[]; isOnly: boolean };
type Rule = (one: Candidate) => readonly Place[];

const speaksOf = (text: string, form: readonly string[]): boolean =>
  form.length > 0 && ` ${plainWords(text).join(' ')} `.includes(` ${form.join(' ')} `);

/** Its own words name the place behind it: "beyond is the Cold Bank". */
const named: Rule = ({ feature, ways }) =>
  ways.filter((way) => namesOf(way).some((form) => speaksOf(feature.detail, form)));

/** It is called after the place, or told of where the place is said to be locked: "tower door", "the door marked TOWER". */
const called: Rule = ({ words, ways }) => {
  const own = words.filter((word) => !SORT_OF.has(word));
  const hits = (way: Place, among: readonly string[]) =>
    own.some((word) => among.includes(word) && !(SMALL.has(word) && way.locked === null));
  return ways.filter((way) => hits(way, [...namesOf(way).flat(), ...plainWords(way.locked?.told ?? '')]));
};

/** The only door of the place is the one to where nobody can simply walk: what is locked, else what is dark, else the only way. */
const only: Rule = ({ words, ways, isOnly }) => {
  if (!isOnly) return [];
  const locked = ways.filter((way) => way.locked !== null);
  if (locked.length > 0) return locked;
  const dark = ways.filter((way) => way.dark);
  if (dark.length > 0) return dark;
  return (sortOf(words) ?? SORTS.length) < SHUTS ? ways : [];
};

const RULES: readonly Rule[] = [named, called, only];

const doorsAt = (world: World, place: Place): Door[] => {
  const ways = place.connections.flatMap((name) => world.place(name) ?? []);
  const doors = place.features
    .map((feature) => ({ feature, words: plainWords(feature.name) }))
    .filter(({ words }) => sortOf(words) !== null);
  return doors.flatMap(({ feature, words }) => {
    const candidate = { feature, words, ways, isOnly: doors.length === 1 };
    const to = RULES.map((rule) => rule(candidate)).find((found) => found.length === 1)?.[0];
    const spoken = new Set([...words, ...plainWords(feature.detail)]);
    return to === undefined ? [] : [{ name: feature.name, words: spoken, to: to.name, isHere: true }];
  });
};

/** Each door of a book under the places on both its sides. */
const madeOf = (world: World): ReadonlyMap<string, readonly Door[]> => {
  const doors = new Map(world.lorebook.locations.map((one): [string, Door[]] => [one.name, doorsAt(world, one)]));
  const all = [...doors].flatMap(([place, list]) => list.map((door) => ({ place, door })));
  for (const { place, door } of all) {
    const isWayBack = world.place(door.to)?.connections.some((name) => world.place(name)?.name === place) === true;
    if (isWayBack) doors.get(door.to)?.push({ ...door, to: place, isHere: false });
  }
  return doors;
};

const kept = new WeakMap<World, ReadonlyMap<string, readonly Door[]>>();

const doorsOf = (world: World, place: string): readonly Door[] => {
  const known = kept.get(world) ?? madeOf(world);
  kept.set(world, known);
  return known.get(place) ?? [];
};

const AJAR = new Set(['open', 'shut', 'closed', 'locked', 'down', 'in']);

/** The door that a target means where one stands, and where it leads; null: none. "The hatch" may be the trap door. */
export const doorMeant = (world: World, here: string, target: Target | null): Omit<Door, 'words'> | null => {
  if (target === null || (target.kind !== 'feature' && target.kind !== 'unknown')) return null;
  const doors = doorsOf(world, here);
  if (doors.length === 0) return null;
  const exact = doors.find(({ name, isHere }) => isHere && name === target.name);
  if (exact !== undefined || target.kind === 'feature') return exact ?? null;
  const said = bare(target.name).filter((word) => !AJAR.has(word));
  const head = said.at(-1) ?? '';
  const sort = SORT_OF.get(head);
  if (sort === undefined) return null;
  const fits = doors.filter(
    ({ name, words }) =>
      said.every((word) => words.has(word) || word === head) &&
      (words.has(head) || plainWords(name).some((word) => SORT_OF.get(word) === sort)),
  );
  const near = fits.filter(({ isHere }) => isHere);
  const [only, second] = near.length > 0 ? near : fits;
  return only !== undefined && second === undefined ? only : null;
};
