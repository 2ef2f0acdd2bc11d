// The flow over HTTP without a model: asked for, followed, listed, played; repeated, limited, refused; nobody else's.
import { GenerationRequest, GenerationTask, ROUTES } from '@emergent/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCAL } from '../support/engine.ts';
import { ORCHARD, worldModel } from '../support/world-model.ts';
import { expectWhole, openServer, patient, type Server, worldOf } from './support.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LORD = {
  series_title: 'The Lord of the Rings',
  series_type: 'book',
  genre: 'fantasy',
  setting: 'Middle-earth',
  power_system: 'Magic and divine intervention',
  tone: 'epic',
  themes: ['heroism', 'friendship', 'sacrifice'],
};

let server: Server;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const eventsOf = (text: string): GenerationTask[] =>
  text.split('\n\n').flatMap((block) => {
    const data = /^data: (.*)$/m.exec(block)?.[1];
    if (data === undefined) return [];
    expect(block).toContain('event: status');
    return [GenerationTask.parse(JSON.parse(data))];
  });

test('a world of the player’s own: started, followed, listed, and begun as anybody in it', async () => {
  const started = await server.start(LORD, 'one');
  expect(started).toMatchObject({
    status: 'started',
    message: 'Started generating scenario for The Lord of the Rings',
  });
  expect(started.task_id).toMatch(UUID);
  const stream = await server.ask('GET', `/api/scenarios/status/${started.task_id}/events`);
  expect(stream.headers['content-type']).toContain('text/event-stream');
  const told = eventsOf(stream.body);
  expect(told.at(-1)).toMatchObject({ status: 'completed', progress: 100 });
  expect(told.map((one) => one.progress)).toEqual(told.map((one) => one.progress).toSorted((a, b) => a - b));
  expect(new Set(told.map((one) => one.current_step)).size).toBeGreaterThan(2);

  const task = await server.status(started.task_id);
  expect(task).toMatchObject({
    status: 'completed',
    current_step: 'Generation completed successfully',
    error: null,
    request: LORD,
  });
  expect(task.result).toMatchObject({ calls: 0, depth: 0, made_by: 'storyteller', mended: [] });
  const took = Date.parse(task.completed_at ?? '') - Date.parse(task.created_at);
  expect(task.result?.generation_time).toBeGreaterThan(0);
  expect(task.result?.generation_time).toBeLessThanOrEqual(took / 1000 + 0.01);
  expect(JSON.stringify(task)).not.toMatch(/owner|seed|lease|revision/);

  const made = await worldOf(server, task);
  expectWhole(made, GenerationRequest.parse(LORD));
  const listed = await server.ask('GET', `/api/scenarios/templates?lorebook_id=${made.lorebook.id}`);
  expect(ROUTES.listTemplates.answer.parse(JSON.parse(listed.body)).templates.map((one) => one.id)).toEqual([
    made.template.id,
  ]);
  const [, hero] = made.template.playable_characters;
  const session = await server.ask('POST', '/api/game/sessions', {
    scenario_template_id: made.template.id,
    character_name: hero?.name,
  });
  expect(session.status).toBe(201);
  expect(JSON.parse(session.body)).toMatchObject({
    lorebook_id: made.lorebook.id,
    character: { name: hero?.name, class_name: hero?.class_name },
  });
});

test('the same key is the same task; for something else it is refused', async () => {
  const [first, again] = await Promise.all([server.start(LORD, 'twice'), server.start(LORD, 'twice')]);
  expect(again.task_id).toBe(first.task_id);
  const other = await server.ask(
    'POST',
    '/api/scenarios/generate',
    { ...LORD, tone: 'grim' },
    { 'idempotency-key': 'twice' },
  );
  expect(other.status).toBe(409);
  expect(other.body).toContain('KEY_REUSED');
  await server.finished(first.task_id);
});

test('two requests give two worlds that share next to nothing', async () => {
  const asked = [
    ORCHARD,
    GenerationRequest.parse({ series_title: 'Dust', genre: 'western', tone: 'grim', themes: ['revenge'] }),
  ];
  const [one, other] = await Promise.all(
    asked.map(async (request) => worldOf(server, await server.finished((await server.start(request)).task_id))),
  );
  if (one === undefined || other === undefined) throw new Error('two were asked for');
  const names = ({ lorebook }: typeof one) => [...lorebook.locations, ...lorebook.characters].map(({ name }) => name);
  const both = names(one).filter((name) => names(other).includes(name));
  expect(both.length).toBeLessThan(names(one).length / 4);
  expect(one.template.quests[0]?.description).not.toBe(other.template.quests[0]?.description);
});

