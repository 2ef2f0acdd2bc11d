// Patterns of lorebooks in the linear engine: JavaScript's spellings, what is lacking, and patterns from hell.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeMatcher } from './lore-patterns.ts';

const matcher = await makeMatcher();
const matches = (source: string, text: string, flags = '') => {
  const made = matcher({ source, flags });
  return 'test' in made ? made.test(text) : made.lacking;
};

describe('patterns', () => {
  test.each<[source: string, flags: string, text: string, matches: boolean]>([
    ['dr[ae]ke', '', 'a drake', true],
    ['DRAKE', 'i', 'a drake', true],
    ['DRAKE', 'gu', 'a drake', false],
    ['^two$', 'm', 'one\ntwo', true],
    ['one.two', '', 'one\ntwo', false],
    ['one.two', 's', 'one\ntwo', true],
    ['\\bcat\\b', '', 'concat', false],
    ['\\u0041', '', 'A', true],
    ['\\u{1F525}', 'u', 'so 🔥', true],
    ['\\uD83D\\uDD25', '', 'so 🔥', true],
    ['\\p{Script=Han}', 'u', '灯', true],
    ['a\\/b', '', 'a/b', true],
    ['a[^]b', '', 'a\nb', true],
    ['a[]b', '', 'ab', false],
    ['\\\\u0041', '', '\\u0041', true],
    ['(?<who>anna|bert)', '', 'bert', true],
  ])('/%s/%s on %j', (source, flags, text, expected) => expect(matches(source, text, flags)).toBe(expected));

  test.each([
    ['(?=ahead)x', 'looking ahead or behind'],
    ['(?<!behind)x', 'looking ahead or behind'],
    ['(a)\\1', 'going back'],
    ['(', 'missing closing )'],
    ['x{5000}', 'invalid repeat count'],
  ])('/%s/ is told to be lacking', (source, words) => expect(matches(source, 'x')).toContain(words));

  it('takes no longer for patterns from hell', () => {
    const text = `${'a'.repeat(20_000)}!`;
    for (const source of ['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '^(.*a){20}$', '^([a-zA-Z]+)*$'])
      expect(matches(source, text)).toBe(false);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '{2}',
      '*',
      '\\',
      '?',
      '|',
      '^',
      '$',
      'a',
      '\\u',
      '(?',
      '.',
      '-',
      '\\p{L}',
      '🔥',
    );
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(any, fc.constantFrom('', 'i', 'gimsuy'), fc.string({ unit: 'binary' }), (source, flags, text) => {
        expect(['boolean', 'string']).toContain(typeof matches(source, text, flags));
      }),
      { numRuns: 500 },
    );
  });
});

test('a pattern that repeats without measure is refused as too large, before it can hold up anybody', async () => {
  const match = await makeMatcher();
  const large = Array.from({ length: 20 }, (_, at) =>
    match({ source: `(x+x+)+y${at}|(a|aa)+$|.{1,900}q`, flags: 'i' }),
  );
  for (const one of large) expect(one).toEqual({ lacking: expect.stringContaining('too large') });
  expect(match({ source: '\\b(?:king|queen)s?\\b.{1,20}crown', flags: 'i' })).toHaveProperty('test');
});
