// Consequences: what deeds lead to, at once and later, and how people and groups come to stand to the character.
import type { ConsequenceEffect } from '@emergent/schema';
import type { System } from '../system.ts';
import { apply } from './apply.ts';
import { type ConsequenceFacts, facts, section } from './facts.ts';
import { improvise } from './improvise.ts';
import { off } from './off.ts';
import { type ConsequenceProposal, instructions, quiet, schema } from './proposal.ts';
import { decide, react } from './rules.ts';

export const consequence: System<ConsequenceFacts, ConsequenceProposal, ConsequenceEffect> = {
  name: 'consequence',
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
