// Whole turns over scripted model servers, through real HTTP: one call a turn, words as they come, and whatever fails ends in a told,
// legal, recorded turn as the table of DESIGN says, without a word of the provider's in it.
import { readSettings, systemClock } from '@emergent/adapters';
import { deadAddress, type Play, type ScriptedServer } from '@emergent/adapters/testing';
import { amount, isWhole } from '@emergent/adapters/testing/proofs';
import type { Engine } from '@emergent/engine';
import { SYSTEM_NAMES } from '@emergent/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginStory, testEngine } from '../support/engine.ts';
import { answerOf, DIALECTS, type Dialect, modelsAt } from '../support/models.ts';
import { expectSound, type PlayedTurn, playHeard } from '../support/play.ts';

const LINE = 'I look around.';
const TELLING =
  'The door groans open on a hall of a hundred candles. "Who lit them?" you ask. Nobody answers… but a chair scrapes. You count three shadows, and one of them is yours.';
const GAIN = { item: { gained: [{ name: 'Tallow Candle', type: 'misc', from: 'found', weight: 0.1 }] } };
const EMPTY = { character: null, consequence: null, item: null, quest: null, suggestions: null, world: null };
const WHOLE = answerOf(TELLING, { ...EMPTY, ...GAIN });
/** Silence has to be waited for: shorter where nothing else is, and longer than a busy machine takes to its first words. */
const SILENT = { AI_TIMEOUT_MS: '2000' };
/** An answer is cut after every so many characters. */
const CUT = amount(40, 10);
const ALL = [...SYSTEM_NAMES].sort();

type Turn = PlayedTurn & { calls: number; engine: Engine };
const MODEL = { gemini: 'gemini-2.5-flash', 'openai-compatible': 'local' };

/** One turn of a new story, told by a server that plays `script`. */
const turnWith = async (dialect: Dialect, script: Play[], env: Record<string, string> = {}): Promise<Turn> => {
  const server = await DIALECTS[dialect].scripted(script);
  try {
    return { ...(await turnAt(dialect, server, env)), calls: server.asked.length };
  } finally {
    await server.close();
  }
};

const turnAt = async (dialect: Dialect, server: Pick<ScriptedServer, 'url'>, env: Record<string, string> = {}) => {
  const settings = readSettings({ AI_TIMEOUT_MS: '5000', ...env });
  const engine = await testEngine({ models: await modelsAt(dialect, server), settings });
  const turn = await playHeard(engine, await beginStory(engine), LINE);
  const { session_id } = turn.answer;
  await expectSound(engine, session_id);
  expect(turn.record).toMatchObject({ kind: 'turn', number: 1, line: LINE });
  expect(turn.record.telling.trim()).not.toBe('');
  expect(turn.answer.action_result?.ai_response.text).toBe(turn.record.telling);
  expect(JSON.stringify([turn.answer, turn.record, turn.signals])).not.toMatch(/PROVIDER|sk-secret/);
  return { ...turn, engine, calls: 0 };
};

/** Nothing the model said stands: the storyteller told, and every system improvised. */
const expectStoryteller = ({ record, shown }: Turn) => {
  expect(record).toMatchObject({ model: 'storyteller', verdict: { allowed: true }, unresolved: [] });
  expect([...record.improvised].sort()).toEqual(ALL);
  expect(record.telling.startsWith(shown.trim())).toBe(true);
};
const gained = ({ record }: Turn) => record.effects.filter((effect) => effect.type === 'item.gained').length;

