// Small English as the storyteller needs it: articles, pairs, counts, and where one stands.

import { describe, expect, it } from 'vitest';
import { inPast } from '../storyteller/conjugate.ts';
import { standing } from '../storyteller/names-told.ts';
import { counted, some, the } from './english.ts';

describe('the past', () => {
  it('takes hold of the storyteller’s own verbs', () => {
    expect(inPast('the ache draws back a long way, and it narrows')).toBe(
      'the ache drew back a long way, and it narrowed',
    );
    expect(inPast('whatever may be tried')).toBe('whatever might be tried');
  });
});

describe('nouns', () => {
  it.each([
    ['whoever is nearest', 'whoever is nearest'],
    ['something', 'something'],
    ['number seven', 'number seven'],
    ['Rope', 'the rope'],
    ['number plate', 'the number plate'],
  ])('%s, spoken of already: %s', (noun, told) => {
    expect(the(noun)).toBe(told);
  });

  it.each([
    ['half a coin', 'half a coin'],
    ['worn boots', 'a pair of worn boots'],
    ['linen bandage', 'a linen bandage'],
    ['bread and hard cheese', 'some bread and hard cheese'],
    ['iron nails', 'some iron nails'],
    ['hour glass', 'an hour glass'],
  ])('%s: %s', (noun, told) => {
    expect(some(noun)).toBe(told);
  });

  it.each([
    [2, 'linen bandage', 'two linen bandages'],
    [3, 'flask of plum spirit', 'three flasks of plum spirit'],
    [2, 'bread and hard cheese', 'two measures of bread and hard cheese'],
    [2, 'worn boots', 'two pairs of worn boots'],
    [40, 'nail', '40 nails'],
  ])('%i %s: %s', (quantity, noun, told) => {
    expect(counted(quantity, noun)).toBe(told);
  });

  it.each([
    ['Gannet Stair', 'on Gannet Stair'],
    ['Tower Kitchen', 'in Tower Kitchen'],
    ['Salt Pans', 'at Salt Pans'],
  ])('%s: %s', (place, told) => {
    expect(standing(place)).toBe(told);
  });
});
