// Refusals about places and quests: too far for one step, already there, closed. Called by verdict.ts.
import type { Act } from '@emergent/schema';
import { exitsOf } from '../scene.ts';
import { wayTo } from '../systems/world/travel.ts';
import type { Judged } from './verdict.ts';

const MOVES: ReadonlySet<Act['verb']> = new Set(['go', 'flee', 'sneak', 'climb', 'swim']);
const MOST_PLACES = 500;

/** The exit from here that begins the shortest known way to a place; null: none found. */
const firstStep = (to: string, { session, scene, world }: Judged): string | null => {
  const seen = new Set([scene.place]);
  let edge = scene.exits.map(({ name }) => ({ name, first: name }));
  while (edge.length > 0 && seen.size < MOST_PLACES) {
    const next: typeof edge = [];
    for (const { name, first } of edge) {
      if (name === to) return first;
      if (seen.has(name)) continue;
      seen.add(name);
      for (const exit of exitsOf(session, world, name)) if (!seen.has(exit.name)) next.push({ name: exit.name, first });
    }
    edge = next;
  }
  return null;
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const refusePlace = (act: Act, given: Judged): string | null => {
  const { target } = act;
  if (target?.kind === 'place' && act.verb === 'destroy')
    return `${capital(target.name)} is more than one pair of hands can bring down; some one thing in it might break.`;
  if (target?.kind !== 'place' || !MOVES.has(act.verb)) return null;
  if (target.name === given.scene.place)
    return act.verb === 'go' && act.with === null ? `You are at ${target.name} already.` : null;
  if (target.here || wayTo(given.session, given.world, target.name) !== null) return null;
  const step = firstStep(target.name, given);
  return step === null
    ? `No way that you know leads from here to ${target.name}; somebody might be asked.`
    : `${capital(target.name)} lies beyond ${step}; you would have to go there first.`;
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
