// What is said behind whoever it is said to: "say to Gil do you want to come with me", "whisper to her that the gate is open". The colon that was
// left out is put in, and a full stop where a deed comes behind it. Called by interpret-vocative.ts.
import { colon, HONOURS, type Names, nameAt, textAt } from './interpret-called.ts';
import type { Token } from './interpret-words.ts';
import { baseOf } from './lexicon.ts';
import { ARTICLES, GREETINGS, NOT_MANNER, PREPOSITIONS } from './lexicon-words.ts';
import { isIllName } from './targets-pronouns.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const UTTERS = setOf(
  'say shout whisper yell mutter mumble murmur exclaim answer reply scream announce declare call cry',
);
const ANYBODY = setOf('him her them everyone everybody nobody');
const JOINS = setOf('and then but or while when once so because without');
/** So many words of a sentence may stand before its verb: "then I quietly". */
const MOST_BEFORE = 3;
const MOST_OF_A_ROLE = 3;

/** Where the name ends that begins here; -1: there is none. "the old man": as far as what is said can begin. */
const nameEnds = (sentence: readonly Token[], at: number, names: Names): number => {
  if (ANYBODY.has(textAt(sentence, at))) return at + 1;
  const from = HONOURS.has(textAt(sentence, at)) || textAt(sentence, at) === 'old' ? at + 1 : at;
  const length = nameAt(sentence, from, names);
  if (length > 0) return from + length;
  if (!ARTICLES.has(textAt(sentence, at))) return -1;
  for (let end = at + 2; end <= at + 1 + MOST_OF_A_ROLE; end++) if (BEGINS.has(textAt(sentence, end))) return end;
  return -1;
};
/** Nobody's name goes on with them. */
const BEGINS = setOf(
  "i i'm i've i'll i'd you you're we we're he's she's it it's that that's this what where who why how when is are do does did can could will would please don't hello hi good thanks thank sorry yes no to",
);

/** The sentence with what is said to somebody behind a colon; as it was where nothing more is said. */
export const spokenTo = (sentence: readonly Token[], names: Names): readonly Token[] => {
  if (sentence.some(({ kind }) => kind === 'speech')) return sentence;
  const verb = sentence.slice(0, MOST_BEFORE + 1).findIndex((_, at) => {
    const base = baseOf(textAt(sentence, at));
    return base !== undefined && UTTERS.has(base);
  });
  const out = textAt(sentence, verb + 1) === 'out' ? 1 : 0;
  if (verb === -1 || !/^(?:to|at)$/.test(textAt(sentence, verb + 1 + out))) return sentence;
  const end = nameEnds(sentence, verb + 2 + out, names);
  const last = sentence[end - 1];
  const next = textAt(sentence, end);
  const isManner = next.endsWith('ly') && !NOT_MANNER.has(next);
  if (end === -1 || last === undefined || next === '' || isManner || JOINS.has(next)) return sentence;
  // "whisper to her that …", "shout to Eddry to run": the word that joins it is no part of what is said.
  const isDeed = next === 'to' && baseOf(textAt(sentence, end + 1)) !== undefined;
  if (PREPOSITIONS.has(next) && !isDeed) return sentence;
  const from = end + (next === 'that' || isDeed ? 1 : 0);
  if (from >= sentence.length) return sentence;
  const done = isDeed ? sentence.length : doneBehind(sentence, from);
  const said = sentence.slice(from, done);
  const before = said.at(-1);
  if (done === sentence.length || before === undefined)
    return [...sentence.slice(0, end), colon(last), ...sentence.slice(from)];
  return [...sentence.slice(0, end), colon(last), ...said, stop(before), ...sentence.slice(done)];
};

const stop = (before: Token): Token => ({ kind: 'mark', text: '.', start: before.end, end: before.end });

/** What is bidden, wanted or about to be done goes on behind an "and": "do you want to come and eat", "I will wait and pray". */
const GOES_ON = setOf(
  "to do does did don't can could will would shall should may might must let lets let's please not i'll you'll we'll they'll he'll she'll it'll i'd you'd we'd",
);
/** What one feels is told with what one felt before; what one does is done: "I love you and need you", "I know and walk away". */
const FELT = setOf('need want love like hate trust know think hope wish feel believe miss understand promise see have');
const isBare = (word: string): boolean => !GREETINGS.has(word) && word !== 'thank' && baseOf(word) === word;

/** "you lie and steal", and not "you fool". */
const isTheirs = (sentence: readonly Token[], at: number): boolean => {
  const [who, word] = [textAt(sentence, at - 1), textAt(sentence, at)];
  return (who === 'you' || who === 'they') && isBare(word) && !isIllName([who, word]);
};

/** Where a deed of one's own begins behind what is said: "hello and leave", "you idiot and hit him"; the sentence's length: nowhere. */
const doneBehind = (sentence: readonly Token[], from: number): number => {
  if (isBare(textAt(sentence, from))) return sentence.length;
  for (let at = from; at < sentence.length; at++) {
    const word = textAt(sentence, at);
    if (GOES_ON.has(word) || isTheirs(sentence, at)) return sentence.length;
    if (word !== 'and' && word !== 'then') continue;
    const next = textAt(sentence, at + 1) === 'then' ? at + 2 : at + 1;
    if (!isBare(textAt(sentence, next)) || FELT.has(textAt(sentence, next))) continue;
    return textAt(sentence, at - 1) === '' && at - 1 > from ? at - 1 : at;
  }
  return sentence.length;
};
