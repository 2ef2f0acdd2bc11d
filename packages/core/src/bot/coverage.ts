// What of a world a story has brought to light, and what it never reached. Pure; called by the command line and tests.
import type { Effect } from '@emergent/schema';
import { plain } from '../names.ts';
import type { World } from '../world.ts';

/** One turn as its record holds it: where it ended, who was there, which lore was used. */
export type Lived = {
  effects: readonly Effect[];
  scene: { place: string; present: readonly string[] };
  lore: readonly string[];
};
export const COVERED = ['places', 'people met', 'items', 'topics', 'lore', 'quests begun', 'quests finished'] as const;
export type Covered = (typeof COVERED)[number];
export type Coverage = Record<Covered, { of: number; missed: string[] }>;

const topicKey = (person: string, topic: string) => `${person}: ${topic}`;

const reachedBy = (lived: readonly Lived[], start: string): Record<Covered, Set<string>> => {
  const reached: Record<Covered, Set<string>> = {
    places: new Set([start]),
    'people met': new Set(),
    items: new Set(),
    topics: new Set(),
    lore: new Set(lived.flatMap((turn) => turn.lore)),
    'quests begun': new Set(),
    'quests finished': new Set(),
  };
  for (const effect of lived.flatMap((turn) => turn.effects)) {
    if (effect.type === 'world.moved') reached.places.add(effect.to);
    if (effect.type === 'person.met') reached['people met'].add(effect.name);
    if (effect.type === 'item.gained') reached.items.add(plain(effect.item.name));
    if (effect.type === 'person.told') reached.topics.add(topicKey(effect.name, effect.topic));
    if (effect.type === 'quest.began') reached['quests begun'].add(effect.quest.id);
    if (effect.type === 'quest.completed') reached['quests finished'].add(effect.quest_id);
  }
  return reached;
};

/** `character` is nobody whom they could meet. */
export const coverageOf = (world: World, character: string, start: string, lived: readonly Lived[]): Coverage => {
  const { lorebook, template } = world;
  const reached = reachedBy(lived, start);
  for (const quest of template.quests) if (quest.starts === 'at once') reached['quests begun'].add(quest.id);
  const people = lorebook.characters.filter((one) => one.name !== character);
  const rewards = template.quests.flatMap((quest) => [quest.rewards, ...quest.endings.map((one) => one.rewards)]);
  const items = [...lorebook.locations, ...people, ...rewards].flatMap((owner) => owner.items.map((one) => one.name));
  const quests = template.quests.map((quest) => quest.id);
  const all: Record<Covered, readonly string[]> = {
    places: lorebook.locations.map((place) => place.name),
    'people met': people.map((one) => one.name),
    items: [...new Set(items)],
    topics: people.flatMap((one) => one.knows.map((known) => topicKey(one.name, known.topic))),
    lore: lorebook.entries.filter((entry) => entry.enabled).map((entry) => entry.id),
    'quests begun': quests,
    'quests finished': quests,
  };
  const missed = (kind: Covered) => ({
    of: all[kind].length,
    missed: all[kind].filter((name) => !reached[kind].has(kind === 'items' ? plain(name) : name)),
  });
  return {
    places: missed('places'),
    'people met': missed('people met'),
    items: missed('items'),
    topics: missed('topics'),
    lore: missed('lore'),
    'quests begun': missed('quests begun'),
    'quests finished': missed('quests finished'),
  };
};
