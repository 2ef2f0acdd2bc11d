// RATE_LIMIT_REQUESTS writes per RATE_LIMIT_WINDOW seconds, per player and per address; reads ten times as many. Health and the page: none.
import type { Caller } from '@emergent/engine';
import { EmergentError, type Settings } from '@emergent/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { callerOf } from './identity.ts';

/** Counts one request; throws RATE_LIMITED with `retry_after` seconds when the window's allowance is spent. */
export type Admit = (kind: 'read' | 'write', caller: Caller, address: string) => void;

const READS_PER_WRITE = 10;

/** One window for all keys: at its end the counts are dropped, so memory is bounded by who asked within it. */
export const makeAdmit = (settings: Settings, now: () => number = Date.now): Admit => {
  const length = settings.RATE_LIMIT_WINDOW * 1000;
  let counts = new Map<string, number>();
  let ends = now() + length;
  return (kind, caller, address) => {
    const time = now();
    if (time >= ends) {
      counts = new Map();
      ends = time + length;
    }
    const most = settings.RATE_LIMIT_REQUESTS * (kind === 'read' ? READS_PER_WRITE : 1);
    const keys = [`${kind} player ${caller.owner}`, `${kind} address ${address}`];
    if (keys.some((key) => (counts.get(key) ?? 0) >= most))
      throw new EmergentError('RATE_LIMITED', {
        details: { retry_after: Math.max(1, Math.ceil((ends - time) / 1000)) },
      });
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
};

const isLimited = (url: string) => url.startsWith('/api/') && url !== '/api/health';

export const addRateLimit = (app: FastifyInstance, admit: Admit) => {
  app.addHook('onRequest', async (request: FastifyRequest) => {
    if (!isLimited(request.routeOptions.url ?? '')) return;
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    admit(reads ? 'read' : 'write', callerOf(request), request.ip);
  });
};
