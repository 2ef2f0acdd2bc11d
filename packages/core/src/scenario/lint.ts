// Finds what is well-formed but wrong in a world: names that lead nowhere, places out of reach, quests that can't be done, keys never heard.
// Called by the tests of the shipped worlds, by `emergent worlds lint`, and by whoever writes or generates a world. A complaint is one line.
import type { Lorebook, ScenarioTemplate } from '@emergent/schema';
import { lintClimates, lintPeople, lintPlaces, lintQuests, lintTextures, namesOf } from './lint-links.ts';
import { lintEntries, lintNames } from './lint-names.ts';
import { lintReach } from './lint-reach.ts';

/** All complaints about a world, each with what to do about it; empty when it is sound. */
export const lintWorld = (world: { lorebook: Lorebook; template: ScenarioTemplate }): string[] => {
  const names = namesOf(world);
  return [
    ...lintPlaces(world, names),
    ...lintClimates(world),
    ...lintTextures(world),
    ...lintPeople(world, names),
    ...lintQuests(world, names),
    ...lintNames(world),
    ...lintEntries(world),
    ...lintReach(world),
  ];
};
