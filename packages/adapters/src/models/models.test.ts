// The model port over real HTTP: what is sent, how words arrive, what errors become. Servers are scripted, keys invented.
import { type Model, ModelError, type ModelEvent, type ModelRequest } from '@emergent/engine/ports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelsFromSettings } from './index.ts';
import { costOf } from './prices.ts';
import { chooseModels } from './settings.ts';
import { deadAddress, type Play, type ScriptedServer, scriptedGemini, scriptedOpenAi } from './testing/index.ts';

const SCHEMA = {
  type: 'object',
  properties: { telling: { type: 'string' } },
  required: ['telling'],
  additionalProperties: false,
};
const TEXT = '{"telling":"The door — 🐉 — opens."}';

function request(more: Partial<ModelRequest> = {}): ModelRequest {
  const { signal } = new AbortController();
  return {
    instructions: 'RULES',
    prompt: 'PROMPT',
    schema: SCHEMA,
    temperature: 0.7,
    max_output_tokens: 99,
    signal,
    ...more,
  };
}

async function events(model: Model, more: Partial<ModelRequest> = {}): Promise<ModelEvent[]> {
  const all: ModelEvent[] = [];
  for await (const event of model.stream(request(more))) all.push(event);
  return all;
}

const textOf = (all: ModelEvent[]) => all.map((event) => (event.type === 'delta' ? event.text : '')).join('');

