// A name called without a comma, as people type it: "hey Gil what are you selling", "Mirrin don't be afraid", "how's business nils". The comma
// that was left out is put in. Called by interpret.ts before the line is cut into clauses.
import type { Given } from './interpret-bind.ts';
import { colon, HONOURS, MOST_NAME, type Names, nameAt, namesOf, textAt } from './interpret-called.ts';
import { spokenTo } from './interpret-spoken-to.ts';
import { bySentence, type Token } from './interpret-words.ts';
import { baseOf, verbAt } from './lexicon.ts';
import { ADDRESSING, ASKING_VERBS, GREETINGS, PREPOSITIONS, QUESTION_WORDS } from './lexicon-words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Said before a name: "hey Gil", "so Edwin". */
const CALLS = setOf('hey hi hello oi yo oh ok okay so well please now listen look dear');
/** What is said to somebody begins so, where it is no command. */
const OPENS = setOf(
  "i i'm im i'll i've we let let's lets please don't dont do not stop be no yes why this that it's its there here",
);
/** A command, a question or a word about oneself: "Teo who's in charge", "Gil sell me the watch"; not "Teo runs off", "Gil is here". */
const isSaid = (tokens: readonly Token[], at: number, isCalled: boolean): boolean => {
  const word = textAt(tokens, at);
  if (word === '') return false;
  if (isCalled || ADDRESSING.has(word) || OPENS.has(word)) return true;
  if (QUESTION_WORDS.has(word))
    return !/^(?:who|whose|which|when)$/.test(word) || ASKING_VERBS.has(textAt(tokens, at + 1));
  // "Gil is here" tells of him; "Gil can you hear me" is said to him.
  if (ASKING_VERBS.has(word)) {
    const next = textAt(tokens, at + 1);
    if (/^(?:you|i|we|it|that|this|there)$/.test(next)) return true;
    // "Teo can air go up": somebody else's doing is asked about; "Gil can swim" tells of Gil.
    return (
      /^(?:can|could|will|would|does|do|did)$/.test(word) &&
      !next.endsWith('ly') &&
      baseOf(next) === undefined &&
      tokens.slice(at + 2).some(({ kind, text }) => kind === 'word' && baseOf(text) === text)
    );
  }
  return baseOf(word) === word && verbAt([word], 0) !== null && !/^(?:and|or)$/.test(word);
};

/** Where a comma is missing behind a name at the head; -1: nowhere. */
const callEnds = (sentence: readonly Token[], names: Names): number => {
  let at = 0;
  while (at < 3 && (CALLS.has(textAt(sentence, at)) || HONOURS.has(textAt(sentence, at)))) at++;
  const length = nameAt(sentence, at, names);
  return length > 0 && isSaid(sentence, at + length, at > 0) ? at + length : -1;
};

const ENDS_WITH_NAME =
  /\b(?:you|your|yourself|you're|youre|u)\b|^(?:hi|hey|hello|thanks|thank you|sorry|bye|goodbye|cheers|good (?:morning|evening|night|day)|(?:how|what)'?s (?:business|up|new|things|life|it going|the matter|wrong))\b/;
