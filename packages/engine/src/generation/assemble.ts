// Puts a world together of what a model made and of the world that is made without one, part by part. What the player asked for comes from
// their own words in any case. Names may dangle here: `mend` follows. Called by prove.ts.
import type { Draft, Half } from '@emergent/core';
import {
  type LorebookInput,
  LoreEntry,
  type ScenarioTemplateInput,
  TimelineEvent,
  WorldSystem,
} from '@emergent/schema';
import { assembleHeroes, assemblePeople, assemblePlaces } from './assemble-people.ts';
import { assembleStory, type Populated, type Told } from './assemble-story.ts';
import { known } from './steps/index.ts';
import type { Bible, LorePart, Parts } from './types.ts';

type Entry = Pick<LoreEntry, 'title' | 'keys' | 'content'> & Partial<LoreEntry>;

/** Places and people of the world made without a model, beside those of the same name: its story needs what they have. */
/** By code points, as texts are bounded: half of a pair is no text. */
const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

const withStoryOf = (filler: Draft, { locations, characters }: Populated): Populated => {
  const same = <One extends { name: string }>(list: readonly One[], one: { name: string }) =>
    list.find((other) => other.name.toLowerCase() === one.name.toLowerCase());
  const { lorebook } = filler;
  return {
    locations: [
      ...locations.map((place) => {
        const own = same(lorebook.locations, place);
        return own === undefined
          ? place
          : {
              ...place,
              items: [...own.items, ...place.items].slice(0, 12),
              connections: [...new Set([...place.connections, ...own.connections])],
            };
      }),
      ...lorebook.locations.filter((place) => same(locations, place) === undefined),
    ],
    characters: [
      ...characters.map((person) => {
        const own = same(lorebook.characters, person);
        return own === undefined
          ? person
          : {
              ...person,
              home: own.home,
              items: [...own.items, ...person.items].slice(0, 10),
              knows: [...own.knows, ...person.knows].slice(0, 20),
            };
      }),
      ...lorebook.characters.filter((person) => same(characters, person) === undefined),
    ],
  };
};

/** The player's own words stand in what their world calls its power, whatever a model made of them. */
const asked = (description: string, words: string): string =>
  words === '' || description.toLowerCase().includes(words.toLowerCase())
    ? description
    : `${words}${/[.!?。！？]$/.test(words) ? '' : '.'} ${description}`;

const systemsOf = (lore: LorePart | null, filler: Draft, power: string): WorldSystem[] => {
  const own = filler.lorebook.world_systems;
  if (lore === null || lore.systems.length === 0) return own;
  const isNone = own.every((one) => one.mana_cost === 0);
  return lore.systems.map((system, at) => {
    const isPower = at === 0 && !isNone;
    return WorldSystem.parse({
      ...system,
      description: isPower ? asked(system.description, cut(power, 300)) : system.description,
      mana_cost: isPower ? 10 : 0,
      needs_ability: isPower ? [system.name] : [],
    });
  });
};

const MOTIF = 130;
const THEME = 120;

const entriesOf = (
  { bible, filler, lore, told }: { bible: Bible; filler: Draft; lore: LorePart | null; told: Told | null },
  world: Populated,
  systems: readonly WorldSystem[],
): LoreEntry[] => {
  const [first, truth] = filler.lorebook.entries;
  const rows: Entry[] = [
    ...(first === undefined ? [] : [{ ...first, content: cut(`${first.content} ${bible.premise}`, 3900) }]),
    ...(told === null
      ? truth === undefined
        ? []
        : [truth]
      : [
          {
            title: 'What is really going on',
            keys: [],
            constant: true,
            order: 195,
            content: `Keep this until it is found out. ${bible.conflict}`,
          },
        ]),
    ...world.characters.map(
      (one): Entry => ({
        title: one.name,
        keys: [one.name],
        order: 140,
        content: `${one.name}${one.role === '' ? '' : `, ${one.role}`}, is mostly to be found at ${one.home}. ${one.description}`,
      }),
    ),
    ...world.locations.map(
      (one): Entry => ({
        title: one.name,
        keys: [one.name.replace(/^The /, '')],
        content: `${one.name}: ${one.description} ${one.significance}`,
      }),
    ),
    ...systems.map(
      (one): Entry => ({
        title: one.name,
        keys: [one.name.replace(/^The /, '')],
        order: 150,
        content: `${one.description} ${one.rules.join(' ')}`,
      }),
    ),
    ...(lore?.entries ?? []).map(
      (one): Entry => ({ title: one.name, keys: [...new Set([one.name, ...one.keys])], content: one.content }),
    ),
    ...filler.lorebook.entries.filter((one) => one.order === MOTIF || one.order === THEME),
  ];
  const titles = new Set<string>();
  return rows
    .filter((row) => {
      const title = row.title.toLowerCase();
      const isNew = row.content.trim() !== '' && !titles.has(title);
      titles.add(title);
      return isNew;
    })
    .map((row, at) => LoreEntry.parse({ ...row, id: `lore-${at + 1}`, content: cut(row.content.trim(), 3900) }));
};

