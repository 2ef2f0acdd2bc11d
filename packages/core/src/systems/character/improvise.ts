// What the storyteller proposes for the character: a memorable success teaches more than an ordinary one. The rest follows by rule.
import { isCritical } from '../../deeds.ts';
import type { Turn } from '../system.ts';
import { type CharacterProposal, quiet } from './proposal.ts';

const MEMORABLE = 15;

export const improvise = (turn: Turn): CharacterProposal => {
  if (!isCritical(turn, 'critical_success')) return quiet;
  const deed = turn.interpretation.acts[0]?.text ?? 'the deed';
  return { ...quiet, experience: { amount: MEMORABLE, reason: `a rare success: ${deed}` } };
};
