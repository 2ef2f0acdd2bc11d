// One HTTP request: address, headers, the key of a write, one more try when the network failed. Called by client.ts and the streams.
import { ApiError, errorFrom, offline } from './api-error.ts';

export type Connection = {
  /** Where the server is, e.g. `http://127.0.0.1:8001`. */
  baseUrl: string;
  token: string | null;
  fetch: typeof globalThis.fetch;
};

export type Asked = {
  method: string;
  path: string;
  query?: Record<string, unknown> | undefined;
  body?: unknown;
  /** A file as the body, instead of JSON. */
  file?: Blob | Uint8Array<ArrayBuffer>;
  accept?: string;
  key?: string | undefined;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
};

/** Fills `{name}` in a path. Throws when a parameter is missing: that is a mistake of the caller, not of the network. */
export const fillPath = (path: string, params: Record<string, unknown>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (typeof value !== 'string' || value === '') throw new TypeError(`The path parameter "${name}" is missing.`);
    return encodeURIComponent(value);
  });

export const addressOf = (baseUrl: string, path: string, query: Record<string, unknown> = {}): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.set(name, String(value));
  }
  const text = search.toString();
  return `${baseUrl.replace(/\/+$/, '')}${path}${text === '' ? '' : `?${text}`}`;
};

const initOf = (to: Connection, asked: Asked): RequestInit => {
  const headers: Record<string, string> = { accept: asked.accept ?? 'application/json', ...asked.headers };
  if (to.token !== null) headers.authorization = `Bearer ${to.token}`;
  if (asked.key !== undefined) headers['idempotency-key'] = asked.key;
  const body = asked.file ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body));
  if (body !== undefined) headers['content-type'] = asked.file ? 'application/octet-stream' : 'application/json';
  return {
    method: asked.method,
    headers,
    ...(body === undefined ? {} : { body }),
    ...(asked.signal === undefined ? {} : { signal: asked.signal }),
  };
};

const aborted = (signal: AbortSignal | undefined) => signal?.aborted === true;

/** A short wait before the second try, so that a server that has just dropped a connection is met again. */
export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
export const breath = (): Promise<void> => pause(200 + Math.random() * 200);

/** Sends once. Rejects with ApiError; an abort of the caller's is passed on as it is. */
export const sendOnce = async (to: Connection, asked: Asked): Promise<Response> => {
  let response: Response;
  try {
    response = await to.fetch(addressOf(to.baseUrl, asked.path, asked.query), initOf(to, asked));
  } catch (cause) {
    if (aborted(asked.signal)) throw cause;
    throw offline(cause);
  }
  if (response.ok) return response;
  throw errorFrom(response.status, await response.json().catch(() => null), response.headers.get('retry-after'));
};

/** Reads the whole answer; a connection that breaks in the middle counts as a failed network. */
const answerOf = async (to: Connection, asked: Asked): Promise<unknown> => {
  const response = await sendOnce(to, asked);
  if (response.status === 204) return undefined;
  let text: string;
  try {
    text = await response.text();
  } catch (cause) {
    if (aborted(asked.signal)) throw cause;
    throw offline(cause);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiError({ status: response.status, code: 'UNREADABLE', message: 'The answer was not JSON.', cause });
  }
};

/** Sends, and once more with the same key when the network failed. */
export const send = async (to: Connection, asked: Asked): Promise<unknown> => {
  try {
    return await answerOf(to, asked);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'OFFLINE') throw error;
  }
  await breath();
  return answerOf(to, asked);
};
