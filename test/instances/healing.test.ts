// Whoever follows a story hears every record in the end by themselves: also where the announcement was lost, the database was away when that was
// noticed, or nobody knew whether the record was stored. Nobody plays on, and nothing is sent again.
import { faultyStore, memoryHub, memoryStore } from '@emergent/adapters';
import type { Engine } from '@emergent/engine';
import type { Store } from '@emergent/engine/ports';
import { afterAll, expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { smallWorld } from '../support/small-world.ts';

const opened: Engine[] = [];
afterAll(async () => {
  for (const engine of opened) await engine.close();
});

/** A story that one instance plays and another follows, on one database and one hub that fail as they are told to. */
const followed = async () => {
  const fails = { reading: false, outcome: false, telling: false };
  const store = { ...memoryStore(), close: async () => undefined };
  const hub = memoryHub();
  const publish: typeof hub.publish = (topic, message) => {
    if (!fails.telling) hub.publish(topic, message);
  };
  const instance = async (on: Store) => {
    const engine = await testEngine({
      store: on,
      hub: { ...hub, publish, close: async () => {} },
      worlds: [smallWorld],
    });
    opened.push(engine);
    return engine;
  };
  let lost = false;
  const playing = await instance(
    faultyStore(store, (operation) => {
      if (!fails.outcome) return null;
      lost ||= operation === 'append';
      if (operation === 'append') return 'after';
      return lost && operation === 'byKey' ? 'before' : null;
    }),
  );
  const watching = await instance(faultyStore(store, () => (fails.reading ? 'before' : null)));
  const id = await beginStory(playing);
  const seqs: number[] = [];
  await watching.follow(LOCAL, id, null, ({ seq }) => void (seq !== null && seqs.push(seq)));
  return { fails, playing, id, seqs };
};
const soon = (isSo: () => unknown) => expect.poll(isSo, { interval: 5 });

test('an announcement was lost, and the log could not be read when the next one showed it', async () => {
  const { fails, playing, id, seqs } = await followed();
  fails.telling = true;
  await playing.act(LOCAL, id, 'I look around.', { key: 'a' });
  fails.telling = false;
  fails.reading = true;
  await playing.act(LOCAL, id, 'I wait.', { key: 'b' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seqs).toEqual([]);
  fails.reading = false;
  await soon(() => seqs).toEqual([1, 2]);
});

test('a record was stored, and whoever wrote it was told that the database is away', async () => {
  const { fails, playing, id, seqs } = await followed();
  fails.outcome = true;
  await expect(playing.act(LOCAL, id, 'I look around.', { key: 'a' })).rejects.toThrow('the store is unavailable');
  fails.outcome = false;
  await soon(() => seqs).toEqual([1]);
});
