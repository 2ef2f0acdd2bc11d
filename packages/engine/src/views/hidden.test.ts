import { beginState, makeDice, makeWorld } from '@emergent/core';
import { Effect, InventoryItem, Lorebook, Quest, ScenarioTemplate, type SessionState } from '@emergent/schema';
import { expect, test } from 'vitest';
import { consequences } from './action.ts';
import { shownEffects, worldChanges } from './session.ts';

const AT = '2026-01-01T00:00:00.000Z';
const owned = { id: 'x', revision: 1, owner: 'local', shipped: false, created_at: AT, updated_at: AT };
const begun = (): SessionState => {
  const book = { ...owned, series_metadata: { title: 'T' }, locations: [{ name: 'Quay' }] };
  const template = { ...owned, title: 'T', lorebook_id: 'x', setting_location: 'Quay' };
  return beginState(makeWorld(Lorebook.parse(book), ScenarioTemplate.parse(template)), 'Wren', makeDice('s', 'turn:0'))
    .state;
};
const wait = { kind: 'arrive', place: 'Cellar' };
const quest = Quest.parse({
  id: 'q',
  title: 'Q',
  description: 'D',
  status: 'active',
  objectives: ['O'],
  objective_states: [{ id: 'o', text: 'O', done: false, done_when: [wait] }],
  endings: [{ id: 'e', title: 'E', done_when: [wait], telling: 'It ends.' }],
  ending: null,
  rewards: {},
  giver: null,
  difficulty: 'easy',
  tracked: false,
  began_at: 1,
});
const nothing = {
  weather: null,
  condition: null,
  surroundings: null,
  event: null,
  health: null,
  item: null,
  person: null,
  relationship: null,
  group: null,
  reputation: null,
};
const due = (horizon: 'immediate' | 'short' | 'long'): Effect => ({
  type: 'consequence.came_due',
  v: 1,
  consequence: {
    id: 'c',
    horizon,
    kind: 'social',
    description: 'They remember.',
    cause: { number: 1, deed: 'x' },
    impact: nothing,
    due: { number: 1, clock_minutes: null, place: null, person: null },
    follows: { description: 'And they come by night.', after_minutes: 60 },
  },
});

test('effects lose what is still to come, and stay valid', () => {
  const effects: Effect[] = [
    due('long'),
    { type: 'thing.faded', v: 1, place: '@Maren', item_id: 'x' },
    { type: 'thing.gone', v: 1, place: '@Maren', item_id: 'x', quantity: 1, quantity_left: 0 },
    { type: 'quest.began', v: 1, quest },
    { type: 'quest.adapted', v: 1, quest_id: 'q', objectives: quest.objective_states, why: 'x' },
    { type: 'quest.failed', v: 1, quest_id: 'hidden', title: 'H', why: 'x' },
    { type: 'chronicle.extended', v: 1, window_from: 2, chronicle: [], settled_lore: [] },
  ];
  const shown = shownEffects(effects, new Set(['hidden']));
  expect(shown.map(({ type }) => type)).toEqual(['consequence.came_due', 'quest.began', 'quest.adapted']);
  expect(JSON.stringify(shown)).not.toMatch(/by night|It ends|Cellar/);
  for (const effect of shown) expect(Effect.safeParse(effect).success).toBe(true);
});

test('what was long in coming is delayed', () => {
  const types = (['immediate', 'short', 'long'] as const).map((horizon) => consequences([due(horizon)])[0]?.type);
  expect(types).toEqual(['immediate', 'delayed', 'delayed']);
});

test('things come into sight with the place; what is the same is no change', () => {
  const before = begun();
  const rope = InventoryItem.safeParse({ ...before.inventory[0] }).data;
  const things = { ...before.world_state.things, Cellar: rope === undefined ? [] : [rope] };
  const hidden = { ...before, world_state: { ...before.world_state, things } };
  const after = {
    ...hidden,
    world_state: { ...hidden.world_state, visits: { ...hidden.world_state.visits, Cellar: 1 } },
  };
  expect(worldChanges(before, hidden)).toEqual({});
  expect(Object.keys(worldChanges(hidden, after)).sort()).toEqual(['things', 'visits']);
  expect(worldChanges(after, structuredClone(after))).toEqual({});
});
