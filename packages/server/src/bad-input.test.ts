// Every bad input of an action: the table's answer with the field and a suggestion, and the engine is not asked.

import { gzipSync } from 'node:zlib';
import { EmergentError } from '@emergent/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Built, build, closeAll, expectError } from './testing/build.ts';
import { SESSION } from './testing/fixtures.ts';

let built: Built;
beforeAll(async () => {
  built = await build({ env: { MAX_REQUEST_SIZE: '20000' } });
});
afterAll(closeAll);

const url = `/api/game/sessions/${SESSION}/action`;
const json = { 'content-type': 'application/json' };
const post = (payload: unknown, headers: Record<string, string> = json, to = url) =>
  built.ask({
    method: 'POST',
    url: to,
    headers,
    payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
  });
const untouched = () => expect(built.engine.calls.filter(([name]) => name === 'act')).toEqual([]);

test.each([
  ['empty', { action: '' }],
  ['blank', { action: ' \n\t ' }],
  ['too long', { action: 'x'.repeat(1001) }],
  ['too long in code points', { action: '🐉'.repeat(1001) }],
  ['a number', { action: 7 }],
  ['null', { action: null }],
  ['a list', { action: ['look'] }],
  ['missing', {}],
  ['under another name', { acton: 'look' }],
  ['with U+0000', { action: 'look\u0000' }],
  ['a lone surrogate', { action: '\ud800' }],
])('an action that is %s is 422 and names the field', async (_name, body) => {
  const error = expectError(await post(body), 422, 'VALIDATION_FAILED', 'action');
  expect(error.suggestions[0]).toContain('Say what you want to do in 1 to 1,000 characters');
  untouched();
});

test('a body left out, or null, names the field too', async () => {
  expectError(await post('null'), 422, 'VALIDATION_FAILED', 'action');
  expectError(await built.ask({ method: 'POST', url }), 422, 'VALIDATION_FAILED', 'action');
  expectError(await post(''), 422, 'VALIDATION_FAILED', 'action');
});

test.each([
  ['broken', '{"action": "look'],
  ['not JSON', 'look around'],
  ['a key twice', '{"action":"look","action":"run"}'],
  ['a key twice, written otherwise', '{"action":"look","\\u0061ction":"run"}'],
  ['__proto__', '{"action":"look","__proto__":{"x":1}}'],
  ['a constructor with a prototype', '{"action":"look","constructor":{"prototype":{"x":1}}}'],
  ['nested too deeply', `{"action":"look","x":${'['.repeat(5000)}${']'.repeat(5000)}}`],
])('a body with %s is 400', async (_name, body) => {
  expectError(await post(body), 400, 'BAD_JSON', 'body');
  untouched();
});

test.each([['[]'], ['"look"'], ['7'], ['true']])('a body %s that is no object is 422', async (body) => {
  expectError(await post(body), 422, 'VALIDATION_FAILED', 'body');
  untouched();
});

test('bytes that are not UTF-8 are 422', async () => {
  expectError(await post(Buffer.from('{"action":"\xff"}', 'latin1')), 422, 'VALIDATION_FAILED', 'body');
});

test.each([['text/plain'], ['application/x-www-form-urlencoded'], ['application/json; charset=latin1'], ['nonsense']])(
  'content type %s is 415',
  async (type) => {
    expectError(await post({ action: 'look' }, { 'content-type': type }), 415, 'UNSUPPORTED_MEDIA_TYPE');
    untouched();
  },
);

test.each([
  ['/api/ai/generate-response', '{"action":"look","context":{"note":"a\\u0000"}}', 'context.note'],
  ['/api/ai/generate-response', '{"action":"look","context":{"recent":[{"a":"\\udc00"}]}}', 'context.recent.0.a'],
  ['/api/ai/validate-action', '{"action":"look","game_state":{"a\\u0000b":1}}', 'game_state.ab'],
  ['/api/lorebooks', '{"extensions":{"foreign":{"text":"\\ud800"}}}', 'series_metadata'],
])(
  'ill-formed text where a body is free is 422, but for what an import brought along: %s %s',
  async (to, body, field) => {
    expectError(await post(body, json, to), 422, 'VALIDATION_FAILED', field);
  },
);

test.each([
  ['/api/lorebooks?series_title=a%00', 'series_title'],
  ['/api/lorebooks?genre=%ED%A0%80', 'query'],
  [`/api/game/sessions/${SESSION}/search?q=%ff`, 'query'],
])('ill-formed text in a query is 422: %s', async (to, field) => {
  expectError(await built.ask({ method: 'GET', url: to }), 422, 'VALIDATION_FAILED', field);
});

