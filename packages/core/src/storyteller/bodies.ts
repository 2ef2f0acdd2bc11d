// What a beast has no body for: an eel has no ears to turn, a goose no coat to bleed into. Called by the tell-* files with tables of words by
// kind of being.
import { creatureKind } from '../creatures.ts';
import type { World } from '../world.ts';

type Body = 'legs' | 'bird' | 'fish';

const BODIES: readonly (readonly [RegExp, Body])[] = [
  [/\b(?:goose|gander|swan|crow|raven|gull|owl|hawk|eagle|hen|cockerel|heron|duck|bird)\b/i, 'bird'],
  [/\b(?:eel|conger|fish|shark|pike|whale|serpent|snake|worm|wyrm|leech|squid|octopus|kraken)\b/i, 'fish'],
];
const LACKS: Readonly<Record<Body, RegExp | null>> = {
  legs: null,
  bird: /\b(?:ears?|coat|fur|paws?|hackles|teeth|snout|nose|horns?|three legs|bad breath|size of it)\b/i,
  fish: /\b(?:ears?|coat|fur|paws?|hackles|legs?|snout|nose|horns?|feet|knees?|scratch|bad breath|lie\|s|breath of)\b/i,
};

/** A line of a table; `people`: it tells what no beast has or does. */
export type Line = string | { people: string };

const bodies = new WeakMap<World, Map<string, Body>>();

const bodyOf = (world: World, name: string, description: string): Body => {
  const known = bodies.get(world) ?? new Map<string, Body>();
  bodies.set(world, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const words = `${world.person(name)?.role ?? ''} ${world.person(name)?.description ?? description}`;
  const body = BODIES.find(([named]) => named.test(words))?.[1] ?? 'legs';
  if (known.size < 500) known.set(name, body);
  return body;
};

/** The lines that a being of that body can be told with; all of them where none would be left. */
export const fitting = (world: World, name: string, lines: readonly Line[], description = ''): readonly string[] => {
  const lacks = LACKS[bodyOf(world, name, description)];
  const isBeast = creatureKind(world, name, description) === 'beast';
  const all = lines.map((line) => (typeof line === 'string' ? line : line.people));
  const left = lines.flatMap((line) => {
    if (typeof line !== 'string') return isBeast || lacks?.test(line.people) === true ? [] : [line.people];
    return lacks?.test(line) === true ? [] : [line];
  });
  return left.length === 0 ? all : left;
};
