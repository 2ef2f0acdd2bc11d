// The flow with a scripted model: whole, failing at each step in turn, killed in the middle, cancelled. A world always comes out, what was mended
// is said, and nothing is asked twice.
import { memoryJobs, memoryStore, readSettings, systemClock } from '@emergent/adapters';
import { scriptedOpenAi } from '@emergent/adapters/testing';
import type { Store } from '@emergent/engine/ports';
import { ModelError, StoreUnavailable } from '@emergent/engine/ports';
import { GENERATION_STEPS, type GenerationStep, type GenerationTask } from '@emergent/schema';
import { describe, expect, test } from 'vitest';
import { modelsAt } from '../support/models.ts';
import { ANSWERS, ORCHARD, type Said, stepOf, type WorldModel, worldModel } from '../support/world-model.ts';
import { expectWhole, openServer, patient, worldOf } from './support.ts';

const generate = async (model: WorldModel, parts: Parameters<typeof openServer>[0] = {}) => {
  const server = await openServer({ models: [model], ...parts });
  const task = await server.finished((await server.start(ORCHARD)).task_id);
  const made = await worldOf(server, task);
  await server.close();
  return { ...made, task };
};
const reportOf = ({ result }: GenerationTask, step: GenerationStep) => result?.steps.find((one) => one.step === step);

test('a model that does well: six calls, two deep, its names in the world, and the whole of it sound', async () => {
  const model = worldModel();
  const made = await generate(model);
  expectWhole(made, ORCHARD);
  expect(model.asked.map((one) => one.step)).toEqual([...GENERATION_STEPS]);
  expect(made.result).toMatchObject({
    calls: 6,
    depth: 2,
    made_by: 'worldmaker',
    usage: { input_tokens: 6000, output_tokens: 3000, cost: expect.closeTo(0.006) },
  });
  expect(made.result.steps.map((one) => one.made_by)).toEqual(Array.from({ length: 6 }, () => 'worldmaker'));
  const { lorebook, template } = made;
  expect(lorebook.locations.map((one) => one.name)).toEqual(ANSWERS.places.places.map((one) => one.name));
  expect(lorebook.characters.map((one) => one.name)).toContain('Éowyn Vance');
  expect(template).toMatchObject({ setting_location: 'Heronry', title: 'The Clockwork Orchard: Letters from Nobody' });
  expect(template.playable_characters.map((one) => one.class_name)).toEqual(['Tuner', 'Postrider', 'Glazier']);
  expect(template.quests[0]?.endings.map((one) => one.title)).toEqual(['The Fork Goes Home', 'The Fork Is Struck']);
  // What the player wrote stands between fences, and the answer's form knows no bounds.
  for (const { prompt, schema } of model.asked) {
    expect(prompt).toContain('<player>{"series_title":"The Clockwork Orchard"');
    expect(JSON.stringify(schema)).not.toMatch(/maxLength|default/);
  }
});

test('what a player may spend in a day ends at its bound: the rest is made without a model', async () => {
  const settings = readSettings({ AI_TIMEOUT_MS: '5000', PLAYER_TOKENS_PER_DAY: '1000' });
  const model = worldModel();
  const server = await openServer({ models: [model], settings });
  const first = await server.finished((await server.start(ORCHARD)).task_id);
  expect(first.result).toMatchObject({ made_by: 'worldmaker' });
  const asked = model.asked.length;
  const second = await server.finished((await server.start({ ...ORCHARD, series_title: 'Another' })).task_id);
  expect([second.result?.made_by, second.result?.calls, model.asked.length]).toEqual(['storyteller', 0, asked]);
  await server.close();
});

/** An answer without what it names: half of its people and places are strangers. */
const dangling = (step: GenerationStep): string =>
  JSON.stringify(ANSWERS[step])
    .replaceAll('Heronry', 'Nowhere At All')
    .replaceAll('Bram Teasel', 'Nobody Inparticular')
    .replaceAll('Master Fork', 'Thing That Is Not');
const wrongTypes = (step: GenerationStep): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(ANSWERS[step]).map(([key, value]) => [
        key,
        typeof value === 'string' ? [7, null, value] : { a: 1, b: [value] },
      ]),
    ),
  );

