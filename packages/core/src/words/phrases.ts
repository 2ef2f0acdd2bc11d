// Runs of words: what a text shares with another, and what in it is quoted. Read by the storyteller, which tells no phrase again too soon,
// and by the report that counts whether it did.
import type { World } from '../world.ts';

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
export const wordsIn = (text: string): string[] => text.toLowerCase().replaceAll('’', "'").match(WORD) ?? [];

export const runsOf = (words: readonly string[], length: number): string[] =>
  words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '));

export const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

const MOST_NAME_WORDS = 5;
const known = new WeakMap<World, ReadonlySet<string>>();

/** Names of places, people and things, as runs of words: who lists the ways out says them again, and may. */
const namesOf = (world: World): ReadonlySet<string> => {
  const kept = known.get(world);
  if (kept !== undefined) return kept;
  const { lorebook, template } = world;
  const owners = [...lorebook.locations, ...lorebook.characters];
  const rewards = template.quests.flatMap((quest) => [quest.rewards, ...quest.endings.map((one) => one.rewards)]);
  const things = [...owners, ...rewards, ...template.playable_characters].flatMap((owner) => owner.items);
  const named = [...owners, ...things, ...template.playable_characters].map((one) => wordsIn(one.name).join(' '));
  const names = new Set(named);
  known.set(world, names);
  return names;
};

/** Which words stand in one of these runs of so many. */
export const markRuns = (
  words: readonly string[],
  length: number,
  runs: { has(run: string): boolean },
  marked: boolean[],
): void => {
  for (const [at, run] of runsOf(words, length).entries()) if (runs.has(run)) marked.fill(true, at, at + length);
};

/** Which words are part of a name of the world. */
export const markNames = (words: readonly string[], world: World, marked: boolean[]): void => {
  for (let length = 1; length <= MOST_NAME_WORDS; length++) markRuns(words, length, namesOf(world), marked);
};
