// Host names that are answered to and origins whose pages may ask.
import { EmergentError, ROUTES, type Settings } from '@emergent/schema';
import type { FastifyRequest } from 'fastify';
import { hasAccounts } from './accounts.ts';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/i;
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Node keeps the first of several and drops the rest: a proxy in front may have gone by another. */
const hostsIn = ({ raw: { rawHeaders } }: FastifyRequest): number =>
  // A request injected by a test may come without the raw list.
  rawHeaders?.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length ?? 1;

const nameIn = (host: string) => host.toLowerCase().replace(/:\d{1,5}$/, '');

/** What whoever keeps servers running asks, by whatever address it has: they tell nothing but whether it goes on. */
const PROBES: ReadonlySet<string> = new Set([ROUTES.live.path, ROUTES.ready.path]);

/** Local: loopback names only, so that a rebound name gets nothing. With accounts: those listed, or every name. */
const isHostAllowed = (settings: Settings, host: string, url: string | undefined): boolean => {
  if (!hasAccounts(settings)) return isLoopback(host);
  const { ALLOWED_HOSTS } = settings;
  if (url !== undefined && PROBES.has(url)) return true;
  return ALLOWED_HOSTS.length === 0 || ALLOWED_HOSTS.some((known) => nameIn(known) === nameIn(host));
};

/** Whether the page of this origin is the local server's own: a loopback name at the port that was asked. */
const isOwnLocally = (origin: string, host: string): boolean => {
  const asked = LOOPBACK.exec(host);
  const from = origin.startsWith('http://') ? LOOPBACK.exec(origin.slice('http://'.length)) : null;
  return asked !== null && from !== null && (asked[1] ?? '80') === (from[1] ?? '80');
};

/** The same name and port. A page that came over TLS may ask a server behind a proxy that ends it; never the other way round. */
const isOwnWithAccounts = (origin: string, { protocol, headers: { host = '' } }: FastifyRequest): boolean => {
  const from = URL.parse(origin);
  if (from === null || (from.protocol !== 'https:' && from.protocol !== `${protocol}:`)) return false;
  return from.origin === URL.parse(`${from.protocol}//${host}`)?.origin;
};

const bare = (origin: string) => origin.toLowerCase().replace(/\/$/, '');

/** May a page of this origin ask us? `null` (sandboxed and file pages) never. */
export const isOriginAllowed = (settings: Settings, origin: string, request: FastifyRequest): boolean => {
  if (origin === 'null') return false;
  const own = hasAccounts(settings)
    ? isOwnWithAccounts(origin, request)
    : isOwnLocally(origin, request.headers.host ?? '');
  return own || settings.CORS_ORIGINS.some((known) => bare(known) === bare(origin));
};

const NAMES = { suggestions: ['Open it by a name of its own. Who runs the server: ALLOWED_HOSTS lists them.'] };

/** Throws BAD_REQUEST, HOST_REFUSED, ORIGIN_REFUSED. */
export const refuseStrangers = (settings: Settings, request: FastifyRequest): void => {
  const { host, origin } = request.headers;
  if (host === undefined || hostsIn(request) > 1)
    throw new EmergentError('BAD_REQUEST', {
      message: 'A request needs exactly one Host header.',
      suggestions: ['Send one Host header with the address that was asked.'],
    });
  if (!isHostAllowed(settings, host, request.routeOptions.url))
    throw new EmergentError('HOST_REFUSED', hasAccounts(settings) ? NAMES : {});
  if (origin !== undefined && !isOriginAllowed(settings, origin, request)) throw new EmergentError('ORIGIN_REFUSED');
};
