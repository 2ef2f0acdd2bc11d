// Refusals about people: absent, dead or gone. Called by verdict.ts.
import type { Act } from '@emergent/schema';
import { TALKING } from '../deed-words.ts';
import { own } from '../names.ts';
import { expectedPlace } from '../systems/world/people.ts';
import { placeOf, wayTo } from '../systems/world/travel.ts';
import { asSaid } from '../words/names-said.ts';
import type { Judged } from './verdict.ts';

const NEEDS_PRESENCE: ReadonlySet<Act['verb']> = new Set([
  ...TALKING,
  'attack',
  'give',
  'use',
  'help',
  'heal',
  'steal',
  'follow',
]);
/** Seen or touched they must be, unless it is only spoken of. */
const NEEDS_SIGHT: ReadonlySet<Act['verb']> = new Set(['look', 'perform']);
/** Calling out to somebody out of sight is possible. */
const CALLS = /^(?:(?:call|shout|yell|scream|hail|wait)(?:s|ed|ing)?|cr(?:y|ies|ied|ying))$/;

const calls = (act: Act) =>
  act.text
    .toLowerCase()
    .split(' ')
    .slice(0, 4)
    .some((word) => CALLS.test(word));

const meant = (act: Act) => {
  const { target, with: second } = act;
  if (target?.kind === 'person') return target;
  return ['give', 'trade', 'use', 'heal', 'steal'].includes(act.verb) && second?.kind === 'person' ? second : null;
};

/** Where somebody is to be found by what the character can know: people they have met, or had bonds with from the start. */
export const whereabouts = (name: string, { session, world }: Pick<Judged, 'session' | 'world'>): string => {
  const state = own(session.world_state.npc_states, name);
  const here = session.world_state.current_location;
  const profile = world.person(name);
  const usual = profile === undefined ? null : expectedPlace(profile, world, session.world_state.clock_minutes);
  const seen = state !== undefined && state.last_seen !== null ? state.place : null;
  if (seen !== null && seen !== here)
    return `${name} isn't here; you last saw them at ${asSaid(seen)}, and could look there.`;
  const isKnown = state?.met === true || own(session.relationships, name) !== undefined;
  return isKnown && usual !== null && usual !== here
    ? `${name} isn't here; at this hour they are usually at ${asSaid(usual)}.`
    : `${name} isn't here; you would have to find them first, or ask somebody who knows where.`;
};

export const refusePerson = (act: Act, given: Judged): string | null => {
  const { session } = given;
  const person = meant(act);
  if (person === null || person.here) return null;
  const isSought =
    act.verb === 'go' && wayTo(session, given.world, placeOf(person.name, session, given.world) ?? '') === null;
  if (!(isSought || NEEDS_PRESENCE.has(act.verb) || (NEEDS_SIGHT.has(act.verb) && act.topic === null))) return null;
  const state = own(session.world_state.npc_states, person.name);
  if (state?.status === 'dead')
    return `${person.name} is dead and past all that; you could still search the place, or ask the living.`;
  if (state?.status === 'gone')
    return `${person.name} has gone from these parts, and you would have to learn where first.`;
  if (calls(act)) return null;
  return whereabouts(person.name, given);
};
