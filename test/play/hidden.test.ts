// What is still to come stays hidden from those who play: quests without what they wait for, things only where one has been.
import { GameSession } from '@emergent/schema';
import { expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { botLine, sequence } from '../support/lines.ts';
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

test('nobody is named by an effect whom the story has not shown', async () => {
  const engine = await testEngine();
  const id = await beginStory(engine);
  const next = sequence(74);
  let { session } = await engine.getSession(LOCAL, id);
  const shown = new Set(Object.keys(session.world_state.npc_states));
  for (let turn = 0; turn < 120; turn++) {
    const answer = await engine.act(LOCAL, id, botLine(session, next), { key: undefined });
    session = answer.updated_session;
    for (const name of Object.keys(session.world_state.npc_states)) shown.add(name);
    const named = (answer.action_result?.turn.effects ?? []).flatMap((effect) =>
      effect.type === 'person.changed' || effect.type === 'person.learned' ? [effect.name] : [],
    );
    expect(named.filter((name) => !shown.has(name))).toEqual([]);
  }
});
