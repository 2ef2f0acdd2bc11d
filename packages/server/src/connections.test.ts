// What only real connections show: bodies too large, header games, upgrades where there are none; each told in the table's shape.
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Built, build, closeAll, expectError } from './testing/build.ts';
import { SESSION } from './testing/fixtures.ts';

let built: Built;
let origin = '';
beforeAll(async () => {
  built = await build();
  origin = await built.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(closeAll);

const action = `/api/game/sessions/${SESSION}/action`;
const bodyOf = (megabytes: number) => JSON.stringify({ action: 'x'.repeat(megabytes * 1_048_576) });
const json = { 'content-type': 'application/json' };

test.each([10.5, 20])('a body of %s MB: fetch reads its 413, and the next request is answered', async (megabytes) => {
  const answer = await fetch(origin + action, { method: 'POST', headers: json, body: bodyOf(megabytes) });
  expectError({ status: answer.status, text: await answer.text() }, 413, 'TOO_LARGE');
  expect((await fetch(`${origin}/api/features`)).status).toBe(200);
});

test.each([
  ['with its length', { 'content-length': String(Buffer.byteLength(bodyOf(20))) }],
  ['in chunks', {}],
])('a body of 20 MB %s: an ordinary client reads its 413', async (_how, headers) => {
  const sending = request(origin + action, { method: 'POST', headers: { ...json, ...headers } });
  const answered = once(sending, 'response');
  sending.write(Buffer.from(bodyOf(20)));
  sending.end();
  const [response] = await answered;
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  expectError({ status: response.statusCode, text }, 413, 'TOO_LARGE');
});

/** What the server says to bytes sent as they are, as an answer. */
const say = async (...lines: string[]) => {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => {});
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  let told = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  await expect.poll(() => told).toMatch(/\r\n\r\n.*\}/s);
  socket.destroy();
  const [head = '', text = ''] = told.split('\r\n\r\n');
  return { status: Number(head.slice(9, 12)), text };
};
const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='];
const version = 'Sec-WebSocket-Version: 13';

test('no Host, or two, is 400', async () => {
  expectError(await say('GET /api/features HTTP/1.1'), 400, 'BAD_REQUEST');
  expectError(await say('GET /api/features HTTP/1.1', 'Host: localhost', 'host: 127.0.0.1'), 400, 'BAD_REQUEST');
  expectError(await say('GET /api/features HTTP/1.0'), 400, 'BAD_REQUEST');
});

test('headers too large are 400, with an id of the request', async () => {
  expectError(await say('GET / HTTP/1.1', 'Host: localhost', `X: ${'x'.repeat(20_000)}`), 400, 'BAD_REQUEST');
});

test('an upgrade where no socket is, or that is none, is an error of the table', async () => {
  const to = (path: string, ...headers: string[]) => say(`GET ${path} HTTP/1.1`, 'Host: localhost', ...headers);
  expectError(await to('/api/features', ...upgrade, version), 400, 'BAD_REQUEST');
  expectError(await to('/', ...upgrade, version), 400, 'BAD_REQUEST');
  expectError(await to('/ws/nowhere', ...upgrade, version), 404, 'NOT_FOUND');
  expectError(await to(`/ws/game/${SESSION}`, ...upgrade, 'Sec-WebSocket-Version: 1'), 400, 'BAD_REQUEST');
  expectError(await to(`/ws/game/${SESSION}?after=x`, ...upgrade, version), 422, 'VALIDATION_FAILED', 'after');
  expectError(await to(`/ws/game/${SESSION}`), 404, 'NOT_FOUND');
});

test('too many requests are told when to come again', async () => {
  const strict = await build({ env: { RATE_LIMIT_REQUESTS: '1', RATE_LIMIT_WINDOW: '30' } });
  const act = () => strict.ask({ method: 'POST', url: action, payload: { action: 'look' } });
  expect((await act()).status).toBe(200);
  const refused = await act();
  expectError(refused, 429, 'RATE_LIMITED');
  const wait = Number(refused.headers['retry-after']);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(30);
  // The page and health go on; reads have their own allowance.
  for (const url of ['/', '/api/health', '/api/features'])
    expect((await strict.ask({ method: 'GET', url })).status).toBe(200);
});

test('opening sockets without end is told so too', async () => {
  const strict = await build({ env: { RATE_LIMIT_REQUESTS: '1' } });
  const statuses: number[] = [];
  for (let socket = 0; socket < 11; socket++)
    statuses.push((await strict.ask({ method: 'GET', url: `/ws/game/${SESSION}` })).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
});

test('who sends too slowly is cut: headers within a minute, a request within two', () => {
  const { headersTimeout, requestTimeout } = built.app.server;
  expect([headersTimeout, requestTimeout].map((ms) => ms / 60_000)).toEqual([1, 2]);
});
