// What was begun under an idempotency key outside any story: of which request, when, and under which id, so that whoever asks again finishes
// the same thing. Kept in the store before anything else is. Used by imports.ts and worlds.ts.
import { digestOf } from '@emergent/core';
import { EmergentError } from '@emergent/schema';
import { z } from 'zod';
import { isoNow, type Kit } from './context.ts';

const Claim = z.object({ digest: z.string(), at: z.string(), id: z.string() });
export type Claim = z.infer<typeof Claim>;

export type Claiming = { what: string; owner: string; key: string };
export const nameOfClaim = ({ what, owner, key }: Claiming): string =>
  `${what} ${digestOf(JSON.stringify([owner, key]))}`;

export const freshClaim = (kit: Kit, digest: string): Claim => ({ digest, at: isoNow(kit), id: kit.clock.uuid() });

/** The claim of this key, if there is one. Throws KEY_REUSED where it was for something else. */
export const claimed = async (kit: Kit, claiming: Claiming, digest: string): Promise<Claim | null> => {
  const claim = Claim.nullable().parse(await kit.store.value(nameOfClaim(claiming)));
  if (claim !== null && claim.digest !== digest)
    throw new EmergentError('KEY_REUSED', { details: { idempotency_key: claiming.key } });
  return claim;
};

export const keepClaim = (kit: Kit, claiming: Claiming, claim: Claim | null): Promise<void> =>
  kit.store.putValue(nameOfClaim(claiming), claim);
