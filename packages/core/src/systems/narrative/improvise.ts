// What the narrative proposes without a model: the storyteller's telling of what really happened, and what could be done next.
import type { Dice } from '../../dice.ts';
import { suggestionsFor } from '../../storyteller/suggestions.ts';
import { tellTurn } from '../../storyteller/telling.ts';
import { threadsOf } from '../../storyteller/threads.ts';
import type { Turn } from '../system.ts';
import type { NarrativeProposal } from './proposal.ts';

/** The telling when the storyteller itself broke down: what can be said without it, from the state alone. */
export const plain = (turn: Turn): NarrativeProposal => {
  const { verdict, scene } = turn;
  const { person } = turn.settings.style;
  const who = { first: 'I', second: 'You', third: turn.session.character.name }[person];
  const telling = verdict.allowed
    ? `It is done, for better or worse, and the moment passes. ${who} look${person === 'third' ? 's' : ''} about: this is ${scene.place}.`
    : (verdict.reason ?? 'That can’t be done here.');
  const ways = scene.exits.slice(0, 2).map(({ name }) => ({ ability: null, difficulty: null, text: `Go to ${name}` }));
  return {
    suggestions: [{ ability: null, difficulty: null, text: 'Look around' }, ...ways],
    telling,
    threads_closed: null,
    threads_opened: null,
  };
};

export const improvise = (turn: Turn, _dice: Dice): NarrativeProposal => {
  const telling = tellTurn(turn);
  const suggestions = suggestionsFor(turn, telling).map((text) => ({ ability: null, difficulty: null, text }));
  return { suggestions, telling, ...threadsOf(turn) };
};
