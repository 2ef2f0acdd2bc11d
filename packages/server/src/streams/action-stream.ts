// POST …/action with Accept: text/event-stream: the same turn, told while it is played. Losing the connection never cancels it.
import { randomUUID } from 'node:crypto';
import type { Engine, Heard } from '@emergent/engine';
import type { Signal } from '@emergent/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { logFailure, toEmergent } from '../plugins/errors.ts';
import type { Ask } from '../routes/handler.ts';
import type { EventStreams } from './event-stream.ts';
import { errorSignal, toEvent, toResponse } from './frames.ts';

export type StreamAction = (ask: Ask<'performAction'>) => Promise<FastifyReply>;

export const wantsEvents = (request: FastifyRequest): boolean =>
  /(?:^|,)\s*text\/event-stream\s*(?:[;,]|$)/i.test(request.headers.accept ?? '');

const keyOf = ({ data }: Signal): string | null => ('idempotency_key' in data ? data.idempotency_key : null);

export const makeStreamAction =
  (engine: Engine, streams: EventStreams): StreamAction =>
  async ({ caller, params, body, write, request, reply }) => {
    const key = write.key ?? randomUUID();
    const stream = streams.open();
    let answered = false;
    const hear = (heard: Heard) => {
      if (keyOf(heard.signal) !== key) return;
      answered ||= heard.signal.type === 'narrative_response';
      stream.send(toEvent(heard));
    };
    const play = async () => {
      try {
        const answer = toResponse(await engine.act(caller, params.session_id, body.action, { ...write, key }));
        if (!answered && answer !== null) stream.send(toEvent(answer));
      } catch (thrown) {
        const error = toEmergent(thrown);
        logFailure(request.log, error);
        stream.send(toEvent({ seq: null, signal: errorSignal(error, request.id, key) }));
      }
    };
    const stop = await engine.follow(caller, params.session_id, null, hear).catch((error: unknown) => {
      // Nothing was sent yet: no such session is an ordinary error answer.
      stream.discard();
      throw error;
    });
    void play().finally(() => {
      stop();
      stream.end();
    });
    return stream.answer(reply);
  };
