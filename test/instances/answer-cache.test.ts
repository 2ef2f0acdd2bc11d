// The cache of the two AI calls: by player and context, shared by instances, of the configured narrator alone, and told truthfully.
import { memoryHub, memoryStore } from '@emergent/adapters';
import { openRedisHub } from '@emergent/adapters/hub-redis';
import { redisForTests } from '@emergent/adapters/testing/servers';
import { type Engine, makeEngine } from '@emergent/engine';
import { type Hub, type Model, ModelError } from '@emergent/engine/ports';
import { afterAll, expect, test } from 'vitest';
import { LOCAL, testParts } from '../support/engine.ts';
import { instantModel } from '../support/models.ts';
import { smallWorld } from '../support/small-world.ts';

const redis = await redisForTests();
const opened: Engine[] = [];
afterAll(async () => {
  for (const engine of opened) await engine.close();
  await redis?.remove();
});

let calls = 0;
const narrator = (id = 'narrator'): Model =>
  instantModel(
    () => {
      calls++;
      const told = { response_text: `Wind, for the ${calls}th time.`, tension: null, atmosphere: null };
      return JSON.stringify({
        ...told,
        suggested_actions: null,
        confidence: 0.9,
        is_valid: true,
        reason: `No ${calls}`,
      });
    },
    { id },
  );
const away: Model = {
  id: 'narrator',
  provider: 'test',
  structured: true,
  // biome-ignore lint/correctness/useYield: it fails before its first word.
  async *stream() {
    throw new ModelError('unavailable');
  },
};

const instance = async (hub: Hub, models: Model[]): Promise<Engine> => {
  const engine = await makeEngine(await testParts({ store: memoryStore(), hub, models, worlds: [smallWorld] }));
  opened.push(engine);
  return engine;
};
const context = { place: 'a hill', weather: 'rain' };
const asked = { context, action: 'I listen.' };

test.skipIf(redis === null)(
  'what one instance was told another knows, for this player and this context alone',
  async () => {
    const name = `answers-${Date.now()}-${Math.random()}`;
    const open = () => openRedisHub({ url: redis?.url ?? '', name });
    const [one, other] = [await instance(await open(), [narrator()]), await instance(await open(), [narrator()])];
    const first = await one.generateResponse(LOCAL, asked);
    expect(first.cached).toBe(false);
    const reordered = { action: 'I listen.', context: { weather: 'rain', place: 'a hill' } };
    expect(await other.generateResponse(LOCAL, reordered)).toEqual({ ...first, cached: true });
    expect((await other.generateResponse({ owner: 'ash' }, asked)).cached).toBe(false);
    expect((await other.generateResponse(LOCAL, { ...asked, action: 'I look.' })).cached).toBe(false);
    expect((await other.generateResponse(LOCAL, { ...asked, context: { place: 'a hill' } })).cached).toBe(false);
    const judged = { action: 'I fly.', game_state: { place: 'a hill' } };
    const verdict = await other.validateAction(LOCAL, judged);
    expect(await one.validateAction(LOCAL, judged)).toEqual({ ...verdict, cached: true });
    await other.patchSettings({ temperature: 1.9 }, 'test');
    expect((await other.generateResponse(LOCAL, asked)).cached).toBe(false);
    expect((await one.health()).cache).toMatchObject({ status: 'connected', hit_rate: 0.5 });
  },
);

test('verdicts live as long as cache_ttl says, tellings half as long', async () => {
  let now = 0;
  const engine = await instance(memoryHub({ now: () => now }), [narrator()]);
  const judged = { action: 'I fly.', game_state: { place: 'a hill' } };
  const both = async () => [
    (await engine.generateResponse(LOCAL, asked)).cached,
    (await engine.validateAction(LOCAL, judged)).cached,
  ];
  expect(await both()).toEqual([false, false]);
  now = 1_799_000;
  expect(await both()).toEqual([true, true]);
  now = 1_801_000;
  expect(await both()).toEqual([false, true]);
  now = 3_600_500;
  expect(await both()).toEqual([true, false]);
});

test('what is said in an outage, by the storyteller or by another model, is never cached; without any model the storyteller’s words are', async () => {
  for (const models of [[away], [away, narrator('second')]]) {
    const engine = await instance(memoryHub(), models);
    for (let tried = 0; tried < 3; tried++) expect((await engine.generateResponse(LOCAL, asked)).cached).toBe(false);
    expect((await engine.health()).cache.hit_rate).toBe(0);
  }
  const offline = await instance(memoryHub(), []);
  expect((await offline.generateResponse(LOCAL, asked)).cached).toBe(false);
  expect((await offline.generateResponse(LOCAL, asked)).cached).toBe(true);
});
