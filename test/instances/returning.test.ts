// After an instance died, another one is come back to by all who watched there at once, and a new one is started on the busy database: both
// must cost it little.
import { faultyStore, memoryStore } from '@emergent/adapters';
import type { Engine } from '@emergent/engine';
import { afterAll, expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { smallWorld } from '../support/small-world.ts';

const opened: Engine[] = [];
afterAll(async () => {
  for (const engine of opened) await engine.close();
});

/** Instances on one database, each with the list of what it asks of it. */
const database = () => {
  const store = { ...memoryStore(), close: async () => undefined };
  return async () => {
    const asked: string[] = [];
    const counting = faultyStore(store, (operation) => {
      asked.push(operation);
      return null;
    });
    const engine = await testEngine({ store: counting, worlds: [smallWorld] });
    opened.push(engine);
    return { engine, asked };
  };
};

test('who comes back to a story that an instance does not have costs three reads, however long it is, and hears all that came since', async () => {
  const instance = database();
  const { engine: played } = await instance();
  const id = await beginStory(played);
  for (let turn = 1; turn <= 40; turn++) await played.act(LOCAL, id, 'I look around.', { key: `k${turn}` });
  const { engine, asked } = await instance();
  asked.length = 0;
  const seqs: number[] = [];
  const hear = ({ seq }: { seq: number | null }) => void (seq !== null && seqs.push(seq));
  await engine.follow(LOCAL, id, 40, hear);
  expect(asked.sort()).toEqual(['bySeqs', 'last', 'notes']);
  await engine.act(LOCAL, id, 'I wait.', { key: 'here' });
  expect(seqs).toEqual([41]);
  const again: number[] = [];
  await engine.follow(LOCAL, id, 38, ({ seq }) => void (seq !== null && again.push(seq)));
  await expect.poll(() => again).toEqual([39, 40, 41]);
  await expect(engine.follow({ owner: 'another' }, id, 0, hear)).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
});

test('a start on a database in use writes no world again', async () => {
  const instance = database();
  const { asked: first } = await instance();
  expect(first.filter((operation) => operation.startsWith('put'))).toEqual(['putLorebook', 'putTemplate']);
  const { asked: second } = await instance();
  expect(second.filter((operation) => operation.startsWith('put'))).toEqual([]);
});
