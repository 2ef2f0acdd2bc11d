// What goes on meanwhile is told before the deed and is none: "As the chaotic spell is cast, I duck", "While Edwin looks away, I pocket it". Called by
// interpret.ts before the line is cut into clauses.
import { bySentence, type Token } from './interpret-words.ts';
import { PRONOUNS } from './lexicon-words.ts';

const MEANWHILE =
  /^(?:as|while|whilst|before|after|until|since|though|although|because|now that|just as|even (?:as|if|though|when))$/;
const OPENS = new RegExp(`${MEANWHILE.source}|^(?:without|even|when|once)$`);
/** One's own going in, eating, waiting is a deed of the line. */
const OWN = /^(?:i|we|i'm|we're|my|soon|if|for|well|much|far|long|usual|always|ever|that|this|then|you|your)$/;
const MOST_WORDS = 16;
const LEAST_WORDS = 2;

const wordAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text : '';
};
const isI = (word: string) => /^(?:i|we|i'll|i'd|we'll)$/.test(word) && PRONOUNS.has(word);

const GROUNDS = /^(?:because|since|although|though|as)$/;
/** "when I'm sure nobody looks, I …": by then it is so. "When I was a child I stole" is remembered. */
const BY_THEN =
  /^(?:when|once) (?:i'm|i am|we're) (?:sure|certain|ready|done|finished|through|inside|in|out|there|close|near|alone|safe|satisfied)$/;
const STATE = /^(?:am|was|feel|felt|want|need|have|don't|do|know|think|love|hate|like|can't|can|might|may|still)$/;
/** "because I'm curious I …", "since we have time, I …": how it stands with oneself is no deed. */
const isOwnState = (sentence: readonly Token[], from: number): boolean =>
  /^(?:i'm|im|we're)$/.test(wordAt(sentence, from + 1)) ||
  (isI(wordAt(sentence, from + 1)) && STATE.test(wordAt(sentence, from + 2)));
/** Where oneself is named again; 0: nowhere near. */
const ownAgainAt = (sentence: readonly Token[], from: number): number => {
  const again = sentence.findIndex(
    (token, at) => at > from + 2 && at <= MOST_WORDS && token.kind === 'word' && isI(token.text),
  );
  return Math.max(0, again);
};

const MOST_WITHOUT = 6;
const withoutEnds = (sentence: readonly Token[]): number =>
  Math.max(
    0,
    sentence.findIndex((token, at) => at > 1 && at <= MOST_WITHOUT && token.kind === 'word' && isI(token.text)),
  );
/** Where the deed of its own begins, behind what others do meanwhile; 0: at the head. */
const deedAt = (sentence: readonly Token[]): number => {
  const isJoined = /^(?:just|even|now)$/.test(wordAt(sentence, 0));
  const from = isJoined ? 1 : 0;
  const opening = isJoined ? `${wordAt(sentence, 0)} ${wordAt(sentence, 1)}` : wordAt(sentence, 0);
  const first = wordAt(sentence, from + 1);
  const opened = [0, 1, 2, 3].map((at) => wordAt(sentence, from + at));
  const isByThen = BY_THEN.test(opened.slice(0, 3).join(' ')) || BY_THEN.test(opened.join(' '));
  if (isByThen || (GROUNDS.test(opening) && isOwnState(sentence, from))) return ownAgainAt(sentence, from);
  // "before leaving, I buy a candle": what comes after it waits for another line.
  const isOwn = first.endsWith('ing') && !/^(?:before|while|whilst)$/.test(opening);
  // "without warning I drop flat": how it is done, and nothing that is not.
  if (opening === 'without') return withoutEnds(sentence);
  if (!MEANWHILE.test(opening) || first === '' || OWN.test(first) || isOwn) return 0;
  const end = sentence.findIndex((token, at) => at > from && token.kind === 'mark' && token.text === ',');
  const self = sentence.findIndex((token, at) => at >= from + LEAST_WORDS && token.kind === 'word' && isI(token.text));
  // "before leaving I buy two, haggling": that comma comes later.
  if (first.endsWith('ing') && self > 0 && (end === -1 || self < end)) return self;
  const at = end > from + LEAST_WORDS - 1 && end <= MOST_WORDS ? end + 1 : self > 0 && self <= MOST_WORDS ? self : 0;
  return at < sentence.length - 1 ? at : 0;
};

/** The same tokens without the circumstances that open a sentence. */
export const withoutCircumstance = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some((token) => token.kind === 'word' && OPENS.test(token.text))) return tokens;
  return bySentence(tokens, (sentence) => {
    // '"May I?" Without waiting I take it.': what was said before stays said.
    const said = Math.max(
      0,
      sentence.findIndex(({ kind }) => kind !== 'speech'),
    );
    const rest = sentence.slice(said);
    return [...sentence.slice(0, said), ...rest.slice(deedAt(rest))];
  });
};
