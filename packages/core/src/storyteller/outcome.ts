// How a turn's checks came out for its acts. Called by the world's rules and by the storyteller.
import type { Act, Check, Interpretation } from '@emergent/schema';

type Rolled = { checks: readonly Check[]; interpretation: Interpretation };

export const isSuccess = (check: Check): boolean => check.degree === 'success' || check.degree === 'critical_success';

/** The check that was rolled for an act: the one that names its verb, else the first for the first act; undefined: none was due. */
export const checkOf = (act: Act, turn: Rolled): Check | undefined => {
  const named = turn.checks.find((check) => check.purpose.toLowerCase().includes(act.verb));
  if (named !== undefined) return named;
  const others = turn.interpretation.acts.filter((one) => one !== act);
  const isOthers = (check: Check) => others.some((one) => check.purpose.toLowerCase().includes(one.verb));
  return turn.interpretation.acts[0] === act ? turn.checks.find((check) => !isOthers(check)) : undefined;
};

/** True where nothing was rolled against the act or the roll was good. */
export const succeeds = (act: Act, turn: Rolled): boolean => {
  const check = checkOf(act, turn);
  return check === undefined || isSuccess(check);
};

export const anyFailed = (turn: { checks: readonly Check[] }): boolean =>
  turn.checks.some((check) => !isSuccess(check));
