// The book's sentences in the past: verbs turn, nouns that look like verbs and what is said or written do not; names become "you" where told.
import { expect, it } from 'vitest';
import { act, begun, turnOf } from '../testing/turns.ts';
import { ofYou } from './in-person.ts';
import { toldInPast } from './past-tense.ts';
import { tellerOf } from './teller.ts';

const TABLE: readonly (readonly [string, string])[] = [
  [
    'Thirty slate roofs stand round a green with a trough in it.',
    'Thirty slate roofs stood round a green with a trough in it.',
  ],
  ['Geese walk about in a body, discussing something.', 'Geese walked about in a body, discussing something.'],
  [
    'A bench faces the road, for the bus that stops on Sundays.',
    'A bench faced the road, for the bus that stopped on Sundays.',
  ],
  [
    'Steam, and out of it arms, sheets, a song with no tune.',
    'Steam, and out of it arms, sheets, a song with no tune.',
  ],
  ['The board by the door reads SOUP, LIKELY.', 'The board by the door read SOUP, LIKELY.'],
  ['It says “the tide comes twice” and is not signed.', 'It said “the tide comes twice” and was not signed.'],
  [
    'Along the wall lie nineteen bundles, and nobody has moved them.',
    'Along the wall lay nineteen bundles, and nobody had moved them.',
  ],
  ['A boy with scabbed knees and a pencil on a string.', 'A boy with scabbed knees and a pencil on a string.'],
  [
    'Two rows of benches, forty drawers of bolts, no lights.',
    'Two rows of benches, forty drawers of bolts, no lights.',
  ],
  [
    'The stairs can’t be seen from here, and there’s a smell of rain.',
    'The stairs couldn’t be seen from here, and there was a smell of rain.',
  ],
];

it.each(TABLE)('%s', (present, past) => expect(toldInPast(present)).toBe(past));

it('speaks of the player’s character as the story does', () => {
  const turn = turnOf({ state: begun(), acts: [act('wait')] });
  const told = (person: 'first' | 'second' | 'third', text: string) =>
    ofYou(
      text,
      tellerOf({ ...turn, settings: { ...turn.settings, style: { person, tense: 'present', length: 'medium' } } }),
    );
  const name = turn.session.character.name;
  expect(told('second', `Maren pays ${name} back in kind.`)).toBe('Maren pays you back in kind.');
  expect(told('second', `Talk stops where ${name} comes near.`)).toBe('Talk stops where you come near.');
  expect(told('second', `${name}’s purse is empty, and ${name} is wanted.`)).toBe(
    'Your purse is empty, and you are wanted.',
  );
  expect(told('first', `A parcel for ${name}.`)).toBe('A parcel for me.');
  expect(told('second', `“Ask ${name},” says Pip.`)).toBe(`“Ask ${name},” says Pip.`);
  expect(told('third', `A parcel for ${name}.`)).toBe(`A parcel for ${name}.`);
});
