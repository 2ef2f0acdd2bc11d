// What is logged: one line a request, with ids and times; never a query, a body, a key or a player's words.
import { randomUUID } from 'node:crypto';
import type { Settings } from '@emergent/schema';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';

export const makeRequestId = () => `req_${randomUUID()}`;

/** The logger's options for main.ts. Query strings hold searched words, so only the path is kept. */
export const logOptions = (level: Settings['LOG_LEVEL']) =>
  ({
    level,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'headers.authorization', 'headers.cookie'],
    serializers: {
      req: (request) => ({ method: request.method, path: request.url.split('?', 1)[0] }),
    },
  }) satisfies FastifyServerOptions['logger'];

export const addRequestLog = (app: FastifyInstance) => {
  app.addHook('onResponse', async (request, reply) => {
    const api = request.url.startsWith('/api/') || request.url.startsWith('/ws/');
    const { session_id } = typeof request.params === 'object' ? { session_id: undefined, ...request.params } : {};
    request.log[api ? 'info' : 'debug'](
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        seconds: Math.round(reply.elapsedTime) / 1000,
        ...(session_id === undefined ? {} : { session_id }),
        ...(request.failure === null ? {} : { error_code: request.failure }),
      },
      'answered',
    );
  });
};
