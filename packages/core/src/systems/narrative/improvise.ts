// What the narrative proposes without a model: the storyteller's telling of what really happened, and what could be done next.
import type { Dice } from '../../dice.ts';
import { suggestionsFor } from '../../storyteller/suggestions.ts';
import { tellTurn } from '../../storyteller/telling.ts';
import { threadsOf } from '../../storyteller/threads.ts';
import type { Turn } from '../system.ts';
import type { NarrativeProposal } from './proposal.ts';

export const improvise = (turn: Turn, _dice: Dice): NarrativeProposal => {
  const telling = tellTurn(turn);
  const suggestions = suggestionsFor(turn, telling).map((text) => ({ ability: null, difficulty: null, text }));
  return { suggestions, telling, ...threadsOf(turn) };
};
