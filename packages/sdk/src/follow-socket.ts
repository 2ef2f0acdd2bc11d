// Follows a session over a WebSocket: one connection, from opening to its end. Called by follow.ts.
import { errorFrom } from './api-error.ts';
import { parsed, signalOf } from './event-stream.ts';
import type { Ended, Listening } from './listen.ts';
import { addressOf } from './request.ts';

const socketAddress = ({ to, sessionId, after }: Listening): string =>
  addressOf(to.baseUrl, `/ws/game/${encodeURIComponent(sessionId)}`, { after }).replace(/^http/, 'ws');

/** Frames of errors that end the following: the session is not there, or not ours. */
const ENDING: Record<string, number> = { SESSION_NOT_FOUND: 404, SESSION_DELETED: 404, UNAUTHORIZED: 401 };

/** A server that is there has answered by then. */
const TEST_MS = 4000;

const hear = (listening: Listening, text: unknown): Ended | null => {
  const frame = parsed(typeof text === 'string' ? text : '');
  if (typeof frame !== 'object' || frame === null || !('type' in frame) || !('data' in frame)) return null;
  const signal = signalOf(frame.type, frame.data);
  if (signal === null) return null;
  if (signal.type === 'error') {
    const status = ENDING[String(signal.data.details.error_code)];
    if (status !== undefined) return { opened: true, fatal: errorFrom(status, signal.data) };
  }
  listening.onSignal(signal);
  return null;
};

export const followSocket = (listening: Listening, Socket: typeof globalThis.WebSocket): Promise<Ended> =>
  new Promise((resolve) => {
    const socket = new Socket(socketAddress(listening));
    let opened = false;
    let quiet = false;
    // Resolved by ourselves: the close of a dead line may take minutes to be noticed.
    const end = (ended: Ended) => {
      clearInterval(heartbeat);
      clearTimeout(testing);
      listening.signal.removeEventListener('abort', stop);
      socket.close();
      resolve(ended);
    };
    const stop = () => end({ opened, fatal: null });
    const ping = () => {
      quiet = true;
      socket.send('{"type":"ping"}');
    };
    let testing: ReturnType<typeof setTimeout> | undefined;
    const heartbeat = setInterval(() => {
      if (quiet || !opened) return stop();
      ping();
    }, listening.heartbeatMs);
    const test = () => {
      clearTimeout(testing);
      if (socket.readyState !== socket.OPEN) return stop();
      ping();
      testing = setTimeout(() => quiet && stop(), Math.min(TEST_MS, listening.heartbeatMs));
    };
    listening.signal.addEventListener('abort', stop);
    socket.addEventListener('open', () => {
      opened = true;
      listening.onOpen(test);
    });
    socket.addEventListener('message', (event) => {
      if (listening.signal.aborted) return;
      quiet = false;
      const ended = hear(listening, event.data);
      if (ended !== null) end(ended);
    });
    socket.addEventListener('close', stop);
    socket.addEventListener('error', stop);
  });
