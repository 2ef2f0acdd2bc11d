// Whether a sentence begins by calling somebody: "Floyd, get the board". Called by interpret-clauses.ts.
import { isAdverb, isWord, JOINERS, type Token, wordsFrom } from './interpret-words.ts';
import { baseOf, isNounish, verbAt } from './lexicon.ts';
import {
  ADDRESSING,
  COMPLEMENTS,
  DIRECTIONS,
  GREETINGS,
  LEADING,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
} from './lexicon-words.ts';

/** "Floyd, get the board": one or two words that are no deed, a comma, and a command behind it. */
export const callsSomebody = (tokens: readonly Token[]): boolean => {
  const comma = tokens.findIndex((token) => token.kind === 'mark' && (token.text === ',' || token.text === ':'));
  if (comma < 1 || comma > 3 || comma === tokens.length - 1) return false;
  const names = tokens.slice(0, comma);
  const small = (word: string) =>
    baseOf(word) !== undefined ||
    LEADING.has(word) ||
    JOINERS.has(word) ||
    isAdverb(word) ||
    NEGATIONS.has(word) ||
    /['’](?:s|re|m|ll|ve|d|t)$/.test(word) ||
    PREPOSITIONS.has(word) ||
    COMPLEMENTS.has(word) ||
    GREETINGS.has(word) ||
    DIRECTIONS.has(word) ||
    SETTING.has(word);
  // "Guards, drop your rifles": a calling that might be a deed of somebody's.
  const isCalling = names.length === 1 && isWord(names[0], (word) => /[^s]s$/.test(word) && isNounish(word));
  if (!isCalling && !names.every((token) => isWord(token, (word) => !small(word)))) return false;
  const next = wordsFrom(tokens, comma + 1);
  // "Tobit, you are a fool" is said to Tobit; "tomorrow, we leave" to nobody.
  if (next.length > 1 && ADDRESSING.has(next[0] ?? '')) return true;
  return (
    !PRONOUNS.has(next[0] ?? '') &&
    (verbAt(next, 0) !== null ||
      COMMANDS.has(next[0] ?? '') ||
      GREETINGS.has(next[0] ?? '') ||
      DIRECTIONS.has(next[0] ?? ''))
  );
};
const COMMANDS = new Set([
  'be',
  'do',
  "don't",
  'please',
  'let',
  'are',
  'can',
  'could',
  'will',
  'would',
  'what',
  'where',
  'who',
  'why',
  'how',
]);
/** Words that open a sentence without naming anybody. */
const SETTING = new Set([
  'if',
  'when',
  'once',
  'however',
  'later',
  'today',
  'tonight',
  'morning',
  'meanwhile',
  'instead',
  'because',
  'first',
  'second',
  'tomorrow',
  'yesterday',
  'now',
  'soon',
  ...'fine great good nice perfect excellent brilliant wonderful lovely interesting curious strange odd weird funny splendid terrific fantastic amazing typical whatever anyway silence nothing darkness'.split(
    ' ',
  ),
]);
