// What a handler is, and how one is registered for its entry of ROUTES. To add an endpoint see docs/add-an-endpoint.md.
import type { Caller, Write } from '@emergent/engine';
import {
  ErrorBody,
  IdempotencyKey,
  ROUTES,
  type RouteAnswer,
  type RouteName,
  type RouteParsed,
} from '@emergent/schema';
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onRequestAsyncHookHandler,
  preParsingAsyncHookHandler,
} from 'fastify';
import { z } from 'zod';
import { ADMIN_ROUTES } from '../identity/admin.ts';
import { callerOf } from '../identity/pass.ts';
import { operationOf } from '../plugins/measure.ts';
import { invalidField } from '../plugins/validation.ts';
import { bodyOf } from './bodies.ts';

/** What a handler gets: the parsed request, who asks, and for writes the key and what the client saw as head. */
export type Ask<Name extends RouteName> = RouteParsed<Name> & {
  caller: Caller;
  write: Write;
  request: FastifyRequest;
  reply: FastifyReply;
};
export type Handler<Name extends RouteName> = (ask: Ask<Name>) => Promise<RouteAnswer<Name> | FastifyReply>;
export type Handlers<Name extends RouteName = RouteName> = { [One in Name]: Handler<One> };

const Written = z
  .object({ idempotency_key: IdempotencyKey.optional(), if_head: z.number().int().optional() })
  .catch({});

/** Set by a balancer, the same each time that it sends a request: where a client gave no key, a second instance that is asked plays nothing twice. */
const KEY_OF_BALANCER = 'x-request-key';

/** The key of header or body (both, and different: 422), else the balancer's, and `if_head`. */
export const writeOf = (request: Pick<FastifyRequest, 'headers' | 'body'>): Write => {
  const { idempotency_key: inBody, if_head: ifHead } = Written.parse(request.body ?? {});
  const header = request.headers['idempotency-key'];
  const inHeader = header === undefined ? undefined : IdempotencyKey.safeParse(header);
  if (inHeader !== undefined && !inHeader.success)
    throw invalidField('idempotency_key', 'must have 1 to 200 characters');
  const given = inHeader?.data ?? inBody;
  if (inBody !== undefined && given !== inBody)
    throw invalidField('idempotency_key', 'differs between the header and the body');
  return { key: given ?? IdempotencyKey.safeParse(request.headers[KEY_OF_BALANCER]).data, ifHead };
};

const hasFields = (schema: z.ZodObject) => Object.keys(schema.shape).length > 0;

/** Changed or made by the same request: 201 tells the second. */
const MAY_CREATE: ReadonlySet<RouteName> = new Set<RouteName>(['putTemplate']);

const schemaOf = (name: RouteName) => {
  const { method, tag, summary, params, query, status, answer } = ROUTES[name];
  const body = bodyOf(name);
  const takesBody = method !== 'GET' && !(body instanceof z.ZodUnknown);
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(hasFields(params) ? { params } : {}),
    ...(hasFields(query) ? { querystring: query } : {}),
    ...(takesBody ? { body } : {}),
    ...(ADMIN_ROUTES.has(name) ? { security: [{ admin: [] }] } : {}),
    response: { [status]: answer, ...(MAY_CREATE.has(name) ? { 201: answer } : {}), default: ErrorBody },
  };
};

export type Extra = {
  bodyLimit?: number;
  onRequest?: onRequestAsyncHookHandler;
  preParsing?: preParsingAsyncHookHandler;
};

/** Registers one entry of ROUTES: `{id}` of its path becomes `:id`, its schemas check what comes in. */
export const registerRoute = <Name extends RouteName>(
  app: FastifyInstance,
  name: Name,
  handle: Handlers[Name],
  extra: Extra,
) => {
  const { method, path, status } = ROUTES[name];
  app.route({
    method,
    url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    schema: schemaOf(name),
    config: { operation: operationOf(name) },
    ...extra,
    handler: async (request, reply) => {
      // Proven: Fastify has just parsed these three with the schemas of this very entry.
      const parsed = { params: request.params, query: request.query, body: request.body } as RouteParsed<Name>;
      reply.code(status);
      const work = () => handle({ ...parsed, caller: callerOf(request), write: writeOf(request), request, reply });
      return request.importing === undefined ? work() : request.importing.during(work);
    },
  });
};
