// What the storyteller proposes for the character: a memorable success teaches more than an ordinary one. The rest follows by rule.
import { isCritical } from '../../deeds.ts';
import type { Turn } from '../system.ts';
import { type CharacterProposal, quiet } from './proposal.ts';

const MEMORABLE = 15;

export const improvise = (turn: Turn): CharacterProposal => {
  if (!isCritical(turn, 'critical_success')) return quiet;
  const purpose = turn.checks.find((check) => check.degree === 'critical_success')?.purpose ?? 'the deed';
  return { ...quiet, experience: { amount: MEMORABLE, reason: `a rare success: ${purpose}` } };
};
