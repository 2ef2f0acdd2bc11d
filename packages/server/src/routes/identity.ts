// Becoming a guest, giving a token up, tickets for sockets, handing stories over.
import type { Engine } from '@emergent/engine';
import { EmergentError } from '@emergent/schema';
import type { FastifyRequest } from 'fastify';
import { giveCookie, takeCookieBack } from '../identity/cookie.ts';
import type { Identities } from '../identity/identify.ts';
import { type Pass, passOf } from '../identity/pass.ts';
import type { Handlers } from './handler.ts';

type Names = 'makeGuest' | 'logout' | 'makeTicket' | 'handOver' | 'claim';

const NO_GUESTS = {
  message: 'This server has no guests.',
  suggestions: ['Without AUTH_SECRET everything belongs to the one local player: no token is needed.'],
};

/** Who is a guest already stays that guest: a page that asks again must not lose its stories. */
const guestOf = async (identities: Identities, request: FastifyRequest): Promise<Pass | null> => {
  const pass = request.pass ?? (await identities.byCookie(request));
  return pass?.caller.owner.startsWith('guest:') ? pass : null;
};

export const identityHandlers = (engine: Engine, identities: Identities): Handlers<Names> => ({
  async makeGuest({ request, reply }) {
    if (identities.guests === null) throw new EmergentError('NOT_FOUND', NO_GUESTS);
    const pass = await guestOf(identities, request);
    const made = await identities.guests.make(pass?.caller.owner, pass?.token?.id);
    giveCookie(request, reply, made);
    return made;
  },
  async logout({ request, reply }) {
    const { token } = passOf(request);
    if (token !== null) await identities.tokens.revoke(token.id, new Date(token.ends).toISOString());
    takeCookieBack(request, reply);
    return { success: true };
  },
  makeTicket: ({ request }) => identities.tickets.make(passOf(request)),
  handOver: ({ caller, params }) => engine.handOver(caller, params.session_id),
  async claim({ caller, body, write }) {
    return { success: true, ...(await engine.claim(caller, body.code, write)) };
  },
});
