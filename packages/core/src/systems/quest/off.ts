// What is left of quests while they are switched off: those that can no longer be done still fail or adapt, and the player may follow or give
// one up; none begins, advances or pays. What was done meanwhile is looked at when they are on again.
import type { QuestEffect } from '@emergent/schema';
import type { Off } from '../system.ts';
import { type QuestProposal, quiet } from './proposal.ts';

const PROGRESS: ReadonlySet<QuestEffect> = new Set<QuestEffect>([
  'quest.began',
  'quest.objective_done',
  'quest.completed',
]);

export const off: Off<QuestProposal, QuestEffect> = {
  byHand: () => quiet,
  keeps: ({ type }) => !PROGRESS.has(type),
};
