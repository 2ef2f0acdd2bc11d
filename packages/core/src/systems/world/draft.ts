// A draft of decisions: effects are written down and applied to a copy at once, so that the next rule sees what the last one did.
// Called by the world's rules.
import type { EffectOf, SessionState, WorldEffect } from '@emergent/schema';
import { apply } from './apply.ts';

type Own = EffectOf<WorldEffect>;

export type Draft = { state: SessionState; effects: Own[] };

const applied = (state: SessionState, effect: Own): SessionState => {
  // `apply` has one applier per type, so the one under the effect's own type takes this effect.
  const applier = apply[effect.type] as (state: SessionState, effect: Own) => SessionState;
  return applier(state, effect);
};

export const draftOf = (state: SessionState): Draft => ({ state, effects: [] });

export const add = (draft: Draft, ...effects: readonly Own[]): void => {
  for (const effect of effects) {
    draft.state = applied(draft.state, effect);
    draft.effects.push(effect);
  }
};
