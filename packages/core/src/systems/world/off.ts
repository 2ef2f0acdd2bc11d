// What is left of the world while it is switched off: the player still walks, talks, fights and picks locks, and the clock runs; the
// weather holds, nobody acts out of sight, and no place, person, thing or event comes to be. (The weather and what happens out of
// sight stand still in react.ts.)
import type { WorldEffect } from '@emergent/schema';
import type { Off } from '../system.ts';
import { improvise } from './improvise.ts';
import { quiet, type WorldProposal } from './proposal.ts';

export const off: Off<WorldProposal, WorldEffect> = {
  byHand: (turn, dice) => {
    const { move_to, new_place, people } = improvise(turn, dice);
    const known = (people ?? []).filter(({ name }) => Object.hasOwn(turn.session.world_state.npc_states, name));
    return { ...quiet, move_to: move_to === new_place?.name ? null : move_to, people: known };
  },
  keeps: () => true,
};
