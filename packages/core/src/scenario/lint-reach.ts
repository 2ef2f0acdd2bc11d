// The linter's search: from the start outwards, which places, people, things and quests can be come by, locks and rewards counted. Called by lint.ts.
import type { Condition, LocationProfile, QuestSeed } from '@emergent/schema';
import { plain } from '../names.ts';
import type { Linted } from './lint-links.ts';

type Reach = {
  places: Set<string>;
  people: Set<string>;
  /** By plain name. */
  items: Set<string>;
  /** Quests that can be begun, and those that can be finished. */
  begun: Set<string>;
  finished: Set<string>;
  endings: Set<string>;
};

const isOpen = (place: LocationProfile, reach: Reach, forced: ReadonlySet<string>): boolean =>
  place.locked === null ||
  place.locked.key === null ||
  forced.has(place.name) ||
  reach.items.has(plain(place.locked.key));

/** Why a condition can't be met with what can be come by; null: it can. */
const hindrance = (condition: Condition, reach: Reach, { lorebook }: Linted): string | null => {
  const noPerson = (name: string) => (reach.people.has(name) ? null : `"${name}" can't be met`);
  const noPlace = (name: string | null) =>
    name === null || reach.places.has(name) ? null : `"${name}" can't be reached`;
  const noItem = (name: string) => (reach.items.has(plain(name)) ? null : `"${name}" can't be come by`);
  switch (condition.kind) {
    case 'arrive':
      return noPlace(condition.place);
    case 'get':
      return noItem(condition.item);
    case 'use':
      return noItem(condition.item) ?? noPlace(condition.place);
    case 'give':
      return noItem(condition.item) ?? noPerson(condition.person);
    case 'hear': {
      const tellers = lorebook.characters.filter(
        (one) =>
          (condition.person === null || one.name === condition.person) &&
          one.knows.some((known) => plain(known.topic) === plain(condition.topic)),
      );
      return tellers.some((one) => reach.people.has(one.name))
        ? null
        : `nobody can be met who tells of "${condition.topic}"`;
    }
    default:
      return noPerson(condition.person);
  }
};

const any = (conditions: readonly Condition[], reach: Reach, world: Linted) =>
  conditions.some((condition) => hindrance(condition, reach, world) === null);

const growPlaces = (reach: Reach, { lorebook }: Linted, forced: ReadonlySet<string>): void => {
  for (const place of lorebook.locations)
    if (!reach.places.has(place.name) && isOpen(place, reach, forced))
      if (lorebook.locations.some((from) => reach.places.has(from.name) && from.connections.includes(place.name)))
        reach.places.add(place.name);
  for (const place of lorebook.locations)
    if (reach.places.has(place.name)) for (const item of place.items) reach.items.add(plain(item.name));
};

const growPeople = (reach: Reach, { lorebook }: Linted): void => {
  for (const person of lorebook.characters) {
    const haunts = [person.home, ...person.schedule.map((one) => one.place), ...person.plans.map((one) => one.place)];
    if (!haunts.some((place) => place !== null && reach.places.has(place))) continue;
    reach.people.add(person.name);
    for (const item of person.items) reach.items.add(plain(item.name));
  }
};

const growQuest = (quest: QuestSeed, reach: Reach, world: Linted): void => {
  if (quest.starts !== 'at once' && !any([quest.starts], reach, world)) return;
  reach.begun.add(quest.id);
  if (!quest.objectives.every((one) => any(one.done_when, reach, world))) return;
  for (const ending of quest.endings) {
    if (!any(ending.done_when, reach, world)) continue;
    reach.endings.add(`${quest.id}:${ending.id}`);
    for (const item of ending.rewards.items) reach.items.add(plain(item.name));
  }
  if (quest.endings.length > 0 && !quest.endings.some((one) => reach.endings.has(`${quest.id}:${one.id}`))) return;
  reach.finished.add(quest.id);
  for (const item of quest.rewards.items) reach.items.add(plain(item.name));
};

const size = (reach: Reach) => Object.values(reach).reduce((sum, one) => sum + one.size, 0);

/** Everything that follows from standing at `start`; places of `forced` count as open. */
const reachFrom = (start: string, world: Linted, forced: ReadonlySet<string>): Reach => {
  const reach: Reach = {
    places: new Set([start]),
    people: new Set(),
    items: new Set(),
    begun: new Set(),
    finished: new Set(),
    endings: new Set(),
  };
  for (let before = -1; before < size(reach); ) {
    before = size(reach);
    growPlaces(reach, world, forced);
    growPeople(reach, world);
    for (const quest of world.template.quests) growQuest(quest, reach, world);
  }
  return reach;
};

const hindrances = (conditions: readonly Condition[], reach: Reach, world: Linted) =>
  conditions.flatMap((condition) => hindrance(condition, reach, world) ?? []).join(', and ');

const lintQuest = (quest: QuestSeed, reach: Reach, world: Linted): string[] => {
  const where = `quest ${quest.id}`;
  const help = 'place what it needs within reach, or add another way';
  if (!reach.begun.has(quest.id) && quest.starts !== 'at once')
    return [`${where}: starts: can't come about: ${hindrances([quest.starts], reach, world)}; ${help}`];
  return [
    ...quest.objectives
      .filter((one) => !any(one.done_when, reach, world))
      .map((one) => `${where}: "${one.text}" can't be done: ${hindrances(one.done_when, reach, world)}; ${help}`),
    ...quest.endings
      .filter((one) => !any(one.done_when, reach, world))
      .map((one) => `${where}: ending ${one.id} can't be reached: ${hindrances(one.done_when, reach, world)}; ${help}`),
  ];
};

const lintFrom = (start: string, world: Linted): string[] => {
  const { lorebook, template } = world;
  const strict = reachFrom(start, world, new Set());
  const shut = lorebook.locations.filter((place) => place.locked !== null && !strict.places.has(place.name));
  // A lock may be forced; what lies behind is looked at as if it had been.
  const reach = shut.length === 0 ? strict : reachFrom(start, world, new Set(shut.map((place) => place.name)));
  const locks = shut.filter((place) => reach.places.has(place.name));
  return [
    ...locks.map(
      (place) =>
        `${place.name}: locked: its key "${place.locked?.key}" can't be had from "${start}" without passing a lock; move the key, or leave it out so that the lock must be forced`,
    ),
    ...lorebook.locations
      .filter((place) => !reach.places.has(place.name))
      .map((place) => `${place.name}: can't be reached from "${start}"; connect it to a place that can`),
    ...lorebook.characters
      .filter((person) => !reach.people.has(person.name) && (person.home !== null || person.schedule.length > 0))
      .map((person) => `${person.name}: can't be met by anybody from "${start}"; give them a home within reach`),
    ...template.quests.flatMap((quest) => lintQuest(quest, reach, world)),
  ];
};

/** From every place where a story may begin. */
export const lintReach = (world: Linted): string[] => {
  const { lorebook, template } = world;
  const starts = [
    template.setting_location,
    ...template.playable_characters.flatMap((one) => one.setting_location ?? []),
  ];
  const known = [...new Set(starts)].filter((name) => lorebook.locations.some((place) => place.name === name));
  return [...new Set(known.flatMap((start) => lintFrom(start, world)))];
};
