// One action as a stream of signals, finished by narrative_response. Called by client.ts.
import type { Signal } from '@emergent/schema';
import { ApiError, errorFrom, offline } from './api-error.ts';
import { parsed, readEvents, signalOf } from './event-stream.ts';
import { type Asked, breath, type Connection, sendOnce } from './request.ts';

const cancelled = () =>
  new ApiError({ status: 409, code: 'CANCELLED', message: 'The action was cancelled; nothing was recorded.' });

/** Signals of one connection. Returns true when the turn was told to its end, false when the connection broke before. */
async function* attempt(to: Connection, asked: Asked): AsyncGenerator<Signal, boolean> {
  const response = await sendOnce(to, asked);
  if (response.body === null) return false;
  let discarded = false;
  try {
    for await (const event of readEvents(response.body)) {
      const signal = event === null ? null : signalOf(event.event, parsed(event.data));
      if (signal === null) continue;
      if (signal.type === 'error') throw errorFrom(response.status, signal.data);
      discarded = signal.type === 'turn_discarded';
      yield signal;
      if (signal.type === 'narrative_response') return true;
    }
  } catch (error) {
    if (error instanceof ApiError || asked.signal?.aborted === true) throw error;
    return false;
  }
  // Asking again with the key of a cancelled action would play it after all.
  if (discarded) throw cancelled();
  return false;
}

/** Plays an action and yields what is heard. A broken connection is taken up once more with the same key: the turn is not played twice. */
export async function* actStream(to: Connection, asked: Asked): AsyncGenerator<Signal> {
  for (const last of [false, true]) {
    try {
      if (yield* attempt(to, asked)) return;
    } catch (error) {
      if (last || !(error instanceof ApiError) || error.code !== 'OFFLINE') throw error;
    }
    if (!last) await breath();
  }
  throw offline(new Error('The stream ended before the turn was told.'));
}
