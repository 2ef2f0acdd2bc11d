// What a model's telling named is there in the next turns, also where the storyteller has to go on: a ladder to climb with, a man to speak to.
import { expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { answerOf, instantModel } from '../support/models.ts';

const TELLING =
  'A rusty ladder leans against the wall by the net sheds, and two men argue over a barrow of cod. One of them spits. The tide goes on without either.';

test('what a telling named is there when it is looked for', async () => {
  let isUp = true;
  const model = instantModel(() => {
    if (!isUp) throw new Error('down');
    return answerOf(TELLING);
  });
  const engine = await testEngine({ models: [model] });
  const session_id = await beginStory(engine);
  const play = (line: string) => engine.act(LOCAL, session_id, line, { key: undefined });
  const verdictOf = async (line: string) => (await play(line)).action_result?.verdict.allowed;
  await play('I look around.');
  expect(await verdictOf('climb the wall with the ladder')).toBe(true);
  expect(await verdictOf('dig a hole with my shovel')).toBe(false);
  isUp = false;
  const { action_result, updated_session } = await play('I talk to one of the men');
  expect(action_result?.ai_response.text).toMatch(/\bman\b/i);
  expect(Object.keys(updated_session.world_state.npc_states)).toContain('the man');
  await engine.close();
});
