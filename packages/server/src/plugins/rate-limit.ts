// RATE_LIMIT_REQUESTS writes per RATE_LIMIT_WINDOW seconds, per player and per address; reads ten times as many. Health and the page: none.
// Counted by the hub: instances that share one share the counts; while it is away each counts for itself.
import type { Caller, Engine } from '@emergent/engine';
import { EmergentError, type Settings } from '@emergent/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { countedAddress } from '../identity/address.ts';

/** Counts one request, of nobody in particular (null) too; throws RATE_LIMITED with `retry_after` seconds when the window's allowance is spent. */
export type Admit = (kind: 'read' | 'write', caller: Caller | null, address: string) => Promise<void>;

const READS_PER_WRITE = 10;

export const makeAdmit =
  ({ shared }: Pick<Engine, 'shared'>, settings: Settings): Admit =>
  async (kind, caller, address) => {
    const most = settings.RATE_LIMIT_REQUESTS * (kind === 'read' ? READS_PER_WRITE : 1);
    const keys = [`${kind}:address:${countedAddress(address)}`];
    if (caller !== null) keys.push(`${kind}:player:${caller.owner}`);
    const wait = await shared.spend(
      keys.map((key) => ({ key, most })),
      settings.RATE_LIMIT_WINDOW,
    );
    if (wait !== null)
      throw new EmergentError('RATE_LIMITED', { details: { retry_after: Math.max(1, Math.ceil(wait)) } });
  };

/** Probes of whether the server is there are none of a player's requests. Opening a socket is one: it reads the story. */
const isLimited = (url: string) => /^\/(?:api|ws)\//.test(url) && !url.startsWith('/api/health');

export const addRateLimit = (app: FastifyInstance, admit: Admit) => {
  app.addHook('onRequest', async (request: FastifyRequest) => {
    if (!isLimited(request.routeOptions.url ?? '')) return;
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    await admit(reads ? 'read' : 'write', request.pass?.caller ?? null, request.ip);
  });
};
