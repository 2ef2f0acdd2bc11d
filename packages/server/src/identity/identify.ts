// Finds out who asks: the header first, then the cookie, for a socket its ticket. A token that was given up is nobody's.
import type { Engine } from '@emergent/engine';
import type { Settings } from '@emergent/schema';
import type { FastifyRequest } from 'fastify';
import { bearerOf, isAdmin } from './admin.ts';
import { cookieOf } from './cookie.ts';
import { type GuestTokens, guestTokens } from './guest-tokens.ts';
import { hostTokens } from './host-tokens.ts';
import type { Pass } from './pass.ts';
import { makeTickets, type Tickets } from './tickets.ts';

const ADMIN: Pass = { caller: { owner: 'admin' }, token: null, by: 'admin' };

export type Identities = {
  /** Null without AUTH_SECRET: there are no guests. */
  guests: GuestTokens | null;
  tickets: Tickets;
  tokens: Engine['tokens'];
  /** Throws IDENTITY_UNAVAILABLE and what the store throws; null: nobody in particular. */
  find(request: FastifyRequest): Promise<Pass | null>;
  /** By the cookie alone, whatever the header says. */
  byCookie(request: FastifyRequest): Promise<Pass | null>;
};

/** Asked before the plugin for sockets has marked the request as one. */
export const isUpgrade = ({ headers }: FastifyRequest): boolean => headers.upgrade?.toLowerCase() === 'websocket';

export const makeIdentities = (engine: Pick<Engine, 'shared' | 'tokens'>, settings: Settings): Identities => {
  const guests = settings.AUTH_SECRET === undefined ? null : guestTokens(settings.AUTH_SECRET);
  const hosts = hostTokens(settings);
  const tickets = makeTickets(engine.shared);
  const { tokens } = engine;

  const guest = async (text: string, by: Pass['by']): Promise<Pass | null> => {
    const read = (await guests?.read(text)) ?? null;
    if (read === null || (await tokens.isRevoked(read.token.id))) return null;
    // The answer with this token has arrived: the one that it replaces is not needed any more.
    if (read.prev !== null) await tokens.revoke(read.prev, new Date(read.token.ends).toISOString());
    return { caller: { owner: read.owner }, token: read.token, by };
  };
  const byToken = async (text: string): Promise<Pass | null> => {
    const own = await guest(text, 'header');
    if (own !== null) return own;
    const read = (await hosts?.read(text)) ?? null;
    if (read === null || (await tokens.isRevoked(read.token.id))) return null;
    return { caller: { owner: read.owner }, token: read.token, by: 'header' };
  };
  const byCookie = async (request: FastifyRequest): Promise<Pass | null> => {
    const text = cookieOf(request);
    return text === null ? null : guest(text, 'cookie');
  };
  const byTicket = async (request: FastifyRequest): Promise<Pass | null> => {
    const { query } = request;
    const given = typeof query === 'object' && query !== null && 'ticket' in query ? query.ticket : undefined;
    const pass = isUpgrade(request) && typeof given === 'string' ? await tickets.take(given) : null;
    return pass?.token != null && (await tokens.isRevoked(pass.token.id)) ? null : pass;
  };
  return {
    guests,
    tickets,
    tokens,
    byCookie,
    find: async (request) => {
      const bearer = bearerOf(request);
      if (isAdmin(settings, bearer)) return ADMIN;
      if (bearer !== null) return byToken(bearer);
      return (await byCookie(request)) ?? byTicket(request);
    },
  };
};
