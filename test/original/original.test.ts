// The original's documented calls, word for word, against the real server: each answer has each documented field, of its kind.
// calls.json: the calls and answers of its description; ids in paths and bodies are replaced by those of this server.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, startServer, stop, temporaryFolder } from '../support/server-process.ts';

type Call = { name: string; method: string; path: string; body?: Record<string, unknown>; response: unknown };
// Our own file, beside this one.
const CALLS: Call[] = JSON.parse(readFileSync(new URL('./calls.json', import.meta.url), 'utf8'));
/** Samples of what a model may say there: any key may stand in them, none must. */
const FREE = /(world_changes|character_effects|world_effects|inventory\[\]\.stats)\./;
/** Null while it is not known yet. */
const UNKNOWN =
  /(rate|time|duration|response_time|completed_at|trigger_time|requests_per_minute|requests_remaining|hit_rate|memory_usage)$/;

const kind = (value: unknown) => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);
const isObject = (value: unknown): value is Record<string, unknown> => kind(value) === 'object';

/** Where an answer differs in shape from the documented one: `path: what was expected`. */
const differences = (sample: unknown, answer: unknown, path = ''): string[] => {
  if (FREE.test(path)) return [];
  if (answer === null && UNKNOWN.test(path)) return [];
  if (kind(sample) !== kind(answer)) return [`${path}: ${kind(sample)} expected, ${kind(answer)} found`];
  if (Array.isArray(sample) && Array.isArray(answer))
    return sample.length > 0 && answer.length > 0 ? differences(sample[0], answer[0], `${path}[]`) : [];
  if (isObject(sample) && isObject(answer))
    return Object.keys(sample).flatMap((key) => differences(sample[key], answer[key], `${path}.${key}`));
  return [];
};

const folder = temporaryFolder();
let server: Server;
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await startServer(folder.path);
});
afterAll(async () => {
  await stop(server);
  folder.remove();
});

const ofThisServer = (text: string): string =>
  text
    .replace(/lorebook_123|\{lorebook_id\}/g, ids.lorebook ?? '')
    .replace('scenario_456', ids.template ?? '')
    .replace('{session_id}', ids.session ?? '')
    .replace('{task_id}', ids.task ?? '');

const ask = async (name: string): Promise<{ status: number; answer: unknown; documented: unknown }> => {
  const call = CALLS.find((one) => one.name === name);
  if (call === undefined) throw new Error(`the description has no ${name}`);
  const response = await fetch(`${server.url}${ofThisServer(call.path)}`, {
    method: call.method,
    ...(call.body === undefined
      ? {}
      : { headers: { 'Content-Type': 'application/json' }, body: ofThisServer(JSON.stringify(call.body)) }),
  });
  return { status: response.status, answer: await response.json(), documented: call.response };
};

const expectDocumented = async (name: string, status = 200): Promise<unknown> => {
  const asked = await ask(name);
  expect(asked.status, JSON.stringify(asked.answer)).toBe(status);
  expect(differences(asked.documented, asked.answer), name).toEqual([]);
  return asked.answer;
};

/** The text at a path such as `lorebooks.0.id`. */
const textAt = (answer: unknown, path: string): string => {
  const found = path
    .split('.')
    .reduce(
      (value: unknown, key) => (Array.isArray(value) ? value[Number(key)] : isObject(value) ? value[key] : null),
      answer,
    );
  if (typeof found !== 'string') throw new Error(`there is no ${path} in ${JSON.stringify(answer)}`);
  return found;
};

test('every documented call, in the order a client makes them', async () => {
  ids.lorebook = textAt(await (await fetch(`${server.url}/api/lorebooks?limit=1`)).json(), 'lorebooks.0.id');
  await expectDocumented('List Lorebooks');
  await expectDocumented('Get Lorebook Details');
  ids.template = textAt(await expectDocumented('List Scenario Templates'), 'templates.0.id');
  ids.session = textAt(await expectDocumented('Create Game Session', 201), 'session_id');
  await expectDocumented('Perform Game Action');
  await expectDocumented('Get Game Session');
  await expectDocumented('Generate AI Response');
  await expectDocumented('Validate Action');
  await expectDocumented('Get Configuration Settings');
  await expectDocumented('List Feature Flags');
  await expectDocumented('Health Check');
  await expectDocumented('Performance Metrics');
});

test('a world is made as documented', async () => {
  ids.task = textAt(await expectDocumented('Start Scenario Generation', 202), 'task_id');
  const done = async () => textAt((await ask('Check Generation Status')).answer, 'status');
  await expect.poll(done, { interval: 100 }).toBe('completed');
  await expectDocumented('Check Generation Status');
});

test("the sample client's calls and its socket play a turn", async () => {
  // As documented, but for the address.
  const createSession = async (lorebookId: string, characterName: string, scenarioId: string): Promise<unknown> => {
    const response = await fetch(`${server.url}/api/game/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        lorebook_id: lorebookId,
        character_name: characterName,
        scenario_template_id: scenarioId,
      }),
    });
    return response.json();
  };
  const performAction = async (sessionId: string, action: string): Promise<unknown> => {
    const response = await fetch(`${server.url}/api/game/sessions/${sessionId}/action`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ action }),
    });
    return response.json();
  };
  const begun = await createSession(ids.lorebook ?? '', 'Aragorn', ids.template ?? '');
  const session = textAt(begun, 'session_id');
  expect(await performAction(session, 'I examine the ancient ruins for any signs of danger')).toMatchObject({
    success: true,
  });

  const heard: unknown[] = [];
  const ws = new WebSocket(`${server.url.replace('http', 'ws')}/ws/game/${session}`);
  ws.onmessage = (event) => {
    const data: unknown = JSON.parse(event.data);
    if (textAt(data, 'type') === 'narrative_response') heard.push(data);
  };
  await once(ws, 'open');
  ws.send(JSON.stringify({ type: 'action', data: { action: 'I examine the mysterious door' } }));
  await expect.poll(() => heard.length).toBe(1);
  const documented = {
    type: 'narrative_response',
    data: {
      story_entry: { id: '', type: 'narration', text: '', timestamp: '' },
      world_changes: { special_conditions: [] },
    },
  };
  expect(differences(documented, heard[0])).toEqual([]);
  expect(textAt(heard[0], 'data.story_entry.type')).toBe('narration');
  ws.close();
});
