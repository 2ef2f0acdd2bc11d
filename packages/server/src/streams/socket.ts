// WS /ws/game/{session_id}: actions in, what happens out. Knows the original's two frames and ours beside them.
import type { Engine, Heard } from '@emergent/engine';
import { ClientFrame, EmergentError, ERRORS, IdempotencyKey, type Settings, type Signal } from '@emergent/schema';
import websocket, { type WebSocket } from '@fastify/websocket';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Pass, passOf } from '../identity/pass.ts';
import { logFailure, onClientError, toEmergent } from '../plugins/errors.ts';
import { parseJson } from '../plugins/json.ts';
import type { Admit } from '../plugins/rate-limit.ts';
import type { Stopping } from '../plugins/stopping.ts';
import { parse } from '../plugins/validation.ts';
import { FollowParams, FollowQuery } from './follow-events.ts';
import { errorSignal, makeRoom, makeStuckGate, toFrame, toResponse } from './frames.ts';
import type { Lines } from './lines.ts';

/** An action of 1,000 characters, each escaped as two `\uXXXX`, and its key fit. Bytes. */
const LARGEST_FRAME = 32_768;
const FRAMES_PER_MINUTE = 600;
const SOCKET_URL = '/ws/game/:session_id';
const OPEN = 1;
const CLOSE = {
  goingAway: 1001,
  internal: 1011,
  unauthorized: 4401,
  notFound: 4404,
  idle: 4408,
  tooMany: 4429,
} as const;

export type SocketParts = { engine: Engine; settings: Settings; admit: Admit; stopping: Stopping; lines: Lines };
type Line = {
  pass: Pass;
  sessionId: string;
  after: number | null;
  address: string;
  requestId: string;
  log: FastifyBaseLogger;
};

const readFrame = (data: unknown, isBinary: boolean): unknown => {
  if (isBinary || !Buffer.isBuffer(data)) throw new EmergentError('BAD_JSON', { message: 'Frames are JSON texts.' });
  return parseJson(data);
};

const Keyed = z.object({ data: z.object({ idempotency_key: IdempotencyKey }) });
/** The key a frame names, if it can be told at all, whatever else is wrong with it: an error about it says so. */
const keyIn = (frame: unknown): string | null => Keyed.safeParse(frame).data?.data.idempotency_key ?? null;

const answerFrame = async (
  frame: ClientFrame,
  { engine, admit, stopping }: SocketParts,
  line: Line,
  say: (signal: Signal) => void,
) => {
  if (frame.type === 'ping') return say({ type: 'pong', data: {} });
  stopping.refuse();
  await admit('write', line.pass.caller, line.address);
  if (frame.type === 'cancel') {
    if (!(await engine.cancel(line.pass.caller, line.sessionId, frame.data.idempotency_key)))
      throw new EmergentError('ACTION_NOT_FOUND');
    return;
  }
  const { action, idempotency_key: key } = frame.data;
  const answer = await engine.act(line.pass.caller, line.sessionId, action, { key });
  const response = answer.replayed ? toResponse(answer) : null;
  if (response !== null) say(response.signal);
};

/** Closes a socket that neither says nor hears anything for SESSION_TIMEOUT seconds. */
const closeWhenIdle = (socket: WebSocket, seconds: number) => {
  const timer = setTimeout(() => socket.close(CLOSE.idle, 'idle'), Math.min(seconds * 1000, 2 ** 31 - 1));
  timer.unref();
  socket.on('close', () => clearTimeout(timer));
  return timer;
};

/** True once a socket sends more frames within a minute than any player does; actions have limits of their own besides. */
const makeFloodGate = () => {
  let [count, began] = [0, Date.now()];
  return (): boolean => {
    const now = Date.now();
    if (now - began > 60_000) [count, began] = [0, now];
    return ++count > FRAMES_PER_MINUTE;
  };
};

/** Puts the socket on its player's lines, and off again when it closes; false where it is one too many. */
const takeLine = (socket: WebSocket, { lines }: SocketParts, line: Line): boolean => {
  try {
    socket.on(
      'close',
      lines.add(line.pass, () => socket.close(CLOSE.unauthorized, 'the token has ended')),
    );
    return true;
  } catch (thrown) {
    socket.send(toFrame(errorSignal(toEmergent(thrown), line.requestId, null)));
    socket.close(CLOSE.tooMany, 'too many sockets');
    return false;
  }
};

