// Words that only state something, and words in which the story's own voice is borrowed: "the paintings are magnificent", "You open the door".
// Called by interpret-read.ts.
import type { Verb } from '@emergent/schema';
import type { Clause } from './interpret-clauses.ts';
import { headOf, headVerb } from './interpret-verb.ts';
import { baseOf, isSaying, verbAt } from './lexicon.ts';
import { ARTICLES, DIRECTIONS, LEADING, PREPOSITIONS, QUESTION_WORDS } from './lexicon-words.ts';

export const COPULAS = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'be',
  "i'm",
  "it's",
  "that's",
  "he's",
  "she's",
  "they're",
  "there's",
]);

/** "read whatever is inside": what is read, and not what is said to be inside. */
const OPEN_OBJECT = /^(?:if|whether|whatever|whoever|whichever|everything|anything|all|everyone|everybody|whomever)$/;

const RELATIVE_IS = /^(?:that|who|which)'s$/;

export const startsStatement = (words: readonly string[]): boolean => {
  if (isSaying(baseOf(words[0] ?? '') ?? '')) return false;
  // "see what is behind it": the statement is what is to be seen.
  if (verbAt(words, 0) !== null && (QUESTION_WORDS.has(words[1] ?? '') || OPEN_OBJECT.test(words[1] ?? '')))
    return false;
  const at = words.findIndex(
    (word, index) =>
      COPULAS.has(word) &&
      !(word === 'be' && words[index - 1] === 'to') &&
      !(word === 'am' && /^\d/.test(words[index - 1] ?? '')),
  );
  if (at === -1 || at > 3) return false;
  // "tap the meter that's stopped": said of the meter.
  if (at > 1 && RELATIVE_IS.test(words[at] ?? '') && verbAt(words, 0) !== null) return false;
  // "I pretend to be a guard": a deed comes before.
  const head = headOf(words).at;
  if (LEADING.has(words[0] ?? '') && head > 0 && head < at && verbAt(words, head) !== null) return false;
  const next = words[at + 1] ?? '';
  return (
    !(next.endsWith('ing') || next === 'about' || next === 'to' || (next === 'gonna' && words[at + 2] !== 'be')) ||
    next === 'nothing'
  );
};

/** The clause that words were read in, its line, its own text, and what is quoted in it. */
export type Around = { clause: Clause; line: string; text: string; quoted: string | null };

/** What a body does, so that "You open the door" is the story's own voice; "you know", "you have" and "you lie" are no more than said. */
const BODILY: ReadonlySet<Verb> = new Set([
  'go',
  'take',
  'drop',
  'open',
  'search',
  'look',
  'read',
  'use',
  'equip',
  'unequip',
  'eat',
  'drink',
  'climb',
  'swim',
  'sneak',
  'rest',
  'craft',
]);

const ANOTHER_ONE = /^(?:i|i'[a-z]+|me|my|mine|we|us|our|you|you'[a-z]+)$/;

const HAVES =
  /^have (?:an?|another|some|the) (?:(?:good|quick|closer|long|last) )?(?:drink|look|bite|sip|rest|seat|nap|smoke|meal)\b/;

/** Deeds that are told in a word: "You wait." */
const BY_ONESELF = new Set(
  'wait sleep listen dance sing swim fish laugh cry weep pray kneel rest nod shrug sigh smile grin frown bow wave'.split(
    ' ',
  ),
);

const STARTS = /^(?:your|yourself|his|her|him|their|them|it|every|all|some|another|back)$/;

/** "You open the door", from who writes as the story is told; null: it is said to somebody, as "you take my rope" and "you drink blood" are. */
export const narrated = (words: readonly string[], at: number, { clause, line }: Around): string[] | null => {
  const own = words.slice(1);
  if (words[0] !== 'you' || own.some((word) => ANOTHER_ONE.test(word))) return null;
  if (clause.question || clause.tokens.some(({ kind }) => kind !== 'word')) return null;
  const head = at === 1 ? headVerb([...words], 1) : null;
  const [first = '', next = ''] = own;
  const isDeed = head !== null && head.confidence > 0.8 && BODILY.has(head.found.verb) && head.found.base === first;
  const name = clause.tokens[2];
  const isNamed = name !== undefined && name.text === next && /\p{Lu}/u.test(line[name.start] ?? '');
  if (next === '' ? BY_ONESELF.has(first) : isNamed && head !== null && head.confidence > 0.8) return own;
  const isDone = ARTICLES.has(next) || PREPOSITIONS.has(next) || DIRECTIONS.has(next) || STARTS.test(next);
  if (!(isDeed && isDone && first !== 'keep' && !/^(?:like|ahead)$/.test(next)) && !HAVES.test(own.join(' ')))
    return null;
  return own.map((word) => (word === 'your' ? 'my' : word === 'yourself' ? 'myself' : word));
};
