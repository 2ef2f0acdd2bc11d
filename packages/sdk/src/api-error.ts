// The one error that callers of the SDK meet: what the server answered, or code OFFLINE when it could not be reached.

type Answer = {
  status: number;
  code: string;
  message: string;
  suggestions?: readonly string[];
  field?: string | null;
  requestId?: string | null;
  retryAfter?: number | null;
  cause?: unknown;
};

export class ApiError extends Error {
  /** HTTP status; 0 when nothing was answered. */
  readonly status: number;
  /** A code of the server's error table, OFFLINE when it could not be reached, UNREADABLE when the answer was not the server's. */
  readonly code: string;
  readonly suggestions: readonly string[];
  /** The field of the input that was wrong, if one was. */
  readonly field: string | null;
  readonly requestId: string | null;
  /** Seconds to wait before asking again, if the server said so. */
  readonly retryAfter: number | null;

  constructor(answer: Answer) {
    super(answer.message, { cause: answer.cause });
    this.name = 'ApiError';
    this.status = answer.status;
    this.code = answer.code;
    this.suggestions = answer.suggestions ?? [];
    this.field = answer.field ?? null;
    this.requestId = answer.requestId ?? null;
    this.retryAfter = answer.retryAfter ?? null;
  }
}

export const offline = (cause: unknown): ApiError =>
  new ApiError({
    status: 0,
    code: 'OFFLINE',
    message: 'The server cannot be reached.',
    suggestions: ['Check the connection, or that the server is running, and try again.'],
    cause,
  });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const stringOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** An error body of the server (HTTP answer or the data of an `error` frame) as an ApiError; anything else is UNREADABLE. */
export const errorFrom = (status: number, body: unknown, retryAfter: string | null = null): ApiError => {
  const answer = isRecord(body) ? body : {};
  const details = isRecord(answer.details) ? answer.details : {};
  const code = stringOf(details.error_code);
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  return new ApiError({
    status,
    code: code ?? 'UNREADABLE',
    message: stringOf(answer.message) ?? `The server answered ${status} without saying why.`,
    suggestions: Array.isArray(answer.suggestions) ? answer.suggestions.filter((one) => typeof one === 'string') : [],
    field: stringOf(details.field),
    requestId: stringOf(details.request_id),
    retryAfter: Number.isFinite(seconds) ? seconds : null,
  });
};
