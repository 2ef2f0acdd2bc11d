// What somebody is made of and how they fight: person, beast, machine or spirit; how hard; when they run, yield or go on to the end.
// Read from the lorebook's own words, once per world. Used by rules of fights and by their telling.
import { type CreatureKind, creatureKind } from '../creatures.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';

export type Being = CreatureKind;
/** `runs`, `yields`: condition at or below which they do so, 0 never; `shoots`: strikes from afar. */
export type Nature = {
  being: Being;
  prowess: number;
  runs: number;
  yields: number;
  shoots: boolean;
  /** Would sooner not, and stops as soon as the other does. */
  peaceable: boolean;
  /** Natural weapon, where they carry none. */
  bite: string;
};
type Known = { name: string; role: string; description: string; hostile: boolean };

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BITES: readonly (readonly [number, string])[] = [
  [0, '1d3'],
  [2, '1d6'],
  [5, '1d8+1'],
  [8, '1d10+2'],
  [12, '2d6+3'],
];

const MIGHT = setOf(
  'captain knight guard soldier warrior beast giant dragon troll assassin champion king queen lord demon god master chief bully bruiser',
);
const COWARDLY =
  /\b(?:coward\w*|afraid|frightened|timid|nervous|craven|fearful|skittish|jumpy|lazy|meek|runs? from)\b/i;
const UNYIELDING =
  /\b(?:fearless|relentless|fanatic\w*|never (?:yields?|backs?|gives?)|to the death|brave|berserk|pitiless|merciless|stubborn|keeps its round|implacable)\b/i;
const SHOOTS =
  /\b(?:bow|crossbow|gun|pistol|rifle|musket|sling|archer|gunner|sniper|marksman|spits?|throws? stones)\b/i;

const wordsAbout = ({ name, role, description }: Known, aliases: readonly string[]): string[] =>
  plainWords(`${name} ${role} ${aliases.join(' ')} ${description.split(/[.;]/)[0] ?? ''}`);

const mightOf = (one: Known, abilities: number): number => {
  const role = plainWords(`${one.role} ${one.name}`).filter((word) => MIGHT.has(word)).length;
  return Math.min(9, (one.hostile ? 2 : 0) + Math.min(4, role * 2) + Math.min(3, abilities));
};

const made = (one: Known, world: World): Nature => {
  const profile = world.person(one.name);
  const being = creatureKind(world, one.name, one.description);
  const prowess = profile?.prowess ?? mightOf(one, profile?.abilities.length ?? 0);
  const temper = `${profile?.personality ?? ''} ${one.description} ${(profile?.goals ?? []).join('. ')}`;
  const isEnd = being === 'machine' || UNYIELDING.test(temper);
  // Ordinary people have no wish to find out who is stronger.
  const isPlain = being === 'person' && !one.hostile && prowess <= 2;
  const isTimid = !isEnd && (isPlain || COWARDLY.test(temper));
  const runs = isEnd ? 0 : isTimid ? 55 : being === 'beast' ? 35 : 0;
  const yields = isEnd ? 0 : being === 'person' ? 25 : being === 'spirit' ? 20 : 0;
  const carried = (profile?.items ?? []).map((item) => item.name).join(' ');
  const shoots = SHOOTS.test(`${carried} ${one.role} ${(profile?.abilities ?? []).join(' ')}`);
  const bite = BITES.findLast(([least]) => prowess >= least)?.[1] ?? '1d3';
  return { being, prowess, runs, yields, shoots, peaceable: isTimid && being === 'person', bite };
};

const natures = new WeakMap<World, Map<string, Nature>>();

/** Kept per world; of those made in play, by the words that made them. */
export const natureOf = (one: Known, world: World): Nature => {
  const known = natures.get(world) ?? new Map<string, Nature>();
  natures.set(world, known);
  const key = `${one.name}|${world.person(one.name) === undefined ? one.description.slice(0, 60) : ''}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const nature = made(one, world);
  if (known.size < 500) known.set(key, nature);
  return nature;
};

/** Words by which a thing may speak of somebody: name, aliases, role and kind. */
export const wordsFor = (one: Known, world: World): ReadonlySet<string> => {
  const { being } = natureOf(one, world);
  const aliases = world.person(one.name)?.aliases ?? [];
  const words = wordsAbout({ ...one, description: '' }, aliases).filter((word) => word.length > 3 && word !== 'with');
  return new Set(being === 'person' ? words : [...words, being, `${being}s`]);
};
