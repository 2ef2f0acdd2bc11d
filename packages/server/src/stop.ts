// An orderly end: no new requests, turns in flight finish, watchers are told, files are closed. Called by main.ts on a signal.
import type { Engine } from '@emergent/engine';
import type { App } from './app.ts';
import type { Telemetry } from './metrics/telemetry.ts';

export type Stop = {
  app: App;
  engine: Pick<Engine, 'drain' | 'close'>;
  telemetry?: Pick<Telemetry, 'close'> | null;
  /** All of it takes at most this long; what is not done by then is cut. */
  withinMs: number;
};

/** Resolves when `work` is done or the time is up, whichever comes first; false: it was up. */
const within = async (ms: number, work: Promise<unknown>): Promise<boolean> => {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Rejects only where the store could not be closed; whatever else goes wrong on the way is logged. */
export const stopServer = async ({ app, engine, telemetry = null, withinMs }: Stop): Promise<void> => {
  app.beginStop();
  const tell = (what: string) => (error: unknown) => app.log.error({ err: error }, what);
  if (!(await within(withinMs * 0.7, engine.drain().catch(tell('turns could not be finished')))))
    app.log.error('some turns did not finish in time');
  const closing = app.close().then(() => undefined, tell('the server did not close cleanly'));
  if (!(await within(withinMs * 0.2, closing))) {
    app.server.closeAllConnections();
    await within(withinMs * 0.1, closing);
  }
  if (telemetry !== null)
    await within(withinMs * 0.1, telemetry.close().catch(tell('the last spans could not be sent')));
  await engine.close();
};
