// Where a deed of going leads, the deeds before it counted in: "pick the lock and go in". Called by the world's rules, by improvising and by
// verdicts.
import type { Act, Interpretation, SessionState } from '@emergent/schema';
import type { World } from '../../world.ts';
import { doorMeant } from './doors.ts';
import { lockMeant } from './locks.ts';
import { goalOf } from './travel.ts';

type Going = { session: SessionState; world: World; interpretation: Interpretation };

/** Ends in a word for the other side, and names no place of its own. */
const THERE =
  /\b(?:in|inside|through|in there|through (?:it|there)|up|up there|down|down there|enter|enter it|beyond)\W*$/i;

/** The place behind the lock that a deed before this one was about; null: none was. */
const behindLock = (act: Act, { session, world, interpretation }: Going): string | null => {
  if (!THERE.test(act.text)) return null;
  const at = interpretation.acts.indexOf(act);
  for (const before of interpretation.acts.slice(0, Math.max(0, at)).toReversed()) {
    const lock = lockMeant(before, { session, world });
    if (lock !== null) return lock.place;
  }
  return null;
};

/** The place that an act of going means; null where nobody could tell. */
export const aimOf = (act: Act, going: Going): string | null =>
  behindLock(act, going) ??
  doorMeant(going.world, going.session.world_state.current_location, act.target)?.to ??
  goalOf(act, going.session, going.world);
