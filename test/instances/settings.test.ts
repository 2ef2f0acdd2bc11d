// Settings and flags on two instances: changed on one, in force on both, kept, and listed with who changed what; also while Redis is away.
import { memoryHub, memoryStore } from '@emergent/adapters';
import { openRedisHub } from '@emergent/adapters/hub-redis';
import { redisForTests } from '@emergent/adapters/testing/servers';
import { type Engine, makeEngine } from '@emergent/engine';
import type { Hub, Store } from '@emergent/engine/ports';
import { afterAll, expect, test } from 'vitest';
import { testParts } from '../support/engine.ts';
import { smallWorld } from '../support/small-world.ts';

const redis = await redisForTests();
const opened: Engine[] = [];
afterAll(async () => {
  for (const engine of opened) await engine.close();
  await redis?.remove();
});

const instance = async (store: Store, hub: Hub): Promise<Engine> => {
  const kept = { ...store, close: async () => undefined };
  const engine = await makeEngine(await testParts({ store: kept, hub, worlds: [smallWorld] }));
  opened.push(engine);
  return engine;
};

test.skipIf(redis === null)('what one instance changes is in force on both, kept and listed', async () => {
  const store = memoryStore();
  const name = `settings-${Date.now()}-${Math.random()}`;
  const open = () => openRedisHub({ url: redis?.url ?? '', name });
  const [one, other] = [await instance(store, await open()), await instance(store, await open())];
  const soon = (isSo: () => unknown) => expect.poll(isSo, { interval: 5 });
  // Both at once: neither change is lost.
  await Promise.all([
    one.patchSettings({ temperature: 1.5 }, 'admin at one'),
    other.patchSettings({ cache_ttl: 60 }, 'admin at other'),
    one.putFeature('quest', { enabled: false }, 'admin at one'),
    other.putFeature('quest', { rollout_percentage: 85 }, 'admin at other'),
  ]);
  for (const engine of [one, other]) {
    await soon(() => engine.liveSettings()).toMatchObject({ temperature: 1.5, cache_ttl: 60 });
    await soon(() => engine.features().find((flag) => flag.name === 'quest')).toMatchObject({
      enabled: false,
      rollout_percentage: 85,
    });
  }
  expect(await one.patchSettings({ temperature: 1.5 }, 'again')).toEqual([]);
  const changes = await other.settingChanges();
  expect(changes).toEqual(await one.settingChanges());
  expect(changes.map(({ at: _at, ...change }) => change)).toEqual(
    expect.arrayContaining([
      { by: 'admin at one', name: 'settings.temperature', from: 0.7, to: 1.5 },
      { by: 'admin at other', name: 'settings.cache_ttl', from: 3600, to: 60 },
      { by: 'admin at one', name: 'features.quest.enabled', from: true, to: false },
      { by: 'admin at other', name: 'features.quest.rollout_percentage', from: 100, to: 85 },
    ]),
  );
  expect(changes).toHaveLength(4);
  const later = await instance(store, memoryHub());
  expect(later.liveSettings()).toMatchObject({ temperature: 1.5, cache_ttl: 60 });
});

test('the list keeps the newest two hundred', async () => {
  const engine = await instance(memoryStore(), memoryHub());
  for (let ttl = 1; ttl <= 210; ttl++) await engine.patchSettings({ cache_ttl: ttl }, 'admin');
  const changes = await engine.settingChanges();
  expect(changes).toHaveLength(200);
  expect(changes[0]).toMatchObject({ from: 209, to: 210 });
});
