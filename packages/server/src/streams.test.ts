// Server-sent events and sockets: the same turn told in frames, resume, errors, lost connections, the original's sample.
import { once } from 'node:events';
import { connect } from 'node:net';
import { type ActionAnswer, EmergentError, Signal } from '@emergent/schema';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { type Built, build, closeAll, expectError } from './testing/build.ts';
import { SESSION } from './testing/fixtures.ts';

const sockets: { terminate(): void }[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate();
});
afterAll(closeAll);

const at = `/api/game/sessions/${SESSION}`;
const act = (built: Built, action: string, headers: Record<string, string> = {}) =>
  built.ask({ method: 'POST', url: `${at}/action`, headers, payload: { action } });
const eventStream = { accept: 'text/event-stream' };

type Event = { id: string | null; type: string; data: unknown };
const eventsOf = (text: string): Event[] =>
  text
    .split('\n\n')
    .filter((block) => block.includes('event: '))
    .map((block) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;
      return { id: field('id'), type: field('event') ?? '', data: JSON.parse(field('data') ?? 'null') };
    });

test('an action as a stream tells the turn in frames and ends', async () => {
  const built = await build();
  const answer = await act(built, 'look', { ...eventStream, 'idempotency-key': 'k1' });
  expect(answer.headers['content-type']).toContain('text/event-stream');
  expect(answer.text.startsWith(':')).toBe(true);
  const events = eventsOf(answer.text);
  expect(events.map(({ id, type }) => [id, type])).toEqual([
    [null, 'turn_started'],
    [null, 'narrative_delta'],
    ['1', 'narrative_response'],
  ]);
  for (const { type, data } of events) Signal.parse({ type, data });
  expect(built.engine.followers.size).toBe(0);

  const again = eventsOf((await act(built, 'look', { ...eventStream, 'idempotency-key': 'k1' })).text);
  expect(again.map(({ id, type }) => [id, type])).toEqual([['1', 'narrative_response']]);
  const other = await act(built, 'run', { ...eventStream, 'idempotency-key': 'k1' });
  expectError(other, 409, 'KEY_REUSED');
  expect(built.engine.followers.size).toBe(0);
});

test('what cannot be a turn is an ordinary error, stream or not', async () => {
  const built = await build();
  expectError(await act(built, ' ', eventStream), 422, 'VALIDATION_FAILED', 'action');
  const unknown = {
    method: 'POST',
    url: '/api/game/sessions/nope/action',
    headers: eventStream,
    payload: { action: 'x' },
  } as const;
  expectError(await built.ask(unknown), 404, 'SESSION_NOT_FOUND');
  expectError(await built.ask({ method: 'GET', url: '/api/game/sessions/nope/events' }), 404, 'SESSION_NOT_FOUND');
  expectError(await built.ask({ method: 'GET', url: `${at}/events?after=x` }), 422, 'VALIDATION_FAILED', 'after');
  const resumed = { method: 'GET', url: `${at}/events`, headers: { 'last-event-id': 'x' } } as const;
  expectError(await built.ask(resumed), 422, 'VALIDATION_FAILED', 'Last-Event-ID');
});

test('an action that fails before its first event has its own status; after it, an error event', async () => {
  const failing = await build({
    instead: {
      act: async () => {
        throw new EmergentError('STORE_UNAVAILABLE');
      },
    },
  });
  expectError(await act(failing, 'look', eventStream), 503, 'STORE_UNAVAILABLE');
  expect(failing.engine.followers.size).toBe(0);
  const built = await build();
  const { promise, reject } = Promise.withResolvers<void>();
  built.engine.hold = promise;
  const playing = act(built, 'look', eventStream);
  await expect.poll(() => built.engine.calls.length).toBe(1);
  reject(new EmergentError('CANCELLED'));
  const cut = await playing;
  expect(cut.status).toBe(200);
  expect(eventsOf(cut.text).map(({ type }) => type)).toEqual(['turn_started', 'narrative_delta', 'error']);
});

