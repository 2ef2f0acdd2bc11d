import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTokens, plainWords, wordsOf } from './tokens.ts';

describe('tokens', () => {
  it('estimates without ever throwing', () => {
    expect(countTokens('')).toBe(0);
    expect(countTokens('<|endoftext|>')).toBeGreaterThan(0);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => Number.isInteger(countTokens(text)) && countTokens(text) <= text.length * 2 + 1,
      ),
    );
  });

  it('comes near what models count', () => {
    const near = Math.abs(countTokens('The old man lit the lantern and looked out over the stormy sea.') - 14);
    expect(near).toBeLessThanOrEqual(2);
  });
});

describe('words', () => {
  it('folds case and accents, keeps places, cuts unspaced scripts by character', () => {
    expect(wordsOf('Élan, the KING’s 灯塔').map(({ text }) => text)).toEqual(['elan', 'the', "king's", '灯', '塔']);
    expect(plainWords("the king's men'")).toEqual(['the', 'king', 'men']);
    const text = 'ab, Çd';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['ab', 'Çd']);
  });
});
