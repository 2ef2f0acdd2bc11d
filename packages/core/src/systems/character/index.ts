// The character: how the player tends to act, traits, skills through use, experience and levels, health and mana, defeat and recovery.
import type { CharacterEffect } from '@emergent/schema';
import type { System } from '../system.ts';
import { apply } from './apply.ts';
import { type CharacterFacts, facts, section } from './facts.ts';
import { improvise } from './improvise.ts';
import { off } from './off.ts';
import { type CharacterProposal, instructions, quiet, schema } from './proposal.ts';
import { decide, react } from './rules.ts';

export const character: System<CharacterFacts, CharacterProposal, CharacterEffect> = {
  name: 'character',
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
