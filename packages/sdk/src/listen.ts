// What the two ways of following a session (socket, event stream) have in common. Called by follow.ts.
import type { Signal } from '@emergent/schema';
import type { ApiError } from './api-error.ts';
import type { Connection } from './request.ts';

export type Listening = {
  to: Connection;
  WebSocket: typeof globalThis.WebSocket | null;
  sessionId: string;
  after: number | null;
  /** Milliseconds between signs of life. */
  heartbeatMs: number;
  /** Aborted when the follower stops. */
  signal: AbortSignal;
  /** `test` finds out within seconds whether the line is dead: after a sleep a heartbeat would take long to notice. */
  onOpen: (test?: () => void) => void;
  onSignal: (signal: Signal) => void;
};

/** How one connection ended. `fatal`: asking again cannot help. */
export type Ended = { opened: boolean; fatal: ApiError | null };

/** These say that there is nothing to follow, or that it is not ours. */
const FATAL = new Set([400, 401, 403, 404, 422]);
export const isFatal = (error: ApiError): boolean => FATAL.has(error.status);
