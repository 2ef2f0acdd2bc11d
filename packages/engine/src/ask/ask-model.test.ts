// What may fail when a model is asked, and what stands then (DESIGN, asking a model), with scripted models in memory.
import { expect, test } from 'vitest';
import { type Model, ModelError, type ModelEvent, type ModelRequest, type Usage } from '../ports/model.ts';
import { askModel } from './ask-model.ts';
import { makeEndpoint } from './endpoint.ts';
import type { Ask, ModelEndpoint } from './types.ts';

const clock = {
  now: () => Date.now(),
  tick: () => performance.now(),
  uuid: () => crypto.randomUUID(),
  sleep: (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal?.aborted) return resolve();
      const timer = setTimeout(resolve, ms);
      const wake = () => {
        clearTimeout(timer);
        resolve();
      };
      signal?.addEventListener('abort', wake, { once: true });
    }),
};

const USAGE: Usage = { input_tokens: 10, cached_tokens: null, output_tokens: 5, reasoning_tokens: null, cost: 0.5 };
const done = (finish: 'stop' | 'length' | 'refused' | 'other' = 'stop'): ModelEvent => ({
  type: 'done',
  finish,
  usage: USAGE,
});
type Step = string | ModelEvent | ModelError | { wait: number } | 'hang';

/** A model that plays one script a call, the last one for ever. */
function scripted(scripts: Step[][], structured = true, id = 'scripted'): Model & { requests: ModelRequest[] } {
  const requests: ModelRequest[] = [];
  return {
    id,
    provider: 'test',
    structured,
    requests,
    async *stream(request) {
      requests.push(request);
      for (const step of scripts[Math.min(requests.length, scripts.length) - 1] ?? []) {
        if (step === 'hang') await new Promise(() => undefined);
        else if (step instanceof ModelError) throw step;
        else if (typeof step === 'string') yield { type: 'delta', text: step };
        else if ('wait' in step) await clock.sleep(step.wait, request.signal);
        else yield step;
      }
    },
  };
}

const LONG =
  'The door opens on a hall of a hundred candles. Someone has lit them all, and not long ago. A chair stands in the mid';
const whole = (telling = LONG, then: unknown = { item: null }) => JSON.stringify({ allowed: 'yes', telling, then });

async function ask(models: (Model | ModelEndpoint)[], more: Partial<Ask> = {}) {
  const shown: string[] = [];
  let resets = 0;
  const endpoints = models.map((model) => ('breaker' in model ? model : makeEndpoint(model, clock)));
  const answer = await askModel({
    shape: 'turn',
    endpoints,
    instructions: 'RULES',
    prompt: 'PROMPT',
    schema: { type: 'object' },
    forms: { json: 'AS JSON', prose: 'AS PROSE' },
    temperature: 0.7,
    maxOutputTokens: 100,
    silenceMs: 150,
    deadlineMs: 300,
    signal: new AbortController().signal,
    clock,
    onTelling: (text, index) => {
      expect(index).toBe(shown.join('').length);
      shown.push(text);
    },
    onReset: () => {
      resets++;
      shown.length = 0;
    },
    ...more,
  });
  return { ...answer, shown: shown.join(''), resets, endpoints };
}

test('a whole answer', async () => {
  const model = scripted([[whole(), done()]]);
  const answer = await ask([model]);
  expect(answer).toMatchObject({
    outcome: 'whole',
    allowed: true,
    telling: LONG,
    shown: LONG,
    then: { item: null },
    model: 'scripted',
    form: 'json',
    calls: 1,
    failures: [],
    usage: USAGE,
  });
  expect(answer.first_word_ms).not.toBeNull();
  expect(model.requests[0]).toMatchObject({
    instructions: 'RULES\n\nAS JSON',
    prompt: 'PROMPT',
    schema: { type: 'object' },
  });
});

test('no models: nothing', async () => {
  expect(await ask([])).toMatchObject({ outcome: 'nothing', calls: 0, model: null, usage: { cost: null } });
});

