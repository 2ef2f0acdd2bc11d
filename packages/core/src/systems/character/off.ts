// What is left of the character while their growth is switched off: they are hurt and healed, fall and get up; nothing is learnt, noted or earned.
import type { CharacterEffect } from '@emergent/schema';
import type { Off } from '../system.ts';
import { type CharacterProposal, quiet } from './proposal.ts';

const GROWTH: ReadonlySet<CharacterEffect> = new Set<CharacterEffect>([
  'experience.gained',
  'level.gained',
  'skill.improved',
  'pattern.noted',
  'trait.gained',
  'arc.turned',
]);

export const off: Off<CharacterProposal, CharacterEffect> = {
  byHand: () => quiet,
  keeps: ({ type }) => !GROWTH.has(type),
};
