// Records consequences and standings. Called by the fold through the system's index; knows no rule, and no constant but one that is part
// of an effect's version.
import type { ConsequenceEffect, EffectOf, SessionState } from '@emergent/schema';
import { own } from '../../names.ts';
import type { Appliers } from '../system.ts';

const without = (state: SessionState, id: string): SessionState => ({
  ...state,
  pending: state.pending.filter((one) => one.id !== id),
});

/** Topics kept a person. Part of `person.told` version 1: another number would replay old stories to another state. */
const KEPT_V1 = 20;

/** A topic told truly is a lie no more; one told otherwise stands beside what was told before. */
const told = (state: SessionState, { name, topic, truly }: EffectOf<'person.told'>): SessionState => {
  const known = own(state.world_state.npc_states, name);
  if (known === undefined) return state;
  const lied = (known.lied ?? []).filter((one) => one !== topic);
  const said = (known.told ?? []).filter((one) => one !== topic);
  const person = truly
    ? { ...known, told: [...said, topic].slice(-KEPT_V1), ...(known.lied === undefined ? {} : { lied }) }
    : { ...known, lied: [...lied, topic].slice(-KEPT_V1) };
  return {
    ...state,
    world_state: { ...state.world_state, npc_states: { ...state.world_state.npc_states, [name]: person } },
  };
};

export const apply: Appliers<ConsequenceEffect> = {
  'consequence.happened': (state) => state,
  'consequence.scheduled': (state, effect) => ({
    ...state,
    pending: [...state.pending.filter((one) => one.id !== effect.consequence.id), effect.consequence],
  }),
  'consequence.came_due': (state, effect) => without(state, effect.consequence.id),
  'consequence.faded': (state, effect) => without(state, effect.id),
  'relationship.changed': (state, effect) => ({
    ...state,
    relationships: { ...state.relationships, [effect.person]: effect.value },
  }),
  'person.told': told,
  'reputation.changed': (state, effect) => ({
    ...state,
    reputation: { ...state.reputation, [effect.group]: effect.value },
  }),
};
