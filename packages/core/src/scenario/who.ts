// Whom a name that a player gives means: a playable character or a person of the lorebook, by the whole name or by a part of it that only
// one of them bears. Called by begin.ts.
import type { CharacterProfile, PlayableCharacter } from '@emergent/schema';
import { plain } from '../names.ts';
import type { World } from '../world.ts';

/** Both where a playable character is also a person of the book. */
export type Known = { playable: PlayableCharacter | null; profile: CharacterProfile | null };

/** How names are compared here: without case, accents, article and surplus space; one kind of apostrophe and hyphen. */
const folded = (name: string): string =>
  plain(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[’‘ʼ`´＇]/g, "'")
      .replace(/[‐‑–—]/g, '-'),
  ).normalize('NFKC');

/** Apostrophes and hyphens belong to a name: O'Brien is one word. */
const wordsOf = (name: string): string[] => folded(name).match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? [];

/** Words that many bear, and that alone mean nobody. */
const TITLES = new Set(
  'mr mrs miss ms sir lady lord dame captain doctor dr father mother brother sister king queen prince princess old young of von van de da la le el al'.split(
    ' ',
  ),
);

type Candidate = Known & { names: string[] };
const candidatesOf = ({ template, lorebook }: World): Candidate[] => {
  const found = new Map<string, Candidate>();
  for (const playable of template.playable_characters)
    found.set(folded(playable.name), { playable, profile: null, names: [folded(playable.name)] });
  for (const profile of lorebook.characters) {
    const name = folded(profile.name);
    const same = found.get(name);
    const names = [name, ...profile.aliases.map(folded)];
    if (same === undefined) found.set(name, { playable: null, profile, names });
    else if (same.profile === null) found.set(name, { ...same, profile, names });
  }
  return [...found.values()];
};

const bears = (name: string, words: readonly string[]): boolean => {
  const its = new Set(wordsOf(name));
  return words.every((word) => its.has(word));
};

/** Nobody known: both null. Of several that a part could mean, nobody is meant. */
export const whoIs = (world: World, name: string): Known => {
  const nobody: Known = { playable: null, profile: null };
  const wanted = folded(name);
  if (wanted === '') return nobody;
  const all = candidatesOf(world);
  const exact = all.find(({ names }) => names[0] === wanted) ?? all.find(({ names }) => names.includes(wanted));
  if (exact !== undefined) return exact;
  const words = wordsOf(name);
  if (words.every((word) => TITLES.has(word) || [...word].length < 2)) return nobody;
  const partly = all.filter(({ names }) => names.some((one) => bears(one, words)));
  return (partly.length === 1 ? partly[0] : undefined) ?? nobody;
};