type Way = (step: GenerationStep) => Said;
const WAYS: Record<string, Way> = {
  refusal: () => "I'm sorry, but I can't help with that request.",
  'half JSON': (step) => JSON.stringify(ANSWERS[step]).slice(0, JSON.stringify(ANSWERS[step]).length / 2),
  'dangling names': dangling,
  'wrong types': wrongTypes,
  silence: () => 'hang',
  'no model there': () => new ModelError('unauthorized'),
};
/** Each step in turn, each failing in its own way; then all at once in each way that a model can be bad in. */
const CASES: [what: string, fails: ReadonlySet<GenerationStep>, way: Way][] = [
  ...GENERATION_STEPS.map((step, at): (typeof CASES)[number] => {
    const [what = '', way = WAYS.refusal] = Object.entries(WAYS)[at] ?? [];
    return [`${step}: ${what}`, new Set([step]), way ?? (() => '')];
  }),
  ...Object.entries(WAYS).map(([what, way]): (typeof CASES)[number] => [
    `every step: ${what}`,
    new Set(GENERATION_STEPS),
    way,
  ]),
];

describe('a model that fails', () => {
  test.each(CASES)('%s', async (_what, fails, way) => {
    const model = worldModel((step) => (fails.has(step) ? way(step) : undefined));
    const made = await generate(model);
    expectWhole(made, ORCHARD);
    expect(made.result.depth).toBeLessThanOrEqual(3);
    for (const step of GENERATION_STEPS) {
      const asked = model.asked.filter((one) => one.step === step).length;
      expect(asked, step).toBeLessThanOrEqual(2);
    }
    // What was not as it should be is said, be it in the step's report or of the world.
    const told = [...made.result.mended, ...made.result.steps.flatMap((one) => [...one.failures, ...one.notes])];
    expect(told.length).toBeGreaterThan(0);
  });

  test('says what no story of the usual level may hold: that part is made without it, and it is not asked again', async () => {
    const places = JSON.stringify(ANSWERS.places).replace('Soot Market', 'Porn Market');
    const model = worldModel((step) => (step === 'places' ? places : undefined));
    const made = await generate(model);
    expectWhole(made, ORCHARD);
    expect(JSON.stringify(made)).not.toContain('Porn');
    expect(reportOf(made.task, 'places')).toMatchObject({ made_by: 'storyteller', calls: 1, failures: ['filtered'] });
  });

  test('is asked once more, told what was wrong, and what both answers hold is joined', async () => {
    const half = { places: ANSWERS.places.places.slice(0, 4) };
    const rest = { places: ANSWERS.places.places.slice(4) };
    const model = worldModel((step, tried) =>
      step === 'places' ? JSON.stringify(tried === 0 ? half : rest) : undefined,
    );
    const made = await generate(model);
    const [first, second, ...more] = model.asked.filter((one) => one.step === 'places');
    expect(more).toEqual([]);
    expect(second?.prompt.slice(first?.prompt.length)).toContain('Soot Market');
    expect(made.lorebook.locations.map((one) => one.name)).toEqual(ANSWERS.places.places.map((one) => one.name));
    expect(reportOf(made.task, 'places')).toMatchObject({ calls: 2, notes: [] });
    expect(made.result.depth).toBe(3);
  });

  test('a story that can’t be finished gives way to one that can, and that is said', async () => {
    const told = ANSWERS.story;
    const hopeless = {
      ...told,
      endings: told.endings.map((one) => ({ ...one, kind: 'arrive', place: 'Nowhere', item: null, person: null })),
    };
    const made = await generate(worldModel((step) => (step === 'story' ? JSON.stringify(hopeless) : undefined)));
    expectWhole(made, ORCHARD);
    expect(made.lorebook.locations.map((one) => one.name)).toContain('Glass Exchange');
    expect(made.template.quests[0]?.title).not.toBe('Letters from Nobody');
  });
});

