// Following a session: drops lose and double nothing, dead lines are noticed, the event stream stands in for sockets.
import type { ServerResponse } from 'node:http';
import type { Signal } from '@emergent/schema';
import { afterEach, expect, test, vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Follower, type FollowOptions, type FollowState, makeClient } from './index.ts';
import { type Answering, event, events, json, type ScriptedServer, scriptedServer } from './testing/scripted-server.ts';

const backoff = { firstMs: 10, mostMs: 30 };
const open: { server: ScriptedServer; sockets: WebSocketServer; follower: Follower }[] = [];
afterEach(async () => {
  for (const { server, sockets, follower } of open.splice(0)) {
    follower.stop();
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
    await server.close();
  }
});

/** Records 1, 2, 3 … of a log; the script sends any of them on any connection. */
const record = (seq: number) => ({
  type: 'narrative_response',
  data: { seq, number: seq, branch: 'main', idempotency_key: `k${seq}` },
});
const send = (socket: WebSocket, frame: unknown) => socket.send(JSON.stringify(frame));

type Script = {
  onSocket?: (socket: WebSocket, after: string | null, times: number) => void;
  onRequest?: Answering;
  options?: Partial<FollowOptions>;
};
const following = async ({ onSocket, onRequest, options }: Script) => {
  const server = await scriptedServer(onRequest ?? ((_, response) => json(response, 404, {})));
  const sockets = new WebSocketServer({ noServer: true });
  let times = 0;
  server.server.on('upgrade', (request, stream, head) => {
    times++;
    if (onSocket === undefined) return stream.destroy();
    const after = new URL(request.url ?? '', server.baseUrl).searchParams.get('after');
    sockets.handleUpgrade(request, stream, head, (socket) => onSocket(socket, after, times));
  });
  const signals: Signal[] = [];
  const states: FollowState[] = [];
  const follower = makeClient({ baseUrl: server.baseUrl }).follow('s', {
    onSignal: (signal) => signals.push(signal),
    onState: (state) => states.push(state),
    backoff,
    ...options,
  });
  open.push({ server, sockets, follower });
  const seqs = () => signals.flatMap((signal) => ('seq' in signal.data ? [signal.data.seq] : []));
  return { server, signals, states, seqs, follower };
};

test('a dropped socket loses nothing and doubles nothing', async () => {
  const log = [4, 5, 6, 7, 8, 9, 10];
  const asked: (string | null)[] = [];
  const { seqs, states } = await following({
    options: { after: 3 },
    onSocket: (socket, after, times) => {
      asked.push(after);
      // A server that replays one record too many, and tells two out of order before it drops the line.
      for (const seq of log.filter((one) => one >= Number(after))) {
        if (times === 1 && seq > 5) break;
        send(socket, record(seq));
      }
      if (times === 1) {
        send(socket, record(7));
        socket.terminate();
      }
    },
  });
  await vi.waitFor(() => expect(seqs()).toHaveLength(log.length));
  expect(asked).toEqual(['3', '5']);
  expect([...seqs()].sort((a, b) => a - b)).toEqual(log);
  expect(states).toEqual(['connecting', 'live', 'waiting', 'connecting', 'live']);
});

test('without a known record the first one heard is where it goes on from', async () => {
  const asked: (string | null)[] = [];
  const { seqs } = await following({
    onSocket: (socket, after, times) => {
      asked.push(after);
      send(socket, record(times === 1 ? 40 : 41));
      if (times === 1) socket.terminate();
    },
  });
  await vi.waitFor(() => expect(seqs()).toEqual([40, 41]));
  expect(asked).toEqual([null, '40']);
});

test('provisional words pass through', async () => {
  const words = { type: 'narrative_delta', data: { seq: 4, number: 4, branch: 'main', index: 0, text: 'The door' } };
  const { signals } = await following({
    options: { after: 9 },
    onSocket: (socket) => {
      send(socket, words);
      send(socket, words);
      socket.send('not json');
    },
  });
  await vi.waitFor(() => expect(signals).toHaveLength(2));
});

test('a line that has died without a word is left', async () => {
  let pings = 0;
  const { states } = await following({
    options: { heartbeatMs: 40 },
    onSocket: (socket, _, times) => {
      socket.on('message', () => {
        pings++;
        if (times > 1) send(socket, { type: 'pong', data: {} });
      });
    },
  });
  await vi.waitFor(() => expect(states.filter((state) => state === 'live')).toHaveLength(2));
  await vi.waitFor(() => expect(pings).toBeGreaterThan(4));
  expect(states.filter((state) => state === 'live')).toHaveLength(2);
});

test('where sockets do not pass, the event stream is followed and resumed', async () => {
  const asked: unknown[] = [];
  const tell = (response: ServerResponse, seq: number) => event(response, 'narrative_response', record(seq).data);
  const { seqs } = await following({
    options: { after: 0 },
    onRequest: (heard, response) => {
      asked.push(heard.headers['last-event-id']);
      events(response);
      if (asked.length > 1) return tell(response, 2);
      tell(response, 1);
      setTimeout(() => response.destroy(), 20);
    },
  });
  await vi.waitFor(() => expect(seqs()).toEqual([1, 2]));
  expect(asked).toEqual(['0', '1']);
});

test('a session that is gone ends the following with the reason', async () => {
  const gone = { error: '', message: 'Deleted.', details: { error_code: 'SESSION_DELETED' }, suggestions: [] };
  const reasons: (string | undefined)[] = [];
  const onState: FollowOptions['onState'] = (state, error) => {
    if (state === 'stopped') reasons.push(error?.code);
  };
  await following({ options: { onState }, onRequest: (_, response) => json(response, 404, gone) });
  await following({
    options: { onState },
    onSocket: (socket) => send(socket, { type: 'error', data: { ...gone, idempotency_key: null } }),
  });
  await vi.waitFor(() => expect(reasons).toEqual(['SESSION_DELETED', 'SESSION_DELETED']));
});

test('a line that died while the machine slept is found out when it wakes', async () => {
  const { seqs, follower, states } = await following({
    options: { after: 3, heartbeatMs: 60_000 },
    onSocket: (socket, _, times) => {
      // The first never answers a ping, as if its peer were gone.
      if (times > 1) send(socket, record(4));
    },
  });
  await vi.waitFor(() => expect(states).toContain('live'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  follower.wake();
  await vi.advanceTimersByTimeAsync(4200);
  vi.useRealTimers();
  await vi.waitFor(() => expect(seqs()).toEqual([4]), 5000);
});
