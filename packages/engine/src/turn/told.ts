// What telling a turn comes to, and the storyteller: every system improvising. Each style of asking (`styles.ts`) answers the same.
import { partOf, type Source, SYSTEMS, type Walk } from '@emergent/core';
import type { SystemName } from '@emergent/schema';
import type { Answer } from '../ask/index.ts';
import type { Prepared } from './prepare.ts';

export type Told = {
  allowed: boolean;
  telling: string;
  /** A model's id, or `storyteller`. */
  by: string;
  unresolved: SystemName[];
  improvised: SystemName[];
};

/** Of a system that is switched off for this player only what is left by hand happens. */
export type Switched = (name: SystemName) => boolean;

export const tellingOf = (proposal: unknown): string =>
  typeof proposal === 'object' && proposal !== null && 'telling' in proposal && typeof proposal.telling === 'string'
    ? proposal.telling
    : '';

/** All systems improvise; a refused deed is only told. */
export const storyteller = ({ walk, verdict }: Prepared, on: Switched): Told => {
  const improvised: SystemName[] = [];
  for (const system of SYSTEMS) {
    if (!verdict.allowed && system.name !== 'narrative') continue;
    const improvises = system.name === 'narrative' || on(system.name);
    if (improvises) improvised.push(system.name);
    walk.decide(system, improvises ? { by: 'improvising' } : { by: 'switched off' });
  }
  return {
    allowed: verdict.allowed,
    telling: tellingOf(walk.proposals().get('narrative')),
    by: 'storyteller',
    unresolved: [],
    improvised,
  };
};

const sourceOf = (answer: Answer, name: SystemName, on: Switched): Source => {
  if (!on(name)) return { by: 'switched off' };
  const part = partOf(answer.then, name);
  return answer.outcome === 'cut' || part === undefined || part === null
    ? { by: 'quiet' }
    : { by: 'model', proposal: part };
};

/** The systems decide on what a model proposed. Answers which parts were missing or not wholly usable. */
export const decideAll = (walk: Walk, answer: Answer, on: Switched): SystemName[] => {
  const unresolved: SystemName[] = [];
  for (const system of SYSTEMS) {
    const source = sourceOf(answer, system.name, on);
    const missing = answer.outcome !== 'cut' && on(system.name) && partOf(answer.then, system.name) === undefined;
    const whole = walk.decide(system, source);
    if ((missing || !whole) && system.name !== 'narrative') unresolved.push(system.name);
  }
  return unresolved;
};
