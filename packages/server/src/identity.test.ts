// Who may ask: host names, origins, preflights and upgrades, the administrator's token.

import { Settings } from '@emergent/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { identityRefusal } from './plugins/identity.ts';
import { type Built, build, closeAll, expectError } from './testing/build.ts';
import { SESSION } from './testing/fixtures.ts';

let built: Built;
beforeAll(async () => {
  built = await build({ env: { CORS_ORIGINS: 'http://localhost:3000, https://play.example' } });
});
afterAll(closeAll);

const url = '/api/features';
const withHost = (host: string) => built.ask({ method: 'GET', url, headers: { host } });
const withOrigin = (origin: string, host = '127.0.0.1:8001') =>
  built.ask({ method: 'GET', url, headers: { host, origin } });

test.each(['127.0.0.1', '127.0.0.1:8001', 'localhost', 'LOCALHOST:9', '[::1]:8001', '[::1]'])(
  'host %s is answered',
  async (host) => expect((await withHost(host)).status).toBe(200),
);

test.each([
  'evil.example',
  'evil.example:8001',
  'localhost.evil.example',
  '127.0.0.1.nip.io',
  '127.0.0.2',
  'localhost:x',
  'localhost@evil',
  '0.0.0.0:8001',
])('host "%s" is refused', async (host) => void expectError(await withHost(host), 403, 'HOST_REFUSED'));

test('a rebound name gets nothing at all: page, docs, metrics and unknown addresses neither', async () => {
  for (const path of ['/', '/docs', '/openapi.json', '/metrics', '/nope', '/api/health'])
    expectError(await built.ask({ method: 'GET', url: path, headers: { host: 'evil.example' } }), 403, 'HOST_REFUSED');
});

test.each([
  'http://127.0.0.1:8001',
  'http://localhost:8001',
  'http://localhost:3000',
  'https://play.example',
  'HTTPS://Play.example',
])('origin %s is let in and named in the answer', async (origin) => {
  const answer = await withOrigin(origin);
  expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, origin]);
  // A page elsewhere never asks with the player's cookie.
  expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
});

test.each([
  'null',
  'http://evil.example',
  'https://127.0.0.1:8001',
  'http://127.0.0.1:8002',
  'http://localhost:30000',
  'http://localhost',
  'file://',
  '',
])('origin "%s" is refused for every method', async (origin) => {
  for (const method of ['GET', 'POST', 'DELETE', 'OPTIONS'] as const)
    expectError(await built.ask({ method, url, headers: { origin } }), 403, 'ORIGIN_REFUSED');
});

test('a preflight of a known origin is answered with the methods and headers of the API', async () => {
  const headers = { origin: 'http://localhost:3000', 'access-control-request-method': 'PATCH' };
  const answer = await built.ask({ method: 'OPTIONS', url: '/api/game/sessions', headers });
  expect(answer.status).toBe(204);
  expect(answer.headers['access-control-allow-methods']).toContain('PATCH');
  expect(answer.headers['access-control-allow-headers']).toContain('idempotency-key');
});

test('a socket of a strange page or a rebound name is not opened', async () => {
  const open = (headers: Record<string, string>) => built.app.injectWS(`/ws/game/${SESSION}`, { headers });
  await expect(open({ host: '127.0.0.1:8001', origin: 'http://evil.example' })).rejects.toThrow('403');
  await expect(open({ host: '127.0.0.1:8001', origin: 'null' })).rejects.toThrow('403');
  await expect(open({ host: 'evil.example' })).rejects.toThrow('403');
  const socket = await open({ host: 'localhost:8001', origin: 'http://127.0.0.1:8001' });
  socket.terminate();
});

const patch = (app: Built, authorization?: string) =>
  app.ask({
    method: 'PATCH',
    url: '/api/config/settings',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    payload: '{"temperature":1}',
  });

test('without ADMIN_TOKEN there are no administrator routes', async () => {
  expectError(await patch(built, 'Bearer x'), 404, 'NOT_FOUND');
  expectError(await built.ask({ method: 'PUT', url: '/api/features/quest', payload: {} }), 404, 'NOT_FOUND');
  expectError(await built.ask({ method: 'GET', url: '/api/config/changes' }), 404, 'NOT_FOUND');
});

test('with ADMIN_TOKEN they need exactly it', async () => {
  const admin = await build({ env: { ADMIN_TOKEN: 's3cret' } });
  for (const given of [undefined, 'Bearer', 'Bearer ', 'Bearer s3cre', 'Bearer s3cret2', 'Basic s3cret', 's3cret'])
    expectError(await patch(admin, given), 401, 'UNAUTHORIZED');
  expect(admin.engine.calls).toEqual([]);
  expect((await patch(admin, 'Bearer s3cret')).status).toBe(200);
  expect(admin.engine.calls).toEqual([['patchSettings', { temperature: 1 }]]);
  const put = { method: 'PUT', headers: { authorization: 'Bearer s3cret' }, payload: { enabled: false } } as const;
  expect((await admin.ask({ ...put, url: '/api/features/quest' })).json()).toMatchObject({
    feature: { enabled: false },
  });
  expectError(await admin.ask({ ...put, url: '/api/features/nope' }), 404, 'FEATURE_NOT_FOUND');
});

test('settings that would open the server to strangers stop the start with one line', () => {
  expect(identityRefusal(Settings.parse({}))).toBeNull();
  expect(identityRefusal(Settings.parse({ HOST: '::1' }))).toBeNull();
  expect(identityRefusal(Settings.parse({ HOST: '0.0.0.0' }))).toMatch(/^HOST is 0\.0\.0\.0.*loopback.*$/);
  expect(identityRefusal(Settings.parse({ HOST: '0.0.0.0', AUTH_SECRET: 'x' }))).toBeNull();
});
