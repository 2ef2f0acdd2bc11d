// Deeds that no list has, where "I" says that they are deeds. Called by interpret-verb.ts.
import { baseOf, type VerbFound } from './lexicon.ts';
import { respelt } from './lexicon-spelling.ts';
import { ARTICLES, DIRECTIONS, PREPOSITIONS, TOLD_OF_ONESELF } from './lexicon-words.ts';

const TO_A_PLACE = /^(?:to|into|onto|towards?)$/;
/** "I clear a corner of the desk", "I clop over to the cage": a deed that no list has, where "I" says that it is one. */
export const unlistedAt = (words: readonly string[], at: number): VerbFound | null => {
  const [word = '', next = ''] = words.slice(at, at + 2);
  const isBase = /^[a-z]{3,}$/.test(word) && !/(?:ed|ing|ly|ss?)$/.test(word) && !TOLD_OF_ONESELF.test(word);
  if (!/^(?:i|we)$/.test(words[at - 1] ?? '') || !isBase || baseOf(word) !== undefined || respelt(word) !== undefined)
    return null;
  const found = { base: word, from: at + 1, gap: null, phrase: word };
  if (ARTICLES.has(next) || /^(?:it|him|them|one|two)$/.test(next)) return { ...found, verb: 'use' };
  if (!(PREPOSITIONS.has(next) || DIRECTIONS.has(next)) || next === 'like') return null;
  return { ...found, verb: words.slice(at + 1).some((one) => TO_A_PLACE.test(one)) ? 'go' : 'perform' };
};
