// A model's story as a quest that can be checked: what its steps ask for is put into the world, where it is not there yet. Called by assemble.ts.
import {
  type CharacterProfile,
  type Condition,
  type ItemSeed,
  type LocationProfile,
  QuestSeed,
  type ScenarioTemplateInput,
} from '@emergent/schema';
import { known } from './steps/index.ts';
import { thingOf } from './things.ts';
import type { StoryPart, Way } from './types.ts';

export type Populated = { locations: LocationProfile[]; characters: CharacterProfile[] };

const MOST_ITEMS = 12;
const MOST_KNOWN = 20;
const TRUST_ALL = -100;
const FRIENDLY = 25;

const withItem = (world: Populated, place: string, item: ItemSeed): Populated => ({
  ...world,
  locations: world.locations.map((one) =>
    one.name === place ? { ...one, items: [item, ...one.items].slice(0, MOST_ITEMS) } : one,
  ),
});

const withWord = (world: Populated, person: string, topic: string, says: string): Populated => ({
  ...world,
  characters: world.characters.map((one) =>
    one.name !== person || one.knows.some((word) => word.topic.toLowerCase() === topic.toLowerCase())
      ? one
      : { ...one, knows: [{ topic, says, trust: TRUST_ALL, otherwise: null }, ...one.knows].slice(0, MOST_KNOWN) },
  ),
});

const itemsIn = ({ locations, characters }: Populated): ItemSeed[] =>
  [...locations, ...characters].flatMap((owner) => owner.items);

/** By what is filled in, where the deed's name says nothing that is known. */
const kindOf = ({ kind, place, person, item, topic }: Way): string => {
  if (/^(?:arrive|meet|get|give|use|hear|befriend|defeat)$/.test(kind)) return kind;
  if (item !== '') return person === '' ? 'get' : 'give';
  if (topic !== '') return 'hear';
  if (person !== '') return 'meet';
  return place === '' ? '' : 'arrive';
};

type Met = { world: Populated; condition: Condition | null };

const heard = (way: Way, person: string | null, world: Populated): Met => {
  const teller = world.characters.find((one) => one.name === person) ?? world.characters.find((one) => !one.hostile);
  if (teller === undefined) return { world, condition: null };
  const [first] = teller.knows;
  const isKnown = teller.knows.some((word) => word.topic.toLowerCase() === way.topic.toLowerCase());
  const topic = way.topic !== '' && (isKnown || way.says !== '') ? way.topic : (first?.topic ?? '');
  if (topic === '') return { world, condition: { kind: 'meet', person: teller.name } };
  const condition: Condition = { kind: 'hear', topic, person: teller.name };
  return { world: withWord(world, teller.name, topic, way.says || (first?.says ?? '')), condition };
};

/** What a deed asks for, and the world with what it needs. */
const conditionOf = (way: Way, before: Populated, start: string): Met => {
  const kind = kindOf(way);
  const place = known(way.place, before.locations);
  const person = known(way.person, before.characters);
  if (kind === 'hear') return heard(way, person, before);
  if (kind === 'arrive') return { world: before, condition: place === null ? null : { kind, place } };
  if (kind === 'meet' || kind === 'defeat')
    return { world: before, condition: person === null ? null : { kind, person } };
  if (kind === 'befriend')
    return { world: before, condition: person === null ? null : { kind, person, value: FRIENDLY } };
  if (way.item === '') return { world: before, condition: null };
  const found = known(way.item, itemsIn(before));
  const world =
    found === null ? withItem(before, place ?? start, thingOf({ name: way.item, description: '' })) : before;
  const item = found ?? way.item;
  if (kind === 'give') return { world, condition: person === null ? { kind: 'get', item } : { kind, item, person } };
  if (kind === 'use') return { world, condition: { kind, item, place } };
  return { world, condition: { kind: 'get', item } };
};

const through = <Row extends Way>(rows: readonly Row[], world: Populated, start: string) => {
  let now = world;
  const met = rows.flatMap((row) => {
    const { world: next, condition } = conditionOf(row, now, start);
    now = next;
    return condition === null ? [] : [{ row, condition }];
  });
  return { world: now, met };
};

const quoted = (text: string, max: number) => [...text].slice(0, max).join('');

export type Told = { world: Populated; template: Partial<ScenarioTemplateInput> };

/** Null: nothing that it asks for can be done here. */
export const assembleStory = (story: StoryPart, given: Populated, title: string): Told | null => {
  const start = known(story.start, given.locations) ?? given.locations[0]?.name;
  if (start === undefined) return null;
  const lying = story.things.reduce(
    (world, thing) =>
      known(thing.name, itemsIn(world)) === null
        ? withItem(world, known(thing.place, world.locations) ?? start, {
            ...thingOf(thing),
            significance: 'Somebody has been looking for it.',
          })
        : world,
    given,
  );
  const steps = through(story.steps, lying, start);
  const ends = through(story.endings, steps.world, start);
  if (steps.met.length === 0 || ends.met.length === 0) return null;
  const main = QuestSeed.parse({
    id: 'main',
    title: quoted(story.title || title, 120),
    description: story.description || story.situation || title,
    objectives: steps.met.map(({ row, condition }) => ({ text: row.text, done_when: [condition] })),
    endings: ends.met.map(({ row, condition }, at) => ({
      id: `ending-${at + 1}`,
      title: row.title,
      done_when: [condition],
      telling: row.telling,
    })),
    rewards: { experience: 150 },
  });
  const named = [...story.steps, ...story.endings].flatMap((way) => known(way.person, given.characters) ?? []);
  return {
    world: ends.world,
    template: {
      description: story.description,
      setting_location: start,
      starting_situation: story.situation,
      key_characters: [...new Set(named)],
      available_paths: story.paths,
      initial_narrative: story.opening || null,
      quests: [main],
    },
  };
};
