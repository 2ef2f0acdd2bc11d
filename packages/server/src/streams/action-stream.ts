// POST …/action with Accept: text/event-stream: the same turn, told while it is played.
// Headers wait for the first event, so that whatever fails before it is an ordinary error. Losing the connection never cancels the turn.
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
    const begun = Promise.withResolvers<void>();
    let [told, answered] = [false, false];
    const tell = (heard: Heard) => {
      told = true;
      stream.send(toEvent(heard));
      begun.resolve();
    };
    const hear = (heard: Heard) => {
      if (keyOf(heard.signal) !== key) return;
      answered ||= heard.signal.type === 'narrative_response';
      tell(heard);
    };
    const play = async () => {
      const answer = toResponse(await engine.act(caller, params.session_id, body.action, { ...write, key }));
      if (!answered && answer !== null) tell(answer);
    };
    const fail = (thrown: unknown) => {
      // Before the first event the answer has no status yet: the error gets its own.
      if (!told) return begun.reject(thrown);
      const error = toEmergent(thrown);
      logFailure(request.log, error);
      tell({ seq: null, signal: errorSignal(error, request.id, key) });
    };
    try {
      const stop = await engine.follow(caller, params.session_id, null, hear);
      void play()
        .catch(fail)
        .finally(() => {
          stop();
          begun.resolve();
          stream.end();
        });
      await begun.promise;
    } catch (error) {
      stream.discard();
      throw error;
    }
    return stream.answer(reply);
  };
