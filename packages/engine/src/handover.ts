// Handing a story to another player: a code that is good once, and the record by which the story changes its owner.
import { digestOf } from '@emergent/core';
import { EmergentError } from '@emergent/schema';
import { z } from 'zod';
import { keepUnderCode } from './codes.ts';
import { type Kit, writeNote } from './context.ts';
import type { Caller, Engine, Write } from './engine-types.ts';
import { StoreUnavailable } from './ports/index.ts';

const GOOD_FOR_SECONDS = 600;
const CODE_BYTES = 16;

const Offer = z.object({ session_id: z.string(), from: z.string() });
type Offer = z.infer<typeof Offer>;
/** `code`: its digest. */
const Claimed = z.object({ session_id: z.string(), code: z.string() });

const offerKey = (code: string) => `handover:${digestOf(code)}`;
const claimedKey = ({ owner }: Caller, key: string) => `claimed:${digestOf(JSON.stringify([owner, key]))}`;

/** Other than that the store is away, whatever keeps the story from changing hands means that the offer stands no longer. */
const isLost = (error: unknown) => error instanceof EmergentError && error.code.startsWith('SESSION_');

export const makeHandover = (kit: Kit): Pick<Engine, 'handOver' | 'claim'> => {
  /** A lost answer is asked for again: the same player and key get the same answer, and for another code none. */
  const claimedBefore = async (caller: Caller, code: string, { key }: Write) => {
    if (key === undefined) return null;
    const kept = Claimed.safeParse(await kit.hub.cached(claimedKey(caller, key))).data;
    if (kept === undefined) return null;
    if (kept.code !== digestOf(code)) throw new EmergentError('KEY_REUSED', { details: { idempotency_key: key } });
    return { session_id: kept.session_id };
  };

  const transfer = async (caller: Caller, code: string, { session_id, from }: Offer, write: Write) => {
    const note = { note: 'handed_over' as const, owner: caller.owner };
    try {
      await writeNote(kit, { owner: from }, session_id, write, ['claim', caller.owner], () => note);
    } catch (error) {
      if (isLost(error)) throw new EmergentError('CODE_NOT_FOUND', { cause: error });
      if (error instanceof StoreUnavailable)
        await kit.hub.putOnce(offerKey(code), { session_id, from }, GOOD_FOR_SECONDS).catch(() => false);
      throw error;
    }
  };

  return {
    handOver: async (caller, id) => {
      await kit.log.open(caller.owner, id);
      const offer: Offer = { session_id: id, from: caller.owner };
      const code = await keepUnderCode(kit.hub, offerKey, offer, { bytes: CODE_BYTES, seconds: GOOD_FOR_SECONDS });
      return { code, expires_at: new Date(kit.clock.now() + GOOD_FOR_SECONDS * 1000).toISOString() };
    },
    claim: async (caller, code, write) => {
      const before = await claimedBefore(caller, code, write);
      if (before !== null) return before;
      const taken = Offer.safeParse(await kit.hub.take(offerKey(code)));
      if (!taken.success) throw new EmergentError('CODE_NOT_FOUND');
      const { session_id, from } = taken.data;
      if (from !== caller.owner) await transfer(caller, code, taken.data, write);
      const claimed: z.infer<typeof Claimed> = { session_id, code: digestOf(code) };
      if (write.key !== undefined) await kit.hub.cache(claimedKey(caller, write.key), claimed, GOOD_FOR_SECONDS);
      return { session_id };
    },
  };
};
