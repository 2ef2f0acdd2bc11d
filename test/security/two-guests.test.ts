// Two guests: what belongs to one does not exist for the other, on every route, verb, socket and stream; without an identity nothing does.
import { formatList } from '@emergent/formats';
import { ROUTES, type RouteName } from '@emergent/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ADMIN, codeOf, requestFor, type Served, serve } from './support.ts';

let served: Served;
let alice: { authorization: string };
let bob: { authorization: string };
let ids: Record<string, string>;
const isName = (name: string): name is RouteName => name in ROUTES;
const NAMES = Object.keys(ROUTES).filter(isName);
const OWNED = NAMES.filter((name) => /\{(?:session_id|lorebook_id|template_id|task_id)\}/.test(ROUTES[name].path));
/** What is not there, said of what somebody else has. */
const NOT_THERE = /^(?:SESSION|LOREBOOK|TEMPLATE|TASK)_NOT_FOUND$/;
const STREAMS = ['/api/game/sessions/{session_id}/events', '/api/scenarios/status/{task_id}/events'];
/** A file that any route which takes one would take. */
const format = formatList()[0]?.name ?? '';

const as = (who: { authorization: string }, name: RouteName) => {
  const asking = requestFor(name, ids);
  const url = name === 'exportLorebook' ? asking.url.replace('format=lorebook', `format=${format}`) : asking.url;
  return served.ask({ ...asking, url, headers: who });
};

beforeAll(async () => {
  served = await serve();
  [alice, bob] = [await served.guest(), await served.guest()];
  const post = async (url: string, body: object) =>
    (await served.ask({ method: 'POST', url, body, headers: alice })).json();
  const { session_id } = ROUTES.createSession.answer.parse(
    await post('/api/game/sessions', { character_name: 'Alice' }),
  );
  const at = `/api/game/sessions/${session_id}`;
  await post(`${at}/action`, { action: 'I look around.' });
  await post(`${at}/bookmarks`, { label: 'mine' });
  const book = { series_metadata: { title: 'Of Alice' }, locations: [{ name: 'Bree' }] };
  const { lorebook } = ROUTES.createLorebook.answer.parse(await post('/api/lorebooks', book));
  const wanted = { series_title: 'Alice’s', series_type: 'book', genre: 'fantasy', setting: 'Bree' };
  const { task_id } = ROUTES.generateScenario.answer.parse(await post('/api/scenarios/generate', wanted));
  ids = {
    session_id,
    lorebook_id: lorebook.id,
    template_id: 'of-alice',
    number: '1',
    branch: 'main',
    bookmark_id: 'bookmark-1',
    memory_id: 'turn-1',
    item_id: 'x',
    quest_id: 'x',
    name: 'quest',
    idempotency_key: 'k',
    task_id,
  };
  expect((await as(alice, 'putTemplate')).status).toBe(201);
});
afterAll(() => served.close());

const everything = async () => {
  const { json } = await as(alice, 'exportSession');
  const { records } = ROUTES.exportSession.answer.parse(json());
  const { status } = ROUTES.getTask.answer.parse((await as(alice, 'getTask')).json());
  const [book, way] = [await as(alice, 'getLorebook'), await as(alice, 'getTemplate')];
  return [records, book.json(), way.json(), status === 'cancelled'];
};

test('whatever an address names is tried here: stories, books, ways to begin, tasks, and the streams of them', async () => {
  const named = NAMES.filter((name) => ROUTES[name].path.includes('{') && !OWNED.includes(name));
  expect(named).toEqual(['putFeature']);
  const { paths } = z
    .object({ paths: z.record(z.string(), z.unknown()) })
    .parse((await served.ask({ url: '/openapi.json' })).json());
  const known = new Set<string>(NAMES.map((name) => ROUTES[name].path));
  expect(Object.keys(paths).filter((path) => !known.has(path))).toEqual(STREAMS);
});

