// A line cut into clauses, each about one deed: at sentence ends, and at "and", "then" or a comma where another deed begins. Called by interpret.ts.

import { callsSomebody } from './interpret-calls.ts';
import { isConditioned, isOwnNext, isPledged } from './interpret-clauses-told.ts';
import { isLight } from './interpret-light.ts';
import { isAdverb, isComma, isShortened, isWord, JOINERS, type Token, wordsFrom } from './interpret-words.ts';
import { baseOf, isNounish, isSaying, verbAt } from './lexicon.ts';
import {
  ASKING_VERBS,
  COMPLEMENTS,
  DIRECTIONS,
  LEADING,
  NEGATIONS,
  PRONOUNS,
  QUESTION_WORDS,
} from './lexicon-words.ts';

/** `opening`: first of its sentence; `calls`: begins with a name and a comma. */
export type Clause = { tokens: Token[]; question: boolean; opening: boolean; calls: boolean };

const MOST_CLAUSES = 24;
/** An emote's asterisks end a sentence too. */
const ENDS = new Set(['*', '.', '!', '?', ';', '\n', '…', '。', '！', '？']);
type Sentence = { tokens: Token[]; question: boolean };

const sentencesOf = (tokens: readonly Token[]): Sentence[] => {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  const close = (mark: string) => {
    if (current.length > 0) sentences.push({ tokens: current, question: mark === '?' || mark === '？' });
    current = [];
  };
  for (const token of tokens) {
    if (token.kind === 'mark' && isShortened(current.at(-1), token)) continue;
    if (token.kind === 'mark' && ENDS.has(token.text)) close(token.text);
    else current.push(token);
  }
  close('');
  return sentences;
};

/** Deeds of feeling, whole without an object: "sit down and cry". */
const FELT = new Set(
  'cry laugh scream smile sigh dance frown nod shrug grin wave bow wink blush weep smirk yawn shiver sob giggle run hide wait leave pray listen watch sleep rest swim jump climb fight'.split(
    ' ',
  ),
);

const MODALS = new Set(['can', 'could', 'may', 'might', 'must', 'will', 'do', 'did']);
const SAYS_ALSO = new Set(['ask', 'asks', 'asking', 'tell', 'tells', 'telling']);

/** "… and stop at the door": one stops, where "stop laughing" only denies. */
const isHalt = (words: readonly string[], at: number): boolean =>
  /^stops?$/.test(words[at] ?? '') &&
  /^(?:the|a|my|his|it|him|them|one|at|before|by|beside|in|on|under|near|outside|inside|short|dead|there|here|for)$/.test(
    words[at + 1] ?? '',
  );

/** Whether a deed of its own begins here: (pronoun, adverbs) verb. A word that may be a noun needs a pronoun before or an object behind. */
const deedBegins = (words: readonly string[], from: number, needsPronoun: boolean): boolean => {
  let at = from;
  let pronoun = false;
  while (at < words.length && at < from + 6) {
    const word = words[at] ?? '';
    if (PRONOUNS.has(word)) pronoun = true;
    else if (
      !(
        (NEGATIONS.has(word) && !isHalt(words, at)) ||
        isAdverb(word) ||
        (pronoun && word === 'still') ||
        (/^(?:already|still|half|now|barely|only)$/.test(word) && /ing$/.test(words[at + 1] ?? '')) ||
        (LEADING.has(word) && baseOf(words[at + 1] ?? '') !== undefined)
      ) &&
      word !== 'then'
    )
      break;
    at++;
  }
  const word = words[at] ?? '';
  // "tell her about it and ask what she knows": another saying is another deed.
  if (needsPronoun && !pronoun && !SAYS_ALSO.has(word)) return false;
  // "as fast as I can" ends what was begun.
  if (pronoun && MODALS.has(word) && at === words.length - 1) return false;
  if (isLight(words, at)) return true;
  if (verbAt(words, at) === null) return pronoun && at > from && at < words.length;
  if (pronoun || !isNounish(word)) return true;
  const next = words[at + 1] ?? '';
  if ((next === '' || JOINERS.has(next)) && (FELT.has(baseOf(word) ?? '') || isSaying(baseOf(word) ?? ''))) return true;
  return next !== '' && !JOINERS.has(next);
};

/** Said with nothing behind: "I apologise, and help her up". */
const WHOLE = new Set(['apologise', 'apologize', 'thank', 'greet', 'joke', 'lie', 'bluff', 'confess']);

const TELLS = new Set('say tell ask reply answer whisper shout yell mutter murmur explain remark'.split(' '));
const OPENS_SPEECH =
  /^(?:you|your|you're|youre|u|we|we're|it|it's|its|that's|there's|this|don't|dont|i'm|im|i've|is|are|do|does|did|can|could|would|will|what|where|who|why|how|when|please|sorry|thanks|no|yes|hello|hi|hey)$/;
