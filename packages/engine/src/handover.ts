// Handing a story to another player: a code that is good once, and the record by which the story changes its owner.
import { digestOf } from '@emergent/core';
import { EmergentError } from '@emergent/schema';
import { z } from 'zod';
import { keepUnderCode } from './codes.ts';
import { type Kit, writeNote } from './context.ts';
import type { Caller, Engine, Write } from './engine-types.ts';
import { keyReused } from './key-reused.ts';

const GOOD_FOR_SECONDS = 600;
const CODE_BYTES = 16;

/** `until`: in milliseconds of the clock. */
const Offer = z.object({ session_id: z.string(), from: z.string(), until: z.number() });
type Offer = z.infer<typeof Offer>;
/** `code`: its digest. */
const Claimed = z.object({ session_id: z.string(), code: z.string() });

const offerKey = (code: string) => `handover:${digestOf(code)}`;
const claimedKey = ({ owner }: Caller, key: string) => `claimed:${digestOf(JSON.stringify([owner, key]))}`;

/** The offer stands no longer: the story is deleted, or somebody else's by now. Whatever else keeps it from changing hands may pass. */
const isLost = (error: unknown) => error instanceof EmergentError && error.code.startsWith('SESSION_');
const isFinal = (error: unknown) => error instanceof EmergentError && error.code === 'CODE_NOT_FOUND';

/** A lost answer is asked for again: the same player and key get the same answer, and for another code none. */
const claimedBefore = async ({ hub }: Kit, caller: Caller, code: string, { key }: Write) => {
  if (key === undefined) return null;
  const kept = Claimed.safeParse(await hub.cached(claimedKey(caller, key))).data;
  if (kept === undefined) return null;
  if (kept.code !== digestOf(code)) throw keyReused(key);
  return { session_id: kept.session_id };
};

const isMine = async (kit: Kit, { owner }: Caller, id: string): Promise<boolean> => {
  try {
    await kit.log.open(owner, id);
    return true;
  } catch (error) {
    if (isLost(error)) return false;
    throw error;
  }
};

/** Throws CODE_NOT_FOUND where the story can't be had any more. */
const transfer = async (kit: Kit, caller: Caller, code: string, { session_id, from }: Offer, { ifHead }: Write) => {
  const note = { note: 'handed_over' as const, owner: caller.owner };
  // A key of its own: the caller's may be one that the story's former owner has used in it.
  const write = { key: digestOf(JSON.stringify(['claim', caller.owner, code])), ifHead };
  try {
    await writeNote(kit, { owner: from }, session_id, write, ['claim', caller.owner], () => note);
  } catch (error) {
    // It may have been stored at an earlier try whose outcome could not be learned.
    if (!isLost(error)) throw error;
    if (!(await isMine(kit, caller, session_id))) throw new EmergentError('CODE_NOT_FOUND', { cause: error });
  }
};

/** Whoever may still take it gets it, for what is left of its time. */
const putBack = async ({ hub, clock, warn }: Kit, code: string, offer: Offer): Promise<void> => {
  const seconds = (offer.until - clock.now()) / 1000;
  if (seconds > 0)
    await hub
      .putOnce(offerKey(code), offer, seconds)
      .catch((error: unknown) =>
        warn('a code that could not be used is lost', { session_id: offer.session_id, error: String(error) }),
      );
};

const handOver = async (kit: Kit, caller: Caller, id: string) => {
  await kit.log.open(caller.owner, id);
  const until = kit.clock.now() + GOOD_FOR_SECONDS * 1000;
  const offer: Offer = { session_id: id, from: caller.owner, until };
  const code = await keepUnderCode(kit.hub, offerKey, offer, { bytes: CODE_BYTES, seconds: GOOD_FOR_SECONDS });
  return { code, expires_at: new Date(until).toISOString() };
};

const claim = async (kit: Kit, caller: Caller, code: string, write: Write) => {
  const before = await claimedBefore(kit, caller, code, write);
  if (before !== null) return before;
  const offer = Offer.safeParse(await kit.hub.take(offerKey(code))).data;
  if (offer === undefined) throw new EmergentError('CODE_NOT_FOUND');
  const { session_id, from } = offer;
  if (from !== caller.owner)
    await transfer(kit, caller, code, offer, write).catch(async (error: unknown) => {
      if (!isFinal(error)) await putBack(kit, code, offer);
      throw error;
    });
  const claimed: z.infer<typeof Claimed> = { session_id, code: digestOf(code) };
  if (write.key !== undefined) await kit.hub.cache(claimedKey(caller, write.key), claimed, GOOD_FOR_SECONDS);
  return { session_id };
};

export const makeHandover = (kit: Kit): Pick<Engine, 'handOver' | 'claim'> => ({
  handOver: (caller, id) => handOver(kit, caller, id),
  claim: (caller, code, write) => claim(kit, caller, code, write),
});
