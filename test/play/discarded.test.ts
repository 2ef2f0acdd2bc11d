// A turn that was played while another instance wrote to the same story is thrown away and played again; the host's figures count both.
import { memoryStore } from '@emergent/adapters';
import { expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';

test('of two instances that play the same story at once, the one that was late counts a discarded turn and then its own', async () => {
  const store = memoryStore();
  const other = await testEngine({ store });
  const outcomes: string[] = [];
  let isFirst = true;
  const append: typeof store.append = async (record) => {
    if (record.kind === 'turn' && isFirst) {
      isFirst = false;
      await other.act(LOCAL, record.session_id, 'I wait.', { key: undefined });
    }
    return store.append(record);
  };
  const late = await testEngine({
    store: { ...store, append },
    observe: (event) => {
      if (event.kind === 'turn') outcomes.push(event.outcome);
    },
  });
  const id = await beginStory(late);
  const { updated_session } = await late.act(LOCAL, id, 'I look around.', { key: undefined });
  expect(updated_session.head.number).toBe(2);
  expect(outcomes).toEqual(['discarded', 'told']);
  for (const engine of [late, other]) await engine.drain();
});