/** "I say to Emeka, you look …": behind the comma it is said. */
const tellsNext = (tokens: readonly Token[], said: number, next: Token | undefined): boolean => {
  const mark = tokens.findIndex((token, index) => index > said && token.kind === 'mark');
  return (
    mark > said + 1 &&
    mark <= said + 4 &&
    isWord(tokens[said], (word) => TELLS.has(baseOf(word) ?? '')) &&
    isWord(tokens[mark + 1] ?? next, (word) => OPENS_SPEECH.test(word))
  );
};

const isDoingNext = (token: Token | undefined): boolean =>
  isWord(token, (word) => /^[a-z]{2,}ing$/.test(word) && baseOf(word) !== undefined && baseOf(word) !== word);

/** Behind these a "to" names who hears it, and no order. */
const TO_SOMEBODY = new Set([
  'talk',
  'speak',
  'chat',
  'whisper',
  'mutter',
  'apologise',
  'apologize',
  'lie',
  'confess',
  'wave',
]);

/** "I say, …" and "tell her to …": the words that follow belong to what is said. */
const saysOnward = (tokens: readonly Token[], next: Token | undefined): 'all' | 'complement' | 'order' | 'no' => {
  const said = tokens.findIndex((token) => token.kind === 'word' && isSaying(baseOf(token.text) ?? ''));
  // "offer to sweep the floor or carry baskets": both are offered.
  if (tokens.slice(0, 5).some(({ text }, at) => /^offer(?:s|ed)?$/.test(text) && tokens[at + 1]?.text === 'to'))
    return 'order';
  if (said === -1 || said > 4) return 'no';
  // "thank him for his time, pull up my hood and go": thanks have an end.
  if (/^thank(?:s|ed|ing)?$/.test(tokens[said]?.text ?? '') && tokens[said + 1]?.kind === 'word') return 'no';
  const after = tokens[said + 1];
  // "'Let him go,' I shout, and draw my bow": it is said already.
  const isJoined = [tokens.at(-1), next].some((token) => isWord(token, (word) => JOINERS.has(word)));
  if (isJoined && tokens.some(({ kind }) => kind === 'speech')) return 'no';
  // "'Who?' she asks, sitting down"
  if (after?.kind === 'mark' && tokens.slice(0, said).some(({ kind }) => kind === 'speech')) return 'no';
  // "'It moved.' *she whispers, backing away*", "murmuring the figures"
  if (after?.kind === 'mark' && after.text === ',' && isDoingNext(tokens[said + 2] ?? next)) return 'no';
  // "He swore, and shone it down"
  if (/^(?:swore|swears|cursed|curses)$/.test(tokens[said]?.text ?? '')) return 'no';
  if (after?.kind === 'mark') return WHOLE.has(baseOf(tokens[said]?.text ?? '') ?? '') ? 'no' : 'all';
  if (tokens.slice(said + 1).some((token) => token.kind === 'mark' && token.text === ':')) return 'all';
  if (tellsNext(tokens, said, next)) return 'all';
  // "talk to Pip and take the lantern": he is only spoken to.
  const isSpokenTo = TO_SOMEBODY.has(baseOf(tokens[said]?.text ?? '') ?? '');
  const at = tokens.findIndex(
    (token, index) => index > said && isWord(token, (word) => COMPLEMENTS.has(word) && !(isSpokenTo && word === 'to')),
  );
  if (at === -1) return 'no';
  const ordered = tokens[at + 1]?.text ?? '';
  return tokens[at]?.text === 'to' && baseOf(ordered) === ordered ? 'order' : 'complement';
};

const isJoiner = (token: Token) => isComma(token) || (token.kind === 'word' && JOINERS.has(token.text));
/** "sit a while and wait": a span of time joins nothing. */
const isSpan = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'while' &&
  isWord(tokens[at - 1], (word) => /^(?:a|little|long|short|good|some|this|all|the|whole)$/.test(word));

/** Whether what was begun is a walk. */
const goesOn = (current: readonly Token[]): boolean => {
  const words = current.slice(0, 5).map(({ text }) => text);
  const at = words.findIndex((word) => baseOf(word) !== undefined && !LEADING.has(word));
  return at !== -1 && verbAt(words, at)?.verb === 'go';
};

const ON_THEN = new Set([
  'then',
  'on',
  'back',
  'over',
  'from',
  'there',
  'after',
  'that',
  'finally',
  'next',
  'afterwards',
]);
type Leg = { going: Token[]; at: number };

const ENDS_LEG = new Set(['again', 'please', 'and', 'then']);
/** "… and back", ", east": a way with nothing behind it. */
const isWayAt = (tokens: readonly Token[], at: number): boolean => {
  const after = tokens[at + 1];
  return (
    isWord(tokens[at], (word) => DIRECTIONS.has(word)) &&
    (after === undefined || after.kind === 'mark' || isWord(after, (word) => ENDS_LEG.has(word)))
  );
};