describe('what is refused, and costs nothing', () => {
  const tasks = async () => (await server.engine.generationTasks(LOCAL, {}, 200, null)).items.length;
  test.each([
    ['no title', {}, 'series_title'],
    ['a blank title', { series_title: ' \n ' }, 'series_title'],
    ['a title that is too long', { series_title: 'x'.repeat(201) }, 'series_title'],
    ['a list as genre', { ...LORD, genre: ['fantasy'] }, 'genre'],
    ['a setting that is too long', { ...LORD, setting: 'x'.repeat(601) }, 'setting'],
    ['U+0000', { ...LORD, power_system: 'a\u0000b' }, 'power_system'],
    ['themes as text', { ...LORD, themes: 'heroism' }, 'themes'],
    ['too many themes', { ...LORD, themes: Array.from({ length: 21 }, (_, at) => `theme ${at}`) }, 'themes'],
    ['a blank theme', { ...LORD, themes: [''] }, 'themes'],
  ])('%s', async (_what, body, field) => {
    const before = await tasks();
    const { status, body: text } = await server.ask('POST', '/api/scenarios/generate', body);
    expect(status).toBe(422);
    expect(JSON.parse(text).details).toMatchObject({
      error_code: 'VALIDATION_FAILED',
      field: expect.stringContaining(field),
    });
    expect(await tasks()).toBe(before);
  });
  test('a task that is not there', async () => {
    for (const [method, url] of [
      ['GET', '/api/scenarios/status/nobody'],
      ['GET', '/api/scenarios/status/nobody/events'],
      ['DELETE', '/api/scenarios/generate/nobody'],
    ] as const) {
      const { status, body } = await server.ask(method, url);
      expect(status).toBe(404);
      expect(JSON.parse(body)).toMatchObject({ details: { error_code: 'TASK_NOT_FOUND' } });
    }
  });
  test('a finished one can’t be cancelled', async () => {
    const { task_id } = await server.start(LORD, 'one');
    const { status, body } = await server.ask('DELETE', `/api/scenarios/generate/${task_id}`);
    expect([status, JSON.parse(body).details.error_code]).toEqual([409, 'NOT_POSSIBLE']);
  });
});

test('another’s task does not exist, and neither does their world', async () => {
  const { task_id } = await server.start(LORD, 'one');
  const other = { owner: 'somebody' };
  const { result } = await server.status(task_id);
  await expect(server.engine.generationTask(other, task_id)).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
  await expect(server.engine.cancelGeneration(other, task_id)).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
  await expect(server.engine.followGeneration(other, task_id, () => undefined)).rejects.toMatchObject({
    code: 'TASK_NOT_FOUND',
  });
  await expect(server.engine.lorebook(other, result?.lorebook_id ?? '')).rejects.toMatchObject({
    code: 'LOREBOOK_NOT_FOUND',
  });
  expect((await server.engine.generationTasks(other, {}, 10, null)).items).toEqual([]);
  // The same key of another owner is another key.
  expect((await server.engine.startGeneration(other, ORCHARD, { key: 'one' })).task_id).not.toBe(task_id);
});

test('own tasks are listed in pages, by status too; more than three at once are too many', async () => {
  const own = await openServer({ models: [worldModel(() => 'hang')], settings: patient });
  const ids: string[] = [];
  for (const key of ['a', 'b', 'c']) ids.push((await own.start(LORD, key)).task_id);
  const fourth = await own.ask('POST', '/api/scenarios/generate', LORD);
  expect(fourth.status).toBe(429);
  expect(Number(fourth.headers['retry-after'])).toBeGreaterThan(0);
  expect(JSON.parse(fourth.body)).toMatchObject({ details: { error_code: 'TOO_MANY_TASKS' } });
  expect(await own.start(LORD, 'b')).toMatchObject({ task_id: ids[1] });
  const page = ROUTES.listTasks.answer.parse(JSON.parse((await own.ask('GET', '/api/scenarios/tasks?limit=2')).body));
  const rest = await own.ask('GET', `/api/scenarios/tasks?limit=2&cursor=${page.next_cursor}`);
  const all = [...page.tasks, ...ROUTES.listTasks.answer.parse(JSON.parse(rest.body)).tasks];
  expect(all.map((task) => task.task_id).toSorted()).toEqual(ids.toSorted());
  expect((await own.ask('GET', '/api/scenarios/tasks?status=nonsense')).status).toBe(422);
  await own.ask('DELETE', `/api/scenarios/generate/${ids[0]}`);
  const gone = JSON.parse((await own.ask('GET', '/api/scenarios/tasks?status=cancelled')).body);
  expect(gone.tasks).toHaveLength(1);
  await own.start(LORD, 'd');
  const { body } = await own.ask('GET', '/metrics');
  expect(body).toContain('emergent_tasks{state="running"} 2');
  await own.close();
});
