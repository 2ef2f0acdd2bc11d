// The rest of the wire: keys, failures, page and its policy, docs, health and performance from measurements, metrics, rate limits.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HubUnavailable, StoreUnavailable } from '@emergent/engine/ports';
import { HealthAnswer, PerformanceAnswer } from '@emergent/schema';
import { afterAll, expect, test } from 'vitest';
import { logOptions } from './plugins/log.ts';
import { build, closeAll, expectError } from './testing/build.ts';
import { SESSION } from './testing/fixtures.ts';

const folders: string[] = [];
afterAll(async () => {
  await closeAll();
  for (const folder of folders) await rm(folder, { recursive: true });
});

const at = `/api/game/sessions/${SESSION}`;

test('the key is taken from header or body; both and different are 422', async () => {
  const { ask, engine } = await build();
  const act = (headers: Record<string, string>, more: object) =>
    ask({ method: 'POST', url: `${at}/action`, headers, payload: { action: 'look', ...more } });
  await act({ 'idempotency-key': 'h' }, {});
  await act({}, { idempotency_key: 'b' });
  await act({ 'idempotency-key': 'same' }, { idempotency_key: 'same' });
  expectError(
    await act({ 'idempotency-key': 'h' }, { idempotency_key: 'b' }),
    422,
    'VALIDATION_FAILED',
    'idempotency_key',
  );
  expectError(await act({ 'idempotency-key': 'x'.repeat(201) }, {}), 422, 'VALIDATION_FAILED', 'idempotency_key');
  expect(engine.calls.map(([, , , , write]) => write)).toMatchObject([{ key: 'h' }, { key: 'b' }, { key: 'same' }]);
  expectError(
    await ask({ method: 'POST', url: `${at}/action`, headers: { 'idempotency-key': 'h' }, payload: { action: 'run' } }),
    409,
    'KEY_REUSED',
  );
});

test('if_head and the key reach the engine, and are no part of what is asked', async () => {
  const { ask, engine } = await build();
  await ask({ method: 'PATCH', url: at, payload: { title: 'New', idempotency_key: 'k' } });
  await ask({ method: 'POST', url: `${at}/undo`, payload: { if_head: 3, to: 1, idempotency_key: 'u' } });
  expect(engine.calls).toEqual([
    ['patchSession', { owner: 'local' }, SESSION, { title: 'New' }, { key: 'k', ifHead: undefined }],
    ['move', { owner: 'local' }, SESSION, 'undo', { key: 'u', ifHead: 3 }, 1],
  ]);
});

test('a failing store is 503, anything unforeseen too, and no foreign word leaves', async () => {
  const fails = (error: Error) => build({ instead: { getSession: () => Promise.reject(error) } });
  const store = await (await fails(new StoreUnavailable(new Error('SQLITE_FULL secret')))).ask({
    method: 'GET',
    url: at,
  });
  expect(expectError(store, 503, 'STORE_UNAVAILABLE').message).toMatch(/could not be read/);
  const away = () => Promise.reject(new StoreUnavailable(new Error('SQLITE_FULL secret')));
  const writing = await (await build({ instead: { act: away } })).ask({
    method: 'POST',
    url: `${at}/action`,
    payload: { action: 'look' },
  });
  expect(expectError(writing, 503, 'STORE_UNAVAILABLE').message).toMatch(/could not be saved/);
  const bug = await (await fails(new TypeError('secret at /home/me/x.ts:1'))).ask({ method: 'GET', url: at });
  expectError(bug, 503, 'INTERNAL');
  expect(store.text + bug.text).not.toMatch(/secret|SQLITE|\.ts|TypeError/);
});

test('a ticket that may be lost on the way to the hub is made anew; where that goes on, it is told as what it is', async () => {
  const keys: string[] = [];
  const lost = new HubUnavailable(new Error('ECONNRESET secret'));
  const losing = (times: number) => ({
    spend: async () => null,
    take: async () => null,
    putOnce: async (key: string) => {
      keys.push(key);
      return keys.length <= times ? Promise.reject(lost) : true;
    },
  });
  const ask = async (times: number) => {
    keys.length = 0;
    const { ask: asked } = await build({ instead: { shared: losing(times) } });
    return asked({ method: 'POST', url: '/api/auth/ticket' });
  };
  expect([(await ask(1)).status, new Set(keys).size]).toEqual([201, 2]);
  const away = await ask(Number.POSITIVE_INFINITY);
  expectError(away, 503, 'HUB_UNAVAILABLE');
  expect(away.text).not.toMatch(/secret/);
});