async function failure(model: Model): Promise<ModelError> {
  try {
    await events(model);
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

const kinds = [
  [
    'gemini',
    scriptedGemini,
    (url: string) => ({
      AI_PROVIDER: 'gemini' as const,
      GOOGLE_API_KEY: 'k',
      GEMINI_BASE_URL: url,
      GEMINI_MODEL: 'gemini-2.5-flash',
    }),
  ],
  [
    'openai',
    scriptedOpenAi,
    (url: string) => ({
      AI_PROVIDER: 'openai' as const,
      AI_API_KEY: 'k',
      AI_BASE_URL: `${url}/v1`,
      AI_MODEL: 'gpt-4.1-mini',
    }),
  ],
  ['openai-compatible', scriptedOpenAi, (url: string) => ({ AI_BASE_URL: `${url}/v1`, AI_MODEL: 'local' })],
] as const;

describe.each(kinds)('%s', (name, scripted, settings) => {
  let server: ScriptedServer;
  let model: Model;
  const at = async (url: string): Promise<Model> => {
    const [first] = await modelsFromSettings(settings(url));
    if (!first) throw new Error('no model');
    return first;
  };
  const plays = (play: Play) => server.play([play]);

  beforeAll(async () => {
    server = await scripted([]);
    model = await at(server.url);
  });
  afterAll(() => server.close());

  test('one call: words, finish, usage with cached and reasoning tokens', async () => {
    plays({ text: TEXT, chunk: 5 });
    const all = await events(model);
    expect(textOf(all)).toBe(TEXT);
    expect(all.length).toBeGreaterThan(5);
    const output = Math.ceil(TEXT.length / 4) + (name === 'gemini' ? 7 : 0);
    expect(all.at(-1)).toMatchObject({
      type: 'done',
      finish: 'stop',
      usage: { input_tokens: 1000, cached_tokens: 600, output_tokens: output, reasoning_tokens: 7 },
    });
  });

  test('instructions, prompt, bounds and the schema untouched are sent; thinking is off', async () => {
    plays({ text: TEXT });
    const before = server.asked.length;
    await events(model);
    await events(model, { schema: null });
    expect(server.asked.length).toBe(before + 2);
    const [structured, plain] = server.asked.slice(before).map(({ body }) => JSON.stringify(body));
    for (const part of ['RULES', 'PROMPT', '0.7', '99', '"telling":{"type":"string"}', '"additionalProperties":false'])
      expect(structured).toContain(part);
    expect(plain).not.toContain('additionalProperties');
    if (name === 'gemini') expect(structured).toContain('"thinkingConfig":{"thinkingBudget":0}');
  });

  test('words arrive while the model speaks', async () => {
    plays({ text: TEXT, chunk: 6, pace: 60 });
    const started = performance.now();
    const times: number[] = [];
    for await (const _ of model.stream(request())) times.push(performance.now() - started);
    expect(times.length).toBeGreaterThan(4);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(150);
  });

  test.each([
    [{ status: 400 }, 'bad_request', null],
    [
      {
        status: 400,
        body: {
          error: { code: 400, message: "Invalid schema for response_format 'answer'", status: 'INVALID_ARGUMENT' },
        },
      },
      'schema_rejected',
      null,
    ],
    [
      {
        status: 400,
        body: {
          error: { code: 400, message: 'API key not valid. Please pass a valid API key.', status: 'INVALID_ARGUMENT' },
        },
      },
      'unauthorized',
      null,
    ],
    [{ status: 401 }, 'unauthorized', null],
    [{ status: 403 }, 'unauthorized', null],
    [{ status: 404 }, 'unauthorized', null],
    [{ status: 413 }, 'bad_request', null],
    [{ status: 429, headers: { 'retry-after': '7' } }, 'rate_limited', 7],
    [
      { status: 429, body: { error: { code: 429, message: 'x', status: 'E', details: [{ retryDelay: '31s' }] } } },
      'rate_limited',
      31,
    ],
    [{ status: 429, body: 'not json' }, 'rate_limited', null],
    [{ status: 500 }, 'unavailable', null],
    [{ status: 503, headers: { 'retry-after': '2' } }, 'unavailable', 2],
    [{ fail: 'reset' }, 'connection', null],
    [{ text: TEXT, chunk: 4, instead: 'reset' }, 'connection', null],
    [{ text: TEXT, instead: 'end' }, 'connection', null],
    [{ raw: 'data: {"broken\n\n' }, 'malformed', null],
  ] as [Play, string, number | null][])('%j is %s', async (play, kind, seconds) => {
    plays(play);
    const error = await failure(model);
    expect(error.kind).toBe(kind);
    expect(error.retryAfterSeconds).toBe(seconds);
    expect(error.message).toBe(`model call failed: ${kind}`);
  });

  test('nobody there is `connection`', async () => {
    expect((await failure(await at(await deadAddress()))).kind).toBe('connection');
  });

  test('a web page instead of an answer is no answer', async () => {
    plays({ raw: '<html>Sign in</html>', type: 'text/html' });
    const error = await failure(model);
    expect(['malformed', 'connection']).toContain(error.kind);
  });

  test('cut and refused are told apart', async () => {
    plays({ text: TEXT, finish: 'length' });
    expect((await events(model)).at(-1)).toMatchObject({ finish: 'length' });
    plays({ text: '', finish: 'refused' });
    expect((await events(model)).at(-1)).toMatchObject({ finish: 'refused' });
  });

  test.each(['hang', 'pace'])(
    'abort ends the stream within milliseconds and closes the connection (%s)',
    async (how) => {
      plays(how === 'hang' ? { text: TEXT, chunk: 9, instead: 'hang' } : { fail: 'hang' });
      const abort = new AbortController();
      setTimeout(() => abort.abort(), 60);
      const started = performance.now();
      await events(model, { signal: abort.signal });
      expect(performance.now() - started).toBeLessThan(30_000);
      await expect.poll(() => server.asked.at(-1)?.aborted).toBe(true);
    },
  );
});

test('an error inside a stream keeps its kind', async () => {
  const server = await scriptedGemini([
    { raw: 'data: {"error":{"code":503,"message":"PROVIDER WORDS","status":"UNAVAILABLE"}}\n\n' },
  ]);
  const [model] = await modelsFromSettings({ GOOGLE_API_KEY: 'k', GEMINI_BASE_URL: server.url });
  if (model) expect(await failure(model)).toMatchObject({ kind: 'unavailable' });
  await server.close();
});

test("a model's own refusal is `refused`", async () => {
  const chunk = (delta: unknown, reason: string | null) =>
    `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`;
  const server = await scriptedOpenAi([{ raw: chunk({ refusal: 'I will not.' }, null) + chunk({}, 'stop') }]);
  const [model] = await modelsFromSettings({ AI_BASE_URL: server.url });
  if (model) expect((await events(model)).at(-1)).toMatchObject({ finish: 'refused' });
  await server.close();
});

describe('which models', () => {
  test('the first provider that has a key; none is none', () => {
    expect(chooseModels({})).toBeNull();
    expect(chooseModels({ AI_PROVIDER: 'offline', GOOGLE_API_KEY: 'k' })).toBeNull();
    expect(chooseModels({ GEMINI_API_KEY: 'g', AI_API_KEY: 'a' })).toMatchObject({
      provider: 'gemini',
      access: { key: 'g' },
    });
    expect(chooseModels({ AI_API_KEY: 'a' })).toMatchObject({
      provider: 'openai-compatible',
      access: { key: 'a', baseUrl: null },
    });
    expect(chooseModels({ AI_BASE_URL: 'http://localhost:11434/v1' })).toMatchObject({
      provider: 'openai-compatible',
      access: { key: null },
    });
  });

  test('ids: the default has others behind it, a chosen one only those named', () => {
    expect(chooseModels({ GOOGLE_API_KEY: 'k' })?.ids.length).toBeGreaterThan(1);
    expect(chooseModels({ GOOGLE_API_KEY: 'k', GEMINI_MODEL: 'gemini-3.5-flash' })?.ids).toEqual(['gemini-3.5-flash']);
    expect(chooseModels({ AI_PROVIDER: 'anthropic', AI_MODEL: 'a', AI_FALLBACK_MODELS: ['b', 'a', 'c'] })?.ids).toEqual(
      ['a', 'b', 'c'],
    );
  });

  test('every provider makes its models', async () => {
    for (const AI_PROVIDER of ['gemini', 'openai', 'anthropic', 'openai-compatible'] as const) {
      const [model] = await modelsFromSettings({ AI_PROVIDER, AI_API_KEY: 'k' });
      expect(model).toMatchObject({ provider: AI_PROVIDER, structured: true });
    }
  });
});

test('cost: cached tokens are cheaper, unknown models cost null', () => {
  expect(costOf('gemini-2.5-flash', 1_000_000, 500_000, undefined, 100_000)).toBeCloseTo(0.15 + 0.015 + 0.25);
  expect(costOf('gpt-4.1-mini-2025-04-14', 1_000_000, 0, undefined, 0)).toBeCloseTo(0.4);
  expect(costOf('local', 10, 0, undefined, 10)).toBeNull();
  expect(costOf('gemini-2.5-flash', undefined, 0, undefined, 10)).toBeNull();
});
