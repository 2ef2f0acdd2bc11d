// Lorebooks over HTTP, from their making to their end: whose they are, how they are found, and that a story keeps the revision it began with.
import type { Engine } from '@emergent/engine';
import { LorebookInput, ROUTES, Settings } from '@emergent/schema';
import { type App, buildApp } from '@emergent/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCAL, testEngine } from '../support/engine.ts';

let engine: Engine;
let app: App;
beforeAll(async () => {
  engine = await testEngine();
  app = await buildApp({ engine, settings: Settings.parse({ RATE_LIMIT_REQUESTS: '100000' }), version: '1.0.0' });
});
afterAll(async () => {
  await app.close();
  await engine.close();
});

const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  app.inject({
    method,
    url: `/api/${url}`,
    headers: { host: '127.0.0.1:8001' },
    ...(payload === undefined ? {} : { payload }),
  });
const { lorebook: Made } = ROUTES.createLorebook.answer.shape;
const make = async (title: string, genre = 'gothic') =>
  Made.parse((await ask('POST', 'lorebooks', { series_metadata: { title, genre } })).json().lorebook);
const found = async (query: Record<string, string>) => {
  const answer = await ask('GET', `lorebooks?${new URLSearchParams({ limit: '200', ...query })}`);
  return ROUTES.listLorebooks.answer.parse(answer.json()).lorebooks.map((book) => book.title);
};

test('the same key, in the header or the body, makes one book', async () => {
  const payload = { series_metadata: { title: 'Once only' } };
  const headers = { host: '127.0.0.1:8001', 'idempotency-key': 'a book' };
  const url = '/api/lorebooks';
  const first = await app.inject({ method: 'POST', url, headers, payload });
  const again = await ask('POST', 'lorebooks', { ...payload, idempotency_key: 'a book' });
  expect([again.statusCode, again.json()]).toEqual([201, first.json()]);
  const other = await ask('POST', 'lorebooks', { series_metadata: { title: 'Another' }, idempotency_key: 'a book' });
  expect(other.json()).toMatchObject({ details: { error_code: 'KEY_REUSED' } });
});

test('made, read, changed and deleted', async () => {
  const answer = await ask('POST', 'lorebooks', { series_metadata: { title: 'Ash', genre: 'noir' } });
  expect(answer.statusCode).toBe(201);
  const { id, revision } = Made.parse(answer.json().lorebook);
  expect(revision).toBe(1);
  const changed = await ask('PUT', `lorebooks/${id}`, { series_metadata: { title: 'Ash and Salt' } });
  expect([changed.statusCode, changed.json().lorebook.revision]).toEqual([200, 2]);
  const read = ROUTES.getLorebook.answer.parse((await ask('GET', `lorebooks/${id}`)).json());
  expect(read.lorebook.series_metadata.title).toBe('Ash and Salt');
  expect((await ask('DELETE', `lorebooks/${id}`)).statusCode).toBe(200);
  for (const method of ['GET', 'DELETE'] as const)
    expect((await ask(method, `lorebooks/${id}`)).json()).toMatchObject({
      details: { error_code: 'LOREBOOK_NOT_FOUND' },
    });
  expect((await ask('PUT', `lorebooks/${id}`, { series_metadata: { title: 'Again' } })).statusCode).toBe(404);
  expect((await ask('POST', 'lorebooks', { series_metadata: { title: ' ' } })).json()).toMatchObject({
    details: { field: 'series_metadata.title' },
  });
});

test('changes at once are revisions each, and none is lost', async () => {
  const { id } = await make('Many hands');
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) => ask('PUT', `lorebooks/${id}`, { series_metadata: { title: `Hand ${at}` } })),
  );
  const revisions = answers.map((answer) => answer.json().lorebook.revision);
  expect(revisions.sort()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
});

