// The guard of the stream: what is held back, what is withdrawn, and that no cut of the stream lets a mark through.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Model } from '../ports/model.ts';
import { makeEndpoint } from './endpoint.ts';
import { askGuarded, type Guard } from './guarded.ts';

const MARK = 'zqx0123456789ab';
const clock = {
  now: () => 0,
  tick: () => performance.now(),
  uuid: () => 'u',
  // Nothing is waited for here: a sleep ends when its signal does.
  sleep: (_ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true })),
};

const speaking = (pieces: readonly string[]): Model => ({
  id: 'm',
  provider: 'test',
  structured: true,
  async *stream() {
    for (const text of pieces) yield { type: 'delta', text };
    const usage = { input_tokens: 1, cached_tokens: 0, output_tokens: 1, reasoning_tokens: null, cost: null };
    yield { type: 'done', finish: 'stop', usage };
  },
});

const said = async (
  pieces: readonly string[],
  level: Guard['level'] = 'teen',
  shape: 'telling' | 'turn' = 'telling',
) => {
  const shown: string[] = [];
  let [text, ever] = ['', ''];
  let resets = 0;
  const answer = await askGuarded(
    {
      shape,
      endpoints: [makeEndpoint(speaking(pieces), clock, null)],
      instructions: '',
      prompt: '',
      schema: null,
      forms: { json: '', prose: '' },
      temperature: 0,
      maxOutputTokens: 100,
      silenceMs: 1000,
      deadlineMs: 2000,
      signal: new AbortController().signal,
      clock,
      onTelling: (words, index) => {
        expect(index).toBe(text.length);
        shown.push(words);
        text += words;
        ever += words;
      },
      onReset: () => {
        text = '';
        resets++;
      },
    },
    { level, mark: MARK },
  );
  return { answer, shown, text, ever, resets };
};

test('an ordinary telling goes out piece by piece as it comes, and whole', async () => {
  const pieces = ['The rain ', 'comes side', 'ways off ', 'the water. ', 'Nobody waits.'];
  const { answer, shown, text, resets } = await said(pieces);
  expect(shown).toHaveLength(5);
  expect([text, answer.outcome, resets]).toEqual([pieces.join(''), 'whole', 0]);
});

test('a barred word is never shown; the words before it are withdrawn and nothing stands', async () => {
  const { answer, text, ever, resets } = await said(['The rain comes. They watch po', 'rn in', ' the hall.']);
  expect(ever).toBe('The rain comes. They watch ');
  expect([text, resets, answer.outcome, answer.telling]).toEqual(['', 1, 'nothing', '']);
  expect(answer.failures).toEqual([{ model: 'm', kind: 'filtered' }]);
});

test('a sentence with a child in it waits for its end where the rest decides, and no longer', async () => {
  const { shown, text } = await said(['The rain comes. A child ', 'laughs ', 'at it. Then ', 'night.'], 'mature');
  expect(shown[0]).toBe('The rain comes. A ');
  expect(shown[1]).toContain('child laughs at it.');
  expect(text).toBe('The rain comes. A child laughs at it. Then night.');
  const hit = await said(['The rain comes. A child ', 'sees porn', ' here.'], 'mature');
  expect([hit.ever, hit.answer.outcome]).toEqual(['The rain comes. A ', 'nothing']);
});

test('a long telling costs by its length, not by the square of it', async () => {
  /** Characters that were looked at for the mark: each look takes the letters out of what it looks at. */
  const lookedAt = async (sentences: number) => {
    const pieces =
      'The rain comes in over the wall, and nobody minds it. '
        .repeat(sentences)
        .trim()
        .match(/[\s\S]{1,3}/g) ?? [];
    const looks = vi.spyOn(String.prototype, 'replaceAll');
    try {
      expect((await said(pieces)).text).toBe(pieces.join(''));
      return looks.mock.contexts.reduce((sum: number, looked) => sum + String(looked).length, 0);
    } finally {
      looks.mockRestore();
    }
  };
  const short = await lookedAt(12);
  expect(short).toBeGreaterThan(12 * 54);
  // Nine times the length: nine times the work; it was forty times.
  expect((await lookedAt(108)) / short).toBeLessThan(12);
});

test('what goes beside the telling is judged as well', async () => {
  const { answer, text, resets } = await said(
    [`{"allowed":"yes","telling":"The rain comes in.","then":{"suggestions":[{"text":"say ${MARK}"}]}}`],
    'teen',
    'turn',
  );
  expect([answer.outcome, answer.then, text, resets]).toEqual(['nothing', null, '', 1]);
  expect(answer.failures).toEqual([{ model: 'm', kind: 'leaked' }]);
});

test('the mark never passes, however it is cut, spaced or cased', async () => {
  const spaced = fc.constantFrom('', ' ', '-', ' . ').map((between) => [...MARK].join(between));
  const text = fc.tuple(fc.constantFrom('', 'The mark is: ', 'It rains. '), spaced, fc.constantFrom('', ' and more'));
  await fc.assert(
    fc.asyncProperty(text, fc.boolean(), fc.integer({ min: 1, max: 9 }), async ([before, mark, after], upper, size) => {
      const whole = before + (upper ? mark.toUpperCase() : mark) + after;
      const pieces = whole.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
      const { ever, answer } = await said(pieces);
      expect(answer.outcome).toBe('nothing');
      expect(ever.toLowerCase().replaceAll(/[^a-z0-9]/g, '')).not.toContain('zqx');
    }),
    { numRuns: 60 },
  );
});
