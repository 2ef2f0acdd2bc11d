// GET …/{session_id}/events: follow a session over server-sent events, from the last record that the reader has.
import type { Engine, Heard } from '@emergent/engine';
import { ErrorBody } from '@emergent/schema';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { passOf } from '../identity/pass.ts';
import { parse } from '../plugins/validation.ts';
import type { EventStreams } from './event-stream.ts';
import { toEvent } from './frames.ts';
import type { Lines } from './lines.ts';

export const FollowParams = z.object({ session_id: z.string().min(1).max(200) });
/** `after`: the seq of the last record the reader has; left out: only what happens from now on. */
export const FollowQuery = z.object({ after: z.coerce.number().int().min(0).optional() });

const schema = {
  operationId: 'followSession',
  tags: ['game'],
  summary: 'Follow a session: its records since `Last-Event-ID` or `after`, then what happens (server-sent events)',
  params: FollowParams,
  querystring: FollowQuery,
  response: {
    200: {
      description: 'Events named like the socket frames',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    default: ErrorBody,
  },
};

export const addFollowEvents = (app: FastifyInstance, engine: Engine, streams: EventStreams, lines: Lines) => {
  app.get('/api/game/sessions/:session_id/events', { schema, exposeHeadRoute: false }, async (request, reply) => {
    const { session_id } = parse(FollowParams, request.params, 'params');
    // A reader that reconnects sends the header and its first address: the header is the newer of the two.
    const last = request.headers['last-event-id'];
    const { after } = last
      ? { after: parse(FollowQuery.shape.after, last, 'Last-Event-ID') }
      : parse(FollowQuery, request.query, 'query');
    const pass = passOf(request);
    const stream = streams.on(lines, pass);
    const hear = (heard: Heard) => {
      stream.send(toEvent(heard));
      if (heard.last) stream.end();
    };
    return stream.follow(reply, engine.follow(pass.caller, session_id, after ?? null, hear, stream.ready));
  });
};
