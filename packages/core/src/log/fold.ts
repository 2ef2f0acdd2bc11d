// The fold: effects applied in order give the state. Replay, undo and opening a session are all this one function.
import type { Effect, SessionState } from '@emergent/schema';
import { SYSTEMS } from '../systems/index.ts';

/** Throws TypeError for an effect that no system owns. */
export const applyEffect = (state: SessionState, effect: Effect): SessionState => {
  const owner = SYSTEMS.find((system) => system.owns(effect.type));
  if (owner === undefined) throw new TypeError(`no system owns ${effect.type}`);
  return owner.apply(state, effect);
};

export const foldEffects = (state: SessionState, effects: readonly Effect[]): SessionState =>
  effects.reduce(applyEffect, state);

export const foldTurns = (state: SessionState, turns: readonly { effects: readonly Effect[] }[]): SessionState =>
  turns.reduce((folded, turn) => foldEffects(folded, turn.effects), state);
