// Where a cut telling is kept to.
import { expect, test } from 'vitest';
import { keptOfCut, lastSentenceEnd } from './sentences.ts';

test.each([
  ['You wait. Nothing comes. The wi', 'You wait. Nothing comes.'],
  ['"Stop!" she says. "Who are', '"Stop!" she says.'],
  ['He whispers: “Go now.” Then he tur', 'He whispers: “Go now.”'],
  ['The rope holds… for now… and th', 'The rope holds… for now…'],
  ['It costs 3.5 crowns, says Mr. Bram', ''],
  ['门开了。你看见一', '门开了。'],
  ['何者だ！？「入れ。」彼は', '何者だ！？「入れ。」'],
  ['*A bell rings.* You tu', '*A bell rings.*'],
  ['no end at all', ''],
  ['', ''],
])('%j', (text, kept) => {
  expect(text.slice(0, lastSentenceEnd(text))).toBe(kept);
});

test('speech that never closes is left out where enough stands before it', () => {
  const before = `${'The hall is long and cold and very quiet today. '.repeat(2)}You go on.`;
  expect(keptOfCut(`${before} "Stop there. Who are you, and wh`)).toBe(before);
});

test('less than eighty characters are not kept', () => {
  expect(keptOfCut('You wait. Nothing comes. The wi')).toBeNull();
  expect(keptOfCut(`You wait. ${'and '.repeat(20)}`)).toBe('You wait.');
});
