// Refusals about places and quests: too far for one step, already there, closed. Called by verdict.ts.
import type { Act } from '@emergent/schema';
import { stagesTo } from '../systems/world/stages.ts';
import { stepTowards, wayTo } from '../systems/world/travel.ts';
import type { Judged } from './verdict.ts';

const MOVES: ReadonlySet<Act['verb']> = new Set(['go', 'flee', 'sneak', 'climb', 'swim']);

/** "outside", where there is no roof. */
const OUTSIDE = /\bout(?:side|doors)\b/i;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const refusePlace = (act: Act, given: Judged): string | null => {
  const { target } = act;
  if (target?.kind === 'place' && act.verb === 'destroy')
    return `${capital(target.name)} is more than one pair of hands can bring down; some one thing in it might break.`;
  if (target?.kind !== 'place' || !MOVES.has(act.verb)) return null;
  if (target.name === given.scene.place)
    return act.verb !== 'go' || act.with !== null
      ? null
      : OUTSIDE.test(act.text) && !given.scene.indoors
        ? 'You are out in the open already.'
        : `You are at ${target.name} already.`;
  if (target.here || wayTo(given.session, given.world, target.name) !== null) return null;
  const step = stepTowards(given.session, given.world, target.name);
  // Whoever sets out for a far place comes as far as the next one.
  if (step !== null && act.verb === 'go') return null;
  return step === null
    ? `No way that you know leads from here to ${target.name}; somebody might be asked.`
    : `${capital(target.name)} lies beyond ${step}; you would have to go there first.`;
};

/** What a model is told of a place that can't be reached in one turn. */
export const doubtDistance = ({ verb, target }: Act, { session, world }: Judged): string[] => {
  if (verb !== 'go' || target?.kind !== 'place' || target.here || wayTo(session, world, target.name) !== null)
    return [];
  const end = stagesTo(session, world, target.name).at(-1);
  return end === undefined || end === target.name
    ? []
    : [`${capital(target.name)} lies beyond ${end}: in this turn one gets as far as ${end}.`];
};

const CLOSED: Record<string, string> = { completed: 'is done', failed: 'has failed', abandoned: 'was given up' };

export const refuseQuest = (act: Act, { session }: Judged): string | null => {
  const { target, verb } = act;
  if (target?.kind !== 'quest' || !(verb === 'abandon' || verb === 'track' || verb === 'untrack')) return null;
  const quest = session.quests.find(({ id }) => id === target.id);
  if (!quest || quest.status === 'hidden') return 'You have taken on no such task.';
  const closed = CLOSED[quest.status];
  return closed === undefined ? null : `"${quest.title}" ${closed} already; there is nothing left to change in it.`;
};
