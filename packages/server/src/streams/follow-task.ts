// GET /api/scenarios/status/{task_id}/events: a world in the making over server-sent events: the task as it stands, then after each change. The
// stream ends with the task.
import type { Engine } from '@emergent/engine';
import { ErrorBody, type GenerationTask } from '@emergent/schema';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { passOf } from '../identity/pass.ts';
import { parse } from '../plugins/validation.ts';
import type { EventStreams } from './event-stream.ts';
import type { Lines } from './lines.ts';

const Params = z.object({ task_id: z.string().min(1).max(200) });

const schema = {
  operationId: 'followTask',
  tags: ['scenarios'],
  summary: 'Follow a world in the making: its status now and after each change (server-sent events)',
  params: Params,
  response: {
    200: {
      description: 'Events named `status`, each with the data of GET /api/scenarios/status/{task_id}',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    default: ErrorBody,
  },
};

const toEvent = (task: GenerationTask, revision: number): string =>
  `id: ${revision}\nevent: status\ndata: ${JSON.stringify(task)}\n\n`;
const isFinished = ({ status }: GenerationTask): boolean => status !== 'started' && status !== 'running';

export const addFollowTask = (app: FastifyInstance, engine: Engine, streams: EventStreams, lines: Lines) => {
  app.get('/api/scenarios/status/:task_id/events', { schema, exposeHeadRoute: false }, async (request, reply) => {
    const { task_id } = parse(Params, request.params, 'params');
    const pass = passOf(request);
    const stream = streams.on(lines, pass);
    const hear = (task: GenerationTask, revision: number) => {
      stream.send(toEvent(task, revision));
      if (isFinished(task)) stream.end();
    };
    return stream.follow(reply, engine.followGeneration(pass.caller, task_id, hear));
  });
};
