// Every error that a client can meet: one table from code to status, category and what to do. The server answers nothing else.
import { z } from 'zod';

type Row = { status: number; error: string; message: string; suggestions: readonly string[] };
const row = (status: number, error: string, message: string, ...suggestions: string[]): Row => ({
  status,
  error,
  message,
  suggestions,
});

export const ERRORS = {
  BAD_JSON: row(
    400,
    'Bad request',
    'The body is not valid JSON.',
    'Send a JSON object, for example {"action": "I look around"}.',
  ),
  BAD_REQUEST: row(400, 'Bad request', 'The request could not be read.', 'Check the method, the headers and the body.'),
  UNAUTHORIZED: row(
    401,
    'Unauthorized',
    'This needs an identity.',
    'Become a guest with POST /api/auth/guest.',
    'Send "Authorization: Bearer <token>".',
  ),
  HOST_REFUSED: row(
    403,
    'Forbidden',
    'This server answers to its own host name only.',
    'Open it at http://127.0.0.1 with its port.',
  ),
  ORIGIN_REFUSED: row(
    403,
    'Forbidden',
    'Requests from that origin are not allowed.',
    'Add the origin to CORS_ORIGINS.',
  ),
  FORBIDDEN: row(403, 'Forbidden', 'That is not yours to change.', 'Make a copy and change that.'),
  NOT_FOUND: row(404, 'Not found', 'There is nothing at this address.', 'See /docs for what there is.'),
  SESSION_NOT_FOUND: row(
    404,
    'Not found',
    'There is no such session.',
    'List your sessions with GET /api/game/sessions.',
  ),
  SESSION_DELETED: row(
    404,
    'Not found',
    'This session was deleted.',
    'Take it back within 30 days with POST /api/game/sessions/{session_id}/restore.',
  ),
  BRANCH_NOT_FOUND: row(
    404,
    'Not found',
    'There is no such branch in this session.',
    'List them with GET /api/game/sessions/{session_id}/branches.',
  ),
  TURN_NOT_FOUND: row(
    404,
    'Not found',
    'There is no such turn on the current path.',
    'List them with GET /api/game/sessions/{session_id}/turns.',
  ),
  ITEM_NOT_FOUND: row(
    404,
    'Not found',
    'The character carries no such item.',
    'See "inventory" of the session for ids.',
  ),
  QUEST_NOT_FOUND: row(404, 'Not found', 'There is no such quest.', 'See "quests" of the session for ids.'),
  BOOKMARK_NOT_FOUND: row(
    404,
    'Not found',
    'There is no such bookmark.',
    'List them with GET /api/game/sessions/{session_id}/bookmarks.',
  ),
  MEMORY_NOT_FOUND: row(
    404,
    'Not found',
    'There is no such memory.',
    'List them with GET /api/game/sessions/{session_id}/memory.',
  ),
  LOREBOOK_NOT_FOUND: row(404, 'Not found', 'There is no such lorebook.', 'List them with GET /api/lorebooks.'),
  TEMPLATE_NOT_FOUND: row(
    404,
    'Not found',
    'There is no such scenario template.',
    'List them with GET /api/scenarios/templates.',
  ),
  TASK_NOT_FOUND: row(
    404,
    'Not found',
    'There is no such generation task.',
    'List them with GET /api/scenarios/tasks.',
  ),
  FEATURE_NOT_FOUND: row(404, 'Not found', 'There is no such feature.', 'List them with GET /api/features.'),
  ACTION_NOT_FOUND: row(
    404,
    'Not found',
    'No action with that key is being played.',
    'It has finished, or was never sent.',
  ),
  CODE_NOT_FOUND: row(
    404,
    'Not found',
    'That code is not good: it was used, or is too old.',
    'Ask for a new one with POST /api/game/sessions/{session_id}/handover.',
  ),
  METHOD_NOT_ALLOWED: row(
    404,
    'Not found',
    'This address does not answer to that method.',
    'See /docs for what there is.',
  ),
  KEY_REUSED: row(
    409,
    'Conflict',
    'This idempotency key was used for something else.',
    'Use a new key for a new request.',
  ),
  HEAD_MOVED: row(
    409,
    'Conflict',
    'The story has moved on since you looked.',
    'Read the session again and decide anew.',
  ),
  LOG_MOVED: row(409, 'Conflict', 'Others kept writing to this story; nothing was changed.', 'Try again in a moment.'),
  NOTHING_TO_UNDO: row(
    409,
    'Conflict',
    'The story is at its beginning; there is nothing to undo.',
    'Play a turn first.',
  ),
  NOTHING_TO_REDO: row(
    409,
    'Conflict',
    'There is nothing to redo.',
    'Redo follows an undo, until a new turn is played.',
  ),
  NOTHING_TO_RETRY: row(409, 'Conflict', 'There is no turn to tell again.', 'Play a turn first.'),
  CANCELLED: row(409, 'Conflict', 'The action was cancelled; nothing was recorded.', 'Send it again with a new key.'),
  NOT_POSSIBLE: row(
    409,
    'Conflict',
    'That is not possible as things stand.',
    'Look at the session and try something else.',
  ),
  TOO_LARGE: row(
    413,
    'Payload too large',
    'The body is larger than this server takes.',
    'Send less; MAX_REQUEST_SIZE is the limit, MAX_IMPORT_SIZE that of imports.',
  ),
  UNSUPPORTED_MEDIA_TYPE: row(415, 'Unsupported media type', 'Send JSON.', 'Set "Content-Type: application/json".'),
  VALIDATION_FAILED: row(422, 'Validation failed', 'Please check your input.', 'Correct the named field.'),
  TEMPLATE_MISMATCH: row(
    422,
    'Validation failed',
    'That scenario template belongs to another lorebook.',
    'Leave lorebook_id out, or name a template of that lorebook.',
  ),
  IMPORT_REFUSED: row(
    422,
    'Validation failed',
    'That export does not hold together.',
    'Export the story again and send it unchanged.',
  ),
  RATE_LIMITED: row(
    429,
    'Too many requests',
    'Too many requests in a short time.',
    'Wait as long as Retry-After says.',
  ),
  TOO_MANY_TASKS: row(
    429,
    'Too many requests',
    'Too many of your worlds are being made already.',
    'Wait for one of them, see GET /api/scenarios/tasks.',
    'Or stop one with DELETE /api/scenarios/generate/{task_id}.',
  ),
  INTERNAL: row(
    503,
    'Service unavailable',
    'Something went wrong here; nothing was changed.',
    'Try again in a few moments.',
  ),
  STORE_UNAVAILABLE: row(
    503,
    'Service unavailable',
    'It could not be saved; nothing was changed.',
    'Try again in a few moments.',
    'Who runs the server: check that its database answers, or the disk of DATA_DIR.',
  ),
  HUB_UNAVAILABLE: row(
    503,
    'Service unavailable',
    'What the instances of this server share is out of reach; nothing was given out.',
    'Try again in a few moments.',
    'Who runs the server: check that the Redis of REDIS_URL answers.',
  ),
  IDENTITY_UNAVAILABLE: row(
    503,
    'Service unavailable',
    'It cannot be told who you are: the keys for tokens are out of reach.',
    'Try again in a few moments.',
  ),
  IMPORTS_BUSY: row(
    503,
    'Service unavailable',
    'Too much is being imported here at once; nothing was changed.',
    'Wait as long as Retry-After says, then send it again.',
  ),
  SHUTTING_DOWN: row(503, 'Service unavailable', 'The server is stopping.', 'Try again in a few moments.'),
} as const satisfies Record<string, Row>;
export type ErrorCode = keyof typeof ERRORS;

/** The body of every error. `field` names what was wrong with the input, where one field was. */
export const ErrorBody = z.object({
  error: z.string(),
  message: z.string(),
  details: z
    .object({ error_code: z.string(), timestamp: z.string(), request_id: z.string(), field: z.string().optional() })
    .loose(),
  suggestions: z.array(z.string()),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/** An error of the table, thrown anywhere below the server. `message` and `suggestions` override the table's where they know more. */
export class EmergentError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, string | number>;
  readonly suggestions: readonly string[];
  constructor(
    code: ErrorCode,
    more: {
      message?: string;
      details?: Record<string, string | number>;
      suggestions?: readonly string[];
      cause?: unknown;
    } = {},
  ) {
    super(more.message ?? ERRORS[code].message, { cause: more.cause });
    this.code = code;
    this.details = more.details ?? {};
    this.suggestions = more.suggestions ?? ERRORS[code].suggestions;
  }
}
