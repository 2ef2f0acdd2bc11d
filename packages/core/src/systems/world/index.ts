// The world system: place, weather, time, conditions, people's states and events. Registered in systems/index.ts.
import type { WorldEffect } from '@emergent/schema';
import type { System } from '../system.ts';
import { apply } from './apply.ts';
import { facts, section, type WorldFacts } from './facts.ts';
import { improvise } from './improvise.ts';
import { off } from './off.ts';
import { instructions, quiet, schema, type WorldProposal } from './proposal.ts';
import { decide, react } from './rules.ts';

export const world: System<WorldFacts, WorldProposal, WorldEffect> = {
  name: 'world',
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
