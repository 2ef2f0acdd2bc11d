import { expect, test } from 'vitest';
import { type Mark, marksOf, paragraphsOf } from './marks.ts';

const written = (mark: Mark): string => {
  if (mark.kind === 'text') return mark.text;
  if (mark.kind === 'break') return '/';
  return `<${mark.kind}>${mark.marks.map(written).join('')}</${mark.kind}>`;
};
const read = (prose: string) => paragraphsOf(prose).map((text) => marksOf(text).map(written).join(''));

test.each([
  ['plain words', ['plain words']],
  ['one\n\ntwo\n \n\nthree', ['one', 'two', 'three']],
  ['a line\nand another', ['a line/and another']],
  ['*softly* and **loudly**', ['<em>softly</em> and <strong>loudly</strong>']],
  ['_softly_ and __loudly__', ['<em>softly</em> and <strong>loudly</strong>']],
  ['**loud with *soft* inside**', ['<strong>loud with <em>soft</em> inside</strong>']],
  ['snake_case_name and 2 * 3 * 4', ['snake_case_name and 2 * 3 * 4']],
  ['an *open one', ['an *open one']],
  ['**an open one with *a closed* one', ['**an open one with <em>a closed</em> one']],
  ['<b>bold</b> [link](javascript:alert(1)) ![x](y)', ['<b>bold</b> [link](javascript:alert(1)) ![x](y)']],
  ['# not a heading\n- not a list', ['# not a heading/- not a list']],
  ['', []],
])('%j', (prose, paragraphs) => {
  expect(read(prose)).toEqual(paragraphs);
});

test('a wall of signs takes no time', () => {
  const began = performance.now();
  marksOf('*_'.repeat(50_000));
  marksOf('**a '.repeat(50_000));
  expect(performance.now() - began).toBeLessThan(20_000);
});