test.each([['null'], ['[]'], ['{"a":1}'], [''], ["I'm sorry, but I can't help with that."]])(
  '%j: nothing, and one call',
  async (text) => {
    expect(await ask([scripted([[text, done()]])])).toMatchObject({
      outcome: 'nothing',
      calls: 1,
      shown: '',
      resets: 0,
    });
  },
);

test('nothing usable: the next model is asked', async () => {
  const answer = await ask([
    scripted([['null', done()]], true, 'a'),
    scripted([['', done('refused')]], true, 'b'),
    scripted([[whole(), done()]], true, 'c'),
  ]);
  expect(answer).toMatchObject({ outcome: 'whole', model: 'c', calls: 3, refused: false, usage: { cost: 1.5 } });
  expect(answer.failures).toEqual([
    { model: 'a', kind: 'unusable' },
    { model: 'b', kind: 'refused' },
  ]);
});

test('telling whole, then missing or cut: unresolved', async () => {
  expect(await ask([scripted([[whole().replace(/,"then".*/, ''), done('length')]])])).toMatchObject({
    outcome: 'unresolved',
    telling: LONG,
    then: null,
  });
  const cut = `{"allowed":"yes","telling":"You nod.","then":{"item":{"a":1},"quest":{"name":"Fi`;
  expect(await ask([scripted([[cut, new ModelError('connection')]])])).toMatchObject({
    outcome: 'unresolved',
    telling: 'You nod.',
    then: { item: { a: 1 } },
    calls: 1,
  });
});

test('telling cut: kept to its last sentence, or withdrawn', async () => {
  const start = whole().slice(0, whole().indexOf('in the mid'));
  for (const end of [done('length'), new ModelError('connection'), 'hang' as const]) {
    const answer = await ask([scripted([[start, end]])]);
    expect(answer).toMatchObject({ outcome: 'cut', then: null, calls: 1, resets: 0 });
    expect(answer.telling).toBe(
      'The door opens on a hall of a hundred candles. Someone has lit them all, and not long ago.',
    );
  }
  const short = await ask([
    scripted([[whole().slice(0, 60), new ModelError('connection')]]),
    scripted([[whole(), done()]]),
  ]);
  expect(short).toMatchObject({ outcome: 'nothing', telling: '', resets: 1, shown: '', calls: 1 });
  expect(short.failures).toEqual([{ model: 'scripted', kind: 'connection' }]);
});

test('refused on content after words were shown: withdrawn, no other model', async () => {
  const answer = await ask([scripted([[start(), done('refused')]]), scripted([[whole(), done()]])]);
  expect(answer).toMatchObject({ outcome: 'nothing', refused: true, resets: 1, shown: '', calls: 1 });
  function start() {
    return whole().slice(0, 140);
  }
});

test('"no": the call is stopped when the telling closes', async () => {
  const text = '{"allowed":"no","telling":"There is no dragon here.","then":';
  expect(await ask([scripted([[text, 'hang']])])).toMatchObject({
    outcome: 'whole',
    allowed: false,
    telling: 'There is no dragon here.',
    then: null,
    calls: 1,
  });
});

test('passing failures are tried again, others are not', async () => {
  const again = scripted([[new ModelError('unavailable')], [whole(), done()]]);
  expect(await ask([again], { silenceMs: 400, deadlineMs: 800 })).toMatchObject({ outcome: 'whole', calls: 2 });
  for (const kind of ['unauthorized', 'bad_request', 'malformed'] as const) {
    expect(await ask([scripted([[new ModelError(kind)]])])).toMatchObject({ outcome: 'nothing', calls: 1 });
  }
});

test('Retry-After is waited for within the deadline, and not beyond', async () => {
  const script = (seconds: number) => scripted([[new ModelError('rate_limited', seconds)], [whole(), done()]]);
  const started = performance.now();
  expect(await ask([script(0.4)], { silenceMs: 500, deadlineMs: 1000 })).toMatchObject({ outcome: 'whole', calls: 2 });
  expect(performance.now() - started).toBeGreaterThan(395);
  const late = performance.now();
  expect(await ask([script(30)])).toMatchObject({ outcome: 'nothing', calls: 1 });
  expect(performance.now() - late).toBeLessThan(20_000);
});

