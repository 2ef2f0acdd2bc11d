// What is left of consequences while they are switched off: what was on its way still comes, with all it does, and captors still let go;
// deeds lead to nothing new, and nobody's regard changes because of them.
import type { ConsequenceEffect } from '@emergent/schema';
import type { Off } from '../system.ts';
import { isCaptors } from './captors.ts';
import { type ConsequenceProposal, quiet } from './proposal.ts';

export const off: Off<ConsequenceProposal, ConsequenceEffect> = {
  byHand: () => quiet,
  keeps: (effect, cause) => {
    switch (effect.type) {
      case 'consequence.happened':
        return false;
      case 'consequence.scheduled':
        return isCaptors(effect.consequence);
      case 'relationship.changed':
      case 'reputation.changed':
        return cause?.type === 'consequence.came_due';
      default:
        return true;
    }
  },
};
