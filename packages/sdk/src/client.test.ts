// Calls: where they go, what a key does when the network fails, and how errors come back.
import { afterEach, expect, test } from 'vitest';
import { ApiError, makeClient } from './index.ts';
import { type Answering, json, type ScriptedServer, scriptedServer } from './testing/scripted-server.ts';

const servers: ScriptedServer[] = [];
const serve = async (answering: Answering) => {
  const server = await scriptedServer(answering);
  servers.push(server);
  return { server, client: makeClient({ baseUrl: server.baseUrl, token: 'secret' }) };
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
const failureOf = async (promise: Promise<unknown>): Promise<ApiError> => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error('Expected an ApiError.');
  return error;
};

test('fills path, query, body, token and key', async () => {
  const { server, client } = await serve((_, response) => json(response, 200, { turns: [], next_cursor: null }));
  await client.listTurns('a/b', { limit: 3, branch: undefined });
  await client.undo('s', { if_head: 4 });
  await client.call('useItem', { params: { session_id: 's', item_id: 'i' }, key: 'mine' });
  expect(server.heard.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /api/game/sessions/a%2Fb/turns?limit=3',
    'POST /api/game/sessions/s/undo',
    'POST /api/game/sessions/s/inventory/i/use',
  ]);
  expect(server.heard[0]?.headers).toMatchObject({ authorization: 'Bearer secret' });
  expect(server.heard[0]?.headers['idempotency-key']).toBeUndefined();
  expect(server.heard[1]).toMatchObject({ body: '{"if_head":4}', headers: { 'content-type': 'application/json' } });
  expect(server.heard[1]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  expect(server.heard[2]?.headers['idempotency-key']).toBe('mine');
});

test('becomes a guest, hands a story over, takes it, and is nobody again', async () => {
  const answers: Record<string, unknown> = {
    '/api/auth/guest': { token: 'of a guest', expires_at: 'later' },
    '/api/auth/ticket': { ticket: 'for a socket', expires_at: 'soon' },
    '/api/game/sessions/s/handover': { code: 'once', expires_at: 'soon' },
    '/api/auth/claim': { session_id: 's' },
    '/api/auth/logout': {},
  };
  const server = await scriptedServer(({ url }, response) => json(response, 200, answers[url]));
  servers.push(server);
  const client = makeClient({ baseUrl: server.baseUrl });
  await client.becomeGuest();
  expect((await client.makeTicket()).ticket).toBe('for a socket');
  const { code } = await client.handOver('s');
  expect(await client.claim(code)).toEqual({ session_id: 's' });
  await client.logout();
  await client.becomeGuest();
  expect(server.heard.map(({ headers }) => headers.authorization)).toEqual([
    undefined,
    ...Array.from({ length: 4 }, () => 'Bearer of a guest'),
    undefined,
  ]);
  expect(server.heard.find(({ url }) => url === '/api/auth/claim')?.body).toBe('{"code":"once"}');
});

test('a lost answer is asked for once more with the same key', async () => {
  const { server, client } = await serve((_, response, times) => {
    if (times === 1) response.destroy();
    else json(response, 200, { success: true, replayed: true });
  });
  expect(await client.act('s', 'open the door')).toMatchObject({ replayed: true });
  const keys = server.heard.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('an answer cut in the middle counts as lost', async () => {
  const { server, client } = await serve((_, response, times) => {
    if (times > 1) return json(response, 200, { success: true });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"success"');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await client.act('s', 'wait')).toEqual({ success: true });
  expect(server.heard).toHaveLength(2);
});

test('an unreachable server is OFFLINE', async () => {
  const { server, client } = await serve((_, response) => response.destroy());
  expect(await failureOf(client.act('s', 'wait'))).toMatchObject({ status: 0, code: 'OFFLINE', field: null });
  expect(server.heard).toHaveLength(2);
});

test('an error of the table is mapped whole, and not asked again', async () => {
  const { server, client } = await serve((_, response) =>
    json(
      response,
      422,
      {
        error: 'Validation failed',
        message: 'Please check your input.',
        details: { error_code: 'VALIDATION_FAILED', timestamp: 'now', request_id: 'r1', field: 'action' },
        suggestions: ['Correct the named field.'],
      },
      { 'retry-after': '7' },
    ),
  );
  expect(await failureOf(client.act('s', ' '))).toMatchObject({
    status: 422,
    code: 'VALIDATION_FAILED',
    message: 'Please check your input.',
    suggestions: ['Correct the named field.'],
    field: 'action',
    requestId: 'r1',
    retryAfter: 7,
  });
  expect(server.heard).toHaveLength(1);
});

test('an answer that is not the server’s is UNREADABLE', async () => {
  const { client } = await serve((heard, response) => {
    response.writeHead(heard.url.includes('templates') ? 502 : 200);
    response.end('<html>');
  });
  expect(await failureOf(client.listTemplates())).toMatchObject({ status: 502, code: 'UNREADABLE' });
  expect(await failureOf(client.listSessions())).toMatchObject({ status: 200, code: 'UNREADABLE' });
});

test('giving up is an abort, not an error of the network', async () => {
  const { server, client } = await serve(() => {});
  const giving = new AbortController();
  const asked = client.act('s', 'wait', { signal: giving.signal });
  setTimeout(() => giving.abort(), 50);
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  expect(server.heard).toHaveLength(1);
});

test('a file goes out and comes in as bytes', async () => {
  const { server, client } = await serve((request, response) =>
    request.method === 'POST'
      ? json(response, 201, { lorebook_id: 'b' })
      : void response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([137, 80])),
  );
  expect(await client.importLorebook(new Uint8Array([123, 125]))).toEqual({ lorebook_id: 'b' });
  expect(server.heard[0]).toMatchObject({ body: '{}', headers: { 'content-type': 'application/octet-stream' } });
  const file = await client.exportLorebook('b', { format: 'card-v3', container: 'png' });
  expect([file.type, [...new Uint8Array(await file.arrayBuffer())]]).toEqual(['image/png', [137, 80]]);
  expect(server.heard[1]?.url).toBe('/api/lorebooks/b/export?format=card-v3&container=png');
});
