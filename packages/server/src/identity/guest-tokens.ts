// A guest's token: signed by this server (JWT, HS256), good for ninety days, renewed on the way. The player's stories outlive every token.
import { randomUUID, scryptSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Token } from './pass.ts';

const DAY_MS = 86_400_000;
const GOOD_FOR_MS = 90 * DAY_MS;
/** Older ones are renewed when they are used. */
const RENEWED_AFTER_MS = 7 * DAY_MS;
const US = 'emergentRPG';
const GUEST = 'guest:';

const Claims = z.object({
  sub: z.string().startsWith(GUEST).max(100),
  jti: z.uuid(),
  iat: z.number(),
  exp: z.number(),
  /** The token that this one takes the place of: it is not good any more once this one was used. */
  prev: z.uuid().optional(),
});

export type MadeToken = { token: string; expires_at: string };
export type GuestTokens = {
  /** For a new guest, or for the one given, in place of the token given. */
  make(owner?: string, instead?: string): Promise<MadeToken>;
  /** Null for everything but a token of ours within its time. */
  read(token: string): Promise<{ owner: string; token: Token; prev: string | null } | null>;
};

export const isDueForRenewal = ({ begun }: Token, now = Date.now()): boolean => now - begun > RENEWED_AFTER_MS;

/** A short secret is stretched, so that a token alone does not make it easy to guess. */
const keyFrom = (secret: string): Uint8Array => scryptSync(secret, `${US} guest tokens`, 32);

export const guestTokens = (secret: string, now: () => number = Date.now): GuestTokens => {
  const key = keyFrom(secret);
  return {
    async make(owner = GUEST + randomUUID(), instead) {
      const from = Math.floor(now() / 1000);
      const until = from + GOOD_FOR_MS / 1000;
      const token = await new SignJWT(instead === undefined ? {} : { prev: instead })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setSubject(owner)
        .setJti(randomUUID())
        .setIssuer(US)
        .setAudience(US)
        .setIssuedAt(from)
        .setExpirationTime(until)
        .sign(key);
      return { token, expires_at: new Date(until * 1000).toISOString() };
    },
    async read(token) {
      const expected = { algorithms: ['HS256'], issuer: US, audience: US, currentDate: new Date(now()) };
      const payload = await jwtVerify(token, key, expected).then(
        (verified) => verified.payload,
        () => null,
      );
      const claims = Claims.safeParse(payload).data;
      if (claims === undefined) return null;
      const { sub: owner, jti: id, iat, exp, prev } = claims;
      return { owner, token: { id, begun: iat * 1000, ends: exp * 1000 }, prev: prev ?? null };
    },
  };
};
