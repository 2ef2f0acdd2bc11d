// Translates what the AI SDK throws into our few kinds. A provider's words stay in `cause`, for debugging only.
import { APICallError, InvalidResponseDataError, JSONParseError, TypeValidationError } from '@ai-sdk/provider';
import { ModelError, type ModelErrorKind } from '@emergent/engine/ports';

const NAMES_SCHEMA = /schema|response_?format|response_?mime_?type|structured[ _-]?output|json[ _-]?mode|grammar/i;
const NAMES_KEY = /api[ _-]?key (?:not valid|expired|invalid)|invalid api[ _-]?key|API_KEY_INVALID|incorrect api key/i;

export function toModelError(error: unknown): ModelError {
  if (APICallError.isInstance(error)) return fromCall(error);
  const status = statusOf(error);
  if (status !== null) return new ModelError(kindOf(status, ''), null, error);
  // Their messages quote the model's words: they are not to be searched for signs of a broken connection.
  if (JSONParseError.isInstance(error) || TypeValidationError.isInstance(error)) {
    return new ModelError('malformed', null, error);
  }
  // The SDK calls it invalid data when a stream ends without a finish: it was cut.
  const cut = InvalidResponseDataError.isInstance(error) || isBrokenConnection(error);
  return new ModelError(cut ? 'connection' : 'malformed', null, error);
}

function fromCall(error: APICallError): ModelError {
  const { statusCode, responseBody = '', responseHeaders = {} } = error;
  if (statusCode === undefined) return new ModelError('connection', null, error);
  if (statusCode < 400) return new ModelError(isBrokenConnection(error) ? 'connection' : 'malformed', null, error);
  const kind = kindOf(statusCode, responseBody);
  return new ModelError(kind, waits(kind) ? retryAfter(responseHeaders, responseBody) : null, error);
}

const waits = (kind: ModelErrorKind) => kind === 'rate_limited' || kind === 'unavailable';

function kindOf(status: number, body: string): ModelErrorKind {
  if (status === 429) return 'rate_limited';
  // 404: the model is gone or not for this key; like a wrong key, asking again soon is no use.
  if (status === 401 || status === 403 || status === 404) return 'unauthorized';
  if (status >= 500 || status === 408) return 'unavailable';
  if (NAMES_KEY.test(body)) return 'unauthorized';
  return (status === 400 || status === 422) && NAMES_SCHEMA.test(body) ? 'schema_rejected' : 'bad_request';
}

/** Errors that arrive inside a stream carry their status, if any, as a field. */
function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  for (const key of ['statusCode', 'status', 'code']) {
    const value = Number(Reflect.get(error, key));
    if (Number.isInteger(value) && value >= 400 && value < 600) return value;
  }
  return null;
}

function isBrokenConnection(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (/\b(?:terminated|fetch failed|socket|network|other side closed|premature|aborted)\b/i.test(at.message))
      return true;
    if (/^(?:E[A-Z]+|UND_ERR_\w+)$/.test(String(Reflect.get(at, 'code')))) return true;
  }
  return false;
}

/** Seconds to wait: the header (seconds or a date), or Gemini's `retryDelay` in the body; null where none is given. */
function retryAfter(headers: Record<string, string>, body: string): number | null {
  const inMs = Number(headers['retry-after-ms']);
  if (headers['retry-after-ms'] !== undefined && Number.isFinite(inMs)) return Math.max(0, inMs / 1000);
  const header = headers['retry-after'];
  if (header !== undefined) {
    const seconds = header.trim() === '' ? Number.NaN : Number(header);
    if (Number.isFinite(seconds)) return Math.max(0, seconds);
    const date = Date.parse(header);
    return Number.isNaN(date) ? null : Math.max(0, (date - Date.now()) / 1000);
  }
  const delay = /"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"/.exec(body)?.[1];
  return delay === undefined ? null : Number(delay);
}
