// Errors in words: what happened, and what to do. Used wherever the page asks the server for something.
import { ApiError } from '@emergent/sdk';

export type Trouble = { what: string; advice: string };

/** Where the table's advice is written for programs, the player gets advice of their own. */
const FOR_PLAYERS: Record<string, Trouble> = {
  OFFLINE: { what: 'The server cannot be reached.', advice: 'Check that it is running and that you are connected.' },
  SESSION_NOT_FOUND: { what: 'There is no such story here.', advice: 'Choose another, or begin a new one.' },
  SESSION_DELETED: { what: 'This story was deleted.', advice: 'You can take it back within 30 days.' },
  HEAD_MOVED: { what: 'The story has moved on elsewhere.', advice: 'Here is how it stands now: decide anew.' },
  LOG_MOVED: { what: 'Someone else is writing this story too.', advice: 'Nothing was changed; try again in a moment.' },
  RATE_LIMITED: { what: 'That was a lot in a short time.', advice: 'Take a breath, and try again in a moment.' },
  ITEM_NOT_FOUND: { what: 'You do not carry that any more.', advice: 'Your pack is shown as it is now.' },
  UNREADABLE: { what: 'The server gave an answer that makes no sense.', advice: 'Reload the page and try again.' },
};

export const troubleOf = (error: unknown): Trouble => {
  if (!(error instanceof ApiError)) {
    return { what: 'Something in this page went wrong.', advice: 'Reload it: the story itself is safe.' };
  }
  const known = FOR_PLAYERS[error.code];
  if (known === undefined) return { what: error.message, advice: error.suggestions[0] ?? 'Try again in a moment.' };
  if (error.retryAfter === null) return known;
  return { ...known, advice: `Try again in ${Math.ceil(error.retryAfter)} seconds.` };
};

export const isOffline = (error: unknown): boolean => error instanceof ApiError && error.code === 'OFFLINE';
export const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof ApiError && codes.includes(error.code);
