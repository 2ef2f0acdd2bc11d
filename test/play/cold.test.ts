// Whatever a player does, an engine that never saw the story opens it as the one that played it: cold equals live, snapshots or not.
import { isDeepStrictEqual } from 'node:util';
import { memoryHub, memoryStore } from '@emergent/adapters';
import { isWhole } from '@emergent/adapters/testing/proofs';
import { checkLog, type Engine } from '@emergent/engine';
import { EmergentError } from '@emergent/schema';
import { expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';

const OPERATIONS = 260;
const COMPARED_EVERY = 10;
const LINES = [
  'I look around.',
  'I search the place.',
  'I wait.',
  'I talk to everyone here.',
  'I attack!',
  'I take what lies here.',
];
const fresh = () => ({ key: undefined });

/** A small generator with a seed, so that a failure can be played again. */
const generator = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

const step = async (engine: Engine, id: string, next: () => number): Promise<unknown> => {
  const pick = <Item>(list: readonly Item[]): Item | undefined => list[Math.floor(next() * list.length)];
  const { session } = await engine.getSession(LOCAL, id);
  const kind = next();
  if (kind < 0.7)
    return engine.act(
      LOCAL,
      id,
      (next() < 0.5 ? pick(session.suggested_actions) : undefined) ?? pick(LINES) ?? '',
      fresh(),
    );
  if (kind < 0.78) return engine.move(LOCAL, id, 'undo', fresh());
  if (kind < 0.82) return engine.move(LOCAL, id, 'redo', fresh());
  if (kind < 0.88) return engine.retry(LOCAL, id, fresh());
  if (kind < 0.93)
    return engine.edit(LOCAL, id, Math.floor(next() * (session.head.number + 1)), 'In other words.', fresh());
  const branch = pick((await engine.branches(LOCAL, id, 5, null)).items);
  return branch === undefined ? null : engine.switchBranch(LOCAL, id, branch.branch, fresh());
};

test.each(isWhole ? [1, 2] : [1])('cold equals live all along a wandering story (seed %i)', async (seed) => {
  const store = memoryStore();
  const engine = await testEngine({ store });
  const id = await beginStory(engine);
  const next = generator(seed);
  for (let count = 1; count <= OPERATIONS; count++) {
    await step(engine, id, next).catch((error: unknown) => {
      if (
        !(
          error instanceof EmergentError &&
          ['NOTHING_TO_UNDO', 'NOTHING_TO_REDO', 'NOTHING_TO_RETRY'].includes(error.code)
        )
      )
        throw error;
    });
    if (count % COMPARED_EVERY !== 0) continue;
    const forgetful = {
      ...store,
      snapshot: next() < 0.5 ? async () => null : store.snapshot,
      putSnapshot: async () => undefined,
    };
    const cold = await testEngine({ store: forgetful, hub: memoryHub() });
    const [live, read] = [await engine.getSession(LOCAL, id), await cold.getSession(LOCAL, id)];
    expect(
      isDeepStrictEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(live))),
      `after ${count} operations`,
    ).toBe(true);
  }
  expect(checkLog(await store.after(id, -1, 10_000))).toBeGreaterThan(150);
});
