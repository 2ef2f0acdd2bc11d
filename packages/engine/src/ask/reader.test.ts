// The reader: whatever comes, however it is cut into pieces, only words of the telling are shown.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnswerReader, type Reading } from './reader.ts';
import { salvageObject } from './salvage.ts';
import type { Form } from './types.ts';

const CORPORA = join(import.meta.dirname, '../../../../../shared/corpora/adversarial');

type Run = Reading & { shown: string; resets: number; pieces: string[]; stopped: number };

function read(deltas: string[], form: Form = 'json', complete = true, unopened = false): Run {
  let shown = '';
  let resets = 0;
  const pieces: string[] = [];
  const show = {
    onText: (text: string) => {
      shown += text;
      pieces.push(text);
    },
    onReset: () => {
      shown = '';
      resets++;
    },
  };
  const reader = new AnswerReader(form, show, unopened);
  let stopped = -1;
  deltas.forEach((delta, at) => {
    if (stopped !== -1) return;
    reader.push(delta);
    if (reader.done) stopped = at;
  });
  const reading = reader.end(complete && stopped === -1 ? true : stopped !== -1);
  expect(shown).toBe(reading.telling);
  return { ...reading, shown, resets, pieces, stopped };
}

const TELLING = `The door groans, and "who goes there?" comes out of the dark — a voice like gravel.\n\nYou count three torches… and 🐉 one shadow. "Speak," it says.`;
const THEN = {
  character: { skill: 'stealth' },
  item: null,
  suggestions: [{ text: 'Say "friend"', ability: null }, { text: 'Run, quickly' }],
  world: { place: 'Gate {old}', minutes: 3 },
};
const JSON_ANSWER = JSON.stringify({ allowed: 'yes', telling: TELLING, then: THEN });
const PROSE_ANSWER = `${TELLING}\n\n\`\`\`json\n${JSON.stringify({ allowed: 'yes', then: THEN }, null, 1)}\n\`\`\`\n`;
const SYNTAX = /```|[{}]|":|<\/?think|\\u|allowed/;
const escaped = (text: string) =>
  [...text]
    .map((char) =>
      char === '"' || char === '\\' || char === '\n'
        ? JSON.stringify(char).slice(1, -1)
        : char
            .split('')
            .map((unit) => (unit > '\u007f' ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit))
            .join(''),
    )
    .join('');

describe('good answers', () => {
  test.each([
    ['json', JSON_ANSWER, 'json'],
    ['json escaped', `{"allowed":"yes","telling":"${escaped(TELLING)}","then":${JSON.stringify(THEN)}}`, 'json'],
    ['pretty', JSON.stringify({ allowed: 'yes', telling: TELLING, then: THEN }, null, 2), 'json'],
    ['fenced', `\`\`\`json\n${JSON_ANSWER}\n\`\`\``, 'json'],
    ['words around', `Here is the JSON you asked for:\n\`\`\`json\n${JSON_ANSWER}\n\`\`\`\nEnjoy!`, 'json'],
    ['words around, bare', `Sure: ${JSON_ANSWER} That is all.`, 'json'],
    ['reasoning', `<think>They want {"allowed":"no","telling":"a draft"}</think>\n${JSON_ANSWER}`, 'json'],
    ['reasoning with a name', `<reasoning effort="low">hmm</reasoning>${JSON_ANSWER}`, 'json'],
    ['closer only', `Okay, the player opens the door.</think>${JSON_ANSWER}`, 'json'],
    ['draft and closer only', `{"allowed":"yes","telling":"Draft."}\n</think>${JSON_ANSWER}`, 'json'],
    ['in an array', `[${JSON_ANSWER}]`, 'json'],
    ['unescaped quotes', JSON_ANSWER.replaceAll('\\"', '"'), 'json'],
    ['single quotes', `{'allowed':'yes','telling':'${escaped(TELLING)}','then':${JSON.stringify(THEN)}}`, 'json'],
    ['unquoted keys', `{allowed:"yes",telling:"${escaped(TELLING)}",then:${JSON.stringify(THEN)},}`, 'json'],
    ['raw line breaks', JSON_ANSWER.replaceAll('\\n', '\n'), 'json'],
    ['twice escaped breaks', JSON_ANSWER.replaceAll('\\n', '\\\\n'), 'json'],
    ['trailing commas', JSON_ANSWER.replace('"minutes":3}', '"minutes":3,},'), 'json'],
    ['prose in json', PROSE_ANSWER, 'prose'],
    ['byte order mark', `\ufeff${JSON_ANSWER}`, 'json'],
  ])('%s', (_, answer, form) => {
    for (const asked of ['json', 'prose'] as const) {
      const run = read([answer], asked);
      expect(run).toMatchObject({
        telling: TELLING,
        closed: true,
        allowed: true,
        then_whole: true,
        form,
        refused: false,
      });
      expect(run.then).toEqual(THEN);
    }
  });

  test.each([
    ['prose', PROSE_ANSWER],
    ['reasoning first', `<thinking>\nhm {"a":1}\n</thinking>\n\n${PROSE_ANSWER}`],
    ['unlabelled fence', PROSE_ANSWER.replace('```json', '```')],
    ['no fence', PROSE_ANSWER.replace('```json', '').replace(/```\n$/, '')],
    [
      'prose in a fence of its own',
      `\`\`\`\n${TELLING}\n\`\`\`\n\`\`\`json\n${JSON.stringify({ allowed: true, then: THEN })}\n\`\`\``,
    ],
    ['closer only', `The player wants in.\n</think>\n${PROSE_ANSWER}`],
  ])('prose: %s', (_, answer) => {
    const run = read([answer], 'prose');
    expect(run).toMatchObject({
      telling: TELLING,
      closed: true,
      allowed: true,
      then_whole: true,
      then: THEN,
      form: 'prose',
    });
  });

  test('any chunking gives the same', () => {
    const cuts = fc.array(fc.nat(400), { maxLength: 40 });
    const answers = fc.constantFrom(
      JSON_ANSWER,
      PROSE_ANSWER,
      `<think>x</think>${JSON_ANSWER}`,
      `hm</think>${PROSE_ANSWER}`,
      `{"allowed":"yes","telling":"${escaped(TELLING)}","then":${JSON.stringify(THEN)}}`,
      JSON_ANSWER.replaceAll('\\"', '"'),
    );
    fc.assert(
      fc.property(answers, cuts, fc.constantFrom<Form>('json', 'prose'), (answer, at, form) => {
        const points = [0, ...at.map((cut) => cut % answer.length).sort((a, b) => a - b), answer.length];
        const chunks = points.slice(1).map((point, index) => answer.slice(points[index], point));
        const { telling, then, allowed, closed } = read(chunks, form);
        expect({ telling, then, allowed, closed }).toEqual({
          telling: TELLING,
          then: THEN,
          allowed: true,
          closed: true,
        });
        expect(read([...answer], form).telling).toBe(TELLING);
      }),
      { numRuns: 150 },
    );
  });

  test('each character is shown with the delta that brings it', () => {
    const run = read([...JSON_ANSWER]);
    // A space, a quote and half a pair wait for what follows; everything else goes at once.
    expect(run.pieces.length).toBeGreaterThan(TELLING.replace(/["\s]/g, '').length * 0.9);
    expect(Math.max(...run.pieces.map((piece) => piece.length))).toBeLessThan(8);
    for (const piece of run.pieces) expect(piece.isWellFormed()).toBe(true);
  });
});

describe('cut answers', () => {
  test('any cut shows a beginning of the telling, never syntax', () => {
    for (const answer of [
      JSON_ANSWER,
      PROSE_ANSWER,
      `<think>one {two}</think>${JSON_ANSWER}`,
      `\`\`\`json\n${JSON_ANSWER}\n\`\`\``,
    ]) {
      for (let cut = 0; cut <= answer.length; cut++) {
        const run = read([answer.slice(0, cut)], answer === PROSE_ANSWER ? 'prose' : 'json', false);
        expect(run.telling).not.toMatch(SYNTAX);
        expect(TELLING.slice(0, run.telling.length)).toBe(run.telling);
        if (run.closed) expect(run.telling).toBe(TELLING);
      }
    }
  });

  test('members of `then` before the cut are kept, the cut one is not', () => {
    const at = JSON_ANSWER.indexOf('"Gate {old}') + 5;
    expect(read([JSON_ANSWER.slice(0, at)], 'json', false)).toMatchObject({
      closed: true,
      then_whole: false,
      then: { character: THEN.character, item: null, suggestions: THEN.suggestions },
    });
  });
});

describe('nothing to show', () => {
  test.each([
    '',
    ' \n',
    'null',
    '[]',
    '{}',
    '42',
    '-1e999',
    'true',
    '"words"',
    '[1,2,3]',
    '{"foo":1}',
    '[{"a":"b"}]',
    '{"error":"quota"}',
    '```json\nnull\n```',
    '```json\n{}\n```',
    '<think>only thought',
    '<think>{"allowed":"yes","telling":"a draft"',
    '{"allowed":"yes"}',
    '{"allowed":"yes","telling":null,"then":null}',
    '{"allowed":"yes","telling":"","then":{}}',
    '{"allowed":"yes","telling":17,"then":"x"}',
    '{"allowed":"yes","telling":{"a":"b"}}',
    '{"allowed":"yes","telling":"{\\"allowed\\":\\"yes\\"}"}',
    '{"allowed":"yes","telling":"null"}',
    '{"telling":"<think>hidden</think>"}',
  ])('%j', (answer) => {
    for (const form of ['json', 'prose'] as const) {
      if (form === 'prose' && answer === '"words"') continue;
      expect(read([answer], form).telling).toBe('');
      expect(read([...answer], form).telling).toBe('');
    }
  });
});

describe('refusals', () => {
  test.each([
    "I'm sorry, but I can't continue with this request.",
    'I’m sorry, but I can’t assist with that.',
    'I apologize, but I am unable to create this content. Perhaps we could try something else?',
    'As an AI language model, I do not take part in such scenes.',
    'I cannot help with that request.',
    "I'm sorry. I can't help with that.",
    "I'm not able to generate content like this.",
    'Es tut mir leid, aber ich kann dabei nicht helfen.',
    'Lo siento, pero no puedo ayudar con eso.',
    '抱歉，我无法继续这个请求。',
  ])('%s', (text) => {
    for (const answer of [text, JSON.stringify({ allowed: 'yes', telling: text, then: null })]) {
      for (const deltas of [[answer], [...answer]]) {
        const run = read(deltas, 'prose');
        expect(run).toMatchObject({ telling: '', refused: true, resets: 0 });
      }
    }
    expect(read([text], 'json')).toMatchObject({ telling: '', refused: true });
  });

  test.each([
    '"I\'m sorry, but I can\'t let you pass," says the guard, and does not move.',
    "I can't help but smile as the gate opens before me.",
    'I cannot see the end of the stair. Water drips somewhere below.',
    "I'm alone in the hall. The lamp is out.",
    'As an aid to memory, the monk carved the names into the wall.',
    'Sorrow hangs over the village like smoke.',
    'I can hear the sea.',
  ])('a telling: %s', (text) => {
    expect(read([...text], 'prose')).toMatchObject({ telling: text, refused: false });
  });
});

describe('odd answers', () => {
  test('a "no" is done when its telling closes', () => {
    const answer = '{"allowed":"no","telling":"There is no dragon here.","then":{"item":{}}}';
    const run = read([...answer]);
    expect(run).toMatchObject({ allowed: false, telling: 'There is no dragon here.', closed: true });
    expect(run.stopped).toBeLessThan(answer.indexOf('{"item"'));
    const prose = read(
      [...`There is no dragon here.\n\`\`\`json\n{"allowed":"no","then":{"item":{}}}\n\`\`\``],
      'prose',
    );
    expect(prose).toMatchObject({ allowed: false, telling: 'There is no dragon here.' });
  });

  test('`then` first is noticed, and still read', () => {
    const answer = JSON.stringify({ allowed: 'yes', then: THEN, telling: TELLING });
    expect(read([...answer])).toMatchObject({ misordered: true, telling: TELLING, then: THEN, then_whole: true });
  });

  test('plain prose alone is the telling', () => {
    expect(read([TELLING], 'json')).toMatchObject({ telling: TELLING, closed: true, then: null, form: 'prose' });
    expect(read([TELLING], 'prose')).toMatchObject({ telling: TELLING, closed: true, then: null });
    expect(read([TELLING], 'prose', false)).toMatchObject({ telling: TELLING, closed: false });
  });

  test('a model known to think unopened is not heard before it closes', () => {
    const run = read([...`The player wants in.</think>${PROSE_ANSWER}`], 'prose', true, true);
    expect(run).toMatchObject({ telling: TELLING, resets: 0, thinks_unopened: true });
  });

  test('a telling is capped', () => {
    const run = read([JSON.stringify({ allowed: 'yes', telling: 'A word. '.repeat(2000), then: null })]);
    expect(run.telling.length).toBe(6000);
    expect(run.closed).toBe(false);
  });

  test('smart quotes around keys and values', () => {
    const run = read([
      '{“allowed”: “yes”, “telling”: “The door opens, and a voice says hello.”, “then”: {“item”: {“name”: “a, key”},}}',
    ]);
    expect(run).toMatchObject({
      telling: 'The door opens, and a voice says hello.',
      then: { item: { name: 'a, key' } },
    });
  });

  test('braces and brackets in prose are words', () => {
    const text = 'The rune {ᚱ} glows. [A bell tolls.] You step <back> and `wait`, 3 < 4.';
    expect(read([...text], 'prose').telling).toBe(text);
  });
});

describe('never throws, never slow', () => {
  test('any text in any pieces', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '{',
        '}',
        '"',
        '\\',
        '\\u',
        '\\ud83d',
        '```',
        '```json\n',
        '<think>',
        '</think>',
        '<th',
        '{"allowed":"yes","telling":"',
        '","then":{',
        '[',
        '“',
        "'",
        'null',
        "I'm sorry",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 30 }),
        fc.constantFrom<Form>('json', 'prose'),
        fc.boolean(),
        (parts, form, complete) => {
          const run = read(parts, form, complete);
          expect(run.telling.isWellFormed()).toBe(true);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
          expect(run.telling).not.toMatch(/\u0000|```/);
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    '{"a":"<"}',
    '{',
    '`',
    '<',
    '"',
    '\\',
    '[',
    '{"telling":"',
    '</think>',
    ' ',
    '1',
    "I'm sorry ",
    '"}',
    '",',
    '{"then":',
  ])('megabytes of %j', (text) => {
    const started = performance.now();
    for (const form of ['json', 'prose'] as const) {
      read([text.repeat(200_000 / text.length)], form);
      read(
        Array.from({ length: 20_000 }, () => text),
        form,
      );
      read(['{"allowed":"yes","telling":"', text.repeat(200_000 / text.length)], form);
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('of a list that was cut', () => {
  const cut = '{"era":"now","places":[{"name":"A, b","ways":[1]},{"name":"B","told":"hal';
  test('nothing stands in a turn, where half may say something else than the whole', () => {
    expect(salvageObject(cut)).toEqual({ value: { era: 'now' }, whole: false });
  });
  test('what can be read stands where its rows are asked for one by one', () => {
    const read = { era: 'now', places: [{ name: 'A, b', ways: [1] }] };
    expect(salvageObject(cut, true)).toEqual({ value: read, whole: false });
    expect(salvageObject('{"places":[{"name":"A"},{"name":"B"}', true).value).toEqual({
      places: [{ name: 'A' }, { name: 'B' }],
    });
    for (const none of ['{"places":["A","B', '{"places":[', '{"places"', '{'])
      expect(salvageObject(none, true)).toEqual({ value: null, whole: false });
  });
});

const corpus = existsSync(CORPORA);
if (!corpus) console.warn(`corpora absent: malformed answers of others were not read (${CORPORA})`);
const othersAnswers = () => {
  const samples = readFileSync(join(CORPORA, 'json_repair/samples.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String(JSON.parse(line).input));
  const parsing = join(CORPORA, 'jsontestsuite/test_parsing');
  const suite = readdirSync(parsing).map((name) => readFileSync(join(parsing, name), 'utf8'));

  test('are read without a throw', () => {
    expect(samples.length).toBeGreaterThan(500);
    for (const input of [...samples, ...suite]) {
      for (const form of ['json', 'prose'] as const) read([input], form);
      const value = salvageObject(input).value;
      expect(value === null || typeof value === 'object').toBe(true);
      const told = read([`{"allowed":"yes","telling":"${'You wait. '.repeat(3)}","then":${input}`], 'json', false);
      expect(told.telling.startsWith('You wait.')).toBe(true);
    }
  });
};
if (corpus) describe('malformed answers of others', othersAnswers);