/** Reads a stream of a listening server until `until` events came, then hangs up. */
const listen = async (
  built: Built,
  path: string,
  init: RequestInit,
  until: number,
  onOpen?: () => Promise<unknown>,
) => {
  const base = built.app.server.listening
    ? built.app.listeningOrigin
    : await built.app.listen({ host: '127.0.0.1', port: 0 });
  const abort = new AbortController();
  const response = await fetch(base + path, { ...init, signal: abort.signal });
  await onOpen?.();
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (eventsOf(text).length >= until) break;
  }
  abort.abort();
  return eventsOf(text);
};

test('following replays records since Last-Event-ID or after, then tells what happens', async () => {
  const built = await build();
  for (const line of ['one', 'two', 'three']) await act(built, line);
  const ids = async (path: string, headers: Record<string, string>, until: number) =>
    (await listen(built, path, { headers }, until)).map(({ id }) => id);
  expect(await ids(`${at}/events?after=1`, {}, 2)).toEqual(['2', '3']);
  expect(await ids(`${at}/events?after=0`, { 'last-event-id': '2' }, 1)).toEqual(['3']);
  const live = await listen(built, `${at}/events`, {}, 3, () => act(built, 'four'));
  expect(live.map(({ type }) => type)).toEqual(['turn_started', 'narrative_delta', 'narrative_response']);
  await expect.poll(() => built.engine.followers.size).toBe(0);
});

/** Records of 200 kB each, as fast as there is room for them: more than a reader may be behind. */
const LONG = 60;
const longStory: NonNullable<Parameters<typeof build>[0]>['instead'] = {
  follow: async (_caller, _id, _after, hear, ready = async () => {}) => {
    let left = false;
    const replay = async () => {
      for (let seq = 1; seq <= LONG && !left; seq++) {
        const data = { seq, number: seq, branch: 'main', idempotency_key: 'k', index: 0, provisional: true } as const;
        const signal = { type: 'narrative_delta', data: { ...data, text: 'x'.repeat(200_000) } } as const;
        hear(seq === LONG ? { seq, signal, last: true } : { seq, signal });
        await ready();
      }
    };
    void replay();
    return () => {
      left = true;
    };
  },
};

test('a long story is replayed whole, at the pace of who reads it', async () => {
  const built = await build({ instead: longStory });
  const base = await built.app.listen({ host: '127.0.0.1', port: 0 });
  const events = eventsOf(await (await fetch(`${base}${at}/events?after=0`)).text());
  expect(events.map(({ id }) => Number(id))).toEqual(Array.from({ length: LONG }, (_, index) => index + 1));
  const line = new globalThis.WebSocket(`${base.replace('http', 'ws')}/ws/game/${SESSION}?after=0`);
  let frames = 0;
  line.onmessage = () => frames++;
  await once(line, 'close');
  expect(frames).toBe(LONG);
});

test('a lost connection does not cancel the turn', async () => {
  const built = await build();
  const { promise, resolve } = Promise.withResolvers<void>();
  built.engine.hold = promise;
  const init = {
    method: 'POST',
    headers: { ...eventStream, 'content-type': 'application/json', 'idempotency-key': 'k' },
    body: '{"action":"look"}',
  };
  await listen(built, `${at}/action`, init, 1);
  resolve();
  const answer = await act(built, 'look', { 'idempotency-key': 'k' });
  expect(answer.json()).toMatchObject({ replayed: true, action_result: { turn: { seq: 1 } } });
});

const open = async (built: Built, query = '', session = SESSION) => {
  const signals: Signal[] = [];
  const socket: WebSocket = await built.app.injectWS(
    `/ws/game/${session}${query}`,
    { headers: { host: 'localhost:8001' } },
    { onInit: (raw) => void raw.on('message', (data) => signals.push(Signal.parse(JSON.parse(String(data))))) },
  );
  sockets.push(socket);
  const types = () => signals.map(({ type }) => type);
  const heard = (count: number) => expect.poll(() => signals.length).toBeGreaterThanOrEqual(count);
  return { socket, signals, types, heard, send: (frame: unknown) => socket.send(JSON.stringify(frame)) };
};