describe.each(['gemini', 'openai-compatible'] as const)('%s', (dialect) => {
  test('one call a turn, its words on the screen before the model has finished', async () => {
    const turn = await turnWith(dialect, [{ text: WHOLE, chunk: 8, pace: 4 }]);
    const deltas = turn.signals.filter(({ signal }) => signal.type === 'narrative_delta');
    const [first, last] = [deltas[0]?.at ?? 0, turn.signals.at(-1)?.at ?? 0];
    expect(turn).toMatchObject({ calls: 1, shown: TELLING, resets: 0 });
    expect(turn.record).toMatchObject({ model: MODEL[dialect], improvised: [], unresolved: [], failures: [] });
    expect(turn.record.telling.startsWith(TELLING)).toBe(true);
    expect(turn.record.usage).toMatchObject({ calls: 1, input_tokens: 1000, cached_tokens: 600 });
    expect(deltas.length).toBeGreaterThan(5);
    expect(last - first).toBeGreaterThan(50);
    expect(gained(turn)).toBe(1);
  });

  describe.concurrent('nothing shown: the storyteller tells', () => {
    test.each([
      [{ status: 400 }],
      [{ status: 401 }],
      [{ status: 403 }],
      [{ status: 429, headers: { 'retry-after': '60' } }],
      [{ status: 500 }],
      [{ status: 503 }],
      [{ fail: 'reset' }],
      [{ fail: 'hang' }],
      [{ raw: 'data: {"PROVIDER":\n\n' }],
      [{ raw: '<html>PROVIDER</html>', type: 'text/html' }],
      [{ text: '' }],
      [{ text: "I'm sorry, but I can't continue this story." }],
      [{ text: 'null' }],
      [{ text: '[]' }],
      [{ text: '{"foo": "PROVIDER"}' }],
      [{ text: '{"allowed":"yes","telling":9,"then":0}' }],
      [{ text: '<think>PROVIDER thinks' }],
    ] as [Play][])('%j', async (play) => {
      expectStoryteller(await turnWith(dialect, [play], 'fail' in play && play.fail === 'hang' ? SILENT : {}));
    });
    test('connection refused', async () => {
      const turn = await turnAt(dialect, { url: await deadAddress() });
      expectStoryteller(turn);
      expect(turn.record.failures).toContain('connection');
    });
  });

  describe.concurrent('read for what is in it', () => {
    test.each([
      ['fences', `\`\`\`json\n${WHOLE}\n\`\`\``],
      ['reasoning tags', `<think>PROVIDER {"telling":"draft"}</think>${WHOLE}`],
      [
        'the prose form',
        `${TELLING}\n\n\`\`\`json\n{"allowed":"yes","then":${JSON.stringify({ ...EMPTY, ...GAIN })}}\n\`\`\``,
      ],
    ])('%s', async (_, text) => {
      const turn = await turnWith(dialect, [{ text, chunk: 9 }]);
      expect(turn).toMatchObject({ calls: 1, shown: TELLING, record: { model: MODEL[dialect], unresolved: [] } });
      expect(gained(turn)).toBe(1);
    });
    test('a 400 that names the schema: asked once more, in prose', async () => {
      const body = {
        error: { code: 400, message: 'PROVIDER: response_format json_schema', status: 'INVALID_ARGUMENT' },
      };
      const turn = await turnWith(dialect, [
        { status: 400, body },
        { text: `${TELLING}\n\n\`\`\`json\n{"then":null}\n\`\`\`` },
      ]);
      expect(turn).toMatchObject({ calls: 2, shown: TELLING, record: { model: MODEL[dialect] } });
    });
    test('wrong types, unknown names, huge numbers: the telling stands, nothing unlawful happens', async () => {
      const odd = {
        world: { move_to: 'Nowhere At All', minutes: 1e300, people: [{ name: 'Nobody', status: 'dead' }], weather: 7 },
        item: {
          gained: [{ name: 'Anvil', quantity: 1e308, weight: -1e300 }],
          lost: [{ name: 'No Thing', quantity: -5 }],
          used: 12,
        },
        character: { experience: { amount: 1e300 }, health: { amount: '-1e999' }, traits: [null, 3, {}] },
        consequence: 'PRØVIDER',
        quest: [[[]]],
        suggestions: { a: 1 },
      };
      const turn = await turnWith(dialect, [{ text: answerOf(TELLING, odd).replaceAll('null', '-0') }]);
      expect(turn.record.telling.startsWith(TELLING)).toBe(true);
      expect(turn.record.unresolved).toContain('consequence');
      expect(turn.record.effects.some((effect) => effect.type === 'world.moved')).toBe(false);
    });
    test('a key that is missing is unresolved, and the next prompt says so', async () => {
      const server = await DIALECTS[dialect].scripted([
        { text: answerOf(TELLING, { ...EMPTY, item: undefined }) },
        { text: WHOLE },
      ]);
      const turn = await turnAt(dialect, server);
      await playHeard(turn.engine, turn.answer.session_id, 'I wait.');
      expect(turn.record.unresolved).toEqual(['item']);
      expect(JSON.stringify(server.asked[1]?.body)).toContain('not recorded');
      await server.close();
    });
  });

  describe.concurrent('a "no", a cut, a refusal in the middle', () => {
    test('"no": kept, without effects, the clock stands, the call is stopped', async () => {
      const text = answerOf('There is no dragon here to ride, only gulls.', GAIN, 'no');
      const turn = await turnWith(dialect, [{ text: text.slice(0, -20), instead: 'hang' }]);
      expect(turn.record).toMatchObject({
        verdict: { allowed: false, reason: 'There is no dragon here to ride, only gulls.', by: 'model' },
        effects: [],
        model: MODEL[dialect],
      });
      expect(turn.record.telling).toBe('There is no dragon here to ride, only gulls.');
    });
    test.each(['hang', 'reset', 'end'] as const)('silence in the middle: %s', async (instead) => {
      // Only a line that hangs is waited for: the others end by themselves, however busy the machine is.
      const env = instead === 'hang' ? SILENT : { AI_TIMEOUT_MS: '10000' };
      const long = await turnWith(
        dialect,
        [{ text: WHOLE.slice(0, WHOLE.indexOf('one of them')), chunk: 9, instead }],
        env,
      );
      expect(long.record).toMatchObject({ model: MODEL[dialect], improvised: [] });
      expect(long.record.telling.endsWith('but a chair scrapes.')).toBe(true);
      const short = await turnWith(dialect, [{ text: WHOLE.slice(0, 80), chunk: 9, instead }], env);
      expectStoryteller(short);
      expect(short).toMatchObject({ resets: 1, calls: 1 });
    });
    test('refused on content after the first words: withdrawn', async () => {
      const turn = await turnWith(dialect, [{ text: WHOLE.slice(0, 150), chunk: 9, finish: 'refused' }]);
      expectStoryteller(turn);
      expect(turn).toMatchObject({ resets: 1, calls: 1 });
    });
  });

  test(`cut at every ${CUT}th character: each by its row of the table`, async () => {
    const closes = WHOLE.indexOf('","then"');
    const opens = WHOLE.indexOf(TELLING.slice(0, 8));
    const cuts = Array.from({ length: Math.ceil(WHOLE.length / CUT) - 1 }, (_, index) => (index + 1) * CUT);
    const lane = async (mine: readonly number[], ending: { finish: 'length' } | { instead: 'end' }) => {
      for (const cut of mine) {
        const turn = await turnWith(dialect, [{ text: WHOLE.slice(0, cut), chunk: 13, ...ending }]);
        const said = JSON.parse(`"${WHOLE.slice(opens, Math.max(opens, Math.min(cut, closes))).replace(/\\$/, '')}"`);
        const sentences = /^.*[.!?…]"?(?= |$)/.exec(said)?.[0] ?? '';
        if (cut > closes) {
          expect(turn.record).toMatchObject({ model: MODEL[dialect], improvised: [] });
          expect(turn.record.telling.startsWith(TELLING)).toBe(true);
          expect(turn.record.unresolved).not.toEqual([]);
        } else if (said.length >= 80 && sentences !== '') {
          expect(turn.record).toMatchObject({ model: MODEL[dialect], telling: sentences, improvised: [] });
          expect(gained(turn)).toBe(0);
        } else expectStoryteller(turn);
      }
    };
    const parts = [0, 1, 2, 3].map((part) => cuts.filter((_, index) => index % 4 === part));
    await Promise.all(parts.map((part) => lane(part, { finish: 'length' })));
    await Promise.all(parts.map((part) => lane(part, { instead: 'end' })));
  });

  describe('well again', () => {
    let server: ScriptedServer;
    beforeAll(async () => {
      server = await DIALECTS[dialect].scripted([]);
    });
    afterAll(() => server.close());

    const ways: Play[] = [{ status: 503 }, { status: 401 }, { fail: 'hang' }];
    test.each(isWhole ? ways : ways.slice(1, 2))('after %j the model is used again within 30 s', async (play) => {
      let ahead = 0;
      const clock = { ...systemClock, tick: () => performance.now() + ahead };
      const settings = readSettings({ AI_TIMEOUT_MS: '300', GEMINI_REQUESTS_PER_MINUTE: '100000' });
      const engine = await testEngine({ models: await modelsAt(dialect, server), settings, clock });
      const id = await beginStory(engine);
      const tellers = async (line: string) => (await playHeard(engine, id, line)).record.model;
      server.play([play]);
      for (let turn = 0; turn < 12; turn++, ahead += 5000) expect(await tellers('I wait.')).toBe('storyteller');
      const { ai_service } = await engine.health();
      expect(ai_service.status).toBe('unavailable');
      const before = server.asked.length;
      expect(await tellers('I wait, once more.')).toBe('storyteller');
      expect(server.asked.length - before).toBeLessThanOrEqual(1);
      server.play([{ text: WHOLE }]);
      let waited = 0;
      for (; (await tellers('I look up.')) === 'storyteller' && waited < 60_000; waited += 1000) ahead += 1000;
      expect(waited).toBeLessThanOrEqual(30_000);
      await expectSound(engine, id);
    });
  });
});

