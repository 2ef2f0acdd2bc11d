// Every failure becomes a row of the ERRORS table: status, body, headers. Nothing else leaves the server.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { HubUnavailable, StoreUnavailable } from '@emergent/engine/ports';
import { EmergentError, ERRORS, type ErrorBody, type ErrorCode, ROUTES } from '@emergent/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { makeRequestId } from './log.ts';

/** Fastify's own failures, by code. Those not named here: 4xx is BAD_REQUEST, all else INTERNAL. */
const BY_FASTIFY_CODE: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BAD_JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BAD_JSON',
  FST_ERR_NOT_FOUND: 'NOT_FOUND',
};

const field = (error: object, name: 'code' | 'statusCode'): unknown =>
  Object.getOwnPropertyDescriptor(error, name)?.value;

/** Of a store that is away the table speaks as to who writes. */
const UNREAD = 'It could not be read: the database does not answer.';

/** The table's error for anything thrown, by what wanted to write or only to read. Foreign errors keep only their place in the table, and themselves as `cause`. */
export const toEmergent = (thrown: unknown, wanted: 'write' | 'read' = 'write'): EmergentError => {
  if (thrown instanceof EmergentError) return thrown;
  if (thrown instanceof StoreUnavailable)
    return new EmergentError('STORE_UNAVAILABLE', {
      ...(wanted === 'read' ? { message: UNREAD } : {}),
      cause: thrown,
    });
  if (thrown instanceof HubUnavailable) return new EmergentError('HUB_UNAVAILABLE', { cause: thrown });
  if (typeof thrown === 'object' && thrown !== null) {
    const known = BY_FASTIFY_CODE[String(field(thrown, 'code'))];
    if (known) return new EmergentError(known, { cause: thrown });
    const status = Reflect.get(thrown, 'statusCode');
    if (status === 404) return new EmergentError('NOT_FOUND', { cause: thrown });
    if (typeof status === 'number' && status >= 400 && status < 500)
      return new EmergentError('BAD_REQUEST', { cause: thrown });
  }
  return new EmergentError('INTERNAL', { cause: thrown });
};

const MOST_SAID = 300;
/** What is wrong with an import can be long; the first of it says enough. */
const brief = (message: string) =>
  message.length <= MOST_SAID ? message : `${message.slice(0, MOST_SAID).toWellFormed()}…`;

export const errorBody = (error: EmergentError, requestId: string) =>
  ({
    error: ERRORS[error.code].error,
    message: brief(error.message),
    details: {
      ...error.details,
      error_code: error.code,
      timestamp: new Date().toISOString(),
      request_id: requestId,
    },
    suggestions: [...error.suggestions],
  }) satisfies ErrorBody;

type Log = { error: (what: object, words: string) => void; warn: (what: object, words: string) => void };

/** Only failures of ours are worth a line of their own; the request's line has the code of all others. */
export const logFailure = (log: Log, error: EmergentError) => {
  if (error.code === 'INTERNAL') log.error({ err: error.cause ?? error }, 'unexpected failure');
  else if (error.code === 'STORE_UNAVAILABLE') log.error({ err: error.cause ?? error }, 'the store is unavailable');
};

/** Of a body that nobody wants so much is read and thrown away, for so long, that its sender gets to the answer. */
const MOST_RUN_OFF = 67_108_864;
const RUN_OFF_MS = 10_000;

const letRunOff = (raw: IncomingMessage) => {
  let read = 0;
  const cut = setTimeout(() => raw.destroy(), RUN_OFF_MS);
  cut.unref();
  raw.on('data', (bytes: Buffer) => {
    read += bytes.length;
    if (read > MOST_RUN_OFF) raw.destroy();
  });
  raw.unpipe();
  raw.resume();
  raw.once('end', () => clearTimeout(cut));
  raw.once('close', () => clearTimeout(cut));
};

const answer = (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const error = toEmergent(thrown, reads ? 'read' : 'write');
  logFailure(request.log, error);
  request.failure = error.code;
  const wait = error.details.retry_after;
  if (wait !== undefined) reply.header('retry-after', wait);
  if (error.code === 'TOO_LARGE' || error.code === 'IMPORTS_BUSY') {
    // Closed at once, a client that still sends would never read why.
    reply.removeHeader('connection');
    letRunOff(request.raw);
  }
  return reply
    .code(ERRORS[error.code].status)
    .type('application/json; charset=utf-8')
    .send(errorBody(error, request.id));
};

const PATHS = Object.values(ROUTES).map(({ path }) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`));
const isKnownPath = (url: string) => {
  const path = url.split('?', 1)[0] ?? url;
  return PATHS.some((pattern) => pattern.test(path));
};

/** Answers a request that no route answers. */
export const notFound = (request: FastifyRequest): EmergentError =>
  new EmergentError(isKnownPath(request.url) ? 'METHOD_NOT_ALLOWED' : 'NOT_FOUND');

export const addErrors = (app: FastifyInstance) => {
  app.decorateRequest('failure', null);
  app.setErrorHandler((error, request, reply) => answer(error, request, reply));
};

/** Before routing: an address that can't be decoded, a name in it that is too long for any. */
export const onFrameworkError = (error: Error, request: FastifyRequest, reply: FastifyReply) => {
  const code = 'code' in error && error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? 'NOT_FOUND' : 'BAD_REQUEST';
  const body = errorBody(new EmergentError(code, { cause: error }), request.id);
  void reply.code(ERRORS[code].status).type('application/json; charset=utf-8').send(body);
};

/** What is not HTTP at all, or has headers too large: the connection is told once and closed. */
export const onClientError = (_error: Error, socket: Duplex) => {
  if (!socket.writable) return void socket.destroy();
  const body = JSON.stringify(errorBody(new EmergentError('BAD_REQUEST'), makeRequestId()));
  const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}`;
  socket.end(`${head}\r\nConnection: close\r\n\r\n${body}`);
};

declare module 'fastify' {
  interface FastifyRequest {
    /** The code of the error it was answered with, for the log and the measurements. */
    failure: ErrorCode | null;
  }
}