const openLine = (socket: WebSocket, parts: SocketParts, line: Line) => {
  const idle = closeWhenIdle(socket, parts.settings.SESSION_TIMEOUT);
  const isStuck = makeStuckGate();
  const room = makeRoom(
    () => (socket.readyState === OPEN ? socket.bufferedAmount : 0),
    () => socket.terminate(),
  );
  const moved = () => {
    if (socket.bufferedAmount === 0) isStuck(0);
    room.moved();
  };
  socket.on('close', room.moved);
  const say = (signal: Signal) => {
    if (socket.readyState !== OPEN) return;
    if (isStuck(socket.bufferedAmount)) return socket.terminate();
    idle.refresh();
    socket.send(toFrame(signal), moved);
  };
  const sayError = (thrown: unknown, key: string | null, wanted: 'write' | 'read' = 'write') => {
    const error = toEmergent(thrown, wanted);
    logFailure(line.log.child({ request_id: line.requestId }), error);
    say(errorSignal(error, line.requestId, key));
    return error;
  };
  const hear = ({ signal, last }: Heard) => {
    say(signal);
    if (last) socket.close(CLOSE.notFound, 'the story is another player’s now');
  };
  const following = parts.engine.follow(line.pass.caller, line.sessionId, line.after, hear, room.ready).then(
    (stop) => void (socket.readyState === OPEN ? socket.on('close', stop) : stop()),
    (thrown: unknown) => {
      const missing = ERRORS[sayError(thrown, null, 'read').code].status === 404;
      socket.close(missing ? CLOSE.notFound : CLOSE.internal);
    },
  );
  const receive = async (data: unknown, isBinary: boolean) => {
    let key: string | null = null;
    try {
      const given = readFrame(data, isBinary);
      key = keyIn(given);
      const frame = parse(ClientFrame, given, 'frame');
      await following;
      if (socket.readyState === OPEN) await answerFrame(frame, parts, line, say);
    } catch (thrown) {
      sayError(thrown, key);
    }
  };
  const isFlood = makeFloodGate();
  socket.on('message', (data, isBinary) => {
    if (isFlood()) return socket.close(CLOSE.tooMany, 'too many frames');
    idle.refresh();
    void receive(data, isBinary);
  });
};

const onFailure = (socket: WebSocket, log: FastifyBaseLogger, request_id: string) => {
  socket.on('error', (error) => log.debug({ err: error, request_id }, 'socket failed'));
};

/** At stop every socket is told to go away; who does not close within a second is cut. */
function closeAll(this: FastifyInstance, done: () => void) {
  const { clients } = this.websocketServer;
  for (const client of clients) client.close(CLOSE.goingAway, 'the server is stopping');
  const cut = setTimeout(() => {
    for (const client of clients) client.terminate();
  }, 1000);
  this.websocketServer.close(() => {
    clearTimeout(cut);
    done();
  });
}

export const addSockets = async (app: FastifyInstance, parts: SocketParts) => {
  await app.register(websocket, { options: { maxPayload: LARGEST_FRAME }, preClose: closeAll });
  // An upgrade that is none: told as all errors are, where the library would write a plain line.
  app.websocketServer.on('wsClientError', onClientError);
  // A connection that asked to become a socket and may not is nobody's any more: it would stay half open for ever.
  app.addHook('onResponse', async ({ raw, headers }, reply) => {
    if (headers.upgrade !== undefined && reply.statusCode >= 400) raw.socket?.destroySoon();
  });
  app.addHook('onRequest', async (request) => {
    if (request.ws && !request.is404 && request.routeOptions.url !== SOCKET_URL)
      throw new EmergentError('BAD_REQUEST', {
        message: 'This address takes no WebSocket.',
        suggestions: ['Open the WebSocket at /ws/game/{session_id}.'],
      });
  });
  const schema = { hide: true, params: FollowParams, querystring: FollowQuery };
  const handler = async () => {
    throw new EmergentError('NOT_FOUND', {
      message: 'This address is a WebSocket.',
      suggestions: ['Open it with ws:// and an upgrade, or follow the session at …/events.'],
    });
  };
  // Ten thousand may be open: a socket keeps what it needs of its request, never the request or its logger.
  const wsHandler = (socket: WebSocket, request: FastifyRequest) => {
    onFailure(socket, app.log, request.id);
    const line = {
      pass: passOf(request),
      sessionId: parse(FollowParams, request.params, 'params').session_id,
      after: parse(FollowQuery, request.query, 'query').after ?? null,
      address: request.ip,
      requestId: request.id,
      log: app.log,
    };
    if (takeLine(socket, parts, line)) openLine(socket, parts, line);
  };
  app.route({ method: 'GET', url: SOCKET_URL, schema, exposeHeadRoute: false, handler, wsHandler });
};
