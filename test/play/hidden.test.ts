// What is still to come stays hidden from those who play: quests without what they wait for, things only where one has been.
import { GameSession } from '@emergent/schema';
import { expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { stateOf } from '../support/play.ts';

test('a session shows quests without what they wait for, and things only where one has been', async () => {
  const engine = await testEngine();
  const id = await beginStory(engine);
  await engine.act(LOCAL, id, 'I look around.', { key: undefined });
  const { session } = await engine.getSession(LOCAL, id);
  expect(session.quests.length).toBeGreaterThan(0);
  for (const quest of session.quests) {
    for (const one of quest.objective_states) expect(Object.keys(one).sort()).toEqual(['done', 'id', 'text']);
    expect(quest.endings).toEqual([]);
  }
  expect(GameSession.safeParse(session).success).toBe(true);
  const { visits } = (await stateOf(engine, id)).world_state;
  for (const place of Object.keys(session.world_state.things)) expect(visits).toHaveProperty([place]);
});
