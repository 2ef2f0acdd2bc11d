// The narrative system: the telling, suggestions that are possible, open threads and the chronicle. Registered in systems/index.ts.
import type { NarrativeEffect } from '@emergent/schema';
import type { System } from '../system.ts';
import { apply } from './apply.ts';
import { facts, type NarrativeFacts, section } from './facts.ts';
import { improvise, plain } from './improvise.ts';
import { instructions, type NarrativeProposal, quiet, schema } from './proposal.ts';
import { decide, react } from './rules.ts';

export const narrative: System<NarrativeFacts, NarrativeProposal, NarrativeEffect> = {
  name: 'narrative',
  schema,
  instructions,
  facts,
  section,
  improvise,
  plain,
  quiet,
  decide,
  react,
  apply,
};
