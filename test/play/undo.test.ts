// Undo after a fight gives back health, items, time, quest progress, pending consequences and relationships exactly; redo returns them;
// retry tells it in other words with the same rolls. With the storyteller, and with a model that proposes all of it at once.
import { openSqliteStore } from '@emergent/adapters';
import type { Engine } from '@emergent/engine';
import type { SessionState, TurnRecord } from '@emergent/schema';
import { afterAll, describe, expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { answerOf, instantModel } from '../support/models.ts';
import { expectSound, recordsOf, stateOf } from '../support/play.ts';
import { temporaryFolder } from '../support/server-process.ts';

const write = { key: undefined };
const headOf = async (engine: Engine, id: string): Promise<TurnRecord> => {
  const records = await recordsOf(engine, id);
  const head = records[records.at(-1)?.head ?? 0];
  if (head?.kind !== 'turn') throw new Error('the story stands at its beginning');
  return head;
};

/** What a player counts up after a fight. */
const whatCounts = (state: SessionState) => ({
  health: state.character.health,
  experience: state.character.experience,
  items: state.inventory,
  time: state.world_state.clock_minutes,
  people: state.world_state.npc_states,
  quests: state.quests,
  pending: state.pending,
  relationships: state.relationships,
  reputation: state.reputation,
});

/** Undo, redo and retry of the turn at the head, which led from `before`. */
const expectExact = async (engine: Engine, id: string, before: SessionState) => {
  const [after, turn] = [await stateOf(engine, id), await headOf(engine, id)];
  await engine.move(LOCAL, id, 'undo', write);
  expect(whatCounts(await stateOf(engine, id))).toEqual(whatCounts(before));
  expect(await expectSound(engine, id)).toEqual(before);
  await engine.move(LOCAL, id, 'redo', write);
  expect(await expectSound(engine, id)).toEqual(after);
  await engine.retry(LOCAL, id, write);
  const retried = await headOf(engine, id);
  expect(retried).toMatchObject({ origin: 'retry', line: turn.line, number: turn.number, parent: turn.parent });
  expect(retried.checks).toEqual(turn.checks);
  expect(retried.telling).not.toBe(turn.telling);
  await expectSound(engine, id);
  return { after, turn };
};

describe('with the storyteller, on SQLite', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);
  test('a fight to its end, undone blow by blow and fought again', async () => {
    const engine = await testEngine({ store: openSqliteStore({ dataDir: folder.path }) });
    const id = await beginStory(engine);
    const states = [await stateOf(engine, id)];
    for (let blow = 0; blow < 8; blow++) {
      const { session } = await engine.getSession(LOCAL, id);
      await engine.act(LOCAL, id, `I attack ${session.people_here[0] ?? 'the nearest enemy'} with all I have!`, write);
      states.push(await stateOf(engine, id));
    }
    const blows = (await recordsOf(engine, id)).filter((record) => record.kind === 'turn');
    expect(blows.some((blow) => blow.checks.length > 0)).toBe(true);
    const kinds = new Set(blows.flatMap((blow) => blow.effects.map((effect) => effect.type)));
    expect(kinds).toContain('time.passed');
    expect(kinds.has('health.changed') || kinds.has('person.changed')).toBe(true);
    for (const state of states.slice(0, -1).reverse()) {
      await engine.move(LOCAL, id, 'undo', write);
      expect(await stateOf(engine, id)).toEqual(state);
    }
    for (const state of states.slice(1)) {
      await engine.move(LOCAL, id, 'redo', write);
      expect(await stateOf(engine, id)).toEqual(state);
    }
    await engine.move(LOCAL, id, 'undo', write, 3);
    expect(await stateOf(engine, id)).toEqual(states[3]);
    for (const ahead of [3, 4]) await expect(engine.move(LOCAL, id, 'undo', write, ahead)).rejects.toThrow();
    await engine.move(LOCAL, id, 'redo', write);
    expect(await stateOf(engine, id)).toEqual(states[4]);
    for (let step = 5; step < states.length; step++) await engine.move(LOCAL, id, 'redo', write);
    await expectExact(engine, id, states.at(-2) ?? (await stateOf(engine, id)));
    await engine.close();
  });
});

describe('with a model that proposes everything at once', () => {
  const fight = (person: string) => ({
    world: { people: [{ name: person, mood: 'furious', condition_change: -20 }], minutes: 12 },
    item: { gained: [{ name: 'Torn Sleeve', type: 'misc', from: 'found', weight: 0.1 }] },
    character: { health: { amount: -7, cause: 'a fist' }, experience: { amount: 10, reason: 'a fight' } },
    consequence: {
      relationships: [{ person, change: -12, reason: 'struck' }],
      scheduled: [{ description: `${person} sends for friends.`, kind: 'social', minutes: 600 }],
    },
  });
  test('health, items, time, pending consequences and relationships move together', async () => {
    let person = '';
    const telling = (call: number) =>
      `The blow lands with the sound of a dropped loaf, number ${call}. Somebody cheers, and then everybody looks elsewhere.`;
    const model = instantModel((_, call) => answerOf(telling(call), call === 0 ? null : fight(person)));
    const engine = await testEngine({ models: [model] });
    const id = await beginStory(engine);
    await engine.act(LOCAL, id, 'I look around.', write);
    const { session } = await engine.getSession(LOCAL, id);
    person = session.people_here[0] ?? '';
    const before = await stateOf(engine, id);
    await engine.act(LOCAL, id, `I attack ${person}!`, write);
    const { after } = await expectExact(engine, id, before);
    expect(after.world_state.clock_minutes).toBeGreaterThan(before.world_state.clock_minutes);
    expect(after.pending.length).toBeGreaterThan(before.pending.length);
    expect(after.relationships).not.toEqual(before.relationships);
  });
});

describe('quest progress', () => {
  test('an objective that an action completed is open again after undo', async () => {
    const engine = await testEngine();
    const id = await beginStory(engine);
    const done = async () =>
      (await stateOf(engine, id)).quests.flatMap((quest) => quest.objective_states).filter((one) => one.done).length;
    const walk = ['I look around.', 'I go to Sill Head.', 'I go to the Tower Kitchen.', 'I go to The Lantern Room.'];
    let before = await stateOf(engine, id);
    const start = await done();
    for (const line of [...walk, ...walk]) {
      if ((await done()) > start) break;
      before = await stateOf(engine, id);
      await engine.act(LOCAL, id, line, write);
    }
    expect(await done()).toBeGreaterThan(start);
    await expectExact(engine, id, before);
  });
});