describe('the other styles', () => {
  test('judged: two calls; decided and rolled first, then told and streamed', async () => {
    const judged = JSON.stringify({
      allowed: 'yes',
      check: { ability: 'dexterity', difficulty: 12 },
      reason: null,
      then: { ...EMPTY, ...GAIN },
    });
    const script: Play[] = [{ text: judged }, { text: TELLING, chunk: 9, pace: 1 }];
    const turn = await turnWith('openai-compatible', script, { AI_TURN_STYLE: 'judged', AI_TIMEOUT_MS: '2000' });
    expect(turn).toMatchObject({
      calls: 2,
      resets: 0,
      record: { model: 'local', improvised: [], usage: { calls: 2 } },
    });
    expect(turn.shown).toBe(TELLING);
    expect(turn.record.checks).toMatchObject([{ ability: 'dexterity', difficulty: 12 }]);
  });
  test('judged: a telling that fails is the storyteller’s, on what was decided', async () => {
    const judged = JSON.stringify({ allowed: 'yes', check: null, reason: null, then: { ...EMPTY, ...GAIN } });
    const turn = await turnWith('openai-compatible', [{ text: judged }, { status: 500 }], { AI_TURN_STYLE: 'judged' });
    expect(turn.record).toMatchObject({ model: 'storyteller', improvised: ['narrative'] });
    expect(gained(turn)).toBe(1);
  });
  test('per_system: the telling, then one small question a system', async () => {
    const item = JSON.stringify(GAIN.item);
    const server = await DIALECTS['openai-compatible'].scripted((asked, call) => ({
      text: call === 0 ? TELLING : JSON.stringify(asked.body).includes('only for item') ? item : 'null',
    }));
    const turn = await turnAt('openai-compatible', server, { AI_TURN_STYLE: 'per_system', AI_TIMEOUT_MS: '2000' });
    expect(server.asked.length).toBe(SYSTEM_NAMES.length);
    expect(turn.shown).toBe(TELLING);
    expect(gained(turn)).toBe(1);
    await server.close();
  });
});
