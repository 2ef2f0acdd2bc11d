// What a pattern takes is told from its letters: what people write is made, what grows without measure is not, and of one book only so much.
import { expect, test } from 'vitest';
import { makeAllowance, TOO_LARGE } from './pattern-weight.ts';

const judged = (source: string) => makeAllowance()({ source, flags: 'i' });

test.each([
  'lamps?',
  '\\b(?:king|queen)s?\\b.{1,20}crown',
  '[A-Za-z\\d_-]+',
  '\\p{L}{2,40}',
  '[^\\]]{3}x{2,}',
  '(?<who>anna|bert)\\s+(?:is|was)',
  'a{2}{3}',
  '(',
  ')',
  '[',
  '\\',
  '{9}',
])('%s is made', (source) => expect(judged(source)).toBeNull());

test.each(['.{1,900}', '((a{10}){10}){10}', '(x{1,31}){1,31}', '.{300,}', 'a{99999}', '('.repeat(500)])(
  '%s is not',
  (source) => expect(judged(source)).toBe(TOO_LARGE),
);

test('of one book only so many are made, in order; the same one counts once', () => {
  const judge = makeAllowance();
  const answers = Array.from({ length: 5000 }, (_, at) => judge({ source: `lamp${at}s?`, flags: '' }));
  const made = answers.filter((answer) => answer === null).length;
  expect(made).toBeGreaterThan(1500);
  expect(answers.slice(made).every((answer) => answer?.includes('too many'))).toBe(true);
  expect([judge({ source: 'lamp0s?', flags: '' }), judge({ source: 'lamp4999s?', flags: '' })]).toEqual([
    null,
    expect.stringContaining('too many'),
  ]);
  const same = makeAllowance();
  for (let at = 0; at < 5000; at++) expect(same({ source: 'lamps?', flags: '' })).toBeNull();
});

test('a pattern of any length is weighed in no time', () => {
  const from = performance.now();
  for (const piece of ['(', '[', 'a{9}', '\\p{', '(?:', '{', '\\'])
    makeAllowance()({ source: piece.repeat(100_000), flags: '' });
  expect(performance.now() - from).toBeLessThan(20_000);
});
