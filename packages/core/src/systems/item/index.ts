// Items: what is taken, given, used, worn, made and broken; stories may add things that fit, within what level and load allow.
import type { ItemEffect } from '@emergent/schema';
import type { System } from '../system.ts';
import { apply } from './apply.ts';
import { facts, type ItemFacts, section } from './facts.ts';
import { improvise } from './improvise.ts';
import { off } from './off.ts';
import { type ItemProposal, instructions, quiet, schema } from './proposal.ts';
import { decide, react } from './rules.ts';

export const item: System<ItemFacts, ItemProposal, ItemEffect> = {
  name: 'item',
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