const MOST_NAME = 5;
/** "then the Weighhouse": a short name and no deed, up to the next mark or joiner. */
const isNameAt = (tokens: readonly Token[], at: number): boolean => {
  const words = wordsFrom(tokens, at);
  const end = words.findIndex((word) => JOINERS.has(word));
  const name = end === -1 ? words : words.slice(0, end);
  return (
    name.length > 0 &&
    name.length <= MOST_NAME &&
    !name.some(
      (word, index) => PRONOUNS.has(word) || isAdverb(word) || (verbAt(name, index) !== null && !isNounish(word)),
    )
  );
};

/** "I sit down, what's good here?": behind the comma something is asked. */
const asksNext = (tokens: readonly Token[], at: number, next: number, current: readonly Token[]): boolean => {
  if (isWord(current[0], (word) => /^(?:if|when|since|because|though|although|unless|as)$/.test(word))) return false;
  const [first = '', second = ''] = wordsFrom(tokens, next);
  // "… and is it safe?", "… or do you mean to stay?"
  // "…, do you think?" is a tag, and no question of its own.
  if (ASKING_VERBS.has(first) && ASKED_OF.test(second)) return tokens.length - next > LEAST_ASKED;
  return (
    (tokens.slice(at, next).some(isComma) || tokens.slice(at, next).some(({ text }) => text === 'and')) &&
    QUESTION_WORDS.has(first) &&
    (/s$/.test(first) || ASKING_VERBS.has(second) || (first === 'how' && /^(?:long|much|many|far)$/.test(second))) &&
    first !== 'whose'
  );
};

const LEAST_ASKED = 3;
const ASKED_OF = /^(?:it|you|he|she|they|we|i|there|this|that|the|anyone|anybody|somebody|someone)$/;

const isTowards = (word: string) => word === 'to' || word === 'into' || word === 'towards' || word === 'toward';

/** "go to the market and then to the Weighhouse": the second way, and the going that goes without saying. */
const nextLeg = (tokens: readonly Token[], from: number, next: number): Leg | null => {
  const between = tokens.slice(from, next);
  const isThen = between.some((token) => isWord(token, (word) => word === 'then'));
  const isJoined = isThen || between.some((token) => isWord(token, (word) => word === 'and'));
  let at = next;
  while (at < next + 4 && !isWayAt(tokens, at) && isWord(tokens[at], (word) => ON_THEN.has(word))) at++;
  const to = tokens[at];
  if (to === undefined) return null;
  const go: Token = { kind: 'word', text: 'go', start: to.start, end: to.start };
  if (isWayAt(tokens, at)) return { going: [go], at };
  if (isJoined && isWord(to, (word) => word === 'to' || word === 'into') && at + 1 < tokens.length)
    return { going: [go], at };
  const isListed =
    isJoined && isWord(to, (word) => word === 'the') && tokens.slice(0, from).some((token) => isWord(token, isTowards));
  const isNamed = (isThen || isListed) && isNameAt(tokens, at);
  return isNamed ? { going: [go, { ...go, text: 'to' }], at } : null;
};

/** "ask her to mind him while I'm gone": of what is asked. */
const MEANWHILE = new Set(['while', 'before', 'after', 'until', 'when', 'because', 'since']);

const splitSentence = ({ tokens, question }: Sentence): Clause[] => {
  if (callsSomebody(tokens)) return [{ tokens, question, opening: true, calls: true }];
  const clauses: Clause[] = [];
  let current: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    let next = at;
    while (next < tokens.length && next < at + 4 && isJoiner(tokens[next] ?? token) && !isSpan(tokens, next)) next++;
    const leg = next > at && goesOn(current) ? nextLeg(tokens, at, next) : null;
    if (leg !== null) {
      clauses.push({ tokens: current, question, opening: clauses.length === 0, calls: false });
      current = [...leg.going];
      at = leg.at;
      continue;
    }
    const onward =
      next > at && current.length > 0 ? saysOnward([...current.slice(0, 12), token], tokens[at + 1]) : 'no';
    const isHis =
      (onward === 'order' && !isPledged(current, tokens.slice(at, next))) ||
      (onward === 'complement' && !isOwnNext(tokens, at, next, current));
    if (
      next > at &&
      current.length > 0 &&
      onward !== 'all' &&
      !(onward === 'complement' && isComma(token) && isConditioned(current)) &&
      !(onward !== 'no' || question ? isWord(token, (word) => MEANWHILE.has(word)) : false) &&
      (deedBegins(wordsFrom(tokens, next), 0, isHis) || (question && asksNext(tokens, at, next, current)))
    ) {
      clauses.push({ tokens: current, question, opening: clauses.length === 0, calls: false });
      current = [];
      at = next;
    } else {
      if (current.length > 0 || next === at) current.push(token);
      at++;
    }
  }
  if (current.length > 0) clauses.push({ tokens: current, question, opening: clauses.length === 0, calls: false });
  return clauses;
};

export const clausesOf = (tokens: readonly Token[]): Clause[] => {
  const clauses: Clause[] = [];
  for (const sentence of sentencesOf(tokens)) {
    if (clauses.length >= MOST_CLAUSES) break;
    clauses.push(...splitSentence(sentence));
  }
  return clauses.slice(0, MOST_CLAUSES);
};