test('a compressed body is 415', async () => {
  expectError(
    await post(gzipSync('{"action":"look"}'), { ...json, 'content-encoding': 'gzip' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  );
  untouched();
});

test('a body without a content type is 415', async () => {
  const answer = await built.ask({ method: 'POST', url, payload: Buffer.from('{"action":"look"}') });
  expectError(answer, 415, 'UNSUPPORTED_MEDIA_TYPE');
});

test('a body over MAX_REQUEST_SIZE is 413; an import may be larger', async () => {
  const large = { action: 'look', note: 'x'.repeat(20_000) };
  expectError(await post(large), 413, 'TOO_LARGE');
  untouched();
  expect((await post(large, json, '/api/game/sessions/import')).status).toBe(201);
});

test('unknown ids, branches, keys and addresses are 404', async () => {
  expectError(await post({ action: 'look' }, json, '/api/game/sessions/nope/action'), 404, 'SESSION_NOT_FOUND');
  const at = `/api/game/sessions/${SESSION}`;
  expectError(await built.ask({ method: 'POST', url: `${at}/branches/nope/switch` }), 404, 'BRANCH_NOT_FOUND');
  expectError(await built.ask({ method: 'DELETE', url: `${at}/action/nope` }), 404, 'ACTION_NOT_FOUND');
  expectError(await built.ask({ method: 'GET', url: `${at}/export` }), 404, 'SESSION_DELETED');
  expectError(await built.ask({ method: 'GET', url: `${at}/turns/1/why` }), 404, 'TURN_NOT_FOUND');
  expectError(await built.ask({ method: 'GET', url: '/api/nope' }), 404, 'NOT_FOUND');
  expectError(await built.ask({ method: 'PUT', url: at }), 404, 'METHOD_NOT_ALLOWED');
  expectError(await built.ask({ method: 'GET', url: '/api/%zz' }), 400, 'BAD_REQUEST');
  for (const length of [201, 300, 1001, 3000])
    expectError(await built.ask({ method: 'GET', url: `/api/game/sessions/${'x'.repeat(length)}` }), 404, 'NOT_FOUND');
});

const change = async (method: 'PATCH' | 'PUT', to: string, payload: unknown) => {
  const admin = await build({ env: { ADMIN_TOKEN: 't' } });
  const headers = { ...json, authorization: 'Bearer t' };
  return admin.ask({ method, url: to, headers, payload: JSON.stringify(payload) });
};

test.each([
  ['PATCH', '/api/config/settings', { temperature: 1 }],
  ['PUT', '/api/features/quest', { enabled: false }],
  ['PATCH', `/api/game/sessions/${SESSION}`, { title: 'The door' }],
  ['PATCH', `/api/game/sessions/${SESSION}/memory/m1`, { pinned: true }],
] as const)('%s %s names an unknown field, and refuses to change nothing', async (method, to, good) => {
  expectError(await change(method, to, { ...good, colour: 1 }), 422, 'VALIDATION_FAILED', 'colour');
  for (const empty of [{}, null, { idempotency_key: 'k' }]) {
    const answer = await change(method, to, empty);
    expect(answer.status).toBe(422);
    if (empty === null || !('idempotency_key' in empty)) expect(answer.text).toContain('nothing to change');
  }
  expect((await change(method, to, good)).status).toBe(200);
});

test('a story may be begun with null for the world left open', async () => {
  const fresh = await build();
  const payload = { character_name: 'Ana', lorebook_id: null, scenario_template_id: null };
  expect((await fresh.ask({ method: 'POST', url: '/api/game/sessions', payload })).status).toBe(201);
  expect(fresh.engine.calls[0]?.[2]).toEqual({ character_name: 'Ana' });
});

test('a refusal stays short, however much there is to say', async () => {
  const importSession = async () => {
    throw new EmergentError('IMPORT_REFUSED', { message: 'x'.repeat(5000) });
  };
  const fresh = await build({ instead: { importSession } });
  const answer = await fresh.ask({ method: 'POST', url: '/api/game/sessions/import', payload: {} });
  expect(expectError(answer, 422, 'IMPORT_REFUSED').message.length).toBeLessThan(310);
});

test('a number that is none, and limits out of bounds, are 422', async () => {
  const at = `/api/game/sessions/${SESSION}`;
  expectError(await built.ask({ method: 'GET', url: `${at}/turns/x/why` }), 422, 'VALIDATION_FAILED', 'number');
  for (const limit of ['x', '1.5']) {
    const answer = await built.ask({ method: 'GET', url: `${at}/turns?limit=${limit}` });
    expect(expectError(answer, 422, 'VALIDATION_FAILED', 'limit').message).toContain('must be a whole number');
  }
  for (const limit of ['0', '201'])
    expectError(
      await built.ask({ method: 'GET', url: `${at}/turns?limit=${limit}` }),
      422,
      'VALIDATION_FAILED',
      'limit',
    );
  expectError(await built.ask({ method: 'GET', url: `${at}/search?q=` }), 422, 'VALIDATION_FAILED', 'q');
});

test('undo at the start is 409, and an empty body is fine with or without a content type', async () => {
  const fresh = await build();
  const undo = `/api/game/sessions/${SESSION}/undo`;
  expectError(await fresh.ask({ method: 'POST', url: undo }), 409, 'NOTHING_TO_UNDO');
  expectError(await fresh.ask({ method: 'POST', url: undo, headers: json, payload: '' }), 409, 'NOTHING_TO_UNDO');
  const plain = { 'content-type': 'text/plain;charset=UTF-8', 'content-length': '0' };
  expectError(await fresh.ask({ method: 'POST', url: undo, headers: plain }), 409, 'NOTHING_TO_UNDO');
  expectError(await fresh.ask({ method: 'POST', url: undo, headers: json, payload: '{}' }), 409, 'NOTHING_TO_UNDO');
});

test.each([
  { character: { level: '3', skills: ['tracking'], equipped_items: ['bow'], metadata: {}, class_name: null } },
  { character: null, world_state: null, recent_actions: null },
  { recent_actions: [{ type: 'player', text: 'I wait' }, 'I wait on'] },
])('the free context of a telling is taken in whatever shape a client keeps it: %o', async (context) => {
  expect((await post({ action: 'look', context }, json, '/api/ai/generate-response')).status).toBe(200);
});

test('any other well-formed text is accepted and kept', async () => {
  const fresh = await build();
  for (const action of [
    '<b>"I\'m" here</b>',
    '🐉'.repeat(1000),
    'שלום عالم',
    '  spaces  ',
    '<|endoftext|>',
    '\u2028 ok',
  ]) {
    const answer = await fresh.ask({ method: 'POST', url, headers: json, payload: JSON.stringify({ action }) });
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({ action_result: { player_action: { text: action } } });
  }
});
