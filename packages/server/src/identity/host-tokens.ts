// Tokens of a host's own accounts: JWTs signed by one of the keys that it publishes (AUTH_JWKS_URL). Read, never made here.
import { createHash } from 'node:crypto';
import { EmergentError, type Settings } from '@emergent/schema';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Token } from './pass.ts';

/** Signatures that only the host can make; nothing symmetric, and `none` never. */
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA', 'Ed25519'];
const CLOCK_SKEW_SECONDS = 30;
/** Keys are asked for anew when one is not known, at most so often, and when they are older than `cacheMaxAge`. */
const FETCHING = { timeoutDuration: 3000, cooldownDuration: 10_000, cacheMaxAge: 600_000 };

const AWAY_MS = 2000;

export type HostTokens = {
  /** Null for a token that is not the host's, or not good now. Throws IDENTITY_UNAVAILABLE where its keys can't be had. */
  read(token: string): Promise<{ owner: string; token: Token } | null>;
};

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Of what was signed, header and claims: a signature may be written in several ways, and the token given up is still the same one. */
const tokenId = (token: string) => digest(token.slice(0, token.lastIndexOf('.'))).slice(0, 32);

/** What is wrong with the token itself; all else that goes wrong is the host's keys being out of reach. */
const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JWTExpired ||
  error instanceof errors.JWTClaimValidationFailed ||
  error instanceof errors.JWTInvalid ||
  error instanceof errors.JWSInvalid ||
  error instanceof errors.JWSSignatureVerificationFailed ||
  error instanceof errors.JOSEAlgNotAllowed ||
  error instanceof errors.JOSENotSupported ||
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys;

const reasonOf = (error: unknown): string => {
  // Of a failed fetch only the cause says why.
  const told = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return told instanceof Error ? (told.message.split('\n')[0] ?? told.name) : String(told);
};

/** One line where the host's keys can't be had now; null: they can, or there is no host. An address may hold a password: only its place is said. */
export const whyNoKeys = async ({ AUTH_JWKS_URL }: Settings): Promise<string | null> => {
  if (AUTH_JWKS_URL === undefined) return null;
  const url = new URL(AUTH_JWKS_URL);
  try {
    await createRemoteJWKSet(url, FETCHING).reload();
    return null;
  } catch (error) {
    const where = `${url.origin}${url.pathname}`;
    return `AUTH_JWKS_URL: no keys can be had from ${where} (${reasonOf(error)}); until then the host's players are answered 503. Correct it if it is wrong.`;
  }
};

/** Null without AUTH_JWKS_URL. */
export const hostTokens = (settings: Settings): HostTokens | null => {
  const { AUTH_JWKS_URL, AUTH_ISSUER, AUTH_AUDIENCE } = settings;
  if (AUTH_JWKS_URL === undefined || AUTH_ISSUER === undefined || AUTH_AUDIENCE === undefined) return null;
  const keys = createRemoteJWKSet(new URL(AUTH_JWKS_URL), FETCHING);
  const expected = {
    algorithms: ALGORITHMS,
    issuer: AUTH_ISSUER,
    audience: AUTH_AUDIENCE,
    clockTolerance: CLOCK_SKEW_SECONDS,
    requiredClaims: ['sub', 'exp'],
  };
  /** Until when nobody is kept waiting for keys that could not be had. */
  let awayUntil = 0;
  return {
    async read(token) {
      if (Date.now() < awayUntil && keys.jwks() === undefined) throw new EmergentError('IDENTITY_UNAVAILABLE');
      try {
        const { payload } = await jwtVerify(token, keys, expected);
        const { sub, exp = 0, iat = 0 } = payload;
        if (typeof sub !== 'string' || sub === '') return null;
        // The name says nothing of the host's user, and can be no other kind of owner's.
        const owner = `host:${digest(JSON.stringify([AUTH_ISSUER, sub])).slice(0, 32)}`;
        return { owner, token: { id: tokenId(token), begun: iat * 1000, ends: exp * 1000 } };
      } catch (error) {
        if (isTokensFault(error)) return null;
        awayUntil = Date.now() + AWAY_MS;
        throw new EmergentError('IDENTITY_UNAVAILABLE', { cause: error });
      }
    },
  };
};
