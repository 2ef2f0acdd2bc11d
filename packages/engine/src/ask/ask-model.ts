// Asks the models in order until one tells something: retries, fallbacks, one deadline, and what stands of what arrived.
// Called by play-turn and the AI routes. Never throws for anything a model did.
import type { Usage } from '../ports/model.ts';
import { type Call, callModel, type Ending } from './call.ts';
import { keptOfCut } from './sentences.ts';
import type { Answer, Ask, FailureKind, Form, ModelEndpoint } from './types.ts';

const PROSE_FOR_MS = 600_000;
const MOST_ROUNDS = 3;
const FIRST_BACKOFF_MS = 250;
/** Worth another try of the same model. */
const PASSING: ReadonlySet<Ending> = new Set(['connection', 'rate_limited', 'unavailable']);
/** What counts against a model. */
const FAULTS: ReadonlySet<Ending> = new Set([...PASSING, 'timeout', 'malformed', 'unauthorized']);
const BY_ITSELF: ReadonlySet<Ending> = new Set(['stop', 'length', 'refused', 'other', 'stopped', 'schema_rejected']);
const NO_USAGE: Usage = {
  input_tokens: null,
  cached_tokens: null,
  output_tokens: null,
  reasoning_tokens: null,
  cost: null,
};

type Progress = { answer: Answer; startedAt: number; deadlineAt: number; shown: number };
type Verdict = { final: boolean; retryInMs: number | null; again: boolean };

export async function askModel(ask: Ask): Promise<Answer> {
  const startedAt = ask.clock.tick();
  const deadlineAt = startedAt + Math.min(ask.deadlineMs, 2 * ask.silenceMs);
  const progress: Progress = { answer: emptyAnswer(), startedAt, deadlineAt, shown: 0 };
  let waiting = [...ask.endpoints];
  for (let round = 0; round < MOST_ROUNDS && waiting.length > 0; round++) {
    const retry: { endpoint: ModelEndpoint; at: number }[] = [];
    for (const endpoint of waiting) {
      const verdict = await tryEndpoint(ask, endpoint, progress);
      if (verdict.final) return progress.answer;
      const pause = Math.max(FIRST_BACKOFF_MS * 2 ** round, verdict.retryInMs ?? 0);
      if (verdict.again) retry.push({ endpoint, at: ask.clock.tick() + pause });
    }
    waiting = await pauseUntilDue(ask, retry, deadlineAt, round);
  }
  if (ask.signal.aborted) progress.answer.outcome = 'cancelled';
  return progress.answer;
}

/** Waits for the first of those that may be tried again, and returns those due then; none when it would take too long. */
async function pauseUntilDue(
  ask: Ask,
  retry: { endpoint: ModelEndpoint; at: number }[],
  deadlineAt: number,
  round: number,
): Promise<ModelEndpoint[]> {
  if (retry.length === 0 || round === MOST_ROUNDS - 1 || ask.signal.aborted) return [];
  const now = ask.clock.tick();
  const due = Math.min(...retry.map(({ at }) => at));
  if (due >= deadlineAt || due - now > ask.silenceMs) return [];
  await ask.clock.sleep(due - now, ask.signal);
  return retry.filter(({ at }) => at <= due).map(({ endpoint }) => endpoint);
}

async function tryEndpoint(ask: Ask, endpoint: ModelEndpoint, progress: Progress): Promise<Verdict> {
  const { answer, deadlineAt } = progress;
  const fail = (kind: FailureKind): Verdict => {
    answer.failures.push({ model: endpoint.model.id, kind });
    return { final: false, retryInMs: null, again: false };
  };
  const left = deadlineAt - ask.clock.tick();
  if (ask.signal.aborted || left <= 0) return { final: false, retryInMs: null, again: false };
  if (!endpoint.breaker.ready) return fail('breaker_open');
  if (endpoint.limiter && !(await endpoint.limiter.take(ask.signal, left))) return fail('limited');
  if (!endpoint.breaker.admit()) return fail('breaker_open');
  const form = formFor(ask, endpoint);
  const call = await callModel(ask, endpoint, form, deadlineAt, shower(ask, progress));
  answer.calls++;
  answer.usage = addUsage(answer.usage, call.usage);
  judgeHealth(endpoint, call.ending);
  learn(ask, endpoint, form, call);
  if (settle(ask, endpoint, form, call, progress)) return { final: true, retryInMs: null, again: false };
  fail(call.reading.refused ? 'refused' : failureOf(call.ending));
  if (call.ending === 'schema_rejected' && form === 'json') return tryEndpoint(ask, endpoint, progress);
  return { final: false, retryInMs: call.retry_after_ms, again: PASSING.has(call.ending) };
}