test('a built page is served under a strict policy; assets are kept, the page is asked for again', async () => {
  const webRoot = await mkdtemp(join(tmpdir(), 'page-'));
  folders.push(webRoot);
  await mkdir(join(webRoot, 'assets'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>emergentRPG</title>');
  await writeFile(join(webRoot, 'assets', 'main-1a2b.js'), 'export {}');
  const { ask } = await build({ webRoot });
  const page = await ask({ method: 'GET', url: '/' });
  expect(page.text).toContain('emergentRPG');
  expect(page.headers['cache-control']).toBe('no-cache');
  for (const url of ['/new', '/new/a-world', '/play/some-id', '/make', '/library', '/stories', '/settings'])
    expect((await ask({ method: 'GET', url })).text).toBe(page.text);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe|upgrade-insecure|\*|https?:/);
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  expect(page.headers).not.toHaveProperty('strict-transport-security');
  const script = await ask({ method: 'GET', url: '/assets/main-1a2b.js' });
  expect(script.headers['cache-control']).toContain('immutable');
  for (const url of ['/assets/gone.js', '/api/nope', '/docs/nope'])
    expectError(await ask({ method: 'GET', url, headers: { accept: 'text/html' } }), 404, 'NOT_FOUND');
  // A visitor gets the page, which says so; a program the error.
  const lost = await ask({ method: 'GET', url: '/nowhere', headers: { accept: 'text/html,*/*' } });
  expect([lost.status, lost.text]).toEqual([404, page.text]);
  expectError(await ask({ method: 'GET', url: '/nowhere' }), 404, 'NOT_FOUND');
  for (const url of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
  ])
    expect((await ask({ method: 'GET', url, headers: { accept: 'text/html' } })).text).not.toContain('"version"');
});

test('without a built page a hint stands at its address', async () => {
  const { ask } = await build();
  const page = await ask({ method: 'GET', url: '/' });
  expect(page.headers['content-type']).toContain('text/plain');
  expect(page.text).toContain('npm run build');
});

