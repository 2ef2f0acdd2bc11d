// Refusals about people: absent, dead or gone. Called by verdict.ts.
import type { Act } from '@emergent/schema';
import { own } from '../names.ts';
import type { Judged } from './verdict.ts';

const NEEDS_PRESENCE: ReadonlySet<Act['verb']> = new Set([
  'talk',
  'ask',
  'persuade',
  'threaten',
  'deceive',
  'trade',
  'attack',
  'give',
  'help',
  'heal',
  'steal',
  'follow',
]);
/** Calling out to somebody out of sight is possible. */
const CALLS = ['call', 'shout', 'yell', 'scream', 'cry', 'hail', 'wait'];

const calls = (act: Act) => {
  const words = act.text.toLowerCase().split(' ').slice(0, 4);
  return CALLS.some((call) => words.some((word) => word.startsWith(call)));
};

const meant = (act: Act) => {
  const { target, with: second } = act;
  if (target?.kind === 'person') return target;
  return (act.verb === 'give' || act.verb === 'trade') && second?.kind === 'person' ? second : null;
};

export const refusePerson = (act: Act, { session }: Judged): string | null => {
  const person = meant(act);
  if (person === null || person.here || !NEEDS_PRESENCE.has(act.verb)) return null;
  const state = own(session.world_state.npc_states, person.name);
  if (state?.status === 'dead')
    return `${person.name} is dead and past all that; you could still search the place, or ask the living.`;
  if (state?.status === 'gone')
    return `${person.name} has gone from these parts, and you would have to learn where first.`;
  if (calls(act)) return null;
  const seen = state?.met && state.place !== null && state.last_seen !== null ? state.place : null;
  return seen === null || seen === session.world_state.current_location
    ? `${person.name} isn't here; you would have to find them first.`
    : `${person.name} isn't here; you last saw them at ${seen}, and could look there.`;
};
