// Follows a session over server-sent events, where sockets do not pass. Called by follow.ts.
import { ApiError } from './api-error.ts';
import { parsed, readEvents, signalOf } from './event-stream.ts';
import { type Ended, isFatal, type Listening } from './listen.ts';
import { fillPath, sendOnce } from './request.ts';

/** Silent for this many heartbeats: the line is taken for dead. Servers send a comment more often than that. */
const SILENCE = 3;

const open = (listening: Listening, signal: AbortSignal): Promise<Response> =>
  sendOnce(listening.to, {
    method: 'GET',
    path: fillPath('/api/game/sessions/{session_id}/events', { session_id: listening.sessionId }),
    accept: 'text/event-stream',
    headers: listening.after === null ? {} : { 'last-event-id': String(listening.after) },
    signal,
  });

export const followEvents = async (listening: Listening): Promise<Ended> => {
  const silence = new AbortController();
  const signal = AbortSignal.any([listening.signal, silence.signal]);
  const wait = () => setTimeout(() => silence.abort(), listening.heartbeatMs * SILENCE);
  let timer = wait();
  let opened = false;
  try {
    const response = await open(listening, signal);
    opened = true;
    listening.onOpen();
    if (response.body === null) return { opened, fatal: null };
    for await (const event of readEvents(response.body)) {
      clearTimeout(timer);
      timer = wait();
      const heard = event === null ? null : signalOf(event.event, parsed(event.data));
      if (heard !== null && !signal.aborted) listening.onSignal(heard);
    }
    return { opened, fatal: null };
  } catch (error) {
    // A broken line is not an error here: the follower connects again.
    return { opened, fatal: error instanceof ApiError && isFatal(error) ? error : null };
  } finally {
    clearTimeout(timer);
  }
};
