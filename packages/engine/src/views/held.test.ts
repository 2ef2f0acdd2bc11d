// What answers are made of is kept with a story's newest state alone: earlier ones are let go, however long it is played.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beginState, makeDice, makeWorld } from '@emergent/core';
import { Lorebook, ScenarioTemplate, type SessionState } from '@emergent/schema';
import { expect, test } from 'vitest';
import { prepareViews } from './session.ts';

const AT = '2026-01-01T00:00:00.000Z';
const owned = { id: 'x', revision: 1, owner: 'local', shipped: false, created_at: AT, updated_at: AT };
const book = { ...owned, series_metadata: { title: 'T' }, locations: [{ name: 'Quay' }] };
const template = { ...owned, title: 'T', lorebook_id: 'x', setting_location: 'Quay' };
const world = makeWorld(Lorebook.parse(book), ScenarioTemplate.parse(template));

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('no garbage can be collected here');
  collect();
};

test('of the states of a story that is played on the newest is held', async () => {
  let state: SessionState = beginState(world, 'Wren', makeDice('s', 'turn:0')).state;
  const earlier: WeakRef<SessionState>[] = [];
  for (let turn = 1; turn <= 40; turn++) {
    const next = { ...state, world_state: { ...state.world_state, weather: `weather ${turn}` } };
    prepareViews(state, next);
    earlier.push(new WeakRef(state));
    state = next;
  }
  // What a reference was made to or asked for lives until the end of the task.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(earlier.filter((one) => one.deref() !== undefined)).toEqual([]);
  expect(state.world_state.weather).toBe('weather 40');
});
