// Who a request comes from: what every way of showing an identity comes to. Used by the plugins and the streams.
import type { Caller } from '@emergent/engine';
import { EmergentError } from '@emergent/schema';
import type { FastifyRequest } from 'fastify';

/** A token's id and when it ends, in milliseconds since 1970; `begun` is when it was made. */
export type Token = { id: string; begun: number; ends: number };
/** `token` is null where there is none to revoke: the local player, the administrator. `by`: how it was shown. */
export type Pass = { caller: Caller; token: Token | null; by: 'local' | 'admin' | 'header' | 'cookie' | 'ticket' };

export const LOCAL: Pass = { caller: { owner: 'local' }, token: null, by: 'local' };
/** An owner's name that nobody has: what is public is shown to it. */
const NOBODY: Caller = { owner: '' };

/** Who asks; on public addresses possibly nobody. */
export const callerOf = (request: FastifyRequest): Caller => request.pass?.caller ?? NOBODY;

/** Throws UNAUTHORIZED where nobody in particular asks. */
export const passOf = (request: FastifyRequest): Pass => {
  if (request.pass === null) throw new EmergentError('UNAUTHORIZED');
  return request.pass;
};

declare module 'fastify' {
  interface FastifyRequest {
    pass: Pass | null;
  }
}
