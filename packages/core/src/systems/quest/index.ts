// Quests: they start from the story, their steps are checked by effects, they adapt, end and pay once; people who trust ask favours.
import type { QuestEffect } from '@emergent/schema';
import type { System } from '../system.ts';
import { apply } from './apply.ts';
import { facts, type QuestFacts, section } from './facts.ts';
import { improvise } from './improvise.ts';
import { off } from './off.ts';
import { instructions, type QuestProposal, quiet, schema } from './proposal.ts';
import { decide, react } from './rules.ts';

export const quest: System<QuestFacts, QuestProposal, QuestEffect> = {
  name: 'quest',
  schema,
  instructions,
  facts,
  section,
  improvise,
  quiet,
  decide,
  react,
  off,
  apply,
};
