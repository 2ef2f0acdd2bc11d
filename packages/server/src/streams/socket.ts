// WS /ws/game/{session_id}: actions in, what happens out. Knows the original's two frames and ours beside them.
import type { Caller, Engine } from '@emergent/engine';
import { ClientFrame, EmergentError, ERRORS, IdempotencyKey, type Settings, type Signal } from '@emergent/schema';
import websocket, { type WebSocket } from '@fastify/websocket';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { logFailure, onClientError, toEmergent } from '../plugins/errors.ts';
import { callerOf } from '../plugins/identity.ts';
import { parseJson } from '../plugins/json.ts';
import type { Admit } from '../plugins/rate-limit.ts';
import type { Stopping } from '../plugins/stopping.ts';
import { parse } from '../plugins/validation.ts';
import { FollowParams, FollowQuery } from './follow-events.ts';
import { errorSignal, MOST_BUFFERED, toFrame, toResponse } from './frames.ts';

/** An action of 1,000 characters, each escaped as two `\uXXXX`, and its key fit. Bytes. */
const LARGEST_FRAME = 32_768;
const SOCKET_URL = '/ws/game/:session_id';
const OPEN = 1;
const CLOSE = { goingAway: 1001, internal: 1011, notFound: 4404, idle: 4408 } as const;

export type SocketParts = { engine: Engine; settings: Settings; admit: Admit; stopping: Stopping };
type Line = {
  caller: Caller;
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
  await admit('write', line.caller, line.address);
  if (frame.type === 'cancel') {
    if (!(await engine.cancel(line.caller, line.sessionId, frame.data.idempotency_key)))
      throw new EmergentError('ACTION_NOT_FOUND');
    return;
  }
  const { action, idempotency_key: key } = frame.data;
  const answer = await engine.act(line.caller, line.sessionId, action, { key });
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

const openLine = (socket: WebSocket, parts: SocketParts, line: Line) => {
  const idle = closeWhenIdle(socket, parts.settings.SESSION_TIMEOUT);
  const say = (signal: Signal) => {
    if (socket.readyState !== OPEN) return;
    if (socket.bufferedAmount > MOST_BUFFERED) return socket.terminate();
    idle.refresh();
    socket.send(toFrame(signal));
  };
  const sayError = (thrown: unknown, key: string | null) => {
    const error = toEmergent(thrown);
    logFailure(line.log.child({ request_id: line.requestId }), error);
    say(errorSignal(error, line.requestId, key));
    return error;
  };
  const following = parts.engine
    .follow(line.caller, line.sessionId, line.after, ({ signal }) => say(signal))
    .then(
      (stop) => void (socket.readyState === OPEN ? socket.on('close', stop) : stop()),
      (thrown: unknown) => {
        const missing = ERRORS[sayError(thrown, null).code].status === 404;
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
  socket.on('message', (data, isBinary) => {
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
    openLine(socket, parts, {
      caller: callerOf(request),
      sessionId: parse(FollowParams, request.params, 'params').session_id,
      after: parse(FollowQuery, request.query, 'query').after ?? null,
      address: request.ip,
      requestId: request.id,
      log: app.log,
    });
  };
  app.route({ method: 'GET', url: SOCKET_URL, schema, exposeHeadRoute: false, handler, wsHandler });
};
