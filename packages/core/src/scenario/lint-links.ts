// The linter's first look: every name that stands somewhere in a world must be the name of something. Called by lint.ts.
import type { Condition, Lorebook, QuestSeed, ScenarioTemplate } from '@emergent/schema';
import { plain } from '../names.ts';

export type Linted = { lorebook: Lorebook; template: ScenarioTemplate };
export type Names = { places: Set<string>; people: Set<string>; items: Set<string>; groups: Set<string> };

const rewardsOf = (quest: QuestSeed) => [quest.rewards, ...quest.endings.map((ending) => ending.rewards)];

/** Names of items that lie or are carried somewhere; rewards are added quest by quest. */
export const namesOf = ({ lorebook }: Linted): Names => {
  const placed = [...lorebook.locations, ...lorebook.characters].flatMap((owner) => owner.items);
  return {
    places: new Set(lorebook.locations.map((place) => place.name)),
    people: new Set(lorebook.characters.map((person) => person.name)),
    items: new Set(placed.map((item) => item.name)),
    groups: new Set(lorebook.characters.flatMap((person) => person.group ?? [])),
  };
};

const wordsOf = (name: string) =>
  plain(name)
    .split(' ')
    .filter((word) => word.length > 2);

const nearest = (name: string, known: ReadonlySet<string>): string | undefined => {
  const wanted = wordsOf(name);
  return (
    [...known].find((one) => plain(one) === plain(name)) ??
    [...known].find((one) => wordsOf(one).some((word) => wanted.includes(word)))
  );
};

const missing = (where: string, names: readonly string[], known: ReadonlySet<string>): string[] =>
  names
    .filter((name) => !known.has(name))
    .map((name) => {
      const near = nearest(name, known);
      return `${where}: there is no "${name}"; ${near === undefined ? 'add it, or name one that is there' : `is "${near}" meant?`}`;
    });

const listOf = <Value>(value: Value | null): Value[] => (value === null ? [] : [value]);

const lintConditions = (where: string, conditions: readonly Condition[], names: Names): string[] =>
  conditions.flatMap((condition) => [
    ...('place' in condition ? missing(where, listOf(condition.place), names.places) : []),
    ...('person' in condition ? missing(where, listOf(condition.person), names.people) : []),
    ...('item' in condition ? missing(where, [condition.item], names.items) : []),
  ]);

export const lintPlaces = ({ lorebook, template }: Linted, names: Names): string[] => {
  const exits = new Map(lorebook.locations.map((place) => [place.name, place.connections]));
  const starts = template.playable_characters.flatMap((character) => character.setting_location ?? []);
  const paid = template.quests.flatMap(rewardsOf).flatMap((reward) => reward.items.map((item) => item.name));
  return [
    ...missing('scenario: setting_location', [template.setting_location, ...starts], names.places),
    ...lorebook.locations.flatMap((place) => [
      ...missing(`${place.name}: connections`, place.connections, names.places),
      ...place.connections
        .filter((other) => exits.get(other)?.includes(place.name) === false)
        .map(
          (other) => `${place.name}: connections: "${other}" has no way back; add "${place.name}" to its connections`,
        ),
      ...missing(`${place.name}: locked: key`, listOf(place.locked?.key ?? null), new Set([...names.items, ...paid])),
    ]),
  ];
};

export const lintClimates = ({ lorebook }: Linted): string[] => {
  const climates = new Set(lorebook.climates.map((climate) => climate.name));
  return lorebook.locations.flatMap((place) => missing(`${place.name}: climate`, listOf(place.climate), climates));
};

/** A texture is of places that there are, or of a sort of place that there is; said of nowhere it is never told. */
export const lintTextures = ({ lorebook }: Linted): string[] => {
  const types = lorebook.locations.map(({ type }) => type.toLowerCase()).join('\n');
  const names = new Set(lorebook.locations.map(({ name }) => name));
  const isOfType = (one: string) => types.includes(one.toLowerCase());
  const told = lorebook.textures.map(({ says }) => says);
  return [
    ...lorebook.textures.flatMap(({ says, at }) =>
      missing(
        `texture "${says.slice(0, 40)}": at`,
        at.filter((one) => !isOfType(one)),
        names,
      ),
    ),
    ...told.flatMap((says, index) =>
      told.indexOf(says) === index ? [] : [`texture "${says.slice(0, 40)}": is there twice; leave one out`],
    ),
  ];
};

