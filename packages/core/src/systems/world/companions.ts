// What people make of how they are treated: what they remember of it, and when somebody who came along comes along no more.
// Called by react.ts.
import type { EffectOf } from '@emergent/schema';
import type { Turn } from '../system.ts';
import { add, type Draft } from './draft.ts';
import { learn } from './minds.ts';

const ENOUGH = -10;
const AT_ONCE = -12;

/** How a change of standing is remembered, by its reason. */
const REMEMBERED: readonly (readonly [RegExp, string])[] = [
  [/\bsaw through a tale\b/, 'was lied to'],
  [/\bwas insulted\b/, 'was insulted'],
  [/\bwas helped\b/, 'was helped'],
  [/\bwas tended\b/, 'was tended'],
  [/\bpromised to\b/, 'had a promise kept'],
  [/\bstopped waiting\b/, 'was let down'],
];

const leave = (name: string, draft: Draft, why: string, place: string | null): void => {
  const known = draft.state.world_state.npc_states[name];
  if (known?.following !== true) return;
  const change = { following: false, ...(place === null ? {} : { place }) };
  add(draft, { type: 'person.changed', v: 1, name, change, why });
};

export const felt = (effect: EffectOf<'relationship.changed'>, turn: Turn, draft: Draft): void => {
  const remembered = REMEMBERED.find(([reason]) => reason.test(effect.reason))?.[1];
  if (remembered !== undefined)
    learn(draft, effect.person, `${remembered} by ${turn.session.character.name} at ${turn.scene.place}`);
  if (effect.amount <= AT_ONCE || (effect.amount < 0 && effect.value <= ENOUGH))
    leave(effect.person, draft, 'has had enough', null);
};

/** Somebody who was never willing is gone, home or nowhere to be found. */
export const slippedOff = (effect: EffectOf<'consequence.came_due'>, turn: Turn, draft: Draft): void => {
  const { id, impact } = effect.consequence;
  if (!id.startsWith('betrayal-') || impact.person === null) return;
  const home = turn.world.person(impact.person)?.home ?? null;
  leave(impact.person, draft, 'slipped off', home);
};
