// What is asked of a model and what comes back: the words of `askModel`, used by play-turn, the AI routes and tests.
import type { Clock } from '../ports/clock.ts';
import type { Model, ModelErrorKind, Usage } from '../ports/model.ts';
import type { Breaker } from './breaker.ts';
import type { RequestLimiter } from './limiter.ts';

/** `json`: `{allowed, telling, then}`; `prose`: the telling, then a fenced `{allowed, then}`. */
export type Form = 'json' | 'prose';

/** `turn`: telling and then, streamed. `object`: one JSON object, nothing streamed. `telling`: plain prose, streamed. */
export type Shape = 'turn' | 'object' | 'telling';

/** What was learned of a model while it was used; kept for as long as the process lives. */
export type FormMemory = {
  /** `prose` for a model without schemas, or one whose answers bring `then` before the telling. */
  form: Form;
  /** Monotonic milliseconds until which it is asked in prose: it refused the schema, or answered in prose. */
  prose_until: number;
  /** Thinks aloud and closes with a lone `</think>`: nothing before it is shown. */
  thinks_unopened: boolean;
};

/** A model with what guards it. Made once at start by `makeEndpoint`; shared by all turns. */
export type ModelEndpoint = { model: Model; breaker: Breaker; limiter: RequestLimiter | null; memory: FormMemory };

export type Ask = {
  shape: Shape;
  /** The first and its fallbacks, in order. None: `nothing`. */
  endpoints: readonly ModelEndpoint[];
  /** Constant for a session, without the words about the answer's form. */
  instructions: string;
  /** Of an `object` that was cut: what can be read of its last list stands. [false] */
  keepLists?: boolean;
  /** Everything after it, ending with the player's action. */
  prompt: string;
  /** Schema of the whole answer; null: none is sent. */
  schema: Record<string, unknown> | null;
  /** The form in words, constant; the one in use closes the instructions, so the prefix stays constant per model. */
  forms: Readonly<Record<Form, string>>;
  temperature: number;
  maxOutputTokens: number;
  /** The longest silence of a model, in milliseconds (`AI_TIMEOUT_MS`). */
  silenceMs: number;
  /** For all calls, waits and fallbacks together, in milliseconds; at most 2 × silenceMs is used. */
  deadlineMs: number;
  /** Cancelled by the player, or the server is shutting down: ends within milliseconds, `cancelled`. */
  signal: AbortSignal;
  clock: Clock;
  /** Provisional words; `index` is where they go: the UTF-16 length of what was shown before. After `onReset` from 0 again. */
  onTelling?: (text: string, index: number) => void;
  /** All words shown so far are withdrawn. */
  onReset?: () => void;
};

/** Why an endpoint did not give the answer. */
export type FailureKind =
  | ModelErrorKind
  | 'timeout' // silent for too long, or the deadline passed
  | 'unusable' // it answered, with nothing that could be shown
  | 'refused' // on content
  | 'cut' // words came, then the connection or the token limit ended them
  | 'filtered' // it said what the story's content level bars
  | 'leaked' // it said what stands in the instructions only
  | 'breaker_open' // not called
  | 'limited'; // not called: requests per minute spent
export type Failure = { model: string; kind: FailureKind };

/**
 * `whole`: as asked. `unresolved`: the telling is whole, `then` is not (what could be salvaged stands in it).
 * `cut`: the telling ends at its last whole sentence, no `then`. `nothing`: no words stand. `cancelled`: by the signal.
 */
export type Outcome = 'whole' | 'unresolved' | 'cut' | 'nothing' | 'cancelled';

export type Answer = {
  outcome: Outcome;
  /** False only when a model said so. */
  allowed: boolean;
  /** The words to record; they may be fewer than were shown when `cut`. */
  telling: string;
  /** Untrusted: `then` of a turn, the object of an `object`; null where there is none. */
  then: unknown;
  /** Who answered; null where nobody did. */
  model: string | null;
  form: Form | null;
  /** Summed over all calls. */
  usage: Usage;
  calls: number;
  failures: Failure[];
  /** Milliseconds from the ask to the first word shown. */
  first_word_ms: number | null;
  refused: boolean;
};
