// One call of one model: streams it, watches the silence, reads the answer. Used by `askModel`, which decides what follows.
import { type Finish, ModelError, type ModelErrorKind, type ModelEvent, type Usage } from '../ports/model.ts';
import { AnswerReader, type Reading } from './reader.ts';
import { salvageObject } from './salvage.ts';
import type { Show } from './telling.ts';
import type { Ask, Form, ModelEndpoint } from './types.ts';

/** How a call ended: by the model, by us once nothing more was wanted (`stopped`), by the clock, by the player, by an error. */
export type Ending = Finish | 'stopped' | 'timeout' | 'cancelled' | ModelErrorKind;

export type Call = {
  ending: Ending;
  usage: Usage | null;
  retry_after_ms: number | null;
  reading: Reading;
};

/** Text of an `object` that is kept; more is not read. */
const LONGEST_OBJECT = 512 * 1024;

type Reader = { push(text: string): void; readonly done: boolean; end(complete: boolean, withheld: boolean): Reading };

/** Reads an answer of the shape `object`: nothing is shown, `then` is the object. */
function objectReader(keepLists: boolean): Reader {
  let text = '';
  return {
    done: false,
    push: (delta) => {
      if (text.length < LONGEST_OBJECT) text += delta;
    },
    end: () => {
      const { value, whole } = salvageObject(text, keepLists);
      const told = { telling: '', closed: true, allowed: true, refused: false, form: null };
      return { ...told, then: value, then_whole: whole, misordered: false, thinks_unopened: false };
    },
  };
}

/** Aborts the call after silence or at the deadline; `heard` puts the silence off. */
function watch(ask: Ask, deadlineAt: number, over: AbortController): { heard: () => void; late: () => boolean } {
  let heardAt = ask.clock.tick();
  let late = false;
  const wait = async () => {
    for (;;) {
      const left = Math.min(heardAt + ask.silenceMs, deadlineAt) - ask.clock.tick();
      if (left <= 0) break;
      await ask.clock.sleep(left, over.signal);
      if (over.signal.aborted) return;
    }
    late = true;
    over.abort();
  };
  void wait();
  return {
    heard: () => {
      heardAt = ask.clock.tick();
    },
    late: () => late,
  };
}

export async function callModel(
  ask: Ask,
  endpoint: ModelEndpoint,
  form: Form,
  deadlineAt: number,
  show: Show,
): Promise<Call> {
  const reader: Reader =
    ask.shape === 'object'
      ? objectReader(ask.keepLists ?? false)
      : new AnswerReader(form, show, endpoint.memory.thinks_unopened);
  const over = new AbortController();
  const cancel = () => over.abort();
  ask.signal.addEventListener('abort', cancel, { once: true });
  if (ask.signal.aborted) cancel();
  const silence = watch(ask, deadlineAt, over);
  const end = await readStream(streamOf(ask, endpoint, form, over.signal), reader, silence.heard, over.signal);
  ask.signal.removeEventListener('abort', cancel);
  if (ask.signal.aborted) end.ending = 'cancelled';
  else if (silence.late()) end.ending = 'timeout';
  over.abort();
  const complete = end.ending === 'stop' || end.ending === 'other' || end.ending === 'stopped';
  const withheld = end.ending === 'refused' || end.ending === 'cancelled';
  return { ...end, reading: reader.end(complete, withheld) };
}

function streamOf(ask: Ask, { model }: ModelEndpoint, form: Form, signal: AbortSignal): AsyncIterable<ModelEvent> {
  return model.stream({
    instructions: `${ask.instructions}\n\n${ask.forms[form]}`,
    prompt: ask.prompt,
    schema: form === 'json' && ask.shape !== 'telling' ? ask.schema : null,
    temperature: ask.temperature,
    max_output_tokens: ask.maxOutputTokens,
    signal,
  });
}

/** Feeds the reader until the model, the reader or the signal ends it. */
async function readStream(
  stream: AsyncIterable<ModelEvent>,
  reader: Reader,
  heard: () => void,
  signal: AbortSignal,
): Promise<Omit<Call, 'reading'>> {
  const end: Omit<Call, 'reading'> = { ending: 'connection', usage: null, retry_after_ms: null };
  try {
    for await (const event of untilAborted(stream, signal)) {
      heard();
      if (event.type === 'done') return { ...end, ending: event.finish, usage: event.usage };
      reader.push(event.text);
      if (reader.done) return { ...end, ending: 'stopped' };
    }
    return end;
  } catch (error) {
    if (!(error instanceof ModelError)) return { ...end, ending: 'malformed' };
    return { ...end, ending: error.kind, retry_after_ms: toMs(error.retryAfterSeconds) };
  }
}

const toMs = (seconds: number | null): number | null => (seconds === null ? null : Math.max(0, seconds) * 1000);

/** A model that does not end when told to must not hold the turn: the abort itself ends the wait. */
async function* untilAborted<Event>(events: AsyncIterable<Event>, signal: AbortSignal): AsyncGenerator<Event> {
  if (signal.aborted) return;
  const iterator = events[Symbol.asyncIterator]();
  const aborted = new Promise<{ done: true; value: undefined }>((resolve) => {
    signal.addEventListener('abort', () => resolve({ done: true, value: undefined }), { once: true });
  });
  try {
    for (;;) {
      const next = iterator.next();
      const result = await Promise.race([next, aborted]);
      // Whoever lost the race may still fail; nobody waits for it any more.
      if (signal.aborted) next.catch(() => undefined);
      if (result.done) return;
      yield result.value;
    }
  } finally {
    iterator.return?.().catch(() => undefined);
  }
}
