// Deeds whose object is no name of anything ("hold it high", "bring them home", "make sense of it all"): they are done with one's own body and
// wits, and handle nothing. Called by interpret.ts once an act is bound.
import type { Act } from '@emergent/schema';
import { ARTICLES, PREPOSITIONS, PRONOUNS } from './lexicon-words.ts';

const HANDLES: ReadonlySet<Act['verb']> = new Set([
  'take',
  'use',
  'craft',
  'eat',
  'drink',
  'drop',
  'unequip',
  'equip',
  'open',
] as const);
const NO_NOUN =
  /^(?:it|them|him|her|me|us|i|you|we|he|she|they|who|what|which|everything|anything|nothing|something|myself|high|home|away|clear|tight|tighter|closer|faster|sense|sure|time|moment|breath|note)$/;

const isGarbled = (name: string): boolean => {
  const words = name.split(' ');
  // "take what he stole": told by what it is, and no less a thing.
  if (words.length < 2 || /^(?:what|whatever|whoever|all|everything|anything|something)$/.test(words[0] ?? ''))
    return false;
  return words.some(
    (word, at) =>
      NO_NOUN.test(word) ||
      PRONOUNS.has(word) ||
      (at > 0 && (ARTICLES.has(word) || (PREPOSITIONS.has(word) && word !== 'of'))),
  );
};

export const asDone = (act: Act): Act =>
  HANDLES.has(act.verb) && act.target?.kind === 'unknown' && isGarbled(act.target.name)
    ? { ...act, verb: 'perform', target: null, with: null }
    : act;
