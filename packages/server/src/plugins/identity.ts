// Who may ask: loopback host names and known origins only, everything belongs to the one local player, admin calls need the token.
import { timingSafeEqual } from 'node:crypto';
import type { Caller } from '@emergent/engine';
import { EmergentError, type RouteName, type Settings } from '@emergent/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/i;
const LOCAL: Caller = { owner: 'local' };

/** Without guests everybody who reaches the loopback address is the local player. */
export const callerOf = (_request: FastifyRequest): Caller => LOCAL;

/** Why this build can't serve with these settings, in one line; null: it can. */
export const identityRefusal = (settings: Settings): string | null => {
  if (settings.AUTH_SECRET !== undefined)
    return 'AUTH_SECRET is set, but this version has no guest accounts yet: unset it to play locally.';
  const name = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  if (!LOOPBACK.test(name))
    return `HOST is ${settings.HOST}: without accounts this server binds to loopback only (127.0.0.1, localhost or ::1).`;
  return null;
};

/** Whether the page of this origin is the server's own: a loopback name at the port that was asked. */
const isOwn = (origin: string, host: string): boolean => {
  const asked = LOOPBACK.exec(host);
  const from = origin.startsWith('http://') ? LOOPBACK.exec(origin.slice('http://'.length)) : null;
  return asked !== null && from !== null && (asked[1] ?? '80') === (from[1] ?? '80');
};

const bare = (origin: string) => origin.toLowerCase().replace(/\/$/, '');

/** May a page of this origin ask us? `null` (sandboxed and file pages) never. */
export const isOriginAllowed = (settings: Settings, origin: string, host: string): boolean =>
  origin !== 'null' && (isOwn(origin, host) || settings.CORS_ORIGINS.some((known) => bare(known) === bare(origin)));

/** Node keeps the first of several and drops the rest: a proxy in front may have gone by another. */
const hostsIn = ({ raw: { rawHeaders } }: FastifyRequest): number =>
  // A request injected by a test may come without the raw list.
  rawHeaders?.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length ?? 1;

export const addIdentity = (app: FastifyInstance, settings: Settings) => {
  app.addHook('onRequest', async (request) => {
    const { host, origin } = request.headers;
    if (host === undefined || hostsIn(request) > 1)
      throw new EmergentError('BAD_REQUEST', {
        message: 'A request needs exactly one Host header.',
        suggestions: ['Send one Host header with the address that was asked.'],
      });
    if (!LOOPBACK.test(host)) throw new EmergentError('HOST_REFUSED');
    if (origin !== undefined && !isOriginAllowed(settings, origin, host)) throw new EmergentError('ORIGIN_REFUSED');
  });
};

const sameBytes = (given: string, wanted: string): boolean => {
  const left = Buffer.from(given);
  const right = Buffer.from(wanted);
  // Compared against itself when the lengths differ, so that the time tells nothing but a length.
  return timingSafeEqual(left.length === right.length ? left : right, right) && left.length === right.length;
};

/** What only the administrator may do. */
export const ADMIN_ROUTES: ReadonlySet<RouteName> = new Set<RouteName>(['patchSettings', 'putFeature']);

/** Guards these: without ADMIN_TOKEN there are none. */
export const requireAdmin = (settings: Settings) => async (request: FastifyRequest) => {
  if (settings.ADMIN_TOKEN === undefined) throw new EmergentError('NOT_FOUND');
  const bearer = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!sameBytes(bearer, settings.ADMIN_TOKEN))
    throw new EmergentError('UNAUTHORIZED', {
      message: "This needs the administrator's token.",
      suggestions: ['Send "Authorization: Bearer <ADMIN_TOKEN>".'],
    });
};
