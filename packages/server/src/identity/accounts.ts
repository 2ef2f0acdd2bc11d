// Whether several players share this server, and which addresses need no identity then.
import { ROUTES, type RouteName, type Settings } from '@emergent/schema';
import type { FastifyRequest } from 'fastify';

/** Guests, or players of a host; else everything belongs to the one local player. */
export const hasAccounts = ({ AUTH_SECRET, AUTH_JWKS_URL }: Settings): boolean =>
  AUTH_SECRET !== undefined || AUTH_JWKS_URL !== undefined;

const urlOf = (name: RouteName) => `${ROUTES[name].method} ${ROUTES[name].path.replaceAll(/\{(\w+)\}/g, ':$1')}`;

/** Shipped worlds, and what a client needs before it has an identity. */
const PUBLIC_ROUTES: ReadonlySet<string> = new Set(
  (
    ['health', 'live', 'ready', 'makeGuest', 'listTemplates', 'getTemplate', 'listLorebooks', 'getLorebook'] as const
  ).map(urlOf),
);
/** With accounts these say more of others than a player may know. */
const ADMIN_ADDRESSES: ReadonlySet<string> = new Set(['/metrics', '/api/performance']);

const isApi = (url: string) => url.startsWith('/api/') || url.startsWith('/ws/');

/** Whose an address is where there are accounts. Of the API everything needs an identity but what is listed; page and docs none. */
export const needOf = ({ method, is404, routeOptions: { url } }: FastifyRequest): 'nobody' | 'player' | 'admin' => {
  if (is404 || url === undefined) return 'nobody';
  if (ADMIN_ADDRESSES.has(url)) return 'admin';
  const asked = method === 'HEAD' ? 'GET' : method;
  return !isApi(url) || method === 'OPTIONS' || PUBLIC_ROUTES.has(`${asked} ${url}`) ? 'nobody' : 'player';
};
