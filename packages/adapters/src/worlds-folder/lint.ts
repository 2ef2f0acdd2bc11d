// Finds what is well-formed but wrong in a world: names that lead nowhere, places out of reach, quests that can't be done.
// Called by the tests of the shipped worlds and by whoever writes one. Each complaint is one line.
import type { Condition, QuestSeed } from '@emergent/schema';
import type { World } from './read-world.ts';

type Names = { places: Set<string>; people: Set<string>; items: Set<string>; groups: Set<string> };

const namesOf = ({ lorebook }: World): Names => {
  const placed = [...lorebook.locations, ...lorebook.characters].flatMap((owner) => owner.items);
  return {
    places: new Set(lorebook.locations.map((place) => place.name)),
    people: new Set(lorebook.characters.map((person) => person.name)),
    items: new Set(placed.map((item) => item.name)),
    groups: new Set(lorebook.characters.flatMap((person) => person.group ?? [])),
  };
};

const rewardsOf = (quest: QuestSeed) => [quest.rewards, ...quest.endings.map((ending) => ending.rewards)];

const missing = (where: string, names: string[], known: Set<string>) =>
  names.filter((name) => !known.has(name)).map((name) => `${where}: there is no "${name}"`);

const lintConditions = (where: string, conditions: Condition[], names: Names): string[] =>
  conditions.flatMap((condition) => [
    ...('place' in condition && condition.place !== null ? missing(where, [condition.place], names.places) : []),
    ...('person' in condition && condition.person !== null ? missing(where, [condition.person], names.people) : []),
    ...('item' in condition ? missing(where, [condition.item], names.items) : []),
  ]);

const lintPlaces = ({ lorebook, template }: World, names: Names): string[] => {
  const exits = new Map(lorebook.locations.map((place) => [place.name, place.connections]));
  const reached = new Set([template.setting_location]);
  for (const name of reached) for (const next of exits.get(name) ?? []) reached.add(next);
  const starts = template.playable_characters.flatMap((character) => character.setting_location ?? []);
  return [
    ...missing('scenario: setting_location', [template.setting_location, ...starts], names.places),
    ...lorebook.locations.flatMap((place) => [
      ...missing(`${place.name}: connections`, place.connections, names.places),
      ...place.connections
        .filter((other) => exits.get(other)?.includes(place.name) === false)
        .map((other) => `${place.name}: connections: "${other}" has no way back`),
      ...(reached.has(place.name) ? [] : [`${place.name}: can't be reached from "${template.setting_location}"`]),
    ]),
  ];
};

const lintPeople = ({ lorebook, template }: World, { people, places, groups }: Names): string[] => [
  ...lorebook.characters.flatMap((person) => [
    ...missing(`${person.name}: home`, person.home === null ? [] : [person.home], places),
    ...missing(
      `${person.name}: schedule`,
      person.schedule.map((hours) => hours.place),
      places,
    ),
    ...missing(
      `${person.name}: relationships`,
      person.relationships.map((tie) => tie.character),
      people,
    ),
  ]),
  ...lorebook.relationships.flatMap((tie) => missing('relationships', [tie.source, tie.target], people)),
  ...lorebook.timeline.flatMap((event) => [
    ...missing(`timeline: ${event.name}`, event.characters, people),
    ...missing(`timeline: ${event.name}`, event.locations, places),
  ]),
  ...missing('scenario: key_characters', template.key_characters, people),
  ...template.playable_characters.flatMap((character) =>
    missing(`${character.name}: relationships`, Object.keys(character.relationships), new Set([...people, ...groups])),
  ),
];

const lintQuest = (quest: QuestSeed, names: Names): string[] => {
  const where = `quest ${quest.id}`;
  const starts = quest.starts === 'at once' ? [] : [quest.starts];
  return [
    ...missing(`${where}: giver`, quest.giver === null ? [] : [quest.giver], names.people),
    ...lintConditions(`${where}: starts`, starts, names),
    ...quest.objectives.flatMap((objective) =>
      lintConditions(`${where}: "${objective.text}"`, objective.done_when, names),
    ),
    ...quest.endings.flatMap((ending) => lintConditions(`${where}: ending ${ending.id}`, ending.done_when, names)),
    ...rewardsOf(quest).flatMap((reward) =>
      missing(`${where}: reputation`, Object.keys(reward.reputation), names.groups),
    ),
  ];
};

/** A quest may ask for what another one pays, never for its own reward. */
const lintQuests = ({ template }: World, names: Names): string[] =>
  template.quests.flatMap((quest) => {
    const others = template.quests.filter((other) => other !== quest).flatMap(rewardsOf);
    const paid = others.flatMap((reward) => reward.items).map((item) => item.name);
    return lintQuest(quest, { ...names, items: new Set([...names.items, ...paid]) });
  });

const shared = (where: string, names: string[]): string[] =>
  names
    .filter((name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== index)
    .map((name) => `${where}: "${name}" is used twice`);

/** A first or last name, or an alias, has to find one person; the same for a place. */
const lintNames = ({ lorebook, template }: World): string[] => [
  ...shared(
    'characters',
    lorebook.characters.flatMap((person) => [...person.name.split(' '), ...person.aliases]),
  ),
  ...shared(
    'locations',
    lorebook.locations.flatMap((place) => [place.name, ...place.aliases]),
  ),
  ...shared(
    'entries: id',
    lorebook.entries.map((entry) => entry.id),
  ),
  ...shared(
    'quests: id',
    template.quests.map((quest) => quest.id),
  ),
];

/** Lower case, words only, so that a key is found as whole words: " the low ledger ". */
const asWords = (text: string) => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;

const lintEntries = ({ lorebook, template }: World): string[] => {
  const { entries, ...told } = lorebook;
  const heard = asWords(JSON.stringify([told, template]).replaceAll('\\n', ' '));
  return entries.flatMap((entry) => {
    const where = `entries: ${entry.id}`;
    if (entry.keys.length === 0 && !entry.constant) return [`${where}: has no keys and isn't constant`];
    return entry.keys
      .filter((key) => !heard.includes(asWords(key)))
      .map((key) => `${where}: the key "${key}" never comes up in this world`);
  });
};

/** All complaints about a world, empty when it is sound. */
export const lintWorld = (world: World): string[] => {
  const names = namesOf(world);
  return [
    ...lintPlaces(world, names),
    ...lintPeople(world, names),
    ...lintQuests(world, names),
    ...lintNames(world),
    ...lintEntries(world),
  ];
};
