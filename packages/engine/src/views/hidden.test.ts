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

const happening = (id: string) => ({ id, name: 'N', description: 'D', began_at: 0, ends_at: null });

test('effects lose what is still to come, and stay valid', () => {
  const effects: Effect[] = [
    due('long'),
    { type: 'thing.faded', v: 1, place: '@Maren', item_id: 'x' },
    { type: 'thing.gone', v: 1, place: '@Maren', item_id: 'x', quantity: 1, quantity_left: 0 },
    { type: 'thing.gone', v: 1, place: 'Cellar', item_id: 'x', quantity: 1, quantity_left: 0 },
    { type: 'thing.gone', v: 1, place: 'Quay', item_id: 'x', quantity: 1, quantity_left: 0 },
    { type: 'person.learned', v: 1, name: 'Maren', fact: 'heard tell: the lamp was put out by hand' },
    { type: 'person.learned', v: 1, name: 'Maren', fact: 'saw Wren steal a lamp' },
    { type: 'person.changed', v: 1, name: 'Rusk', change: { place: 'Cellar', plans: [0] }, why: 'took the lamp' },
    { type: 'person.changed', v: 1, name: 'Maren', change: { facts: ['heard tell: it was put out'] }, why: 'x' },
    { type: 'person.changed', v: 1, name: 'Maren', change: { mood: 'grateful' }, why: 'was helped' },
    { type: 'person.changed', v: 1, name: 'Rusk', change: { place: 'Quay' }, why: 'where the day finds them' },
    { type: 'person.learned', v: 1, name: 'Rusk', fact: 'saw Wren steal a lamp' },
    { type: 'event.began', v: 1, event: happening('plan-1') },
    { type: 'event.began', v: 1, event: happening('news-1') },
    { type: 'quest.began', v: 1, quest },
    { type: 'quest.adapted', v: 1, quest_id: 'q', objectives: quest.objective_states, why: 'x' },
    { type: 'quest.failed', v: 1, quest_id: 'hidden', title: 'H', why: 'x' },
    { type: 'chronicle.extended', v: 1, window_from: 2, chronicle: [], settled_lore: [] },
  ];
  const shown = shownEffects(effects, {
    hidden: new Set(['hidden']),
    visited: new Set(['Quay']),
    seen: new Set(['Maren']),
  });
  expect(shown.map(({ type }) => type)).toEqual([
    'consequence.came_due',
    'thing.gone',
    'person.learned',
    'person.changed',
    'event.began',
    'quest.began',
    'quest.adapted',
  ]);
  expect(JSON.stringify(shown)).not.toMatch(/by night|It ends|Cellar|put out|took the lamp|plan-/);
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

const rusk: SessionState['world_state']['npc_states'][string] = {
  place: 'Cellar',
  status: 'alive',
  mood: '',
  condition: 100,
  met: false,
  following: false,
  facts: ['heard tell: the lamp was put out by hand', 'saw Wren steal a lamp'],
  last_seen: null,
  description: null,
};

test('nobody is shown who was never seen, nor what they did and heard out of sight', () => {
  const before = begun();
  const at = (npc_states: SessionState['world_state']['npc_states']): SessionState => ({
    ...before,
    world_state: { ...before.world_state, npc_states, world_events: [happening('plan-1')] },
  });
  expect(worldChanges(before, at({ Rusk: rusk }))).toEqual({});
  const shown = worldChanges(
    before,
    at({ Rusk: { ...rusk, last_seen: 3, plans: [0], told: ['the lamp'], lied: ['the bell'] } }),
  ).npc_states?.Rusk;
  expect(shown).toEqual({ ...rusk, last_seen: 3, place: null, facts: ['saw Wren steal a lamp'] });
  const there = at({ Rusk: { ...rusk, last_seen: 3, plans: [0] } });
  const met = { ...there, world_state: { ...there.world_state, current_location: 'Cellar' } };
  expect(worldChanges(there, met).npc_states?.Rusk?.place).toBe('Cellar');
});
