// A world as play uses it: lorebook and template with their names looked up once. Made by `makeWorld`, never changed.
import type { CharacterProfile, LocationProfile, Lorebook, ScenarioTemplate } from '@emergent/schema';

export type World = {
  lorebook: Lorebook;
  template: ScenarioTemplate;
  /** By name or alias, case ignored. */
  person(name: string): CharacterProfile | undefined;
  place(name: string): LocationProfile | undefined;
};

const byName = <Item extends { name: string; aliases: readonly string[] }>(list: readonly Item[]) => {
  const found = new Map<string, Item>();
  for (const item of list) for (const alias of item.aliases) found.set(alias.toLowerCase(), item);
  for (const item of list) found.set(item.name.toLowerCase(), item);
  return (name: string) => found.get(name.toLowerCase());
};

export const makeWorld = (lorebook: Lorebook, template: ScenarioTemplate): World => ({
  lorebook,
  template,
  person: byName(lorebook.characters),
  place: byName(lorebook.locations),
});