test('the reference has a policy of its own and nothing from elsewhere', async () => {
  const { ask } = await build();
  const docs = await ask({ method: 'GET', url: '/docs' });
  expect(docs.status).toBe(200);
  expect(docs.headers['content-security-policy']).toContain("script-src 'self';");
  expect(docs.text).not.toMatch(/<script>|https?:\/\//);
  expect((await ask({ method: 'GET', url: '/docs/static/swagger-ui-bundle.js' })).status).toBe(200);
});

test('every answer bears a request id, the same as the error names', async () => {
  const { ask } = await build();
  const missing = await ask({ method: 'GET', url: '/api/nope' });
  expect(missing.headers['x-request-id']).toBe(expectError(missing, 404, 'NOT_FOUND').details.request_id);
  expect((await ask({ method: 'GET', url: '/api/features' })).headers['x-request-id']).toMatch(/^req_/);
});

test('health and performance tell what was measured, and null where nothing was', async () => {
  const { ask } = await build();
  const first = HealthAnswer.parse((await ask({ method: 'GET', url: '/api/health' })).json());
  expect(first).toMatchObject({ status: 'healthy', version: '1.2.3' });
  expect(first.performance).toEqual({ avg_response_time: null, requests_per_minute: 0, error_rate: null });
  await ask({ method: 'POST', url: `${at}/action`, payload: { action: 'look' } });
  await ask({ method: 'POST', url: `${at}/action`, payload: { action: '' } });
  const performance = PerformanceAnswer.parse((await ask({ method: 'GET', url: '/api/performance' })).json());
  const action = performance.operations.find(({ operation }) => operation === 'game_action');
  expect(action).toMatchObject({ total_calls: 2, error_rate: 0 });
  expect(action?.avg_duration).toBeGreaterThan(0);
  expect(performance.summary).toMatchObject({ total_operations: 3, error_rate: 0, cache_hit_rate: null });
});

test.each([
  ['the database away', { database: 'disconnected' }, 503, 'unhealthy'],
  ['the cache away', { cache: 'disconnected' }, 200, 'degraded'],
  ['the model down', { ai_service: 'unavailable' }, 200, 'degraded'],
] as const)('with %s', async (_name, down, code, status) => {
  const services = HealthAnswer.shape.services.parse({
    database: { status: 'connected', response_time: 0.1, collections: 1 },
    cache: { status: 'connected', hit_rate: 0.5, memory_usage: '1MB' },
    ai_service: { status: 'available', model: 'm', requests_remaining: 3 },
  });
  const merged = HealthAnswer.shape.services.parse({
    database: { ...services.database, status: 'database' in down ? down.database : 'connected' },
    cache: { ...services.cache, status: 'cache' in down ? down.cache : 'connected' },
    ai_service: { ...services.ai_service, status: 'ai_service' in down ? down.ai_service : 'available' },
  });
  const { ask } = await build({ instead: { health: async () => merged } });
  const answer = await ask({ method: 'GET', url: '/api/health' });
  expect([answer.status, HealthAnswer.parse(answer.json()).status]).toEqual([code, status]);
});

test('metrics name requests, sockets and what the engine observed', async () => {
  const { ask } = await build();
  await ask({ method: 'GET', url: '/api/features' });
  const { text, headers } = await ask({ method: 'GET', url: '/metrics' });
  expect(headers['content-type']).toContain('text/plain');
  expect(text).toContain('emergent_http_request_seconds_count{operation="list_features",status="200"} 1');
  expect(text).toContain('emergent_sockets 0');
  for (const line of ['hub_connected 1', 'cache_hits_total 3', 'cache_misses_total 1', 'cache_bytes 2048'])
    expect(text).toContain(`emergent_${line}\n`);
  // Read again, they are as they are now, not added up.
  expect((await ask({ method: 'GET', url: '/metrics' })).text).toContain('emergent_cache_hits_total 3\n');
});

test('writes beyond RATE_LIMIT_REQUESTS are 429 with Retry-After; health and reads go on', async () => {
  const { ask } = await build({ env: { RATE_LIMIT_REQUESTS: '2' } });
  const act = () => ask({ method: 'POST', url: `${at}/action`, payload: { action: 'look' } });
  expect([(await act()).status, (await act()).status]).toEqual([200, 200]);
  const refused = await act();
  expectError(refused, 429, 'RATE_LIMITED');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  for (let times = 0; times < 25; times++) expect((await ask({ method: 'GET', url: '/api/health' })).status).toBe(200);
  expect((await ask({ method: 'GET', url: at })).status).toBe(200);
});

test('the log has ids, times and codes, and no word of a player, no key, no token', async () => {
  const lines: string[] = [];
  const logger = { ...logOptions('info'), stream: { write: (line: string) => void lines.push(line) } };
  const { ask } = await build({ logger });
  const headers = { 'idempotency-key': 'hidden-key', authorization: 'Bearer hidden-token', cookie: 'a=hidden-cookie' };
  await ask({ method: 'POST', url: `${at}/action`, headers, payload: { action: 'hidden deed' } });
  await ask({ method: 'GET', url: `${at}/search?q=hidden`, headers });
  const refused = await ask({ method: 'POST', url: `${at}/action`, headers, payload: '{"action": "hidden' });
  const { request_id } = expectError(refused, 415, 'UNSUPPORTED_MEDIA_TYPE').details;
  expect(lines.length).toBe(3);
  expect(lines.join('')).not.toContain('hidden');
  const last: unknown = JSON.parse(lines[2] ?? '');
  expect(last).toMatchObject({ request_id, session_id: SESSION, status: 415, error_code: 'UNSUPPORTED_MEDIA_TYPE' });
});

/** What a connection is answered that sends these bytes. */
const raw = async (port: number, bytes: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  socket.end(bytes);
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
};

test('what is no HTTP, or has headers too large, is told so in the shape of all errors', async () => {
  const { app } = await build();
  const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
  for (const bytes of ['hello\r\n\r\n', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`]) {
    const [head = '', body = ''] = (await raw(port, bytes)).split('\r\n\r\n');
    expect(head).toContain('HTTP/1.1 400');
    expect(JSON.parse(body)).toMatchObject({ error: 'Bad request', details: { error_code: 'BAD_REQUEST' } });
  }
  expect(await raw(port, 'GET / HTTP/1.0\r\n\r\n')).toContain('BAD_REQUEST');
});
