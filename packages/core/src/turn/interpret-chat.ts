// Questions as people type them, with oaths, chat and fillers taken out: "dude wtf is this place lol" as "what is this place". Called by
// interpret.ts before the line is cut into clauses; what is no question stays as it was typed.
import { type Token, tokensOf } from './interpret-words.ts';
import { baseOf } from './lexicon.ts';
import { ARTICLES, ASKING_VERBS, QUESTION_WORDS } from './lexicon-words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Said before a question, or behind it, and part of neither. */
const OPENERS = setOf(
  'gentlemen ladies folks guys lads fellas sir madam mister miss friend friends um umm uh uhh er erm hm hmm so like ok okay well wait lol lmao bro bruh dude dudes man mate yo hey oi huh hold up seriously honestly literally ugh omg omfg damn jesus christ god gosh crap shit fuck hell please pls excuse me sorry pardon and but anyway right yeah wtf wth tf',
);
const CLOSERS = setOf(
  'lol lmao bro bruh dude man mate tho though anyway btw pls please plz again exactly even huh rn now here-now lmfao smh fam',
);
/** An oath between the question and its verb. */
const OATHS = setOf(
  'hell heck fuck f devil deuce shit fudge frick freak blazes bejesus crap bloody fucking fuckin actual ever-loving',
);
/** Words that only colour a question: "what even is this", "where exactly am I". */
const COLOURS = setOf('even exactly actually really tf like just fucking fuckin freaking frickin bloody tho so');
const PROFANE = setOf(
  'fucking fuckin fking freaking frickin fricking motherfucking goddamn goddamned effing sodding blasted bleedin frigging',
);
/** "on earth", "in the world", "in god's name". */
const WONDERS = [
  ['on', 'earth'],
  ['in', 'the', 'world'],
  ['in', 'hell'],
  ['in', 'the', 'hell'],
  ['in', "god's", 'name'],
  ['in', 'gods', 'name'],
  ['in', 'the', 'name', 'of', 'god'],
];
const IS = setOf('is are was were am do does did has have happened happens happening just even');
const MOST_OPENING = 6;

const textAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text : '';
};

/** How many tokens of oath or wonder stand here, behind a question word: "the hell", "on earth", "even". */
const oathAt = (tokens: readonly Token[], at: number): number => {
  const first = textAt(tokens, at);
  if (first === 'the' && OATHS.has(textAt(tokens, at + 1))) return OATHS.has(textAt(tokens, at + 2)) ? 3 : 2;
  const wonder = WONDERS.find((words) => words.every((word, offset) => textAt(tokens, at + offset) === word));
  if (wonder !== undefined) return wonder.length;
  return COLOURS.has(first) && textAt(tokens, at + 1) !== '' ? 1 : 0;
};

/** Where the question itself begins, past what is only said before it; -1: none does. */
const questionAt = (tokens: readonly Token[]): number => {
  for (let at = 0; at < Math.min(tokens.length, MOST_OPENING); at++) {
    const token = tokens[at];
    if (token?.kind === 'mark' && (token.text === ',' || token.text === '…')) continue;
    if (token?.kind !== 'word') return -1;
    const [next, then] = [textAt(tokens, at + 1), textAt(tokens, at + 2)];
    if (/^(?:wtf|wth|tf)$/.test(token.text) && IS.has(next)) return at;
    if (token.text === 'the' && OATHS.has(next) && IS.has(then)) return at;
    if (QUESTION_WORDS.has(token.text)) return at;
    // "excuse me, does the bus stop here?"
    if (at > 1 && tokens[at - 1]?.text === ',' && ASKING_VERBS.has(token.text)) return at;
    if (!OPENERS.has(token.text)) return -1;
  }
  return -1;
};

/** "wtf is", "the hell is": the question word that was swallowed. */
const asked = (tokens: readonly Token[], from: number): Token[] => {
  const [first] = tokens.slice(from);
  if (first === undefined || QUESTION_WORDS.has(textAt(tokens, from))) return tokens.slice(from);
  const rest = tokens.slice(from + (textAt(tokens, from) === 'the' ? 2 : 1));
  return [{ kind: 'word', text: 'what', start: first.start, end: first.end }, ...rest];
};

/** "who is the dead man?": behind an article he is somebody. */
const isNoun = (tokens: readonly Token[], at: number): boolean =>
  /^(?:man|dude|dudes|fam|bro|mate|mates)$/.test(textAt(tokens, at)) &&
  tokens[at - 1]?.kind === 'word' &&
  (ARTICLES.has(textAt(tokens, at - 1)) || ARTICLES.has(textAt(tokens, at - 2)));

const withoutClosers = (tokens: readonly Token[]): Token[] => {
  let end = tokens.length;
  while (end > 2 && CLOSERS.has(textAt(tokens, end - 1)) && !isNoun(tokens, end - 1)) end--;
  return tokens.slice(0, end);
};

/** One sentence without its closing mark. */
const plainQuestion = (sentence: readonly Token[], marked: boolean): readonly Token[] => {
  const from = questionAt(sentence);
  if (from === -1) return sentence;
  const words = asked(sentence, from);
  const oath = oathAt(words, 1);
  const next = textAt(words, 1 + oath);
  // "how like you": what colours nothing stays.
  const isOath = oath > 0 && (ASKING_VERBS.has(next) || oath > 1 || IS.has(next) || /^(?:i|we|you)$/.test(next));
  const [question, ...rest] = words;
  if (question === undefined) return sentence;
  // "oi, who runs this dump": who does it is asked.
  const isWho =
    from > 0 &&
    question.text === 'who' &&
    /[^s]s$/.test(next) &&
    baseOf(next) !== undefined &&
    (sentence[from - 1]?.kind === 'mark' ||
      /^(?:oi|hey|yo|so|and|but|well|ok|okay|um|uh)$/.test(textAt(sentence, from - 1)));
  const isInverted = marked && ASKING_VERBS.has(question.text);
  const isAsked = isOath || isWho || isInverted || ASKING_VERBS.has(next) || /(?:'s|s|'re)$/.test(question.text);
  // "hey who poured these?": the mark says that it is a question.
  if (from > 0 && !(isAsked || (marked && /^(?:who|what|why|how|where)$/.test(question.text)))) return sentence;
  return withoutClosers([question, ...rest.slice(isOath ? oath : 0)]);
};

/** The same tokens with their questions in plain words. */
export const withoutChat = (tokens: readonly Token[]): readonly Token[] => {
  const plain: Token[] = [];
  let from = 0;
  const close = (to: number) => {
    plain.push(...plainQuestion(tokens.slice(from, to), tokens[to]?.text === '?'));
    from = to + 1;
  };
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'mark' || !'.!?;\n'.includes(token.text)) continue;
    close(at);
    plain.push(token);
  }
  close(tokens.length);
  // "open the damn door"
  const isDamned = (token: Token, at: number) =>
    /^damn(?:ed)?$/.test(token.text) && ARTICLES.has(textAt(plain, at - 1)) && textAt(plain, at + 1) !== '';
  const spoken = plain.filter(
    (token, at) => token.kind !== 'word' || !(PROFANE.has(token.text) || isDamned(token, at)),
  );
  return spoken.some(({ kind }) => kind === 'word') ? spoken : plain;
};

/** A question as somebody said it, without the oaths; what holds none stays byte for byte. */
export const plainlyAsked = (said: string): string => {
  const tokens = tokensOf(said);
  const plain = withoutChat(tokens);
  return plain.length === tokens.length ? said : plain.map(({ text }) => text).join(' ');
};