/** Where a comma is missing before a name at the end; -1: nowhere. */
const callBegins = (sentence: readonly Token[], names: Names): number => {
  if (sentence.some(({ kind }) => kind === 'speech')) return -1;
  for (let length = 1; length <= MOST_NAME; length++) {
    const at = sentence.length - length;
    const before = textAt(sentence, at - 1);
    if (at < 2 || before === '' || nameAt(sentence, at, names) !== length) continue;
    const said = sentence
      .slice(0, at)
      .flatMap(({ kind, text }) => (kind === 'word' ? [text] : []))
      .join(' ');
    const isObject = PREPOSITIONS.has(before) || (baseOf(before) !== undefined && !GREETINGS.has(before));
    // "are you Wes?" calls nobody.
    const isAsked =
      /^(?:excuse me )?(?:sir |madam |miss )?(?:are|is|aren't|were) (?:you|this|that)$|\byou (?:are|must be)$/.test(
        said,
      );
    return !isObject && !isAsked && !HOLDS_NAME.has(before) && ENDS_WITH_NAME.test(said) ? at : -1;
  }
  return -1;
};
/** "Who sits at the third desk, Mr Quarles?": called behind a comma, at the end of what is asked, greeted or told. */
const callBehind = (sentence: readonly Token[], names: Names): Token[] | null => {
  const [first] = sentence;
  const comma = sentence.findLastIndex(({ kind, text }) => kind === 'mark' && text === ',');
  if (first?.kind !== 'word' || comma < 1 || !isPutTo(sentence.slice(0, comma))) return null;
  const honour = HONOURS.has(textAt(sentence, comma + 1)) ? 1 : 0;
  const from = comma + 1 + honour + (honour === 1 && sentence[comma + 2]?.text === '.' ? 1 : 0);
  const length = nameAt(sentence, from, names);
  if (length === 0 || from + length !== sentence.length || names.has(textAt(sentence, comma - 1))) return null;
  return calledFirst(sentence.slice(from), sentence);
};
/** "I will kill you, Maren" is no word of how one is. */
const HOW_ONE_IS = /^(?:am|was|were|are|have|had|haven't|hadn't|didn't|never|wasn't|weren't|heard|saw)$/;
/** What is put to somebody and is no deed: a question, a greeting, word of this and that; "I take the rope" is done. */
const isPutTo = (said: readonly Token[]): boolean => {
  const [first, second] = [textAt(said, 0), textAt(said, 1)];
  if (said.some(({ kind }) => kind === 'speech')) return false;
  if (/^(?:i|we)$/.test(first)) return HOW_ONE_IS.test(second);
  if (/^i'?m$/.test(first)) return !/ing$|^gonna$/.test(second);
  if (/^i/.test(first)) return first === "i've";
  // "Keep the light on for me, Edwin": what is to be done for oneself is asked of somebody.
  if (said.length > 2 && baseOf(first) === first && said.some(({ text }) => text === 'me' || text === 'us'))
    return true;
  return (
    QUESTION_WORDS.has(first) ||
    ASKING_VERBS.has(first) ||
    GREETINGS.has(first) ||
    (OPENS.has(first) && !/^(?:don't|dont|do|not|stop|be|please|let|lets|let's)$/.test(first))
  );
};

/** Behind these a name is spoken of: "to Gil", "poor Gil and Emeka". */
const HOLDS_NAME = setOf(
  'to at with from about for of on by and or the a an my your his her poor old mr mrs miss like than is are was were as',
);

/** All of a sentence said to whoever is called in it; the name put first stands where the sentence begins. */
const calledFirst = (name: readonly Token[], sentence: readonly Token[]): Token[] => {
  const start = sentence[0]?.start ?? 0;
  const first = name.map((token) => ({ ...token, start, end: start }));
  return [...first, { kind: 'mark', text: ':', start, end: start }, ...sentence];
};

/** "Don't get up, Mr. Quarles, I shan't be long": called between commas. */
const callBetween = (sentence: readonly Token[], names: Names): Token[] | null => {
  const [first] = sentence;
  if (first === undefined || !(OPENS.has(first.text) || first.text === 'tell') || /^i/.test(first.text)) return null;
  for (let at = 1; at < sentence.length - 2; at++) {
    if (sentence[at]?.text !== ',') continue;
    const isHonoured = HONOURS.has(textAt(sentence, at + 1));
    const from = at + 1 + (isHonoured ? (sentence[at + 2]?.text === '.' ? 2 : 1) : 0);
    const length = nameAt(sentence, from, names);
    if (length === 0 || sentence[from + length]?.text !== ',') continue;
    return calledFirst(sentence.slice(at + 1, from + length), sentence);
  }
  return null;
};

const called = (sentence: readonly Token[], names: Names): Token[] => {
  if (!sentence.some((_, at) => nameAt(sentence, at, names) > 0)) return [...sentence];
  const honours = HONOURS.has(textAt(sentence, 0)) ? 1 : 0;
  const named = nameAt(sentence, honours, names);
  const typed = named === 0 ? 0 : named + honours;
  const mark = typed > 0 ? sentence[typed] : undefined;
  // "Anwick, I'm looking for work": with the comma too, all of it is said to him.
  if (
    mark?.kind === 'mark' &&
    (mark.text === ',' || mark.text === '—' || mark.text === '–') &&
    isSaid(sentence, typed + 1, false)
  )
    return [...sentence.slice(0, typed), { ...mark, text: ':' }, ...sentence.slice(typed + 1)];
  const end = callEnds(sentence, names);
  const last = end === -1 ? undefined : sentence[end - 1];
  if (last !== undefined) return [...sentence.slice(0, end), colon(last), ...sentence.slice(end)];
  const between = callBetween(sentence, names);
  if (between !== null) return between;
  const behind = callBehind(sentence, names);
  if (behind !== null) return behind;
  const from = callBegins(sentence, names);
  const before = from === -1 ? undefined : sentence[from - 1];
  if (before === undefined) return [...sentence];
  // Whoever is called at the end is called first, and the rest is said to them.
  const name = sentence.slice(from);
  const [first] = sentence;
  return first === undefined ? [...sentence] : [...name, colon(first), ...sentence.slice(0, from)];
};

/** The same tokens, with the commas that set off whoever is called. */
export const withCalls = (tokens: readonly Token[], given: Given): readonly Token[] => {
  const names = namesOf(given);
  return bySentence(tokens, (sentence) => called(spokenTo(sentence, names), names));
};
