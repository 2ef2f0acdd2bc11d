// What may fail when a model is asked (DESIGN, asking a model), over real HTTP: scripted OpenAI-compatible and Gemini servers,
// the real adapters and the real reader. Each case ends in words that may stand, or in nothing for the storyteller.
import { modelsFromSettings, systemClock } from '@emergent/adapters';
import {
  deadAddress,
  type Play,
  type ScriptedServer,
  scriptedGemini,
  scriptedOpenAi,
} from '@emergent/adapters/testing';
import { type Answer, type Ask, askModel, type ModelEndpoint, makeEndpoint } from '@emergent/engine';
import { afterAll, describe, expect, test } from 'vitest';

const TELLING =
  'The door groans open on a hall of a hundred candles. "Who lit them?" you ask. Nobody answers… but a chair scrapes. You count three shadows, and one of them is yours.';
const THEN = { character: null, item: { taken: [{ name: 'brass key', count: 1e300 }] }, world: { place: 7 } };
const WHOLE = JSON.stringify({ allowed: 'yes', telling: TELLING, then: THEN });
const PROSE = `${TELLING}\n\n\`\`\`json\n${JSON.stringify({ allowed: 'yes', then: THEN })}\n\`\`\``;

const dialects = [
  [
    'gemini',
    scriptedGemini,
    (url: string) => ({ GOOGLE_API_KEY: 'k', GEMINI_BASE_URL: url, GEMINI_MODEL: 'gemini-2.5-flash' }),
  ],
  ['openai-compatible', scriptedOpenAi, (url: string) => ({ AI_BASE_URL: `${url}/v1`, AI_MODEL: 'local' })],
] as const;

/** Silence has to be waited for: shorter where nothing else is, and a busy machine is none. */
const SHORT = { silenceMs: 700, deadlineMs: 1400 };
const isSilent = (play: Play) =>
  ('fail' in play && play.fail === 'hang') || ('instead' in play && play.instead === 'hang');

type Heard = Answer & { shown: string; resets: number; took: number };

