// Codes that are good once: what is kept for whoever brings one. Used by handover.ts and for the server's tickets.
import { randomBytes } from 'node:crypto';
import { type Hub, HubUnavailable } from './ports/index.ts';

/** A hub that is lost while it is told knows so at the next try, and keeps the value by itself. */
const TRIES = 3;

/** Keeps a value under a new code for one taker and answers the code. Throws HubUnavailable where none is known to be kept. */
export const keepUnderCode = async (
  hub: Pick<Hub, 'putOnce'>,
  keyOf: (code: string) => string,
  value: unknown,
  { bytes, seconds }: { bytes: number; seconds: number },
): Promise<string> => {
  let why: unknown = null;
  for (let tried = 0; tried < TRIES; tried++) {
    const code = randomBytes(bytes).toString('base64url');
    try {
      if (await hub.putOnce(keyOf(code), value, seconds)) return code;
    } catch (cause) {
      if (!(cause instanceof HubUnavailable)) throw cause;
      why = cause;
    }
  }
  throw new HubUnavailable(why);
};