function shower(ask: Ask, progress: Progress): { onText: (text: string) => void; onReset: () => void } {
  return {
    onText: (text) => {
      progress.answer.first_word_ms ??= ask.clock.tick() - progress.startedAt;
      ask.onTelling?.(text, progress.shown);
      progress.shown += text.length;
    },
    onReset: () => {
      progress.shown = 0;
      progress.answer.first_word_ms = null;
      ask.onReset?.();
    },
  };
}

/** Fills in the answer when this call is the last word; false when another model may be asked. */
function settle(ask: Ask, endpoint: ModelEndpoint, form: Form, call: Call, progress: Progress): boolean {
  const { answer } = progress;
  const { reading, ending } = call;
  if (ending === 'refused' || reading.refused) answer.refused = true;
  if (ending === 'cancelled') {
    Object.assign(answer, { outcome: 'cancelled', model: endpoint.model.id, form, allowed: reading.allowed });
    answer.telling = reading.closed ? reading.telling : (keptOfCut(reading.telling) ?? '');
    return true;
  }
  const stands = ask.shape === 'object' ? objectOutcome(call) : tellingOutcome(ask, call);
  if (stands === null && progress.shown === 0) return false;
  if (stands === null) {
    answer.failures.push({ model: endpoint.model.id, kind: answer.refused ? 'refused' : failureOf(ending) });
    progress.shown = 0;
    ask.onReset?.();
    return true;
  }
  answer.refused = false;
  if (stands.outcome === 'cut') answer.failures.push({ model: endpoint.model.id, kind: failureOf(ending) });
  Object.assign(answer, stands, { model: endpoint.model.id, form: reading.form ?? form, allowed: reading.allowed });
  return true;
}

type Standing = Pick<Answer, 'outcome' | 'telling' | 'then'>;

function tellingOutcome(ask: Ask, { reading, ending }: Call): Standing | null {
  if (reading.telling === '' || ending === 'refused') return null;
  if (!reading.closed) {
    const kept = keptOfCut(reading.telling);
    return kept === null ? null : { outcome: 'cut', telling: kept, then: null };
  }
  const { telling } = reading;
  if (ask.shape === 'telling' || !reading.allowed) return { outcome: 'whole', telling, then: null };
  return { outcome: reading.then_whole ? 'whole' : 'unresolved', telling, then: reading.then };
}

function objectOutcome({ reading, ending }: Call): Standing | null {
  if (reading.then === null || ending === 'refused') return null;
  return { outcome: reading.then_whole ? 'whole' : 'unresolved', telling: '', then: reading.then };
}

function formFor(ask: Ask, { memory }: ModelEndpoint): Form {
  if (ask.shape === 'telling' || memory.prose_until > ask.clock.tick()) return 'prose';
  return memory.form;
}

function learn(ask: Ask, { memory }: ModelEndpoint, form: Form, { ending, reading }: Call): void {
  if (reading.thinks_unopened) memory.thinks_unopened = true;
  if (reading.misordered) memory.form = 'prose';
  const inProse = form === 'json' && reading.form === 'prose';
  if (ending === 'schema_rejected' || inProse) memory.prose_until = ask.clock.tick() + PROSE_FOR_MS;
}

function judgeHealth({ breaker }: ModelEndpoint, ending: Ending): void {
  if (BY_ITSELF.has(ending)) breaker.answered();
  else if (FAULTS.has(ending)) breaker.failed(ending === 'unauthorized');
}

function failureOf(ending: Ending): FailureKind {
  if (ending === 'length') return 'cut';
  if (ending === 'stop' || ending === 'other' || ending === 'stopped' || ending === 'cancelled') return 'unusable';
  return ending;
}

function addUsage(sum: Usage, one: Usage | null): Usage {
  if (one === null) return sum;
  const add = (a: number | null, b: number | null) => (a === null ? b : a + (b ?? 0));
  return {
    input_tokens: add(sum.input_tokens, one.input_tokens),
    cached_tokens: add(sum.cached_tokens, one.cached_tokens),
    output_tokens: add(sum.output_tokens, one.output_tokens),
    reasoning_tokens: add(sum.reasoning_tokens, one.reasoning_tokens),
    cost: add(sum.cost, one.cost),
  };
}

function emptyAnswer(): Answer {
  const told = { outcome: 'nothing' as const, allowed: true, telling: '', then: null };
  const by = { model: null, form: null, usage: NO_USAGE, calls: 0, failures: [] };
  return { ...told, ...by, first_word_ms: null, refused: false };
}
