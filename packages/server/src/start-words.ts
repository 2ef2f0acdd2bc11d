// What a start says to whoever started it: why it can't be, and which settings look wrong although it can. Each line names its setting. Used by start.ts.
import { StoreUnavailable } from '@emergent/engine/ports';
import type { Settings } from '@emergent/schema';
import type { FastifyBaseLogger } from 'fastify';
import { whyNoKeys } from './identity/host-tokens.ts';

const GOOD_SECRET = 32;
/** Tries to guess it are limited by address, which those at a secret are not. */
const GOOD_ADMIN_TOKEN = 16;

/** A warning where there is no log yet: the reason stands behind the words. */
export const lineOf = (message: string, { error }: Readonly<Record<string, unknown>>): string =>
  error === undefined ? message : `${message} (${String(error)})`;

/** What a failed listen means, by its code. */
const LISTEN: Readonly<Record<string, (settings: Settings) => string>> = {
  EADDRINUSE: ({ HOST, PORT }) => `PORT: ${PORT} on ${HOST} is in use; stop what uses it or set another`,
  EACCES: ({ PORT }) => `PORT: ${PORT} may not be used by this user; set one above 1023`,
  EADDRNOTAVAIL: ({ HOST }) => `HOST: ${HOST} is no address of this machine; set one of its own, or 0.0.0.0 for all`,
  ENOTFOUND: ({ HOST }) => `HOST: ${HOST} is a name that nobody knows; set an address, or 0.0.0.0 for all`,
  EAI_AGAIN: ({ HOST }) => `HOST: the name ${HOST} cannot be looked up now; set an address, or 0.0.0.0 for all`,
};

export const listenRefusal = (error: unknown, settings: Settings): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = Object.hasOwn(LISTEN, code) ? LISTEN[code]?.(settings) : undefined;
  return said === undefined ? error : new Error(said, { cause: error });
};

/** The database could be opened, and then not be used: a disk that is full, for one. */
export const storeRefusal = (error: unknown, { MONGO_URL, DATA_DIR, DATABASE_NAME }: Settings): unknown => {
  if (!(error instanceof StoreUnavailable)) return error;
  const [why] = (error.cause instanceof Error ? error.cause.message : 'unknown reason').split('\n');
  const said =
    MONGO_URL === undefined
      ? `DATA_DIR: the database in ${DATA_DIR} cannot be used (${why}); make room there, or set another folder`
      : `MONGO_URL: the database ${DATABASE_NAME} cannot be used (${why}); see that it is up, and may be written to`;
  return new Error(said, { cause: error });
};

/** Settings that hold, and yet are likely to be wrong. Nobody waits for keys: who shows such a token is told. */
export const warnOfSettings = (settings: Settings, log: Pick<FastifyBaseLogger, 'warn'>): void => {
  const { AUTH_SECRET, ADMIN_TOKEN } = settings;
  if (AUTH_SECRET !== undefined && AUTH_SECRET.length < GOOD_SECRET)
    log.warn(`AUTH_SECRET is short: use ${GOOD_SECRET} random characters or more, or tokens may be guessed`);
  if (ADMIN_TOKEN !== undefined && ADMIN_TOKEN.length < GOOD_ADMIN_TOKEN)
    log.warn(`ADMIN_TOKEN is short: use ${GOOD_ADMIN_TOKEN} random characters or more, or it may be guessed`);
  void whyNoKeys(settings).then((why) => {
    if (why !== null) log.warn(why);
  });
};
