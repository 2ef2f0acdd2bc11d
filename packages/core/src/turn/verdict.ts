// Whether the deed is possible at all. Refuses only on a positive match, with the reason told to the reader; doubts become notes for the model.
// Called by the engine before checks are rolled.
import type { Act, Interpretation, SessionState, Verdict } from '@emergent/schema';
import { listed } from '../names.ts';
import type { Scene } from '../scene.ts';
import type { World } from '../world.ts';
import { refuseItem } from './verdict-items.ts';
import { refusePerson } from './verdict-people.ts';
import { doubtDistance, refusePlace, refuseQuest } from './verdict-places.ts';
import { doubtPower, refusePower } from './verdict-powers.ts';

export type Judged = {
  line: string;
  interpretation: Interpretation;
  session: SessionState;
  scene: Scene;
  world: World;
};
type Rule = (act: Act, given: Judged) => string | null;

const RULES: readonly Rule[] = [refusePower, refusePerson, refuseItem, refusePlace, refuseQuest];
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
  const atSomebody = act.verb === 'look' && act.target?.kind === 'person';
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

export const verdictOf = (given: Judged): { verdict: Verdict; notes: string[] } => {
  const allowed: Verdict = { allowed: true, reason: null, by: null };
  if (given.session.character.defeated !== null) {
    return { verdict: allowed, notes: ['The character lies defeated: this action plays the recovery.'] };
  }
  const notes = new Set<string>();
  for (const [index, act] of given.interpretation.acts.entries()) {
    const reason = refuse(act, given);
    if (reason !== null && index === 0) return { verdict: { allowed: false, reason, by: 'code' }, notes: [] };
    if (reason !== null) notes.add(`"${act.text.slice(0, 80)}" comes to nothing: ${reason}`);
    for (const doubt of doubtsOf(act, given)) notes.add(doubt);
  }
  return { verdict: allowed, notes: [...notes].slice(0, 8) };
};
