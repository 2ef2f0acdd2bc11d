// The one table of handlers: every entry of ROUTES has exactly one, or this file does not compile.
import type { Engine } from '@emergent/engine';
import type { RouteName, Settings } from '@emergent/schema';
import type { FastifyInstance } from 'fastify';
import { ADMIN_ROUTES, requireAdmin } from '../identity/admin.ts';
import type { Identities } from '../identity/identify.ts';
import type { Window } from '../metrics/window.ts';
import { addFileBodies } from '../plugins/file-body.ts';
import { makeImportRoom } from '../plugins/import-room.ts';
import { ROUTE_NAMES } from '../plugins/measure.ts';
import type { StreamAction } from '../streams/action-stream.ts';
import { configHandlers } from './config.ts';
import { fileHandlers } from './files.ts';
import { generationHandlers } from './generation.ts';
import { type Extra, type Handlers, registerRoute } from './handler.ts';
import { healthHandlers } from './health.ts';
import { identityHandlers } from './identity.ts';
import { narratorHandlers } from './narrator.ts';
import { noteHandlers } from './notes.ts';
import { playHandlers } from './play.ts';
import { sessionHandlers } from './sessions.ts';
import { timelineHandlers } from './timeline.ts';
import { worldHandlers } from './worlds.ts';

export type RouteParts = {
  engine: Engine;
  identities: Identities;
  settings: Settings;
  window: Window;
  version: string;
  streamAction: StreamAction;
};

const handlersOf = ({ engine, identities, window, version, streamAction }: RouteParts): Handlers => ({
  ...identityHandlers(engine, identities),
  ...healthHandlers(engine, window, version),
  ...worldHandlers(engine),
  ...fileHandlers(engine),
  ...generationHandlers(engine),
  ...sessionHandlers(engine),
  ...playHandlers(engine, streamAction),
  ...timelineHandlers(engine),
  ...noteHandlers(engine),
  ...narratorHandlers(engine),
  ...configHandlers(engine),
});

/** Bodies of these may be as large as MAX_IMPORT_SIZE; those of FILES are a file instead of JSON. */
const IMPORTS: ReadonlySet<RouteName> = new Set<RouteName>(['importSession', 'importLorebook']);
const FILES: ReadonlySet<RouteName> = new Set<RouteName>(['importLorebook']);

export const addRoutes = (app: FastifyInstance, parts: RouteParts) => {
  const handlers = handlersOf(parts);
  const onRequest = requireAdmin(parts.settings);
  const room = makeImportRoom(parts.settings);
  const preParsing: Extra['preParsing'] = async (request, reply, body) => room.enter(request, reply, body);
  const extraOf = (name: RouteName): Extra => ({
    ...(ADMIN_ROUTES.has(name) ? { onRequest } : {}),
    ...(IMPORTS.has(name) ? { bodyLimit: parts.settings.MAX_IMPORT_SIZE, preParsing } : {}),
  });
  // One name at a time, so that the types see that handler and entry belong together.
  const add = <Name extends RouteName>(to: FastifyInstance, name: Name) =>
    registerRoute(to, name, handlers[name], extraOf(name));
  for (const name of ROUTE_NAMES) if (!FILES.has(name)) add(app, name);
  app.register(async (scope) => {
    addFileBodies(scope, parts.settings.MAX_IMPORT_SIZE);
    for (const name of FILES) add(scope, name);
  });
};
