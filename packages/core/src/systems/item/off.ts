// What is left of items while they are switched off: the player still takes what lies there, gives, drops, wears and uses it, and is paid
// what was promised; nothing is found, made or brought by chance, and nothing wears out.
import type { ItemEffect } from '@emergent/schema';
import type { Off } from '../system.ts';
import { findHeld } from './holders.ts';
import { improvise } from './improvise.ts';
import type { ItemProposal } from './proposal.ts';

export const off: Off<ItemProposal, ItemEffect> = {
  byHand: (turn, dice) => {
    const acts = turn.interpretation.acts.filter(({ verb }) => verb !== 'craft');
    const proposal = improvise({ ...turn, interpretation: { ...turn.interpretation, acts } }, dice);
    const gained = (proposal.gained ?? []).filter(({ name, from }) => findHeld(turn, name, from) !== undefined);
    return { ...proposal, gained };
  },
  keeps: (effect, cause) => {
    const isBrought = effect.type === 'item.gained' && cause?.type.startsWith('consequence.') === true;
    return effect.type !== 'item.worn' && cause?.type !== 'health.changed' && !isBrought;
  },
};
