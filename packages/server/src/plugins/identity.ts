// Who may ask. Local: loopback host names and known origins only, and everything belongs to the one local player. With accounts: all of
// the API but what is public needs an identity. Called by app.ts in two steps, so that limits count what is refused as well.
import { EmergentError, type Settings } from '@emergent/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasAccounts, needOf } from '../identity/accounts.ts';
import { requireAdmin } from '../identity/admin.ts';
import { cookieOf, giveCookie, takeCookieBack } from '../identity/cookie.ts';
import { isDueForRenewal } from '../identity/guest-tokens.ts';
import { type Identities, isUpgrade } from '../identity/identify.ts';
import { isLoopback, refuseStrangers } from '../identity/origin.ts';
import { LOCAL } from '../identity/pass.ts';

/** Why this build can't serve with these settings, in one line; null: it can. */
export const identityRefusal = (settings: Settings): string | null => {
  const name = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  if (settings.AUTH_SECRET !== undefined || isLoopback(name)) return null;
  return `HOST is ${settings.HOST}: without AUTH_SECRET this server binds to loopback only (127.0.0.1, localhost or ::1).`;
};

/** A cookie that is a week old is replaced by the way; the old one ends when the new one is first used. */
const renewCookie = async ({ guests }: Identities, request: FastifyRequest, reply: FastifyReply) => {
  const { pass } = request;
  if (guests === null || isUpgrade(request) || pass?.by !== 'cookie' || pass.token === null) return;
  if (isDueForRenewal(pass.token)) giveCookie(request, reply, await guests.make(pass.caller.owner, pass.token.id));
};

/** Sets `request.pass`; refuses strange hosts and origins. */
export const addIdentity = (app: FastifyInstance, settings: Settings, identities: Identities) => {
  const accounts = hasAccounts(settings);
  app.decorateRequest('pass', null);
  app.addHook('onRequest', async (request, reply) => {
    refuseStrangers(settings, request);
    if (!accounts) {
      request.pass = LOCAL;
      return;
    }
    const { url = '' } = request.routeOptions;
    if (!url.startsWith('/api/') && !url.startsWith('/ws/')) return;
    request.pass = await identities.find(request);
    await renewCookie(identities, request, reply);
  });
};

/** Throws UNAUTHORIZED where an address needs an identity that was not shown. */
export const addRequirement = (app: FastifyInstance, settings: Settings) => {
  if (!hasAccounts(settings)) return;
  const administrator = requireAdmin(settings);
  app.addHook('onRequest', async (request, reply) => {
    const need = needOf(request);
    if (need === 'admin') await administrator(request);
    if (need !== 'player' || request.pass !== null) return;
    if (cookieOf(request) !== null) takeCookieBack(request, reply);
    throw new EmergentError('UNAUTHORIZED');
  });
};
