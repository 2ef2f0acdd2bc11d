// Worlds: scenario templates and lorebooks.
import type { Engine } from '@emergent/engine';
import type { Lorebook, RouteAnswer, ScenarioTemplate } from '@emergent/schema';
import type { Handlers } from './handler.ts';

type Names =
  | 'listTemplates'
  | 'getTemplate'
  | 'putTemplate'
  | 'listLorebooks'
  | 'getLorebook'
  | 'createLorebook'
  | 'putLorebook'
  | 'deleteLorebook'
  | 'dryRunLorebook';

const templateSummary = (template: ScenarioTemplate): RouteAnswer<'listTemplates'>['templates'][number] => ({
  id: template.id,
  title: template.title,
  description: template.description,
  lorebook_id: template.lorebook_id,
  setting_location: template.setting_location,
  difficulty_level: template.difficulty_level,
  estimated_duration: template.estimated_duration,
  tags: template.tags,
  created_at: template.created_at,
  playable_characters: template.playable_characters.map(({ name, class_name, description }) => ({
    name,
    class_name,
    description,
  })),
});

const lorebookSummary = (book: Lorebook): RouteAnswer<'listLorebooks'>['lorebooks'][number] => ({
  id: book.id,
  title: book.series_metadata.title,
  type: book.series_metadata.type,
  genre: book.series_metadata.genre,
  tone: book.tone,
  setting: book.series_metadata.setting,
  characters_count: book.characters.length,
  locations_count: book.locations.length,
  created_at: book.created_at,
});

type Person = Lorebook['characters'][number];

/** Who told nothing of their own relationships shows those that the book tells of them, from either side. */
const withRelationships = (person: Person, all: Lorebook['relationships']): Person => {
  if (person.relationships.length > 0) return person;
  const theirs = all.flatMap(({ source, target, type }) => {
    if (source === person.name) return [{ character: target, type }];
    return target === person.name ? [{ character: source, type }] : [];
  });
  return { ...person, relationships: theirs.slice(0, 50) };
};

const lorebookAnswer = (lorebook: Lorebook): RouteAnswer<'getLorebook'> => ({
  lorebook: {
    ...lorebook,
    characters: lorebook.characters.map((person) => withRelationships(person, lorebook.relationships)),
  },
  summary: {
    characters_count: lorebook.characters.length,
    locations_count: lorebook.locations.length,
    world_systems_count: lorebook.world_systems.length,
    timeline_events: lorebook.timeline.length,
  },
});

export const worldHandlers = (engine: Engine): Handlers<Names> => ({
  async listTemplates({ caller, query: { lorebook_id, limit, cursor } }) {
    const { items, next_cursor } = await engine.templates(caller, { lorebook_id }, limit, cursor ?? null);
    return { templates: items.map(templateSummary), next_cursor };
  },
  async getTemplate({ caller, params }) {
    return { template: await engine.template(caller, params.template_id) };
  },
  async putTemplate({ caller, params, body, reply }) {
    const template = await engine.putTemplate(caller, params.template_id, body);
    if (template.revision === 1) reply.code(201);
    return { template };
  },
  async listLorebooks({ caller, query: { series_title, genre, limit, cursor } }) {
    const { items, next_cursor } = await engine.lorebooks(
      caller,
      { title: series_title, genre },
      limit,
      cursor ?? null,
    );
    return { lorebooks: items.map(lorebookSummary), next_cursor };
  },
  getLorebook: async ({ caller, params }) => lorebookAnswer(await engine.lorebook(caller, params.lorebook_id)),
  async createLorebook({ caller, body: { idempotency_key: _, ...input }, write }) {
    return { lorebook: await engine.createLorebook(caller, input, write) };
  },
  async putLorebook({ caller, params, body }) {
    return { lorebook: await engine.putLorebook(caller, params.lorebook_id, body) };
  },
  async deleteLorebook({ caller, params }) {
    await engine.deleteLorebook(caller, params.lorebook_id);
    return { success: true };
  },
  dryRunLorebook: ({ caller, params, body }) => engine.dryRun(caller, params.lorebook_id, body.text),
});