test('killed in the middle, it is taken over: what was finished is not asked again', async () => {
  const store = memoryStore();
  let isDead = false;
  // Whoever was killed writes nothing more.
  const dying: Store = {
    ...store,
    putTask: async (task) => (isDead ? Promise.reject(new StoreUnavailable(new Error('killed'))) : store.putTask(task)),
    putStep: async (...step) =>
      isDead ? Promise.reject(new StoreUnavailable(new Error('killed'))) : store.putStep(...step),
  };
  const first = worldModel((step) => (step === 'story' || step === 'lore' ? 'hang' : undefined));
  const before = await openServer({ models: [first], store: dying, settings: patient });
  const { task_id } = await before.start(ORCHARD);
  await expect.poll(async () => Object.keys(await store.steps(task_id)).length).toBe(4);
  isDead = true;
  const second = worldModel();
  const later = { ...systemClock, now: () => systemClock.now() + 60_000 };
  const after = await openServer({ models: [second], store, clock: later, jobs: memoryJobs() });
  const task = await after.finished(task_id);
  expect(task.status).toBe('completed');
  expect(second.asked.map((one) => one.step).toSorted()).toEqual(['lore', 'story']);
  const made = await worldOf(after, task);
  expectWhole(made, ORCHARD);
  expect(made.result).toMatchObject({ calls: 6, depth: 2 });
  expect(made.result.generation_time).toBeGreaterThan(59);
  expect(await store.steps(task_id)).toEqual({});
  await after.close();
  await before.close();
});

test('a server that stops leaves its task to the next one, which goes on at once', async () => {
  const store = memoryStore();
  const first = worldModel((step) => (step === 'story' ? 'hang' : undefined));
  const keeping: Store = { ...store, close: async () => undefined };
  const before = await openServer({ models: [first], store: keeping, settings: patient });
  const { task_id } = await before.start(ORCHARD);
  await expect.poll(async () => Object.keys(await store.steps(task_id)).length).toBe(5);
  await before.close();
  expect(first.asked.find((one) => one.step === 'story')?.aborted).toBe(true);
  expect(await store.task(task_id)).toMatchObject({ status: 'running', worker: null });
  const second = worldModel();
  const after = await openServer({ models: [second], store });
  expect((await after.finished(task_id)).status).toBe('completed');
  expect(second.asked.map((one) => one.step)).toEqual(['story']);
  await after.close();
});

test('cancelled, the running calls end, nothing more is asked, and nothing is saved', async () => {
  const model = worldModel((step) => (step === 'analysis' ? undefined : 'hang'));
  const server = await openServer({ models: [model], settings: patient });
  const { task_id } = await server.start(ORCHARD);
  await expect.poll(() => model.asked.length).toBe(6);
  const stopped = await server.ask('DELETE', `/api/scenarios/generate/${task_id}`);
  expect([stopped.status, JSON.parse(stopped.body).task.status]).toEqual([200, 'cancelled']);
  await expect.poll(() => model.asked.filter((one) => one.aborted).length).toBeGreaterThanOrEqual(5);
  const events = await server.ask('GET', `/api/scenarios/status/${task_id}/events`);
  expect(events.body).toContain('"status":"cancelled"');
  await expect.poll(() => server.engine.taskCounts()).toEqual({ waiting: 0, running: 0 });
  expect(model.asked).toHaveLength(6);
  expect(await server.status(task_id)).toMatchObject({ status: 'cancelled', result: null });
  // Again is the same answer.
  expect((await server.ask('DELETE', `/api/scenarios/generate/${task_id}`)).status).toBe(200);
  const books = await server.engine.lorebooks({ owner: 'local' }, {}, 50, null);
  expect(books.items.filter((book) => !book.shipped)).toEqual([]);
  await server.close();
});

test('over HTTP: each step in the strict form, as many connections as steps, and a cancel closes them', async () => {
  const scripted = await scriptedOpenAi(({ body }, call) =>
    call < 6 ? { text: JSON.stringify(ANSWERS[stepOf(JSON.stringify(body))]), wait: 5 } : { fail: 'hang' },
  );
  const models = await modelsAt('openai-compatible', scripted);
  const server = await openServer({ models, settings: patient });
  const task = await server.finished((await server.start(ORCHARD)).task_id);
  expectWhole(await worldOf(server, task), ORCHARD);
  expect(task.result).toMatchObject({ calls: 6, depth: 2, made_by: 'local', usage: { input_tokens: 6000 } });
  for (const { body } of scripted.asked)
    expect(body).toMatchObject({ response_format: { type: 'json_schema', json_schema: { strict: true } } });
  const { task_id } = await server.start(ORCHARD);
  await expect.poll(() => scripted.asked.length).toBe(7);
  await server.ask('DELETE', `/api/scenarios/generate/${task_id}`);
  await expect.poll(() => scripted.asked[6]?.aborted).toBe(true);
  expect(scripted.asked).toHaveLength(7);
  await server.close();
  await scripted.close();
});