test('actions over a socket count as writes, as those over HTTP do; pings count as nothing', async () => {
  const built = await build({ env: { RATE_LIMIT_REQUESTS: '2' } });
  const { signals, heard, send } = await open(built);
  send({ type: 'ping' });
  for (const key of ['a', 'b', 'c']) send({ type: 'action', data: { action: 'look', idempotency_key: key } });
  const refused = () => signals.flatMap((signal) => (signal.type === 'error' ? [signal.data] : []));
  await expect.poll(refused).toMatchObject([{ idempotency_key: 'c', details: { error_code: 'RATE_LIMITED' } }]);
  await heard(2);
  expect(signals[0]?.type).toBe('pong');
  expect(built.engine.calls.filter(([name]) => name === 'act')).toHaveLength(2);
});

/** The original's sample, word for word but for the port. */
class GameWebSocket {
  ws: globalThis.WebSocket;
  told: unknown[] = [];
  constructor(sessionId: string, port: number) {
    this.ws = new globalThis.WebSocket(`ws://localhost:${port}/ws/game/${sessionId}`);
    this.setupEventHandlers();
  }
  setupEventHandlers() {
    this.ws.onmessage = (event) => {
      const data = JSON.parse(event.data);
      this.handleGameUpdate(data);
    };
  }
  sendAction(action: string) {
    this.ws.send(JSON.stringify({ type: 'action', data: { action } }));
  }
  handleGameUpdate(data: { type: string; data: { story_entry: unknown; world_changes: unknown } }) {
    if (data.type === 'narrative_response') this.told.push(data.data.story_entry, data.data.world_changes);
  }
}

test("the original's socket sample plays a turn", async () => {
  const built = await build();
  await built.app.listen({ host: 'localhost', port: 0 });
  const game = new GameWebSocket(SESSION, Number(new URL(built.app.listeningOrigin).port));
  await once(game.ws, 'open');
  game.sendAction('I examine the mysterious door');
  await expect.poll(() => game.told.length).toBe(2);
  expect(game.told).toMatchObject([{ type: 'narration' }, { weather: 'rain' }]);
  game.ws.close();
  await expect.poll(() => built.engine.followers.size).toBe(0);
});

test('every watcher hears a turn, whoever played it and however', async () => {
  const built = await build();
  const [one, two] = [await open(built), await open(built)];
  await act(built, 'look');
  await one.heard(3);
  await two.heard(3);
  expect(one.signals).toEqual(two.signals);
});

test('after replays, a known key is answered again, ping is answered', async () => {
  const built = await build();
  await act(built, 'look', { 'idempotency-key': 'k1' });
  const { send, signals, heard, types } = await open(built, '?after=0');
  await heard(1);
  expect(signals[0]).toMatchObject({ type: 'narrative_response', data: { seq: 1, turn: { seq: 1 } } });
  send({ type: 'ping' });
  await heard(2);
  send({ type: 'action', data: { action: 'look', idempotency_key: 'k1' } });
  await heard(3);
  expect(types()).toEqual(['narrative_response', 'pong', 'narrative_response']);
});

test.each([
  ['not JSON', 'hello', 'BAD_JSON', undefined],
  ['a key twice', '{"type":"ping","type":"ping"}', 'BAD_JSON', undefined],
  ['no object', '[]', 'VALIDATION_FAILED', 'frame'],
  ['an unknown type', '{"type":"dance"}', 'VALIDATION_FAILED', 'type'],
  ['no data', '{"type":"action"}', 'VALIDATION_FAILED', 'data'],
  ['a blank action', '{"type":"action","data":{"action":" "}}', 'VALIDATION_FAILED', 'data.action'],
  [
    'too long an action',
    `{"type":"action","data":{"action":"${'x'.repeat(1001)}"}}`,
    'VALIDATION_FAILED',
    'data.action',
  ],
  ['an unknown key to cancel', '{"type":"cancel","data":{"idempotency_key":"x"}}', 'ACTION_NOT_FOUND', undefined],
])('a frame with %s is answered by an error frame and the socket stays', async (_name, raw, code, field) => {
  const built = await build();
  const { socket, signals, send, heard, types } = await open(built);
  socket.send(raw);
  await heard(1);
  expect(signals[0]).toMatchObject({
    type: 'error',
    data: { details: { error_code: code, ...(field ? { field } : {}) } },
  });
  send({ type: 'ping' });
  await heard(2);
  expect(types()).toEqual(['error', 'pong']);
});

