// Whether the deed is possible at all. Refuses only on a positive match, with the reason told to the reader; doubts become notes for the model.
// Called by the engine before checks are rolled.
import type { Act, Interpretation, SessionState, Verdict } from '@emergent/schema';
import { isSelfHarm, whetherOf } from '../deed-words.ts';
import { listed } from '../names.ts';
import type { Scene } from '../scene.ts';
import type { World } from '../world.ts';
import { standing, walkedOn } from './interpret-arrivals.ts';
import { refuseAbsent, refuseItem } from './verdict-items.ts';
import { isAtLock, refuseLocked, refuseUnseen } from './verdict-locks.ts';
import { refuseFeeding, refuseFlight, refuseHeight, refuseNoLock, refuseShowing, refuseWork } from './verdict-means.ts';
import { refusePerson } from './verdict-people.ts';
import { doubtDistance, refusePlace, refuseQuest } from './verdict-places.ts';
import {
  refuseBuying,
  refuseCorpse,
  refuseCure,
  refuseMeal,
  refuseSelfHarm,
  refuseSpending,
  refuseSwim,
} from './verdict-plain.ts';
import { doubtPower, refusePower } from './verdict-powers.ts';

export type Judged = {
  line: string;
  interpretation: Interpretation;
  session: SessionState;
  scene: Scene;
  world: World;
};
type Rule = (act: Act, given: Judged) => string | null;

const RULES: readonly Rule[] = [
  refusePower,
  refuseFlight,
  refusePerson,
  refuseFeeding,
  refuseHeight,
  refuseShowing,
  refuseNoLock,
  refuseSpending,
  refuseBuying,
  refuseCure,
  refuseMeal,
  refuseItem,
  refuseSwim,
  refusePlace,
  refuseQuest,
];
const FREE: ReadonlySet<Act['verb']> = new Set([
  'look',
  'search',
  'think',
  'wait',
  'rest',
  'inventory',
  'pray',
  'other',
]);

const refuse = (act: Act, given: Judged): string | null => {
  const supposed = whetherOf(act);
  if (supposed !== null) return refuse(supposed, given);
  const plainly = refuseSelfHarm(act) ?? refuseCorpse(act, given) ?? refuseWork(act, given);
  if (plainly !== null) return plainly;
  const atSomebody = act.verb === 'look' && act.target?.kind === 'person';
  const barred = refuseLocked(act, given) ?? refuseUnseen(act, given);
  if (barred !== null || isAtLock(act, given)) return barred;
  if (act.verb === 'look' && act.topic === null) {
    const absent = refuseAbsent(act, given);
    if (absent !== null) return absent;
  }
  if (FREE.has(act.verb) && !atSomebody) return null;
  for (const rule of RULES) {
    const reason = rule(act, given);
    if (reason !== null) return reason;
  }
  return null;
};

const doubtsOf = (act: Act, given: Judged): string[] => {
  const doubts = [...doubtPower(act, given), ...doubtDistance(act, given)];
  if (act.target?.kind === 'unknown') {
    const ways = listed(given.scene.exits.map(({ name }) => name).slice(0, 8));
    doubts.push(
      act.verb === 'go' && ways !== ''
        ? `No way is known by "${act.target.name}"; from here one can go to ${ways}.`
        : `Nothing known here is called "${act.target.name}".`,
    );
  }
  if (
    act.verb !== 'think' &&
    FREE.has(act.verb) &&
    act.target !== null &&
    !act.target.here &&
    act.target.kind !== 'unknown'
  ) {
    doubts.push(`${act.target.name} is not here.`);
  }
  return doubts;
};

const STOPS: ReadonlySet<Act['verb']> = new Set(['go', 'flee', 'sneak', 'climb', 'swim', 'cast', 'attack', 'follow']);

/** Whether a line of several deeds goes on though its first comes to nothing: unless the rest hangs on it, or is as impossible. */
const goesOn = (given: Judged): boolean => {
  const [first, ...rest] = given.interpretation.acts;
  return (
    first !== undefined &&
    !STOPS.has(first.verb) &&
    rest.some((act) => refuse(act, given) === null && !hangsOn(first, act))
  );
};

/** "take the key and open the door with it": what came to nothing is needed for the rest. */
const hangsOn = ({ target }: Act, { target: next, with: tool }: Act): boolean =>
  target !== null && [next, tool].some((one) => one !== null && one.kind === target.kind && one.name === target.name);

export const verdictOf = (given: Judged): { verdict: Verdict; notes: string[] } => {
  let allowed: Verdict = { allowed: true, reason: null, by: null };
  if (given.session.character.defeated !== null) {
    return { verdict: allowed, notes: ['The character lies defeated: this action plays the recovery.'] };
  }
  const notes = new Set<string>();
  const { acts } = given.interpretation;
  let walk = standing(given);
  for (const [index, act] of acts.entries()) {
    const before = acts[index - 1];
    if (before !== undefined) walk = walkedOn(walk, before, acts.slice(0, index - 1));
    const reason = refuse(act, walk.at);
    // A deed only asked about is answered, not refused.
    const isAsked = whetherOf(act) !== null;
    if (reason !== null && (isSelfHarm(act) || (index === 0 && !isAsked && !goesOn(given))))
      return { verdict: { allowed: false, reason, by: 'code' }, notes: [] };
    if (reason !== null && index === 0) allowed = { allowed: true, reason, by: 'code' };
    if (reason !== null) notes.add(`"${act.text.slice(0, 80)}" comes to nothing: ${reason}`);
    for (const doubt of doubtsOf(act, walk.at)) notes.add(doubt);
  }
  return { verdict: allowed, notes: [...notes].slice(0, 8) };
};
