// A whole world from a request, without a model: each step is a function of the ones before it, so that somebody else may do any of them and
// `mend` makes good what they left out. Called by the engine; pure, and the same for the same request and seed.
import type {
  GenerationRequest,
  Lorebook,
  LorebookInput,
  ScenarioTemplate,
  ScenarioTemplateInput,
} from '@emergent/schema';
import { digestOf } from '../dice.ts';
import { plain } from '../names.ts';
import { analyse } from './analyse.ts';
import { type Cast, castOf } from './cast.ts';
import { entriesOf, systemsOf, timelineOf } from './lore.ts';
import { peopleOf, tiesOf } from './people.ts';
import { climatesOf, itemOf, placesOf } from './places.ts';
import { sideStories, templateOf } from './template.ts';
import { type Analysis, ROLES, type Role, SPOTS, type Spot } from './types.ts';
import { diceFor, spin } from './words.ts';

export type Draft = { lorebook: LorebookInput; template: ScenarioTemplateInput };

/** The seed of a request: other words, another world. */
export const seedOf = (request: GenerationRequest, seed: string): string =>
  digestOf(JSON.stringify([seed, request])).slice(0, 24);

const ofRole = (key: string): Role | undefined => ROLES.find((role) => role === key);
const ofSpot = (key: string): Spot | undefined => SPOTS.find((spot) => spot === key);

/** What the small stories put into places, pockets and heads. */
const withSides = (book: Pick<LorebookInput, 'characters' | 'locations'>, cast: Cast, seed: string) => {
  let { characters, locations } = book;
  for (const { story, cast: own } of sideStories(cast, seed)) {
    for (const [key, row] of Object.entries(story.things)) {
      const item = itemOf(row, own, seed, own.slots[key]);
      const [role, spot] = [ofRole(row.at), ofSpot(row.at)];
      if (role !== undefined)
        characters = characters.map((one) =>
          one.name === cast.people[role].name ? { ...one, items: [...one.items, item] } : one,
        );
      if (spot !== undefined)
        locations = locations.map((one) =>
          one.name === cast.spots[spot].name ? { ...one, items: [...one.items, item] } : one,
        );
    }
    for (const row of story.knows) {
      const known = {
        topic: row.topic,
        says: spin(row.says, own.slots, diceFor(seed, 'side-talk'), row.topic),
        trust: row.trust ?? -100,
        otherwise: null,
      };
      characters = characters.map((one) =>
        one.name === cast.people[row.by].name && !one.knows.some((other) => plain(other.topic) === plain(row.topic))
          ? { ...one, knows: [...one.knows, known].slice(-20) }
          : one,
      );
    }
  }
  return { characters, locations };
};

export const lorebookOf = (analysis: Analysis, cast: Cast, seed: string): LorebookInput => {
  const { request } = analysis;
  const town = cast.slots.town ?? '';
  const sides = withSides(
    { characters: peopleOf(analysis, cast, seed), locations: placesOf(analysis, cast, seed) },
    cast,
    seed,
  );
  const world_systems = systemsOf(analysis, cast);
  const metadata = {
    title: request.series_title.trim() === '' ? town : request.series_title,
    type: request.series_type,
    genre: request.genre || cast.family.name,
    setting: request.setting || `${town}.`,
    power_system: request.power_system,
    tone: request.tone || analysis.tone,
    themes: request.themes,
  };
  return {
    series_metadata: metadata,
    ...sides,
    world_systems,
    climates: climatesOf(analysis, cast),
    textures: [],
    timeline: timelineOf(cast, seed),
    relationships: tiesOf(cast, seed),
    entries: entriesOf(analysis, cast, { ...sides, world_systems }, seed),
    themes: request.themes,
    tone: metadata.tone,
  };
};

/** `lorebookId` is written into the template. */
export const generate = (request: GenerationRequest, seed: string, lorebookId: string): Draft => {
  const own = seedOf(request, seed);
  const analysis = analyse(request, own);
  const cast = castOf(analysis, own);
  return { lorebook: lorebookOf(analysis, cast, own), template: templateOf(analysis, cast, lorebookId, own) };
};

/** Names that a world must have, whoever thought of them. */
export type Named = Readonly<Record<'places' | 'people' | 'things' | 'groups', readonly string[]>>;

/** As `generate`, with parts given to these names as far as there are parts; what the player named comes first. The first place is the whole's name. */
export const generateNamed = (request: GenerationRequest, seed: string, lorebookId: string, named: Named): Draft => {
  const own = seedOf(request, seed);
  const asked = analyse(request, own);
  const more = (known: readonly { name: string }[], names: readonly string[]) =>
    names.filter((name) => !known.some((one) => plain(one.name) === plain(name)));
  const analysis: Analysis = {
    ...asked,
    places: [...asked.places, ...more(asked.places, named.places).map((name) => ({ name, spot: null }))],
    people: [...asked.people, ...more(asked.people, named.people).map((name) => ({ name, role: null }))],
    things: [...asked.things, ...named.things],
    groups: [...new Set([...asked.groups, ...named.groups])],
  };
  const cast = castOf(analysis, own);
  return { lorebook: lorebookOf(analysis, cast, own), template: templateOf(analysis, cast, lorebookId, own) };
};

/** A draft as play and the linter take it: with owner, revision and time. */
export const published = (
  { lorebook, template }: Draft,
  given: { id: string; templateId: string; owner: string; at: string },
): { lorebook: Lorebook; template: ScenarioTemplate } => {
  const common = { revision: 1, owner: given.owner, shipped: false, created_at: given.at };
  return {
    lorebook: { ...lorebook, ...common, id: given.id, updated_at: given.at },
    template: { ...template, ...common, id: given.templateId, lorebook_id: given.id },
  };
};