test('found by title and genre, letter by letter; pages tell each once; a cursor of nobody is refused', async () => {
  const titles = ['100% Ash', 'Ash_under', "O'Ash (a|b)* \\", '灰と塩', 'ÄSCHE'];
  for (const title of titles) await make(title, 'ash & "salt"');
  expect(await found({ series_title: '100%' })).toEqual(['100% Ash']);
  expect(await found({ series_title: 'h_u' })).toEqual(['Ash_under']);
  expect(await found({ series_title: '(A|B)* \\' })).toEqual(["O'Ash (a|b)* \\"]);
  expect(await found({ series_title: '灰' })).toEqual(['灰と塩']);
  expect(await found({ series_title: 'äsche' })).toEqual(['ÄSCHE']);
  expect(await found({ series_title: '.*' })).toEqual([]);
  expect(await found({ series_title: "' OR 1=1 --" })).toEqual([]);
  expect((await found({ genre: '& "SALT"' })).sort()).toEqual([...titles].sort());
  const paged: string[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string> = { limit: '2', genre: 'ash &', ...(cursor === null ? {} : { cursor }) };
    const answer = ROUTES.listLorebooks.answer.parse(
      (await ask('GET', `lorebooks?${new URLSearchParams(query)}`)).json(),
    );
    paged.push(...answer.lorebooks.map((book) => book.title));
    cursor = answer.next_cursor;
  } while (cursor !== null);
  expect(paged.sort()).toEqual([...titles].sort());
  expect((await ask('GET', 'lorebooks?cursor=made-up')).json()).toMatchObject({ details: { field: 'cursor' } });
});

test("another's book does not exist; one that ships is read by all and changed by nobody", async () => {
  const theirs = await engine.createLorebook(
    { owner: 'else' },
    LorebookInput.parse({ series_metadata: { title: 'Theirs' } }),
  );
  for (const method of ['GET', 'DELETE'] as const)
    expect((await ask(method, `lorebooks/${theirs.id}`)).statusCode).toBe(404);
  expect((await ask('PUT', `lorebooks/${theirs.id}`, { series_metadata: { title: 'Mine' } })).statusCode).toBe(404);
  expect(await found({ series_title: 'Theirs' })).toEqual([]);
  const [shipped] = (await engine.lorebooks(LOCAL, {}, 1, null)).items;
  expect((await ask('GET', `lorebooks/${shipped?.id}`)).statusCode).toBe(200);
  expect((await ask('PUT', `lorebooks/${shipped?.id}`, { series_metadata: { title: 'Mine' } })).statusCode).toBe(403);
  expect((await ask('DELETE', `lorebooks/${shipped?.id}`)).statusCode).toBe(403);
});

test('a story keeps the revision it began with, also when the book is changed and deleted', async () => {
  const entry = (content: string) => ({ id: 'lamp', title: 'Lamp', keys: ['lamp'], content, constant: true });
  const book = (content: string) => ({
    series_metadata: { title: 'Lamp' },
    locations: [{ name: 'The Tower' }],
    entries: [entry(content)],
  });
  const { id } = Made.parse((await ask('POST', 'lorebooks', book('It burns blue.'))).json().lorebook);
  const template = { title: 'Up', lorebook_id: id, setting_location: 'The Tower' };
  expect((await ask('PUT', 'scenarios/templates/up-the-tower', template)).statusCode).toBe(201);
  const begin = async () =>
    ROUTES.createSession.answer.parse(
      (await ask('POST', 'game/sessions', { character_name: 'Ana', lorebook_id: id })).json(),
    ).session_id;
  const first = await begin();
  await ask('PUT', `lorebooks/${id}`, book('It burns red.'));
  const second = await begin();
  const loreOf = async (session: string) => (await engine.exportSession(LOCAL, session)).lorebook.entries[0]?.content;
  expect([await loreOf(first), await loreOf(second)]).toEqual(['It burns blue.', 'It burns red.']);
  expect((await ask('DELETE', `lorebooks/${id}`)).statusCode).toBe(200);
  expect((await ask('GET', 'scenarios/templates/up-the-tower')).statusCode).toBe(404);
  const played = await ask('POST', `game/sessions/${first}/action`, { action: 'I look around.' });
  expect([played.statusCode, await loreOf(first)]).toEqual([200, 'It burns blue.']);
});

test('what an import brought goes again with its book; its stories stay', async () => {
  const save = { gamestarted: true, prompt: 'You wake.', actions: ['\n> look', '\nA lamp.'], worldinfo: [] };
  const brought = ROUTES.importLorebook.answer.parse((await ask('POST', 'lorebooks/import', save)).json());
  const [way = ''] = brought.scenario_template_ids ?? [];
  expect((await ask('GET', `scenarios/templates/${way}`)).statusCode).toBe(200);
  expect((await ask('DELETE', `lorebooks/${brought.lorebook_id}`)).statusCode).toBe(200);
  expect((await ask('GET', `scenarios/templates/${way}`)).statusCode).toBe(404);
  const begun = await ask('POST', 'game/sessions', { character_name: 'Ana', scenario_template_id: way });
  expect(begun.statusCode).toBe(404);
  const played = await ask('POST', `game/sessions/${brought.session_id}/action`, { action: 'I wait.' });
  expect(played.statusCode).toBe(200);
});
