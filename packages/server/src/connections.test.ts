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
