// Tokens: a guest's and a host's, forged, expired, given up, renewed; cookies; tickets; stories that change hands; the limits of lines.
import { createServer, type Server } from 'node:http';
import { memoryHub, memoryStore } from '@emergent/adapters';
import { ROUTES } from '@emergent/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePair, type Pair, part, publicJwk, signedBy, signedWithSecret } from './sign.ts';
import { codeOf, SECRET, type Served, serve } from './support.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const mine = '/api/game/sessions';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const statusFor = async (token: string, by = served) => (await by.ask({ url: mine, headers: bearer(token) })).status;
const becomeGuest = async (headers: Record<string, string> = {}, by = served) => {
  const answer = await by.ask({ method: 'POST', url: '/api/auth/guest', headers });
  return { ...ROUTES.makeGuest.answer.parse(answer.json()), cookie: String(answer.headers['set-cookie']) };
};
const beginAs = async (headers: Record<string, string>, by = served) =>
  ROUTES.createSession.answer.parse(
    (await by.ask({ method: 'POST', url: mine, body: { character_name: 'Wren' }, headers })).json(),
  ).session_id;

/** An event stream over a real connection, open: its text is whole when the server ends it. The server listens once it had a socket. */
const followed = (by: Served, id: string, headers: Record<string, string>) =>
  fetch(`${by.app.listeningOrigin}${mine}/${id}/events`, { headers });

