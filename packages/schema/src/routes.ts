// ROUTES: every HTTP endpoint, once. The server registers handlers by these names, OpenAPI and the SDK's types come from here.
import { z } from 'zod';
import { GenerationRequest } from './generation.ts';
import { GenerationStarted, GenerationTask, TaskStatus } from './generation-task.ts';
import { Lorebook, LorebookInput } from './lorebook.ts';
import { keyed, limit, listOf, none, optional, page, type Route, route } from './route.ts';
import { ScenarioTemplate, ScenarioTemplateInput } from './scenario.ts';
import { GameSession } from './session.ts';
import { LiveSettings } from './settings.ts';
import { text } from './text.ts';
import * as wire from './wire.ts';
import * as identity from './wire-identity.ts';
import * as service from './wire-service.ts';
import { ExportQuery, ImportAnswer, StoryFileQuery } from './world-file.ts';

const session = '/api/game/sessions/{session_id}';
const move = { body: optional(wire.MoveBody) };
const done = z.object({ success: z.boolean() });
const created = { status: 201 } as const;
export const ROUTES = {
  health: route('GET', '/api/health', 'How the server and its services are', service.HealthAnswer, {}),
  live: route(
    'GET',
    '/api/health/live',
    'Whether the process answers at all; asks nothing else',
    service.LiveAnswer,
    {},
  ),
  ready: route(
    'GET',
    '/api/health/ready',
    'Whether it can play now: 503 while it stops or the database is away',
    service.ReadyAnswer,
    {},
  ),
  performance: route('GET', '/api/performance', 'Measured times of operations', service.PerformanceAnswer, {}),

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

  createSession: route('POST', '/api/game/sessions', 'Begin a story', GameSession, {
    body: keyed(wire.CreateSession),
    status: 201,
  }),
  listSessions: route(
    'GET',
    '/api/game/sessions',
    'Own stories, newest first',
    listOf('sessions', wire.SessionSummary),
    { query: page },
  ),
  getSession: route('GET', session, 'A story as it stands', wire.SessionAnswer, {}),
  patchSession: route('PATCH', session, 'Title, style, difficulty, content level', wire.SessionAnswer, {
    body: keyed(wire.PatchSession),
  }),
  deleteSession: route('DELETE', session, 'Delete a story; it can be taken back within 30 days', done, {
    body: optional(none),
  }),
  restoreSession: route('POST', `${session}/restore`, 'Take a deleted story back', wire.SessionAnswer, {
    body: optional(none),
  }),
  importSession: route(
    'POST',
    '/api/game/sessions/import',
    'Bring a story back from its JSON export',
    z.object({ session_id: z.string(), turns: z.number().int() }),
    {
      body: z.unknown(),
      status: 201,
    },
  ),
  exportSession: route(
    'GET',
    `${session}/export`,
    'The whole story as JSON, or one branch of it as a book (the current path unless `branch`): bytes, with type and file name',
    wire.StoryExport,
    { query: StoryFileQuery },
  ),

  performAction: route(
    'POST',
    `${session}/action`,
    'Play a turn; with Accept: text/event-stream as a stream',
    wire.ActionAnswer,
    { body: keyed(wire.ActionBody) },
  ),
  cancelAction: route(
    'DELETE',
    `${session}/action/{idempotency_key}`,
    'Cancel an action that is being played; nothing is recorded',
    done,
    {},
  ),
  undo: route('POST', `${session}/undo`, 'One turn back, or back to an earlier one', wire.ActionAnswer, {
    body: optional(wire.UndoBody),
  }),
  redo: route('POST', `${session}/redo`, 'One turn forward again', wire.ActionAnswer, move),
  retry: route(
    'POST',
    `${session}/retry`,
    'The last turn in other words, with the same rolls',
    wire.ActionAnswer,
    move,
  ),
  listTurns: route(
    'GET',
    `${session}/turns`,
    'Turns of a path, oldest first within a page',
    listOf('turns', wire.TurnView),
    {
      query: z.object({
        branch: z.string().max(100).optional(),
        before: z.coerce.number().int().min(0).optional(),
        limit: limit(50),
      }),
    },
  ),
  editTurn: route('PATCH', `${session}/turns/{number}`, 'Change the words of a telling', wire.ActionAnswer, {
    body: keyed(wire.EditBody),
  }),
  why: route('GET', `${session}/turns/{number}/why`, 'Why a turn went as it did', wire.WhyView, {}),
  listBranches: route('GET', `${session}/branches`, 'The tree of the story', listOf('branches', wire.BranchView), {
    query: page,
  }),
  switchBranch: route(
    'POST',
    `${session}/branches/{branch}/switch`,
    'Go on from another branch',
    wire.ActionAnswer,
    move,
  ),
  nameBranch: route('PATCH', `${session}/branches/{branch}`, 'Name a branch', z.object({ branch: wire.BranchView }), {
    body: keyed(wire.BranchPatch),
  }),

  equipItem: route('POST', `${session}/inventory/{item_id}/equip`, 'Wear or wield', wire.ActionAnswer, move),
  unequipItem: route('POST', `${session}/inventory/{item_id}/unequip`, 'Take off or put away', wire.ActionAnswer, move),
  useItem: route('POST', `${session}/inventory/{item_id}/use`, 'Use', wire.ActionAnswer, move),
  dropItem: route('POST', `${session}/inventory/{item_id}/drop`, 'Drop', wire.ActionAnswer, move),
  patchQuest: route('PATCH', `${session}/quests/{quest_id}`, 'Abandon or track a quest', wire.ActionAnswer, {
    body: keyed(wire.QuestPatch.extend({ if_head: z.number().int().optional() })),
  }),

  listBookmarks: route('GET', `${session}/bookmarks`, 'Bookmarks', listOf('bookmarks', wire.BookmarkView), {
    // All of them unless a limit is given.
    query: page.extend({ limit: limit(200).unwrap().optional() }),
  }),
  addBookmark: route(
    'POST',
    `${session}/bookmarks`,
    'Bookmark a turn; the current one unless `number` is given',
    z.object({ bookmark: wire.BookmarkView }),
    {
      body: optional(wire.BookmarkBody),
      status: 201,
    },
  ),
  patchBookmark: route(
    'PATCH',
    `${session}/bookmarks/{bookmark_id}`,
    'Relabel a bookmark',
    z.object({ bookmark: wire.BookmarkView }),
    {
      body: keyed(wire.BookmarkPatch),
    },
  ),
  removeBookmark: route('DELETE', `${session}/bookmarks/{bookmark_id}`, 'Remove a bookmark', done, {
    body: optional(none),
  }),
  search: route('GET', `${session}/search`, 'Find words in the story', listOf('results', wire.SearchHit), {
    query: page.extend({ q: text(200, 1), limit: limit(20, 100) }),
  }),
  listMemory: route('GET', `${session}/memory`, 'What the story remembers', listOf('memories', wire.MemoryView), {
    query: page,
  }),
  patchMemory: route(
    'PATCH',
    `${session}/memory/{memory_id}`,
    'Pin, forget or correct a memory',
    z.object({ memory: wire.MemoryView }),
    {
      body: keyed(wire.MemoryPatch),
    },
  ),

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

  makeGuest: route(
    'POST',
    '/api/auth/guest',
    'Become a guest, or get a new token as the same',
    identity.GuestAnswer,
    created,
  ),
  logout: route('POST', '/api/auth/logout', 'Give the token up: it is never good again', done, {}),
  makeTicket: route('POST', '/api/auth/ticket', 'A ticket for one socket', identity.TicketAnswer, created),
  handOver: route(
    'POST',
    `${session}/handover`,
    'A code that makes another player the owner',
    identity.HandoverAnswer,
    created,
  ),
  claim: route('POST', '/api/auth/claim', 'Become the owner of a story by its code', identity.ClaimAnswer, {
    body: keyed(identity.ClaimBody),
  }),

  generateResponse: route(
    'POST',
    '/api/ai/generate-response',
    'A telling for a context, outside any story',
    wire.GenerateResponseAnswer,
    {
      body: wire.GenerateResponseBody,
    },
  ),
  validateAction: route('POST', '/api/ai/validate-action', 'Whether an action is possible', wire.ValidateActionAnswer, {
    body: wire.ValidateActionBody,
  }),

  getSettings: route('GET', '/api/config/settings', 'Settings in force', service.SettingsAnswer, {}),
  patchSettings: route('PATCH', '/api/config/settings', 'Change settings (admin)', service.SettingsAnswer, {
    body: LiveSettings.partial(),
  }),
  listSettingChanges: route(
    'GET',
    '/api/config/changes',
    'The newest 200 changes of settings and flags, newest first (admin)',
    z.object({ success: z.boolean(), changes: z.array(service.SettingChange) }),
    {},
  ),
  listFeatures: route(
    'GET',
    '/api/features',
    'Feature flags',
    z.object({ success: z.boolean(), features: z.array(service.FeatureView) }),
    {},
  ),
  putFeature: route(
    'PUT',
    '/api/features/{name}',
    'Switch a feature (admin)',
    z.object({ success: z.boolean(), feature: service.FeatureView }),
    {
      body: z.object({ enabled: z.boolean(), rollout_percentage: z.number().min(0).max(100) }).partial(),
    },
  ),
} satisfies Record<string, Route>;
export type RouteName = keyof typeof ROUTES;

/** Input types of a route: what a caller gives. */
export type RouteInput<Name extends RouteName> = {
  params: z.input<(typeof ROUTES)[Name]['params']>;
  query: z.input<(typeof ROUTES)[Name]['query']>;
  body: z.input<(typeof ROUTES)[Name]['body']>;
};
/** Parsed types of a route: what a handler gets. */
export type RouteParsed<Name extends RouteName> = {
  params: z.output<(typeof ROUTES)[Name]['params']>;
  query: z.output<(typeof ROUTES)[Name]['query']>;
  body: z.output<(typeof ROUTES)[Name]['body']>;
};
export type RouteAnswer<Name extends RouteName> = z.output<(typeof ROUTES)[Name]['answer']>;
