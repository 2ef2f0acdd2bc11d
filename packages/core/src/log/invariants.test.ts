import type { SessionState } from '@emergent/schema';
import { expect, it } from 'vitest';
import { makeDice } from '../dice.ts';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { begun } from '../testing/turns.ts';
import { walkTurn } from '../turn/resolve.ts';
import { brokenInvariants } from './invariants.ts';

const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}`);
const crowded = (conditions: number): SessionState => {
  const state = begun();
  return { ...state, world_state: { ...state.world_state, special_conditions: keys(conditions) } };
};

it('names each bound that a state overflows', () => {
  const state = begun();
  expect(brokenInvariants(state)).toEqual([]);
  const world = state.world_state;
  expect(brokenInvariants(crowded(13))).toEqual(['at most 12 conditions']);
  expect(brokenInvariants({ ...state, world_state: { ...world, location_history: keys(51) } })).toEqual([
    'at most 50 history',
  ]);
  const skills = Object.fromEntries(keys(41).map((key) => [key, { level: 0, uses: 0 }]));
  expect(brokenInvariants({ ...state, character: { ...state.character, skills } })).toEqual(['at most 40 skills']);
});

const walkOn = (session: SessionState) =>
  walkTurn(
    {
      session,
      line: 'I wait.',
      interpretation: {
        acts: [{ verb: 'wait', text: 'I wait.', target: null, with: null, topic: null, manner: null, speech: null }],
        confidence: 1,
      },
      verdict: { allowed: true, reason: null, by: null },
      checks: [],
      world: fixtureWorld(),
      number: 1,
      wording: makeDice('s', 'words:1'),
      lore: [],
      recalled: [],
      recent: [],
      settings: {
        title: 'T',
        style: { person: 'second', tense: 'present', length: 'medium' },
        difficulty: 'medium',
        content_level: 'teen',
      },
    },
    makeDice('s', 'turn:1'),
  );

it('an effect that overflows a bound is refused; a world that begins beyond one still plays', () => {
  const condition = { type: 'condition.began', v: 1, condition: 'fog', ends_at: 9999 } as const;
  const full = walkOn(crowded(12));
  full.emit(condition);
  expect(full.effects()).toEqual([]);
  expect(full.refusals()).toMatchObject([{ code: 'breaks_a_rule' }]);
  const beyond = walkOn(crowded(14));
  beyond.emit({ type: 'weather.changed', v: 1, weather: 'fog' });
  expect(beyond.effects().map(({ type }) => type)).toContain('weather.changed');
});
