// The administrator's token: what it opens, and comparing it without telling anything by the time it takes.
import { createHash, timingSafeEqual } from 'node:crypto';
import { EmergentError, type RouteName, type Settings } from '@emergent/schema';
import type { FastifyRequest } from 'fastify';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compares digests: their length is one whatever was given, so not even a length is told. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));

export const bearerOf = (request: FastifyRequest): string | null =>
  /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;

export const isAdmin = ({ ADMIN_TOKEN }: Settings, bearer: string | null): boolean =>
  ADMIN_TOKEN !== undefined && isSame(bearer ?? '', ADMIN_TOKEN);

/** What only the administrator may do, wherever the server stands. */
export const ADMIN_ROUTES: ReadonlySet<RouteName> = new Set<RouteName>([
  'patchSettings',
  'listSettingChanges',
  'putFeature',
]);

/** Guards these: without ADMIN_TOKEN there are none. */
export const requireAdmin = (settings: Settings) => async (request: FastifyRequest) => {
  if (settings.ADMIN_TOKEN === undefined) throw new EmergentError('NOT_FOUND');
  if (!isAdmin(settings, bearerOf(request)))
    throw new EmergentError('UNAUTHORIZED', {
      message: "This needs the administrator's token.",
      suggestions: ['Send "Authorization: Bearer <ADMIN_TOKEN>".'],
    });
};