test('every route with another’s id answers 404, and nothing of the other’s has changed', async () => {
  const before = await everything();
  const wrong: string[] = [];
  for (const name of OWNED) {
    const answer = await as(bob, name);
    // The book that the template is of is another's too, and so not there.
    const expected = name === 'putTemplate' ? 422 : 404;
    const isSaid = name === 'putTemplate' || NOT_THERE.test(codeOf(answer) ?? '');
    if (answer.status !== expected || !isSaid || answer.text.includes('Alice'))
      wrong.push(`${name} ${answer.status} ${codeOf(answer)}`);
  }
  expect(wrong).toEqual([]);
  expect(OWNED.length).toBeGreaterThan(30);
  expect(await everything()).toEqual(before);
});

test('an id of another’s in a body is nobody’s either', async () => {
  const begin = (body: object, who: { authorization: string }) =>
    served.ask({ method: 'POST', url: '/api/game/sessions', body: { character_name: 'Bob', ...body }, headers: who });
  for (const body of [{ lorebook_id: ids.lorebook_id }, { scenario_template_id: ids.template_id }]) {
    const answer = await begin(body, bob);
    expect([body, answer.status, codeOf(answer)]).toEqual([body, 404, expect.stringMatching(NOT_THERE)]);
    expect((await begin(body, alice)).status).toBe(201);
  }
});

test('an id of a template says nothing of another’s, and is nobody’s to keep others from', async () => {
  const before = await everything();
  const headers = await served.guest();
  const post = async (url: string, body: object) => (await served.ask({ method: 'POST', url, body, headers })).json();
  const book = { series_metadata: { title: 'Of Carol' }, locations: [{ name: 'The Inn' }] };
  const { lorebook } = ROUTES.createLorebook.answer.parse(await post('/api/lorebooks', book));
  const body = { title: 'Hers', lorebook_id: lorebook.id, setting_location: 'The Inn' };
  const taken = ids.template_id ?? '';
  for (const [id, status] of [
    [taken, 201],
    [taken, 200],
    [taken.padEnd(100, '-'), 201],
  ] as const) {
    const url = `/api/scenarios/templates/${id}`;
    const put = await served.ask({ method: 'PUT', url, body, headers });
    expect([put.status, put.json()]).toMatchObject([status, { template: { id, title: 'Hers' } }]);
    expect((await served.ask({ url, headers })).json()).toMatchObject({ template: { id, title: 'Hers' } });
    const begun = await post('/api/game/sessions', { scenario_template_id: id, character_name: 'Carol' });
    expect(begun).toMatchObject({ scenario_id: id, lorebook_id: lorebook.id });
  }
  const { json } = await served.ask({ url: '/api/scenarios/templates', headers });
  const { templates } = ROUTES.listTemplates.answer.parse(json());
  expect(templates.map(({ id }) => id)).toEqual(expect.arrayContaining([taken, taken.padEnd(100, '-')]));
  expect(await everything()).toEqual(before);
});

test('lists hold one’s own only', async () => {
  for (const name of NAMES.filter((one) => /^list/.test(one) && !OWNED.includes(one) && one !== 'listSettingChanges')) {
    const answer = await as(bob, name);
    expect([name, answer.status, answer.text.includes('Alice')]).toEqual([name, 200, false]);
  }
  expect((await as(alice, 'listSessions')).text).toContain('Alice');
});

const PUBLIC = ['health', 'live', 'ready', 'listTemplates', 'listLorebooks', 'makeGuest'];

test('without an identity every route but the public ones is 401; what a guest owns is 404 where shipped worlds are public', async () => {
  const wrong: string[] = [];
  for (const name of NAMES) {
    const { status } = await served.ask(requestFor(name, ids));
    const expected = PUBLIC.includes(name) ? [200, 201] : ['getLorebook', 'getTemplate'].includes(name) ? [404] : [401];
    if (!expected.includes(status)) wrong.push(`${name} ${status}`);
  }
  expect(wrong).toEqual([]);
});

