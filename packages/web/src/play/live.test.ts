// Words of a telling land where they belong, whatever comes twice or is withdrawn.
import { expect, test } from 'vitest';
import { type Live, wholeSentences, withWords } from './live.ts';

const live = (words: string): Live => ({ key: 'k', line: 'look', number: 1, words, own: true });
const delta = (index: number, text: string, reset?: boolean) => ({
  seq: 1,
  number: 1,
  branch: 'main',
  idempotency_key: 'k',
  index,
  text,
  provisional: true as const,
  ...(reset === undefined ? {} : { reset }),
});

test('deltas follow each other', () => {
  expect(withWords(withWords(live(''), delta(0, 'The door ')), delta(9, 'opens.')).words).toBe('The door opens.');
});
test('a delta told twice, or after a gap, changes nothing', () => {
  expect(withWords(live('The door opens.'), delta(0, 'The door ')).words).toBe('The door opens.');
  expect(withWords(live('The'), delta(9, 'opens.')).words).toBe('The');
});
test('reset withdraws', () => {
  expect(withWords(live('The door opens.'), delta(0, '', true)).words).toBe('');
});
test('only whole sentences are read aloud early', () => {
  expect(wholeSentences('The door')).toBe(0);
  expect(wholeSentences('It opens. “Who is th')).toBe('It opens.'.length);
  expect(wholeSentences('“Go!” she says.\n\nYou')).toBe('“Go!” she says.'.length);
});
