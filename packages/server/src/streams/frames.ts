// Signals as bytes: socket frames and server-sent events with the same names and data.
import type { Heard } from '@emergent/engine';
import type { ActionAnswer, EmergentError, Signal } from '@emergent/schema';
import { errorBody } from '../plugins/errors.ts';

/** A reader this far behind is let go; it comes back with the last seq it has. Bytes. */
const MOST_BUFFERED = 4_194_304;
/** As is one that has not read all it was sent for so long, however little that is. */
const LONGEST_BEHIND_MS = 60_000;

/** Asked with the bytes that wait for a reader, whenever there is more for it: true once it reads too slowly. */
export const makeStuckGate = (now: () => number = Date.now) => {
  let behindSince: number | null = null;
  return (waiting: number): boolean => {
    if (waiting === 0) behindSince = null;
    else behindSince ??= now();
    return waiting > MOST_BUFFERED || (behindSince !== null && now() - behindSince > LONGEST_BEHIND_MS);
  };
};

/** What is read from the log for a reader waits while more than this does. Bytes. */
const ROOM = 262_144;

/** Room for what is read from the log at a reader's own pace. `waiting`: bytes, 0 once it has left; `cut`: it reads nothing any more. */
export const makeRoom = (waiting: () => number, cut: () => void) => {
  let wake: (() => void) | null = null;
  return {
    /** Some of what waited was read, or the reader has left. */
    moved: () => wake?.(),
    ready: async (): Promise<void> => {
      if (waiting() <= ROOM) return;
      const late = setTimeout(cut, LONGEST_BEHIND_MS);
      while (waiting() > ROOM) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        late.refresh();
      }
      wake = null;
      clearTimeout(late);
    },
  };
};

export const toFrame = (signal: Signal): string => JSON.stringify(signal);

/** Only what is of the log bears an id, so that a reader resumes from its last record. */
export const toEvent = ({ seq, signal }: Heard): string =>
  `${seq === null ? '' : `id: ${seq}\n`}event: ${signal.type}\ndata: ${JSON.stringify(signal.data)}\n\n`;

export const errorSignal = (error: EmergentError, requestId: string, key: string | null): Signal => ({
  type: 'error',
  data: { idempotency_key: key, ...errorBody(error, requestId) },
});

/** The answer of a turn as its frame: for a key that was played before, when nothing is told anew. */
export const toResponse = ({ action_result }: ActionAnswer): Heard | null => {
  if (action_result === null) return null;
  const { turn, ai_response, world_changes } = action_result;
  const { seq, number, branch, idempotency_key } = turn;
  const data = { seq, number, branch, idempotency_key, story_entry: ai_response, world_changes, turn };
  return { seq, signal: { type: 'narrative_response', data } };
};
