// A player's day: tokens and dollars of models, spent over all stories and instances and kept in the store; then the storyteller tells.
import { memoryStore, readSettings } from '@emergent/adapters';
import type { Engine } from '@emergent/engine';
import { expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { answerOf, instantModel } from '../support/models.ts';

// Each call of this model uses 1,100 tokens.
const model = instantModel(() => answerOf('The rain comes sideways off the water, and nobody minds it.'));
const engineWith = (env: Record<string, string>, store = memoryStore()) =>
  testEngine({ models: [model], store, settings: readSettings(env) });

const play = async (engine: Engine, id: string) => {
  await engine.act(LOCAL, id, 'I look around.', { key: undefined });
  const { session } = await engine.getSession(LOCAL, id);
  const why = await engine.why(LOCAL, id, session.head.number);
  return [why.model, why.failures];
};

test('spent, the storyteller tells and the ledger says so; another story and another instance count too', async () => {
  const store = memoryStore();
  const engine = await engineWith({ PLAYER_TOKENS_PER_DAY: '2000' }, store);
  const id = await beginStory(engine);
  expect(await play(engine, id)).toEqual(['instant', []]);
  const other = await engineWith({ PLAYER_TOKENS_PER_DAY: '2000' }, store);
  expect(await play(other, await beginStory(other, 'Rook'))).toEqual(['instant', []]);
  expect(await play(engine, id)).toEqual(['storyteller', ['budget_spent']]);
  const { response } = await engine.generateResponse(LOCAL, { context: {}, action: 'look' });
  expect(response.response_text).not.toBe('');
});

test('without a budget nothing is counted', async () => {
  const store = memoryStore();
  const engine = await engineWith({}, store);
  const id = await beginStory(engine);
  for (let turn = 0; turn < 3; turn++) expect(await play(engine, id)).toEqual(['instant', []]);
  expect(await store.sums(`spent:${new Date().toISOString().slice(0, 10)}:local`)).toBeNull();
});
