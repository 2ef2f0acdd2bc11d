// Instances that cannot hear each other, as while the hub they share is away: on one database no change is lost, no key makes two things,
// and what was deleted stays so. Nothing is correct because of lanes.
import { memoryHub, memoryStore } from '@emergent/adapters';
import type { Engine } from '@emergent/engine';
import { EmergentError, LorebookInput, ScenarioTemplateInput } from '@emergent/schema';
import { afterEach, expect, test } from 'vitest';
import { LOCAL, testEngine } from '../support/engine.ts';
import { smallWorld } from '../support/small-world.ts';

const opened: Engine[] = [];
afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close();
});

/** Two on one store, each with a hub of its own. What one puts waits for `gate`. */
const apart = async () => {
  const store = { ...memoryStore(), close: async () => undefined };
  const at = { gate: Promise.resolve(), reached: () => {} };
  const waiting: typeof store = {
    ...store,
    putLorebook: async (...given) => {
      at.reached();
      await at.gate;
      return store.putLorebook(...given);
    },
  };
  const open = async (on: typeof store) => {
    const engine = await testEngine({ store: on, hub: memoryHub(), worlds: [smallWorld] });
    opened.push(engine);
    return engine;
  };
  return { store, at, one: await open(waiting), other: await open(store) };
};

const input = (title: string) => LorebookInput.parse({ series_metadata: { title }, locations: [{ name: 'The Well' }] });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof EmergentError ? error.code : String(error)),
  );

test('two change a book, a template and the settings at once: each change has a revision, none is lost', async () => {
  const { one, other } = await apart();
  const { id } = await one.createLorebook(LOCAL, input('Mine'));
  const books = await Promise.all([one, other].map((engine, at) => engine.putLorebook(LOCAL, id, input(`by ${at}`))));
  expect(books.map(({ revision }) => revision).sort()).toEqual([2, 3]);
  const way = ScenarioTemplateInput.parse({ title: 'Down', lorebook_id: id, setting_location: 'The Well' });
  const ways = await Promise.all([one, other].map((engine) => engine.putTemplate(LOCAL, 'down', way)));
  expect(ways.map(({ revision }) => revision).sort()).toEqual([1, 2]);
  await Promise.all([
    one.patchSettings({ temperature: 1.5 }, 'one'),
    other.patchSettings({ cache_ttl: 60 }, 'other'),
    one.putFeature('quest', { enabled: false }, 'one'),
  ]);
  const changes = await one.settingChanges();
  expect(changes.map(({ name }) => name).sort()).toEqual([
    'features.quest.enabled',
    'settings.cache_ttl',
    'settings.temperature',
  ]);
  await other.patchSettings({ temperature: 1.5, cache_ttl: 60 }, 'again');
  expect(await one.settingChanges()).toEqual(changes);
});

test('a key makes one book, and leaves nothing but the book', async () => {
  const { one, other, store } = await apart();
  const before = (await store.everyValue(10, null)).items;
  const [first, second] = await Promise.all(
    [one, other].map((engine) => engine.createLorebook(LOCAL, input('Once'), { key: 'k' })),
  );
  expect(second).toEqual(first);
  expect((await other.lorebooks(LOCAL, { title: 'Once' }, 10, null)).items).toHaveLength(1);
  expect((await store.everyValue(10, null)).items).toEqual(before);
  expect(await codeOf(other.createLorebook(LOCAL, input('Other'), { key: 'k' }))).toBe('KEY_REUSED');
});

test('a key imports a file once', async () => {
  const { one, other, store } = await apart();
  const before = (await store.everyValue(10, null)).items;
  const actions = ['> I wait.\n', 'The lamp is lit.\n'];
  const file = Buffer.from(
    JSON.stringify({ gamestarted: true, prompt: 'You wake.', memory: '', actions, worldinfo: [] }),
  );
  const [first, second] = await Promise.all(
    [one, other].map((engine) => engine.importLorebook(LOCAL, file, { key: 'k' })),
  );
  expect(second).toEqual(first);
  const own = (await other.lorebooks(LOCAL, {}, 10, null)).items.filter(({ shipped }) => !shipped);
  expect(own.map(({ id }) => id)).toEqual([first?.lorebook_id]);
  expect((await one.listSessions(LOCAL, 10, null)).items.map(({ session_id }) => session_id)).toEqual([
    first?.session_id,
  ]);
  expect((await store.everyValue(10, null)).items).toEqual(before);
});

test('a book that is deleted while it is being changed stays deleted', async () => {
  const { one, other, at } = await apart();
  const { id } = await one.createLorebook(LOCAL, input('Mine'));
  const [gate, reached] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  Object.assign(at, { gate: gate.promise, reached: reached.resolve });
  const changed = codeOf(one.putLorebook(LOCAL, id, input('Changed')));
  await reached.promise;
  await other.deleteLorebook(LOCAL, id);
  gate.resolve();
  expect(await changed).toBe('LOREBOOK_NOT_FOUND');
  expect(await codeOf(other.lorebook(LOCAL, id))).toBe('LOREBOOK_NOT_FOUND');
});
