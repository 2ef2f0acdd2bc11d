// The refusal of a key that was used before, for something else. Thrown wherever something is made once under a key.
import { EmergentError } from '@emergent/schema';

/** Names the caller's key. Without one what was meant to be new had the id of something that is there; then there is none to name. */
export const keyReused = (key: string | undefined): EmergentError =>
  new EmergentError('KEY_REUSED', key === undefined ? {} : { details: { idempotency_key: key } });
