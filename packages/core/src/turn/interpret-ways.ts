// Which exit a direction means: "back", "up", "north" where the book tells it. Called by interpret-bind.ts.
import type { SessionState, Target } from '@emergent/schema';
import type { Scene } from '../scene.ts';
import { goalOf } from '../systems/world/travel.ts';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import type { Part, Read } from './interpret-shape.ts';
import { ARTICLES, DIRECTIONS } from './lexicon-words.ts';

const lastPlace = (session: SessionState, scene: Scene): string | null =>
  session.world_state.location_history.findLast((place) => place !== scene.place) ?? null;

/** The exit that lies a given way: named after it, or told beside it in the place's description. */
export const exitTowards = (way: string, { session, scene, world }: Given): Target | null => {
  const target = (name: string): Target => ({ kind: 'place', name, id: null, here: true });
  if (way === 'back') {
    const before = lastPlace(session, scene);
    const exit = scene.exits.find(({ name }) => name === before);
    if (exit) return target(exit.name);
  }
  const side = scene.exits.filter(({ name }) => (world.place(name)?.indoors ?? false) === (way === 'in'));
  if (way === 'in' || way === 'out')
    return side[0] && side.length === 1
      ? target(side[0].name)
      : (byKind(way, { session, scene, world }) ??
          // "get in" among several doors is not the one that one came out of.
          (way === 'out' ? cameBy(side, { session, scene, world }) : null));
  const named = scene.exits.find(({ name }) => name.toLowerCase().split(' ').includes(way));
  if (named) return target(named.name);
  const sentence = scene.description.split('.').find((each) => plainWords(each).includes(way));
  const told =
    sentence &&
    scene.exits.find(({ name }) => sentence.toLowerCase().includes(name.toLowerCase().replace(/^the /, '')));
  if (told) return target(told.name);
  const [only, second] = scene.exits;
  if (only && !second && ['forward', 'away'].includes(way)) return target(only.name);
  return facing(way, { session, scene, world }) ?? byKind(way, { session, scene, world });
};

/** Of several ways out or in, the one that the player came by. */
const cameBy = (exits: Scene['exits'], { session, scene }: Given): Target | null => {
  const before = lastPlace(session, scene);
  return exits.some(({ name }) => name === before) && before !== null
    ? { kind: 'place', name: before, id: null, here: true }
    : null;
};

/** "up" to the tower, "down" to the cellar: as the world's rules of going have it. */
const byKind = (way: string, { session, scene, world }: Given): Target | null => {
  const act = { verb: 'go', text: way, with: null, topic: null, manner: null, speech: null } as const;
  const goal = goalOf({ ...act, target: { kind: 'unknown', name: way, id: null, here: false } }, session, world);
  return goal !== null && scene.exits.some(({ name }) => name === goal)
    ? { kind: 'place', name: goal, id: null, here: true }
    : null;
};

const OPPOSITE: Readonly<Record<string, string>> = {
  north: 'south',
  south: 'north',
  east: 'west',
  west: 'east',
  northeast: 'southwest',
  southwest: 'northeast',
  northwest: 'southeast',
  southeast: 'northwest',
};

/** The one exit whose own description puts this place on the other side: "south of the harbour" is reached going south. */
const facing = (way: string, { scene, world }: Given): Target | null => {
  const other = OPPOSITE[way];
  if (other === undefined) return null;
  const here = plainWords(scene.place).filter((word) => word.length > 3);
  const fits = scene.exits.filter(({ name }) =>
    (world.place(name)?.description ?? '').split(/[.;]/).some((part) => {
      const words = plainWords(part);
      const speaksOf = here.length > 0 && here.some((word) => words.includes(word));
      return speaksOf && (words.includes(`${way}`) ? words[words.indexOf(way) + 1] === 'of' : words.includes(other));
    }),
  );
  const [only, second] = fits;
  return only && !second ? { kind: 'place', name: only.name, id: null, here: true } : null;
};

export const partWith = (
  parts: readonly Part[],
  prepositions: ReadonlySet<string> | readonly string[],
): Part | undefined => {
  const wanted = new Set(prepositions);
  return parts.find((part) => part.preposition.split(' ').some((word) => wanted.has(word)));
};

/** "outside", said under the open sky: there already. */
export const isOutAlready = (read: Read, { scene }: Given): boolean =>
  !scene.indoors && [...read.object, ...(read.parts[0]?.words ?? [])].some((word) => /^out(?:side|doors)$/.test(word));

/** Object words up to a direction word stand for the way. */
export const wayOf = (read: Read): string | null => {
  const words = [...read.object, ...(read.parts[0]?.words ?? [])];
  for (const [at, word] of (read.object.length > 0 ? read.object : words).entries()) {
    const way = DIRECTIONS.get(word);
    // "into the back room": a room and no direction.
    const isPartOfName = ARTICLES.has(words[at - 1] ?? '') && at < words.length - 1;
    if (way !== undefined && words.length <= 4 && !isPartOfName) return way;
  }
  const particle = read.phrase.split(' ')[1] ?? '';
  return read.object.length === 0 && read.parts.length === 0 ? (DIRECTIONS.get(particle) ?? null) : null;
};
