// How a turn's checks came out for its acts. Called by the rules of the systems and by the storyteller.
import type { Act, Check, Interpretation } from '@emergent/schema';

type Rolled = { checks: readonly Check[]; interpretation: Interpretation };

export const isSuccess = (check: Check): boolean => check.degree === 'success' || check.degree === 'critical_success';

/** The check rolled for an act, by the verb that its purpose begins with, else the first act's; undefined: none was due. */
export const checkOf = (act: Act, turn: Rolled): Check | undefined => {
  const isFor = (one: Act) => (check: Check) => check.purpose.startsWith(`${one.verb}:`);
  const named = turn.checks.find(isFor(act));
  if (named !== undefined || turn.interpretation.acts[0] !== act) return named;
  return turn.checks.find((check) => !turn.interpretation.acts.some((one) => isFor(one)(check)));
};

/** True where nothing was rolled against the act or the roll was good. */
export const succeeds = (act: Act, turn: Rolled): boolean => {
  const check = checkOf(act, turn);
  return check === undefined || isSuccess(check);
};

export const anyFailed = (turn: { checks: readonly Check[] }): boolean =>
  turn.checks.some((check) => !isSuccess(check));
