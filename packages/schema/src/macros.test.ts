// Macros of cards: what is drawn is one of what there is, the same each time; notes and hidden keys are never read.
import { expect, test } from 'vitest';
import { fillMacros, hiddenKeys, withoutHiddenKeys } from './macros.ts';

test.each<[text: string, told: RegExp]>([
  ['no macro', /^no macro$/],
  ['a {{random:red,blue}} door', /^a (?:red|blue) door$/],
  ['a {{pick: red , blue }} door', /^a (?:red|blue) door$/],
  ['{{random::one, two::three}}', /^(?:one, two|three)$/],
  ['{{random:a\\,b}}', /^a,b$/],
  ['{{RANDOM:a}}', /^a$/],
  ['{{random:}}', /^$/],
  ['{{roll:d6}} and {{roll:20}} and {{roll:1d4}}', /^[1-6] and (?:1?\d|20) and [1-4]$/],
  ['{{roll:many}}', /^$/],
  ['{{reverse:abc}}', /^cba$/],
  ['a{{// a note}}b{{comment: another}}c', /^abc$/],
  ['{{random:{{reverse:ab}},{{reverse:ab}}}}', /^ba$/],
  ['{{user}} and {{unknown:x}}', /^\{\{user\}\} and \{\{unknown:x\}\}$/],
  ['{{random:a,b', /^\{\{random:a,b$/],
])('%s', (text, told) => {
  expect(fillMacros(text, 'salt')).toMatch(told);
  expect(fillMacros(text, 'salt')).toBe(fillMacros(text, 'salt'));
});

test('what is drawn differs from text to text', () => {
  const drawn = Array.from({ length: 64 }, (_, at) => fillMacros('{{roll:d6}}', `entry-${at}`));
  expect(new Set(drawn).size).toBe(6);
});

test('hidden keys are told apart, and gone from the text', () => {
  expect(hiddenKeys('a {{hidden_key:bell, tower}} b {{hidden_key:sea}}')).toEqual(['bell', 'tower', 'sea']);
  expect(withoutHiddenKeys('a{{hidden_key:bell}}b')).toBe('ab');
});