test('an error about a frame says its key, as long as that is one', async () => {
  const { send, signals, heard } = await open(await build());
  send({ type: 'action', data: { action: ' ', idempotency_key: 'mine' } });
  send({ type: 'action', data: { action: 'look', idempotency_key: 7 } });
  await heard(2);
  expect(signals).toMatchObject([{ data: { idempotency_key: 'mine' } }, { data: { idempotency_key: null } }]);
});

test('a frame too large closes the socket, binary frames are refused', async () => {
  const built = await build();
  const binary = await open(built);
  binary.socket.send(Buffer.from([1, 2, 3]), { binary: true });
  await binary.heard(1);
  const large = await open(built);
  large.socket.send('x'.repeat(40_000));
  expect((await once(large.socket, 'close'))[0]).toBe(1009);
});

test('an unknown session: an error frame, then close 4404', async () => {
  const built = await build();
  const { socket, signals } = await open(built, '', 'nope');
  expect((await once(socket, 'close'))[0]).toBe(4404);
  expect(signals).toMatchObject([{ type: 'error', data: { details: { error_code: 'SESSION_NOT_FOUND' } } }]);
});

test('a silent socket is closed after SESSION_TIMEOUT, and nobody follows any more', async () => {
  const built = await build({ env: { SESSION_TIMEOUT: '1' } });
  const address = await built.app.listen({ host: '127.0.0.1', port: 0 });
  const socket = new globalThis.WebSocket(`${address.replace('http', 'ws')}/ws/game/${SESSION}`);
  const closed = await new Promise<CloseEvent>((resolve) => {
    socket.onclose = resolve;
  });
  expect(closed.code).toBe(4408);
  await expect.poll(() => built.engine.followers.size).toBe(0);
});

test('a reader that takes nothing is let go instead of filling memory', async () => {
  const built = await build();
  const address = await built.app.listen({ host: '127.0.0.1', port: 0 });
  const deaf = connect(Number(new URL(address).port), '127.0.0.1').on('error', () => {});
  const upgrade =
    'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==';
  deaf.write(`GET /ws/game/${SESSION} HTTP/1.1\r\nHost: localhost\r\n${upgrade}\r\n\r\n`);
  const events = await fetch(`${address}${at}/events`);
  await expect.poll(() => built.engine.followers.size).toBe(2);
  const data = { seq: 1, number: 1, branch: 'main', idempotency_key: 'k', reason: 'x'.repeat(1_000_000) };
  for (let times = 0; times < 60; times++)
    for (const hear of built.engine.followers) hear({ seq: null, signal: { type: 'turn_discarded', data } });
  await expect.poll(() => built.engine.followers.size).toBe(0);
  await expect(events.text()).rejects.toThrow();
  deaf.destroy();
});

test('while stopping, turns in flight finish and new ones are refused', async () => {
  const built = await build();
  const { promise, resolve } = Promise.withResolvers<void>();
  built.engine.hold = promise;
  const watcher = await open(built);
  const playing = act(built, 'look');
  await watcher.heard(2);
  built.app.beginStop();
  expectError(await act(built, 'run'), 503, 'SHUTTING_DOWN');
  watcher.send({ type: 'action', data: { action: 'run' } });
  await watcher.heard(3);
  expect(watcher.signals[2]).toMatchObject({ data: { details: { error_code: 'SHUTTING_DOWN' } } });
  resolve();
  const told = (await playing).json() as ActionAnswer;
  expect(told.success).toBe(true);
  const closed = once(watcher.socket, 'close');
  await built.app.close();
  expect((await closed)[0]).toBe(1001);
});
