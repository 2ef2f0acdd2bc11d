// Where what is told to somebody ends: "ask him what he knows and show him the key", "tell him that if anybody asks, I was never here". Called by
// interpret-clauses.ts and interpret-talk.ts.
import { isComma, isWord, type Token, wordsFrom } from './interpret-words.ts';
import { baseOf } from './lexicon.ts';
import { ARTICLES, COMPLEMENTS, PREPOSITIONS } from './lexicon-words.ts';

const LEAVES = new Set(['go', 'leave', 'head', 'walk', 'run', 'exit', 'return', 'follow', 'sit']);
/** "ask her who did it, then leave", "… and head out": what comes after is one's own; of an order ("tell him to eat and go") it is his. */
export const isOwnNext = (tokens: readonly Token[], at: number, next: number, current: readonly Token[]): boolean =>
  tokens.slice(at, next).some((token) => isWord(token, (word) => word === 'then')) ||
  isWord(tokens[next], (word) => LEAVES.has(word)) ||
  (isWord(tokens[next - 1], (word) => word === 'and') && isNoneOfTheirs(current, wordsFrom(tokens, next)));

/** What one says that one will do. */
export const PLEDGES = new Set([
  'promise',
  'swear',
  'vow',
  'agree',
  'offer',
  'refuse',
  'volunteer',
  'threaten',
  'decline',
]);
/** "promise to come back, then leave": what is promised ends where one goes on. */
export const isPledged = (current: readonly Token[], joiners: readonly Token[]): boolean =>
  joiners.some((token) => isWord(token, (word) => word === 'then')) &&
  current.some((token) => isWord(token, (word) => PLEDGES.has(baseOf(word) ?? '')));

/** With these the next deed may be theirs too: "whether he can swim and dive", "that they lie and cheat". */
const MAY =
  /^(?:can|could|will|would|shall|should|may|might|must|to|do|does|did|let|not|i'll|we'll|he'll|she'll|they'll|it'll|i'd|he'd|she'd|they'd)$/;
const SUBJECTS = /^(?:i|we|you|they|people|these|those|men|women|folk)$/;
/** "ask him what he knows and show him the key": he knows, and would show with an "s". */
const isNoneOfTheirs = (current: readonly Token[], [word = '', behind = '']: readonly string[]): boolean => {
  const from = current.findIndex((token, index) => index > 1 && isWord(token, (one) => COMPLEMENTS.has(one)));
  const said = current.slice(from + 1).map(({ text }) => text);
  return (
    from !== -1 &&
    baseOf(word) === word &&
    (ARTICLES.has(behind) || PREPOSITIONS.has(behind) || OBJECTS.test(behind)) &&
    said.some((one) => /[^s]s$/.test(one) || /ed$/.test(one) || PAST.test(one)) &&
    !said.some((one) => MAY.test(one) || (SUBJECTS.test(one) && !said.some((other) => PAST.test(other))))
  );
};
const OBJECTS = /^(?:it|him|her|them|one|two)$/;
const PAST =
  /^(?:is|was|were|are|has|had|came|went|saw|knew|lost|left|took|found|heard|made|got|gave|told|said|put|did)$/;

/** "tell him that if anybody asks, I was never here": the condition belongs to what is said. */
export const isConditioned = (current: readonly Token[]): boolean =>
  current.some(
    (token, at) =>
      isWord(token, (word) => word === 'that' || SAYS_IF.has(word)) &&
      isWord(current[at + 1], (word) => /^(?:if|when|unless|once|whenever|until|since|because|as)$/.test(word)),
  ) && !current.some(isComma);
const SAYS_IF = new Set(['him', 'her', 'them', 'everyone', 'everybody']);
