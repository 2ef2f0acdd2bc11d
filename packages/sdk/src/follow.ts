// Follows a session for as long as wanted: connects again after drops, asks for what was missed, tells nothing twice. Called by client.ts.
import type { Signal } from '@emergent/schema';
import type { ApiError } from './api-error.ts';
import { BACKOFF, type Backoff, waitBefore } from './backoff.ts';
import { followEvents } from './follow-events.ts';
import { followSocket } from './follow-socket.ts';
import type { Ended, Listening } from './listen.ts';
import type { Connection } from './request.ts';
import { Seen } from './seen.ts';

export type FollowState = 'connecting' | 'live' | 'waiting' | 'stopped';
export type FollowOptions = {
  /** The last record already known (`metadata.last_record` of a session); everything after it is told. Left out: only what comes from now on. */
  after?: number;
  onSignal: (signal: Signal) => void;
  /** `stopped` with an error: there is nothing to follow (deleted, not ours). */
  onState?: (state: FollowState, error: ApiError | null) => void;
  backoff?: Backoff;
  heartbeatMs?: number;
};
export type Follower = {
  stop: () => void;
  /** Connects now instead of waiting, and looks whether a line that is up is still alive: for when the network is back, or the machine awake. */
  wake: () => void;
};

/** So many sockets in a row that never opened, and the event stream is tried instead. */
const MISSES = 2;
const HEARTBEAT_MS = 25_000;

/** Sockets of a browser cannot carry a bearer token: with one, the event stream is followed, which can. */
const socketOf = (to: Connection, WebSocket: Listening['WebSocket']) => (to.token === null ? WebSocket : null);

export const follow = (
  to: Connection,
  WebSocket: Listening['WebSocket'],
  sessionId: string,
  options: FollowOptions,
): Follower => {
  const backoff = options.backoff ?? BACKOFF;
  const seen = new Seen(options.after ?? null);
  const stopping = new AbortController();
  let wake = () => {};
  /** Of the line that is up. */
  let test: (() => void) | undefined;

  const hear = (signal: Signal) => {
    const recorded = signal.type === 'narrative_response' || signal.type === 'session_changed';
    if (!recorded || seen.hear(signal.data.seq)) options.onSignal(signal);
  };
  const rest = (milliseconds: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, milliseconds);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  const listening = (): Listening => ({
    to,
    WebSocket,
    sessionId,
    after: seen.floor,
    heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
    signal: stopping.signal,
    onOpen: (testLine) => {
      test = testLine;
      options.onState?.('live', null);
    },
    onSignal: hear,
  });
  const run = async () => {
    const Socket = socketOf(to, WebSocket);
    let misses = 0;
    let tries = 0;
    while (!stopping.signal.aborted) {
      options.onState?.('connecting', null);
      const began = Date.now();
      const bySocket = Socket !== null && misses < MISSES;
      // A socket that cannot even be made (a page that forbids it) is one that did not open.
      const ended: Ended = await (bySocket
        ? followSocket(listening(), Socket).catch(() => ({ opened: false, fatal: null }))
        : followEvents(listening()));
      test = undefined;
      if (stopping.signal.aborted) return;
      if (ended.fatal !== null) return options.onState?.('stopped', ended.fatal);
      // An event stream that does not open either means that the server is away: begin again with sockets.
      if (bySocket) misses = ended.opened ? 0 : misses + 1;
      else if (!ended.opened) misses = 0;
      // A line that opens and is cut at once is no better than one that does not open.
      tries = ended.opened && Date.now() - began > backoff.mostMs ? 0 : tries + 1;
      options.onState?.('waiting', null);
      await rest(waitBefore(tries, backoff, Math.random()));
    }
  };
  void run();
  return {
    stop: () => {
      if (stopping.signal.aborted) return;
      stopping.abort();
      wake();
      options.onState?.('stopped', null);
    },
    wake: () => {
      wake();
      test?.();
    },
  };
};