test('forged, expired and unsigned tokens are nobody’s', async () => {
  const { token } = await becomeGuest();
  const [head = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const other = (more: object) => signedWithSecret(SECRET, { ...claims, ...more });
  const forged = [
    `${part({ alg: 'none' })}.${payload}.`,
    `${part({ alg: 'none' })}.${payload}.${signature}`,
    `${part({ alg: 'NONE', typ: 'JWT' })}.${payload}.`,
    `${head}.${part({ ...claims, sub: 'guest:somebody' })}.${signature}`,
    `${head}.${payload}.${signature.slice(0, -4)}AAAA`,
    `${head}.${payload}`,
    // Signed with the secret as it is written, not with what is made of it; long over; of another kind of owner.
    other({}),
    other({ exp: 1 }),
    other({ sub: 'local' }),
    'x',
    '..',
    'a'.repeat(5000),
  ];
  for (const one of forged) expect([one.slice(0, 40), await statusFor(one)]).toEqual([one.slice(0, 40), 401]);
  expect(await statusFor(token)).toBe(200);
});

test('a token that was given up stays so: for requests, on other lines, and after a restart of the server', async () => {
  const store = memoryStore();
  // Closing is the restart's, not the database's.
  const kept = { ...store, close: async () => undefined };
  const before = await serve(undefined, { store: kept });
  const { token } = await becomeGuest({}, before);
  const id = await beginAs(bearer(token), before);
  const { closed } = await before.socket(`/ws/game/${id}`, bearer(token));
  const events = await followed(before, id, bearer(token));
  const out = await before.ask({ method: 'POST', url: '/api/auth/logout', headers: bearer(token) });
  expect([out.status, String(out.headers['set-cookie'])]).toEqual([200, expect.stringContaining('Max-Age=0')]);
  expect(await closed).toBe(4401);
  expect(await events.text()).toContain(':');
  expect(await statusFor(token, before)).toBe(401);
  expect((await before.ask({ method: 'POST', url: '/api/auth/logout', headers: bearer(token) })).status).toBe(401);
  await before.close();
  const after = await serve(undefined, { store: kept });
  expect(await statusFor(token, after)).toBe(401);
  await after.close();
});

test('an imported story is its importer’s, whoever its records say it is of', async () => {
  const [one, other] = [bearer((await becomeGuest()).token), bearer((await becomeGuest()).token)];
  const id = await beginAs(one);
  const file = (await served.ask({ url: `${mine}/${id}/export`, headers: one })).json();
  const brought = await served.ask({ method: 'POST', url: `${mine}/import`, body: file, headers: other });
  const { session_id: copy } = ROUTES.importSession.answer.parse(brought.json());
  expect(copy).not.toBe(id);
  const statusOf = async (story: string, headers: Record<string, string>) =>
    (await served.ask({ url: `${mine}/${story}`, headers })).status;
  expect([await statusOf(copy, other), await statusOf(copy, one)]).toEqual([200, 404]);
  expect([await statusOf(id, one), await statusOf(id, other)]).toEqual([200, 404]);
});

test('who asks again stays the same guest; the old token ends when the new one is used, not before', async () => {
  const first = await becomeGuest();
  const id = await beginAs(bearer(first.token));
  const second = await becomeGuest(bearer(first.token));
  expect(second.token).not.toBe(first.token);
  expect(await statusFor(first.token)).toBe(200);
  const found = await served.ask({ url: `${mine}/${id}`, headers: bearer(second.token) });
  expect(found.status).toBe(200);
  expect(await statusFor(first.token)).toBe(401);
  const third = await becomeGuest({ ...bearer('stale'), cookie: `emergent=${second.token}` });
  expect((await served.ask({ url: `${mine}/${id}`, headers: bearer(third.token) })).status).toBe(200);
});

test('the cookie: out of reach of scripts, this host’s alone over TLS, and as good as the header', async () => {
  const plain = await becomeGuest();
  expect(plain.cookie).toMatch(/^emergent=\S+; Expires=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  expect((await served.ask({ url: mine, headers: { cookie: `a=b; emergent=${plain.token}` } })).status).toBe(200);
  const proxied = await serve({ AUTH_SECRET: SECRET, TRUST_PROXY: '127.0.0.1' });
  const secure = await becomeGuest({ 'x-forwarded-proto': 'https' }, proxied);
  expect(secure.cookie).toMatch(/^__Host-emergent=\S+; Expires=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  const over = (cookie: string) => proxied.ask({ url: mine, headers: { cookie, 'x-forwarded-proto': 'https' } });
  expect((await over(`__Host-emergent=${secure.token}`)).status).toBe(200);
  // Over TLS a cookie that another host or plain http may have set is not looked at.
  expect((await over(`emergent=${secure.token}`)).status).toBe(401);
  expect((await over(`__Host-emergent=${secure.token}`)).headers['strict-transport-security']).toBeDefined();
  await proxied.close();
});

test('a ticket opens one socket and no request; a second use, another’s story and a made-up one do not', async () => {
  const { token } = await becomeGuest();
  const id = await beginAs(bearer(token));
  const made = await served.ask({ method: 'POST', url: '/api/auth/ticket', headers: bearer(token) });
  const { ticket } = ROUTES.makeTicket.answer.parse(made.json());
  expect((await served.ask({ url: `${mine}?ticket=${ticket}` })).status).toBe(401);
  const { socket } = await served.socket(`/ws/game/${id}?ticket=${ticket}`, {});
  expect(socket.readyState).toBe(1);
  socket.terminate();
  for (const bad of [ticket, 'x', ''])
    await expect(served.socket(`/ws/game/${id}?ticket=${bad}`, {})).rejects.toThrow('401');
});

test('a story changes hands once: the code is good for the first, the record says whose it is, the old owner has nothing', async () => {
  const [alice, bob, carol] = [bearer((await becomeGuest()).token), await served.guest(), await served.guest()];
  const id = await beginAs(alice);
  const post = (url: string, headers: Record<string, string>, body: object = {}) =>
    served.ask({ method: 'POST', url, body, headers });
  expect((await post(`${mine}/${id}/handover`, bob)).status).toBe(404);
  const { code } = ROUTES.handOver.answer.parse((await post(`${mine}/${id}/handover`, alice)).json());
  const spare = ROUTES.handOver.answer.parse((await post(`${mine}/${id}/handover`, alice)).json());
  const watching = await served.socket(`/ws/game/${id}`, alice);
  const following = await followed(served, id, alice);
  const key = { 'idempotency-key': 'claim-1' };
  const claimed = await post('/api/auth/claim', { ...bob, ...key }, { code });
  expect(claimed.json()).toEqual({ success: true, session_id: id });
  expect(await watching.closed).toBe(4404);
  expect(await following.text()).toContain('session_changed');
  // A lost answer may be asked for again; everything else comes too late.
  expect(codeOf(await post('/api/auth/claim', { ...bob, ...key }, { code: 'another' }))).toBe('KEY_REUSED');
  expect((await post('/api/auth/claim', { ...bob, ...key }, { code })).json()).toEqual({
    success: true,
    session_id: id,
  });
  for (const [who, one] of [
    [bob, code],
    [carol, code],
    [carol, spare.code],
    [alice, code],
    [carol, 'x'],
  ] as const)
    expect(codeOf(await post('/api/auth/claim', who, { code: one }))).toBe('CODE_NOT_FOUND');
  expect((await served.ask({ url: `${mine}/${id}`, headers: alice })).status).toBe(404);
  expect((await post(`${mine}/${id}/action`, alice, { action: 'look' })).status).toBe(404);
  expect((await post(`${mine}/${id}/action`, bob, { action: 'look' })).status).toBe(200);
  const { records } = ROUTES.exportSession.answer.parse(
    (await served.ask({ url: `${mine}/${id}/export`, headers: bob })).json(),
  );
  expect(records.filter((record) => record.kind === 'noted').map((record) => record.note)).toEqual([
    { note: 'handed_over', owner: expect.stringMatching(/^guest:/) },
  ]);
  const listed = async (who: Record<string, string>) =>
    (await served.ask({ url: mine, headers: who })).text.includes(id);
  expect([await listed(alice), await listed(bob)]).toEqual([false, true]);
});

test('what instances share holds neither a ticket nor a code: who reads it can open nothing', async () => {
  const hub = memoryHub();
  const kept: string[] = [];
  const watched = await serve(undefined, {
    hub: {
      ...hub,
      putOnce: (key, value, seconds) => {
        kept.push(JSON.stringify([key, value]));
        return hub.putOnce(key, value, seconds);
      },
    },
  });
  const headers = await watched.guest();
  const id = await beginAs(headers, watched);
  const post = async (url: string) => (await watched.ask({ method: 'POST', url, headers })).json();
  const { ticket } = ROUTES.makeTicket.answer.parse(await post('/api/auth/ticket'));
  const { code } = ROUTES.handOver.answer.parse(await post(`${mine}/${id}/handover`));
  expect(kept).toHaveLength(2);
  for (const secret of [ticket, code, headers.authorization.slice('Bearer '.length)])
    expect(kept.join()).not.toContain(secret);
  await watched.close();
});

test('a player has so many sockets and no more; closing one makes room', async () => {
  const few = await serve({ AUTH_SECRET: SECRET, SOCKETS_PER_PLAYER: '2' });
  const [alice, bob] = [await few.guest(), await few.guest()];
  const [hers, his] = [await beginAs(alice, few), await beginAs(bob, few)];
  const sockets = [await few.socket(`/ws/game/${hers}`, alice), await few.socket(`/ws/game/${hers}`, alice)];
  expect(await (await few.socket(`/ws/game/${hers}`, alice)).closed).toBe(4429);
  expect((await few.socket(`/ws/game/${his}`, bob)).socket.readyState).toBe(1);
  sockets[0]?.socket.close();
  await sockets[0]?.closed;
  expect((await few.socket(`/ws/game/${hers}`, alice)).socket.readyState).toBe(1);
  await few.close();
});

test('a socket that says more in a minute than any player does is closed', async () => {
  const { token } = await becomeGuest();
  const { socket, heard, closed } = await served.socket(`/ws/game/${await beginAs(bearer(token))}`, bearer(token));
  for (let frame = 0; frame < 600; frame++) socket.send('{"type":"ping"}');
  await expect.poll(() => heard.length).toBe(600);
  expect(socket.readyState).toBe(1);
  socket.send('{"type":"ping"}');
  expect(await closed).toBe(4429);
});

test('origins and hosts with accounts: the own origin by its host, those listed, and no others', async () => {
  const strict = await serve({
    AUTH_SECRET: SECRET,
    ALLOWED_HOSTS: 'play.example',
    CORS_ORIGINS: 'https://page.example',
  });
  const asked = async (host: string, origin?: string) =>
    (await strict.ask({ url: '/api/health', headers: { host, ...(origin === undefined ? {} : { origin }) } })).status;
  expect(await asked('play.example', 'http://play.example')).toBe(200);
  expect(await asked('play.example:8001', 'https://play.example:8001')).toBe(200);
  expect(await asked('play.example', 'https://page.example')).toBe(200);
  for (const origin of [
    'http://evil.example',
    'null',
    'http://play.example:81',
    'http://play.example.evil.example',
    'file://',
  ])
    expect([origin, await asked('play.example', origin)]).toEqual([origin, 403]);
  for (const host of ['evil.example', 'play.example.evil.example', '127.0.0.1:8001'])
    expect([host, await asked(host)]).toEqual([host, 403]);
  const refused = await strict.ask({ url: '/api/health', headers: { host: 'evil.example' } });
  expect([codeOf(refused), refused.text.includes('ALLOWED_HOSTS')]).toEqual(['HOST_REFUSED', true]);
  // Whoever keeps servers running asks by whatever address it has, and is told nothing but whether it goes on.
  for (const probe of ['/api/health/live', '/api/health/ready']) {
    const statusOf = async (headers: Record<string, string>) => (await strict.ask({ url: probe, headers })).status;
    expect(await statusOf({ host: '127.0.0.1:8001' })).toBe(200);
    expect(await statusOf({ host: '127.0.0.1:8001', origin: 'http://evil.example' })).toBe(403);
  }
  await strict.close();
});

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bytesOf = (token: string) => Buffer.from(token.split('.')[2] ?? '', 'base64url').toString('hex');

describe('tokens of a host', () => {
  let keys: Pair[] = [];
  let away = false;
  let server: Server;
  let hosted: Served;
  const soon = () => Math.floor(Date.now() / 1000) + 300;
  const CLAIMS = { sub: 'user-1', iss: 'https://id.example', aud: 'emergent' };
  const signed = (pair: Pair, more: object = {}) => signedBy(pair, { ...CLAIMS, exp: soon(), ...more });

  const open = async () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    return serve({
      AUTH_SECRET: SECRET,
      AUTH_JWKS_URL: `http://127.0.0.1:${port}/jwks`,
      AUTH_ISSUER: 'https://id.example',
      AUTH_AUDIENCE: 'emergent',
    });
  };
  beforeAll(async () => {
    keys = [makePair('r', 'RS256'), makePair('e', 'ES256'), makePair('d', 'EdDSA')];
    server = createServer((_request, response) => {
      if (away) response.writeHead(500).end();
      else
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ keys: keys.map(publicJwk) }));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    hosted = await open();
  });
  afterAll(async () => {
    await hosted?.close();
    server.close();
  });

  test('RS256, ES256 and EdDSA are taken, each player has their own stories, guests go on beside', async () => {
    const ids: string[] = [];
    for (const pair of keys) ids.push(await beginAs(bearer(signed(pair)), hosted));
    const [pair] = keys;
    if (pair === undefined) throw new Error('no key');
    const list = await hosted.ask({ url: mine, headers: bearer(signed(pair)) });
    for (const id of ids) expect(list.text).toContain(id);
    const other = await hosted.ask({
      url: `${mine}/${ids[0]}`,
      headers: bearer(signed(pair, { sub: 'user-2' })),
    });
    expect(other.status).toBe(404);
    expect((await hosted.ask({ url: mine, headers: await hosted.guest() })).status).toBe(200);
  });

  test('a token that was given up stays so, however its signature is written', async () => {
    const taken = keys.map((pair) => signed(pair, { sub: `leaver ${pair.kid}` }));
    // The last letter of a signature holds bits of it and bits of nothing: these are other letters with the same bits of it.
    const sameBits = (token: string) =>
      [...BASE64URL]
        .map((letter) => token.slice(0, -1) + letter)
        .filter((one) => one !== token && bytesOf(one) === bytesOf(token));
    for (const token of taken) {
      const written = sameBits(token);
      expect(written).not.toEqual([]);
      expect(await statusFor(written[0] ?? '', hosted)).toBe(200);
      const out = await hosted.ask({ method: 'POST', url: '/api/auth/logout', headers: bearer(token) });
      expect(out.status).toBe(200);
      for (const one of [token, ...written])
        expect([one.slice(-1), await statusFor(one, hosted)]).toEqual([one.slice(-1), 401]);
    }
  });

  test('another issuer, audience, time, key or algorithm is nobody’s', async () => {
    const [pair] = keys;
    if (pair === undefined) throw new Error('no key');
    const now = Math.floor(Date.now() / 1000);
    const foreign = makePair('r', 'RS256');
    const pem = JSON.stringify(publicJwk(pair));
    const bad = [
      signed(pair, { iss: 'https://other.example' }),
      signed(pair, { aud: 'other' }),
      signed(pair, { exp: now - 120 }),
      signed(pair, { exp: undefined }),
      signed(pair, { nbf: now + 600 }),
      signed(pair, { sub: undefined }),
      signed(pair, { sub: '' }),
      signed(foreign),
      signedWithSecret(pem, { ...CLAIMS, exp: soon() }, { kid: 'r' }),
      `${part({ alg: 'none', kid: 'r' })}.${part({ sub: 'user-1', iss: 'https://id.example', aud: 'emergent', exp: now + 300 })}.`,
    ];
    for (const [at, token] of bad.entries()) expect([at, await statusFor(token, hosted)]).toEqual([at, 401]);
  });

  test('keys that are out of reach are said so; what is known goes on, and guests too', async () => {
    const [pair] = keys;
    if (pair === undefined) throw new Error('no key');
    const fresh = await open();
    away = true;
    const answer = await fresh.ask({ url: mine, headers: bearer(signed(pair)) });
    expect([answer.status, codeOf(answer)]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
    expect(answer.text).not.toContain('127.0.0.1');
    expect(await statusFor(signed(pair), hosted)).toBe(200);
    expect((await fresh.ask({ url: mine, headers: await fresh.guest() })).status).toBe(200);
    away = false;
    await fresh.close();
  });

  test('a key that is new is asked for', async () => {
    const fresh = await open();
    const added = makePair('n', 'ES256');
    keys = [...keys, added];
    expect(await statusFor(signed(added), fresh)).toBe(200);
    await fresh.close();
  });
});
