// Builds the server without listening: main.ts listens, tests and benches inject.
import type { Engine } from '@emergent/engine';
import type { Settings } from '@emergent/schema';
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { makeIdentities } from './identity/identify.ts';
import { type Metrics, makeMetrics } from './metrics/metrics.ts';
import type { Telemetry } from './metrics/telemetry.ts';
import { makeWindow } from './metrics/window.ts';
import { addBodies } from './plugins/body.ts';
import { addDocs } from './plugins/docs.ts';
import { addErrors, onClientError, onFrameworkError } from './plugins/errors.ts';
import { addCors, addHeaders } from './plugins/headers.ts';
import { addIdentity, addRequirement } from './plugins/identity.ts';
import { addRequestLog, makeRequestId } from './plugins/log.ts';
import { addMeasuring } from './plugins/measure.ts';
import { addPage } from './plugins/page.ts';
import { addRateLimit, makeAdmit } from './plugins/rate-limit.ts';
import { addStopping, makeStopping } from './plugins/stopping.ts';
import { addValidation } from './plugins/validation.ts';
import { addWellFormed } from './plugins/well-formed.ts';
import { addRoutes } from './routes/index.ts';
import { makeStreamAction } from './streams/action-stream.ts';
import { makeEventStreams } from './streams/event-stream.ts';
import { addFollowEvents } from './streams/follow-events.ts';
import { addFollowTask } from './streams/follow-task.ts';
import { makeLines } from './streams/lines.ts';
import { addSockets } from './streams/socket.ts';

export type AppOptions = {
  engine: Engine;
  settings: Settings;
  version: string;
  logger?: FastifyServerOptions['logger'];
  /** Folder of the built page; none: a hint stands in its place. */
  webRoot?: string | undefined;
  /** The same that the engine observes into; none: this app's own. */
  metrics?: Metrics;
  /** Spans of requests; none: nobody wants them. */
  telemetry?: Pick<Telemetry, 'addTo'> | null;
};
export type App = FastifyInstance & { /** New requests are refused from now on. */ beginStop(): void };

const makeFastify = ({ settings, logger }: AppOptions): FastifyInstance =>
  Fastify({
    logger: logger ?? false,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request_id' }),
    requestIdHeader: false,
    genReqId: makeRequestId,
    // Our own hook refuses a request without one, in the shape of all errors.
    http: { requireHostHeader: false },
    bodyLimit: settings.MAX_REQUEST_SIZE,
    // Nobody's word is taken for where a request comes from unless they are named.
    trustProxy: settings.TRUST_PROXY.length > 0 ? settings.TRUST_PROXY : false,
    requestTimeout: 120_000,
    // Ids longer than this are answered by the router, those longer than ROUTES take by its check: 404 both.
    routerOptions: { maxParamLength: 1000 },
    // Our own hook refuses while closing, in the shape of all errors.
    return503OnClosing: false,
    frameworkErrors: onFrameworkError,
    clientErrorHandler: onClientError,
  });

const addMetricsRoute = (app: FastifyInstance, metrics: Metrics) => {
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
};

/** The server, ready to listen or to be injected into. The engine stays the caller's to close. */
export const buildApp = async (options: AppOptions): Promise<App> => {
  const { engine, settings, version, webRoot, metrics = makeMetrics() } = options;
  const app = makeFastify(options);
  const [window, stopping, streams, admit] = [
    makeWindow(),
    makeStopping(),
    makeEventStreams(),
    makeAdmit(engine, settings),
  ];
  options.telemetry?.addTo(app);
  addErrors(app);
  addBodies(app);
  addValidation(app);
  addWellFormed(app);
  addRequestLog(app);
  addMeasuring(app, metrics, window);
  await addHeaders(app);
  const identities = makeIdentities(engine, settings);
  const lines = makeLines(settings, engine.tokens);
  addIdentity(app, settings, identities);
  await addCors(app, settings);
  addStopping(app, stopping);
  addRateLimit(app, admit);
  addRequirement(app, settings);
  await addDocs(app, version);
  await addSockets(app, { engine, settings, admit, stopping, lines });
  addRoutes(app, { engine, identities, settings, window, version, streamAction: makeStreamAction(engine, streams) });
  addFollowEvents(app, engine, streams, lines);
  addFollowTask(app, engine, streams, lines);
  addMetricsRoute(app, metrics);
  await addPage(app, webRoot);
  metrics.watch({
    sockets: () => app.websocketServer.clients.size,
    eventStreams: streams.size,
    tasks: engine.taskCounts,
    hub: engine.hubCounts,
  });
  app.addHook('preClose', async () => {
    stopping.begin();
    streams.endAll();
    lines.close();
  });
  await app.ready();
  return Object.assign(app, { beginStop: stopping.begin });
};