async function ask(endpoints: ModelEndpoint[], more: Partial<Ask> = {}): Promise<Heard> {
  let shown = '';
  let resets = 0;
  const started = performance.now();
  const answer = await askModel({
    shape: 'turn',
    endpoints,
    instructions: 'RULES',
    prompt: 'PROMPT',
    schema: { type: 'object' },
    forms: { json: 'J', prose: 'P' },
    temperature: 0.7,
    maxOutputTokens: 500,
    silenceMs: 10_000,
    deadlineMs: 20_000,
    signal: new AbortController().signal,
    clock: systemClock,
    onTelling: (text, index) => {
      expect(index).toBe(shown.length);
      shown += text;
    },
    onReset: () => {
      shown = '';
      resets++;
    },
    ...more,
  });
  expect(`${answer.telling}${shown}`).not.toMatch(/```|"\s*:|[{}]|<\/?think|PROVIDER/);
  if (answer.outcome === 'nothing') expect(shown + answer.telling).toBe('');
  return { ...answer, shown, resets, took: performance.now() - started };
}

// Most of it waits for clocks: side by side, each with a server of its own.
describe.concurrent.each(dialects)('%s', (_, scripted, settings) => {
  const at = async (url: string) =>
    (await modelsFromSettings(settings(url))).map((model) => makeEndpoint(model, systemClock));
  const servers: ScriptedServer[] = [];
  const serving = async (plays: Play[]) => {
    const server = await scripted(plays);
    servers.push(server);
    return server;
  };
  afterAll(() => Promise.all(servers.map((server) => server.close())));
  /** What comes of a question to a server that plays this, and what the server saw of it. */
  const played = async (plays: Play[], more: Partial<Ask> = plays.some(isSilent) ? SHORT : {}) => {
    const server = await serving(plays);
    return { answer: await ask(await at(server.url), more), server };
  };
  const playing = async (...plays: Play[]) => (await played(plays)).answer;

  test('one call, words as they come', async () => {
    const { answer, server } = await played([{ text: WHOLE, chunk: 7, pace: 2 }]);
    expect(answer).toMatchObject({
      outcome: 'whole',
      telling: TELLING,
      shown: TELLING,
      then: THEN,
      calls: 1,
      failures: [],
    });
    expect(answer.first_word_ms).not.toBeNull();
    expect(answer.first_word_ms).toBeLessThan(answer.took);
    expect(server.asked.length).toBe(1);
  });

  test.each([
    '',
    'null',
    '[]',
    '{"foo":1}',
    '42',
    '<think>only',
    "I'm sorry, but I can't continue this story.",
    '{"allowed":"yes","telling":9,"then":0}',
  ])('nothing to show: %j', async (text) => {
    expect(await playing({ text, chunk: 3 })).toMatchObject({ outcome: 'nothing', calls: 1, resets: 0 });
  });

  test.each([
    ['fences', `\`\`\`json\n${WHOLE}\n\`\`\``],
    ['reasoning', `<think>a {"telling":"draft"}</think>${WHOLE}`],
    ['words around', `Here you are:\n${WHOLE}\nEnjoy.`],
    ['prose form', PROSE],
    ['trailing comma', WHOLE.replace(/\}$/, ',}')],
  ])('read for what is in it: %s', async (_name, text) => {
    expect(await playing({ text, chunk: 11 })).toMatchObject({ outcome: 'whole', telling: TELLING, then: THEN });
  });

  test.each([
    [{ status: 400 }, 1],
    [{ status: 401 }, 1],
    [{ status: 500 }, 2],
    [{ status: 503 }, 2],
    [{ status: 429, headers: { 'retry-after': '60' } }, 1],
    [{ fail: 'reset' }, 2],
    [{ raw: 'data: {"nonsense":\n\n' }, 1],
    [{ fail: 'hang' }, 1],
  ] as [Play, number][])('%j ends in nothing, in time', async (play, calls) => {
    const answer = await playing(play);
    expect(answer.outcome).toBe('nothing');
    expect(answer.calls).toBeGreaterThanOrEqual(calls);
    expect(answer.calls).toBeLessThanOrEqual(3);
    expect(answer.took).toBeLessThan(30_000);
  });

  test('connection refused', async () => {
    const answer = await ask(await at(await deadAddress()));
    expect(answer).toMatchObject({ outcome: 'nothing', model: null });
    expect(answer.failures[0]?.kind).toBe('connection');
  });

  test('400 that names the schema: once more, in prose', async () => {
    const refusal = {
      error: { code: 400, message: 'response_format: unsupported json_schema', status: 'INVALID_ARGUMENT' },
    };
    const { answer, server } = await played([{ status: 400, body: refusal }, { text: PROSE }]);
    expect(answer).toMatchObject({
      outcome: 'whole',
      then: THEN,
      calls: 2,
      form: 'prose',
    });
    expect(JSON.stringify(server.asked.at(-1)?.body)).not.toMatch(/json_schema|responseJsonSchema/);
  });

  test('429 with a short Retry-After is waited for', async () => {
    const plays = [{ status: 429, headers: { 'retry-after': '1' } }, { text: WHOLE }];
    const { answer } = await played(plays);
    expect(answer).toMatchObject({ outcome: 'whole', calls: 2 });
    expect(answer.took).toBeGreaterThan(990);
  });

  test.each(['hang', 'reset', 'end'] as const)('silence or a cut in the middle: %s', async (instead) => {
    const start = WHOLE.slice(0, WHOLE.indexOf('one of them'));
    const answer = await playing({ text: start, chunk: 9, instead });
    expect(answer).toMatchObject({ outcome: 'cut', calls: 1, then: null, resets: 0 });
    expect(answer.telling.endsWith('but a chair scrapes.')).toBe(true);
    expect(await playing({ text: WHOLE.slice(0, 60), chunk: 9, instead })).toMatchObject({
      outcome: 'nothing',
      calls: 1,
      resets: 1,
    });
  });

  test('refused on content in the middle', async () => {
    expect(await playing({ text: WHOLE.slice(0, 150), chunk: 9, finish: 'refused' })).toMatchObject({
      outcome: 'nothing',
      resets: 1,
      refused: true,
      calls: 1,
    });
  });

  test('"no": the call is stopped when the telling closes', async () => {
    const text = '{"allowed":"no","telling":"There is no dragon here to ride.","then":{"item":null';
    const { answer, server } = await played([{ text, chunk: 5, instead: 'hang' }]);
    expect(answer).toMatchObject({ outcome: 'whole', allowed: false, then: null });
    await expect.poll(() => server.asked.at(-1)?.aborted).toBe(true);
  });

  test('cut at every tenth character', async () => {
    for (let cut = 10; cut < WHOLE.length; cut += 10) {
      for (const play of [{ finish: 'length' }, { instead: 'end' }] as const) {
        const answer = await playing({ text: WHOLE.slice(0, cut), chunk: 13, ...play });
        expect(['nothing', 'cut', 'unresolved']).toContain(answer.outcome);
        expect(TELLING.startsWith(answer.telling)).toBe(true);
        if (answer.outcome === 'unresolved') expect(answer.telling).toBe(TELLING);
        if (answer.outcome === 'cut') expect(answer.telling).toMatch(/[.!?…"]$/);
      }
    }
  });

  test('well again: the model is used again within 30 s', async () => {
    let ahead = 0;
    const clock = { ...systemClock, tick: () => performance.now() + ahead };
    const server = await serving([{ status: 503 }]);
    const [model] = await modelsFromSettings(settings(server.url));
    if (!model) throw new Error('no model');
    const endpoint = makeEndpoint(model, clock);
    for (let turn = 0; turn < 60; turn++, ahead += 2000) await ask([endpoint], { silenceMs: 100, deadlineMs: 100 });
    expect(endpoint.breaker.open).toBe(true);
    server.play([{ text: WHOLE }]);
    let waited = 0;
    while ((await ask([endpoint])).outcome !== 'whole') {
      ahead += 1000;
      waited += 1000;
    }
    expect(waited).toBeLessThanOrEqual(30_000);
    expect(endpoint.breaker.open).toBe(false);
  });
});
