// Endpoints of worlds: templates, their generation, lorebooks. Part of routes.ts.
import { z } from 'zod';
import { GenerationRequest } from './generation.ts';
import { GenerationStarted, GenerationTask, TaskStatus } from './generation-task.ts';
import { Lorebook, LorebookInput } from './lorebook.ts';
import { done, keyed, listOf, none, optional, page, type Route, route } from './route.ts';
import { ScenarioTemplate, ScenarioTemplateInput } from './scenario.ts';
import { text } from './text.ts';
import * as wire from './wire.ts';
import { ExportQuery, ImportAnswer } from './world-file.ts';

export const SCENARIO_ROUTES = {
  listTemplates: route('GET', '/api/scenarios/templates', 'Worlds to play', listOf('templates', wire.TemplateSummary), {
    query: page.extend({ lorebook_id: z.string().max(100).optional() }),
  }),
  getTemplate: route(
    'GET',
    '/api/scenarios/templates/{template_id}',
    'One scenario template',
    z.object({ template: ScenarioTemplate }),
    {},
  ),
  putTemplate: route(
    'PUT',
    '/api/scenarios/templates/{template_id}',
    'Make or change a template',
    z.object({ template: ScenarioTemplate }),
    {
      body: ScenarioTemplateInput,
    },
  ),

  generateScenario: route(
    'POST',
    '/api/scenarios/generate',
    'Make a world of your own; answered at once, made in the background',
    GenerationStarted,
    { body: keyed(GenerationRequest), status: 202 },
  ),
  getTask: route('GET', '/api/scenarios/status/{task_id}', 'How far a world is', GenerationTask, {}),
  listTasks: route(
    'GET',
    '/api/scenarios/tasks',
    'Own worlds in the making, newest first',
    listOf('tasks', GenerationTask),
    {
      query: page.extend({ status: TaskStatus.optional() }),
    },
  ),
  cancelTask: route(
    'DELETE',
    '/api/scenarios/generate/{task_id}',
    'Stop making a world; nothing more is asked of any model',
    z.object({ success: z.boolean(), task: GenerationTask }),
    { body: optional(none) },
  ),
} satisfies Record<string, Route>;

export const LOREBOOK_ROUTES = {
  listLorebooks: route(
    'GET',
    '/api/lorebooks',
    'Lorebooks by title and genre',
    listOf('lorebooks', wire.LorebookSummary),
    {
      query: page.extend({ series_title: z.string().max(200).optional(), genre: z.string().max(60).optional() }),
    },
  ),
  getLorebook: route('GET', '/api/lorebooks/{lorebook_id}', 'One lorebook', wire.LorebookAnswer, {}),
  createLorebook: route('POST', '/api/lorebooks', 'Make a lorebook', z.object({ lorebook: Lorebook }), {
    body: keyed(LorebookInput),
    status: 201,
  }),
  putLorebook: route(
    'PUT',
    '/api/lorebooks/{lorebook_id}',
    'Change a lorebook: a new revision',
    z.object({ lorebook: Lorebook }),
    { body: LorebookInput },
  ),
  deleteLorebook: route(
    'DELETE',
    '/api/lorebooks/{lorebook_id}',
    'Delete a lorebook with its scenario templates; stories begun with it keep it',
    done,
    {},
  ),
  dryRunLorebook: route(
    'POST',
    '/api/lorebooks/{lorebook_id}/dry-run',
    'Which entries a text would fire',
    wire.DryRunAnswer,
    {
      body: z.object({ text: text(10_000, 1) }),
    },
  ),

  importLorebook: route(
    'POST',
    '/api/lorebooks/import',
    "A world from a file of any known format, by its content: the raw body of any type, or one multipart part 'file'",
    ImportAnswer,
    { body: z.unknown(), status: 201 },
  ),
  exportLorebook: route(
    'GET',
    '/api/lorebooks/{lorebook_id}/export',
    'A lorebook as a file of any of the formats: bytes, with their content type and a file name',
    z.unknown(),
    { query: ExportQuery },
  ),
} satisfies Record<string, Route>;
