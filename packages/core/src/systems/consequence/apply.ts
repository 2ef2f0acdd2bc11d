// Records consequences and standings. Called by the fold through the system's index; knows no rule and no constant.
import type { ConsequenceEffect, SessionState } from '@emergent/schema';
import type { Appliers } from '../system.ts';

const without = (state: SessionState, id: string): SessionState => ({
  ...state,
  pending: state.pending.filter((one) => one.id !== id),
});

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
  'reputation.changed': (state, effect) => ({
    ...state,
    reputation: { ...state.reputation, [effect.group]: effect.value },
  }),
};
