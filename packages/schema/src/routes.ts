// ROUTES: every HTTP endpoint, once. The server registers handlers by these names, OpenAPI and the SDK's types come from here. Those of
// stories stand in routes-play.ts, those of worlds in routes-worlds.ts.
import { z } from 'zod';
import { done, keyed, type Route, route } from './route.ts';
import { PLAY_ROUTES } from './routes-play.ts';
import { LOREBOOK_ROUTES, SCENARIO_ROUTES } from './routes-worlds.ts';
import { LiveSettings } from './settings.ts';
import * as wire from './wire.ts';
import * as identity from './wire-identity.ts';
import * as service from './wire-service.ts';

const session = '/api/game/sessions/{session_id}';
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

  ...SCENARIO_ROUTES,
  ...PLAY_ROUTES,
  ...LOREBOOK_ROUTES,

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