test('no address answers to another verb, with an identity or without', async () => {
  for (const url of new Set(NAMES.map((name) => requestFor(name, ids).url.split('?', 1)[0] ?? ''))) {
    // Some verbs meet the address of another route, such as PUT …/{lorebook_id}, which finds the body wanting (422).
    const known = NAMES.filter((name) => requestFor(name, ids).url.split('?', 1)[0] === url).map(
      (name) => ROUTES[name].method,
    );
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !known.some((two) => two === one)))
      for (const headers of [bob, {}]) {
        const { status } = await served.ask({ method, url, headers, ...(method === 'GET' ? {} : { body: {} }) });
        expect([method, url, status, [401, 404, 422].includes(status)]).toEqual([method, url, status, true]);
      }
  }
});

test('measurements are the administrator’s', async () => {
  for (const url of ['/metrics', '/api/performance']) {
    expect((await served.ask({ url })).status).toBe(401);
    expect((await served.ask({ url, headers: bob })).status).toBe(401);
    expect((await served.ask({ url, headers: { authorization: `Bearer ${ADMIN}` } })).status).toBe(200);
  }
  for (const name of ['patchSettings', 'putFeature'] as const) expect((await as(bob, name)).status).toBe(401);
});

test('page, docs and the worlds that ship are everybody’s', async () => {
  for (const url of ['/', '/docs', '/openapi.json']) expect([200, 302]).toContain((await served.ask({ url })).status);
  const { templates } = ROUTES.listTemplates.answer.parse(
    (await served.ask({ url: '/api/scenarios/templates' })).json(),
  );
  const [first] = templates;
  expect((await served.ask({ url: `/api/scenarios/templates/${first?.id}` })).status).toBe(200);
  expect((await served.ask({ url: `/api/lorebooks/${first?.lorebook_id}` })).status).toBe(200);
});

test('sockets: the owner’s stays open, another’s is told that there is nothing, nobody’s is not opened', async () => {
  const path = `/ws/game/${ids.session_id}`;
  const own = await served.socket(path, alice);
  own.socket.send('{"type":"ping"}');
  await expect.poll(() => own.heard.join()).toContain('pong');
  const other = await served.socket(path, bob);
  expect(await other.closed).toBe(4404);
  expect(other.heard.join()).toContain('SESSION_NOT_FOUND');
  await expect(served.socket(path)).rejects.toThrow('401');
  await expect(served.socket(path, { ...alice, origin: 'http://evil.example' })).rejects.toThrow('403');
  own.socket.terminate();
});

test('streams: another’s are 404, nobody’s 401', async () => {
  const url = `/api/game/sessions/${ids.session_id}`;
  const stream = { accept: 'text/event-stream' };
  for (const path of STREAMS) {
    const one = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
    expect([one, (await served.ask({ url: one, headers: { ...bob, ...stream } })).status]).toEqual([one, 404]);
    expect([one, (await served.ask({ url: one, headers: stream })).status]).toEqual([one, 401]);
  }
  const action = { method: 'POST', url: `${url}/action`, body: { action: 'look' } };
  expect((await served.ask({ ...action, headers: { ...bob, ...stream } })).status).toBe(404);
  expect((await served.ask({ ...action, headers: stream })).status).toBe(401);
});

// The last one: what is deleted here is gone.
test('to whom it belongs all of it exists: a 404 above is about who asks', async () => {
  const last = (name: RouteName) => ['handOver', 'deleteSession', 'restoreSession', 'deleteLorebook'].indexOf(name);
  const wrong: string[] = [];
  for (const name of OWNED.toSorted((one, other) => last(one) - last(other))) {
    const answer = await as(alice, name);
    if (answer.status >= 500 || NOT_THERE.test(codeOf(answer) ?? ''))
      wrong.push(`${name} ${answer.status} ${codeOf(answer)}`);
  }
  expect(wrong).toEqual([]);
});
