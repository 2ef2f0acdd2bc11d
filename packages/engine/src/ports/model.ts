// The port to language models: one streamed call. Adapters translate a provider's answer and errors into these words.
// Breakers, deadlines, retries, fallbacks and reading the answer are the engine's (`ask/`), never an adapter's.

/** Tokens of one call; null is unknown. `cost` in US dollars, null where the price is not known. */
export type Usage = {
  input_tokens: number | null;
  cached_tokens: number | null;
  output_tokens: number | null;
  reasoning_tokens: number | null;
  cost: number | null;
};

export type ModelRequest = {
  /** Constant for a session: rules, style, systems, world. Providers cache it. */
  instructions: string;
  /** Everything after it, ending with the player's action. */
  prompt: string;
  /** JSON Schema (all keys required and nullable) for a structured answer; null: plain text. */
  schema: Record<string, unknown> | null;
  temperature: number;
  max_output_tokens: number;
  signal: AbortSignal;
};

/** `stop`: complete. `length`: cut at the token limit. `refused`: a content filter's or the model's own refusal. */
export type Finish = 'stop' | 'length' | 'refused' | 'other';

export type ModelEvent = { type: 'delta'; text: string } | { type: 'done'; finish: Finish; usage: Usage };

export type ModelErrorKind =
  | 'connection' // refused, reset, DNS, cut in the middle
  | 'rate_limited' // 429
  | 'unavailable' // 5xx
  | 'unauthorized' // 401, 403
  | 'schema_rejected' // 400 that names the schema or response format
  | 'bad_request' // other 4xx
  | 'malformed'; // an answer that is not of the provider's protocol

/** What a model call may throw. `message` is ours, never the provider's words. */
export class ModelError extends Error {
  readonly kind: ModelErrorKind;
  readonly retryAfterSeconds: number | null;
  constructor(kind: ModelErrorKind, retryAfterSeconds: number | null = null, cause?: unknown) {
    super(`model call failed: ${kind}`, { cause });
    this.kind = kind;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface Model {
  /** As configured, e.g. `gemini-2.5-flash`. */
  readonly id: string;
  readonly provider: string;
  /** Whether it can be held to a schema at all; a model that can't is asked in `prose`. */
  readonly structured: boolean;
  /** Streams one answer; throws ModelError; ends within milliseconds of `request.signal` being aborted. */
  stream(request: ModelRequest): AsyncIterable<ModelEvent>;
}