/** What they want may be anything that exists; what they give for it is what they carry. */
const lintDealings = (person: Lorebook['characters'][number], names: Names, items: ReadonlySet<string>): string[] => {
  const carried = new Set(person.items.map((item) => item.name));
  return [
    ...person.wants.flatMap((want) => [
      ...missing(`${person.name}: wants`, [want.item], items),
      ...missing(`${person.name}: wants: gives`, listOf(want.gives), carried),
    ]),
    ...person.plans.flatMap((plan) => [
      ...missing(`${person.name}: plans`, listOf(plan.place), names.places),
      ...lintConditions(`${person.name}: plans: unless`, plan.unless, { ...names, items: new Set(items) }),
    ]),
  ];
};

export const lintPeople = ({ lorebook, template }: Linted, names: Names): string[] => {
  const { people, places, groups } = names;
  const paid = template.quests.flatMap(rewardsOf).flatMap((reward) => reward.items.map((item) => item.name));
  const played = template.playable_characters.flatMap((character) => character.items.map((item) => item.name));
  const items = new Set([...names.items, ...paid, ...played]);
  return [
    ...lorebook.characters.flatMap((person) => [
      ...missing(`${person.name}: home`, listOf(person.home), places),
      ...missing(
        `${person.name}: schedule`,
        person.schedule.map((hours) => hours.place),
        places,
      ),
      ...(person.home === null && person.schedule.length === 0
        ? [`${person.name}: has no home; give them one, or hours in a schedule, so that they can be met`]
        : []),
      ...missing(
        `${person.name}: relationships`,
        person.relationships.map((tie) => tie.character),
        people,
      ),
      ...lintDealings(person, names, items),
    ]),
    ...lorebook.relationships.flatMap((tie) => missing('relationships', [tie.source, tie.target], people)),
    ...lorebook.timeline.flatMap((event) => [
      ...missing(`timeline: ${event.name}`, event.characters, people),
      ...missing(`timeline: ${event.name}`, event.locations, places),
    ]),
    ...missing('scenario: key_characters', template.key_characters, people),
    ...template.playable_characters.flatMap((character) =>
      missing(
        `${character.name}: relationships`,
        Object.keys(character.relationships),
        new Set([...people, ...groups]),
      ),
    ),
  ];
};

const lintHearing = (where: string, conditions: readonly Condition[], { lorebook }: Linted): string[] =>
  conditions.flatMap((condition) => {
    if (condition.kind !== 'hear') return [];
    const tellers = lorebook.characters.filter((one) => condition.person === null || one.name === condition.person);
    const topics = new Set(tellers.flatMap((one) => one.knows.map((known) => known.topic)));
    const found = [...topics].some((topic) => plain(topic) === plain(condition.topic));
    const [complaint] = found
      ? []
      : missing(`${where}: ${condition.person ?? 'anybody'} knows`, [condition.topic], topics);
    return listOf(complaint ?? null);
  });

const lintQuest = (quest: QuestSeed, world: Linted, names: Names): string[] => {
  const where = `quest ${quest.id}`;
  const asked: [string, readonly Condition[]][] = [
    [`${where}: starts`, quest.starts === 'at once' ? [] : [quest.starts]],
    ...quest.objectives.map((one): [string, readonly Condition[]] => [`${where}: "${one.text}"`, one.done_when]),
    ...quest.endings.map((one): [string, readonly Condition[]] => [`${where}: ending ${one.id}`, one.done_when]),
  ];
  return [
    ...missing(`${where}: giver`, listOf(quest.giver), names.people),
    ...asked.flatMap(([at, conditions]) => [
      ...lintConditions(at, conditions, names),
      ...lintHearing(at, conditions, world),
    ]),
    ...rewardsOf(quest).flatMap((reward) =>
      missing(`${where}: reputation`, Object.keys(reward.reputation), names.groups),
    ),
  ];
};

/** A quest may ask for what another one pays, never for its own reward. */
export const lintQuests = (world: Linted, names: Names): string[] =>
  world.template.quests.flatMap((quest) => {
    const others = world.template.quests.filter((other) => other !== quest).flatMap(rewardsOf);
    const paid = others.flatMap((reward) => reward.items).map((item) => item.name);
    return lintQuest(quest, world, { ...names, items: new Set([...names.items, ...paid]) });
  });