test('silence ends a call, also of a model that does not listen; all together stay within the deadline', async () => {
  const started = performance.now();
  const answer = await ask([scripted([['hang']]), scripted([['hang']]), scripted([['hang']])], { deadlineMs: 10_000 });
  expect(answer).toMatchObject({ outcome: 'nothing', calls: 2 });
  expect(answer.failures.map(({ kind }) => kind)).toEqual(['timeout', 'timeout']);
  expect(performance.now() - started).toBeLessThan(9000);
});

test('words that keep coming are not silence', async () => {
  const slow = [...whole('You wait in the dark.')].flatMap((char, at): Step[] =>
    at % 10 === 0 ? [{ wait: 100 }, char] : [char],
  );
  expect(await ask([scripted([[...slow, done()]])], { silenceMs: 650, deadlineMs: 1300 })).toMatchObject({
    outcome: 'whole',
  });
});

test('a schema refused: asked again at once in prose, and in prose for ten minutes', async () => {
  const prose = `${LONG}\n\`\`\`json\n{"allowed":"yes","then":{"item":1}}\n\`\`\``;
  const model = scripted([[new ModelError('schema_rejected')], [prose, done()]]);
  const first = await ask([model]);
  expect(first).toMatchObject({ outcome: 'whole', form: 'prose', calls: 2, then: { item: 1 } });
  await ask(first.endpoints);
  expect(model.requests.map(({ schema }) => schema)).toEqual([{ type: 'object' }, null, null]);
  expect(model.requests[2]?.instructions).toBe('RULES\n\nAS PROSE');
});

test('`then` first: asked in prose from then on', async () => {
  const model = scripted([[JSON.stringify({ then: {}, telling: LONG, allowed: 'yes' }), done()]]);
  const first = await ask([model]);
  expect(first).toMatchObject({ outcome: 'whole', then: {} });
  await ask(first.endpoints);
  expect(model.requests[1]?.schema).toBeNull();
});

test('the breaker keeps a dead model out, and lets it back', async () => {
  let time = 0;
  const model = scripted([
    ...Array.from({ length: 6 }, (): Step[] => [new ModelError('unauthorized')]),
    [whole(), done()],
  ]);
  const endpoint = makeEndpoint(model, { tick: () => time });
  expect(await ask([endpoint])).toMatchObject({ calls: 1 });
  expect(await ask([endpoint])).toMatchObject({ calls: 0, failures: [{ kind: 'breaker_open' }] });
  for (; model.requests.length < 7; time += 1000) await ask([endpoint]);
  expect(time).toBeLessThan(65_000);
  expect(await ask([endpoint])).toMatchObject({ outcome: 'whole', calls: 1 });
});

test('cancel ends within milliseconds, with what could be kept', async () => {
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 30);
  const started = performance.now();
  const answer = await ask([scripted([[whole().slice(0, 130), 'hang']]), scripted([[whole(), done()]])], {
    signal: cancel.signal,
    silenceMs: 50_000,
    deadlineMs: 55_000,
  });
  expect(answer).toMatchObject({ outcome: 'cancelled', calls: 1 });
  expect(answer.telling.endsWith('not long ago.')).toBe(true);
  expect(performance.now() - started).toBeLessThan(40_000);
  expect(await ask([scripted([[whole(), done()]])], { signal: AbortSignal.abort() })).toMatchObject({
    outcome: 'cancelled',
    calls: 0,
  });
});

test('objects and plain tellings', async () => {
  const object = await ask([scripted([['<think>{"a":0}</think>Sure: ```json\n{"difficulty": 12,}\n```', done()]])], {
    shape: 'object',
  });
  expect(object).toMatchObject({
    outcome: 'whole',
    then: { difficulty: 12 },
    telling: '',
    shown: '',
    first_word_ms: null,
  });
  expect(await ask([scripted([['[]', done()]])], { shape: 'object' })).toMatchObject({
    outcome: 'nothing',
    then: null,
  });
  const model = scripted([[LONG, ' dle.', done()]]);
  expect(await ask([model], { shape: 'telling' })).toMatchObject({
    outcome: 'whole',
    telling: `${LONG} dle.`,
    then: null,
    form: 'prose',
  });
  expect(model.requests[0]?.schema).toBeNull();
});