const lorebookOf = (parts: Parts, bible: Bible, filler: Draft, told: Told | null, world: Populated): LorebookInput => {
  const { lore } = parts;
  const own = filler.lorebook;
  const isOwn = parts.people === null && parts.places === null;
  const world_systems = systemsOf(lore, filler, own.series_metadata.power_system);
  const events = (lore?.events ?? []).map((one) =>
    TimelineEvent.parse({
      name: one.name,
      date: one.date,
      description: one.description,
      characters: one.people.flatMap((name) => known(name, world.characters) ?? []),
      locations: one.places.flatMap((name) => known(name, world.locations) ?? []),
    }),
  );
  const weather = lore?.weather ?? [];
  return {
    ...own,
    ...world,
    world_systems,
    climates: weather.length === 0 ? own.climates : [{ name: 'The sky', season: null, weather }],
    timeline: [...events, ...(isOwn || told === null ? own.timeline : [])],
    relationships: [
      ...(parts.people ?? []).flatMap((person) =>
        person.ties.flatMap((tie) => {
          const target = known(tie.name, world.characters);
          const source = known(person.name, world.characters);
          return target === null || source === null || target === source
            ? []
            : [{ source, target, type: tie.type, description: '', strength: tie.strength }];
        }),
      ),
      ...(parts.people === null ? own.relationships : []),
    ],
    entries: entriesOf({ bible, filler, lore, told }, world, world_systems),
  };
};

const MOST_KEY = 6;

const titled = (title: string, story: string): string =>
  story === '' || title.toLowerCase().includes(story.toLowerCase()) ? title : `${title}: ${story}`;

const templateOf = (
  parts: Parts,
  bible: Bible,
  filler: Draft,
  told: Told | null,
  world: Populated,
): ScenarioTemplateInput => {
  const own = filler.template;
  const isOwn = parts.people === null && parts.places === null;
  const series = filler.lorebook.series_metadata.title;
  const sides = isOwn ? own.quests.slice(1) : [];
  const opening = told?.template.initial_narrative ?? own.initial_narrative;
  const power = parts.lore?.systems[0]?.name ?? '';
  return {
    ...own,
    ...(told === null ? {} : told.template),
    title: told === null ? own.title : [...titled(series, parts.story?.title ?? '')].slice(0, 200).join(''),
    description: cut(told?.template.description || own.description, 2000),
    initial_narrative: opening,
    key_characters:
      told === null
        ? own.key_characters
        : [
            ...new Set([
              ...(told.template.key_characters ?? []),
              ...world.characters.slice(0, 3).map((one) => one.name),
            ]),
          ].slice(0, MOST_KEY),
    playable_characters: assembleHeroes(parts.heroes, own.playable_characters, world, {
      opening: isOwn ? null : opening,
      power,
    }),
    quests: told === null ? own.quests : [...(told.template.quests ?? []), ...sides],
    time_period: bible.era || own.time_period,
    starting_weather: parts.lore?.weather[0] ?? own.starting_weather,
  };
};

/** `ownStory`: the story of the world made without a model, though the model told one. */
export const assemble = (parts: Parts, bible: Bible, filler: Draft, ownStory: boolean): Half => {
  const locations = parts.places === null ? filler.lorebook.locations : assemblePlaces(parts.places);
  const characters = parts.people === null ? filler.lorebook.characters : assemblePeople(parts.people, locations);
  const made: Populated = { locations, characters };
  const story = ownStory ? null : parts.story;
  const told = story === null ? null : assembleStory(story, made, filler.lorebook.series_metadata.title);
  const world = told?.world ?? withStoryOf(filler, made);
  return {
    lorebook: lorebookOf(parts, bible, filler, told, world),
    template: templateOf(parts, bible, filler, told, world),
  };
};
