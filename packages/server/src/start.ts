// The server from its settings to its orderly end: adapters, engine, app. Called by main.ts.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Engine, type EngineParts, makeEngine } from '@emergent/engine';
import type { Settings } from '@emergent/schema';
import { z } from 'zod';
import { type App, buildApp } from './app.ts';
import { makeMetrics } from './metrics/metrics.ts';
import type { Telemetry } from './metrics/telemetry.ts';
import { identityRefusal } from './plugins/identity.ts';
import { logOptions } from './plugins/log.ts';
import { lineOf, listenRefusal, storeRefusal, warnOfSettings } from './start-words.ts';
import { stopServer } from './stop.ts';

const STOP_WITHIN_MS = 10_000;
const PAGE = fileURLToPath(new URL('../../web/dist', import.meta.url));
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

type Started = { app: App; engine: Engine; telemetry: Telemetry | null };
/** What main.ts chose. */
export type Chosen = {
  settings: Settings;
  open(settings: Settings): Promise<Omit<EngineParts, 'settings' | 'warn' | 'observe'>>;
};

/** Loaded only where it is wanted. */
const telemetryFor = async (settings: Settings): Promise<Telemetry | null> => {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: serviceName } = settings;
  if (endpoint === undefined) return null;
  const { openTelemetry } = await import('./metrics/telemetry.ts');
  return openTelemetry({ endpoint, serviceName, version });
};

const build = async ({ settings, open }: Chosen): Promise<Started> => {
  const adapters = await open(settings);
  const metrics = makeMetrics({ ofProcess: true });
  const telemetry = await telemetryFor(settings);
  const observe: EngineParts['observe'] = (event) => {
    metrics.observe(event);
    telemetry?.observe(event);
  };
  // The engine may warn before there is an app to log with.
  let log: Pick<App['log'], 'warn'> | null = null;
  const warn = (message: string, details: Record<string, unknown>) =>
    log === null ? void process.stderr.write(`${lineOf(message, details)}\n`) : log.warn(details, message);
  try {
    const engine = await makeEngine({ ...adapters, settings, warn, observe });
    const webRoot = existsSync(`${PAGE}/index.html`) ? PAGE : undefined;
    const app = await buildApp({
      engine,
      settings,
      version,
      metrics,
      telemetry,
      webRoot,
      logger: logOptions(settings.LOG_LEVEL),
    });
    log = app.log;
    warnOfSettings(settings, app.log);
    return { app, engine, telemetry };
  } catch (error) {
    await adapters.store.close();
    throw storeRefusal(error, settings);
  }
};

const stopOnSignals = ({ app, engine, telemetry }: Started) => {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    app.log.info({ signal }, 'stopping');
    stopServer({ app, engine, telemetry, withinMs: STOP_WITHIN_MS }).then(
      () => process.exit(0),
      (error: unknown) => {
        app.log.error({ err: error }, 'the store could not be closed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
};

/** Throws what keeps the server from starting; its message is one line for whoever started it. */
export const start = async (chosen: Chosen): Promise<void> => {
  const { settings } = chosen;
  const refusal = identityRefusal(settings);
  if (refusal !== null) throw new Error(refusal);
  const started = await build(chosen);
  stopOnSignals(started);
  const { app, engine } = started;
  try {
    await app.listen({ host: settings.HOST, port: settings.PORT });
  } catch (error) {
    await app.close();
    await engine.close();
    throw listenRefusal(error, settings);
  }
  process.stdout.write(
    `emergentRPG ${version} plays at ${app.listeningOrigin} (told by ${engine.liveSettings().ai_model})\n`,
  );
};
