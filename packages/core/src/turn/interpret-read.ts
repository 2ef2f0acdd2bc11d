// One clause read for its deed: verb, object, further parts, manner, speech. Knows nothing of the world. Called by interpret.ts and verdict-free.ts.
import type { Verb } from '@emergent/schema';
import { ASKED } from '../deed-words.ts';
import { fromOneself, withoutAdjuncts } from './interpret-adjuncts.ts';
import { QUESTION } from './interpret-asked.ts';
import type { Clause } from './interpret-clauses.ts';
import { isGesture } from './interpret-gestures.ts';
import { listWords } from './interpret-parts.ts';
import { questionOf, supposedOf } from './interpret-questions.ts';
import { NOTHING, type Read } from './interpret-shape.ts';
import { isToldTo, PLANS, planOf } from './interpret-stance.ts';
import { type Around, COPULAS, narrated, startsStatement } from './interpret-statements.ts';
import { readTalking } from './interpret-talk.ts';
import { readTerse } from './interpret-terse.ts';
import { isParting, isTold } from './interpret-told.ts';
import { type Head, headOf, headVerb, isForeign, readVerb } from './interpret-verb.ts';
import { textBetween } from './interpret-words.ts';
import { isSaying, verbAt } from './lexicon.ts';
import {
  ADDRESSING,
  ASKING_VERBS,
  GREETINGS,
  PREPOSITIONS,
  PRONOUNS,
  QUESTION_WORDS,
  TOLD_OF_ONESELF,
} from './lexicon-words.ts';

const SEEMS =
  /^(?:looks|smells|sounds|feels|seems|tastes) (?:like|as if|as though|(?:so |very |pretty |a bit |rather )?(?:good|nice|bad|great|fine|awful|terrible|wrong|right|strange|odd|weird|cold|warm|wet|dry|dead|empty|quiet))\b/;
const CONDITIONS = new Set(['when', 'once', 'because', 'since', 'although', 'though', 'instead', 'rather', 'despite']);
const TALKING: ReadonlySet<Verb> = new Set(['talk', 'ask', 'persuade', 'threaten', 'deceive']);

const TAGGED =
  /[\p{L}’'],? (?:(?:is|are|was|were|do|does|did|have|has|had|can|could|would|wo|should)n['’]t|ai?n['’]?t) (?:it|he|she|they|you|we|i|there)\W*$|, (?:eh|huh|innit|is it not|don['’]?t you think|wouldn['’]?t you say)\W*$/iu;

/** "to whom must I report?" as "whom must I report?" */
const unfronted = (words: string[], question: boolean): string[] =>
  question && PREPOSITIONS.has(words[0] ?? '') && /^(?:whom|which|what|whose)$/.test(words[1] ?? '')
    ? words.slice(1)
    : words;

export const readClause = (clause: Clause, line: string): Read => {
  const words = unfronted(listWords(clause.tokens), clause.question);
  const quotes = clause.tokens.flatMap((token) => (token.kind === 'speech' ? [token.text] : []));
  const quoted = quotes.length > 0 ? quotes.join(' ') : null;
  const text = textBetween(line, clause.tokens);
  if (words.length === 0)
    return quoted === null
      ? NOTHING
      : { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: quoted, confidence: 0.85 };
  // "brush it off, like you'd wipe a child's face": how it is done.
  if (
    !clause.opening &&
    /^(?:like|as if|as though)$/.test(words[0] === 'as' ? words.slice(0, 2).join(' ') : (words[0] ?? ''))
  )
    return { ...NOTHING, idle: 'condition' };
  // "if I get arrested, will the story end?": asked of nobody in the story.
  if (clause.question && words[0] === 'if' && words.includes('story')) return { ...QUESTION, topic: ASKED.aside };
  // "Dreadful weather, isn't it?", "you're from here, aren't you?": said, and nothing is denied by it.
  if (clause.question && isTyped(quoted) && TAGGED.test(text) && !QUESTION_WORDS.has(words[0] ?? ''))
    return { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: text, confidence: 0.75 };
  // "Looks like rain.": remarked, and nobody looks.
  if (isTyped(quoted) && clause.opening && SEEMS.test(words.slice(0, 3).join(' ')))
    return { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: text, confidence: 0.7 };
  const plan = clause.question ? null : planOf(words, text);
  if (plan !== null) return plan;
  // "and if it goes wrong?", "when do we start": asked of whoever is by.
  const isWhen =
    words.length < 8 && (words[0] === "when's" || (words[0] === 'when' && ASKING_VERBS.has(words[1] ?? '')));
  const isIf =
    clause.question && words[0] === 'if' && !clause.tokens.some(({ kind }) => kind === 'mark') && words.length < 9;
  if (isTyped(quoted) && (isWhen || isIf) && !words.includes('story'))
    return { ...NOTHING, verb: 'ask', base: 'ask', phrase: 'ask', speech: text, confidence: 0.75 };
  if (((CONDITIONS.has(words[0] ?? '') && !isInstead(words)) || PLANS.has(words[0] ?? '')) && !clause.question)
    return { ...NOTHING, idle: 'condition', manner: text };
  if (clause.question && isTyped(quoted) && /^mind if (?:i|we) /.test(words.slice(0, 3).join(' ').concat(' ')))
    return { ...NOTHING, verb: 'ask', base: 'ask', phrase: 'ask', speech: text, confidence: 0.75 };
  const terse = readTerse(words, line, clause);
  if (terse !== null) return { ...terse, speech: terse.speech ?? quoted };
  const supposed = isTyped(quoted) && !words.some((word) => ADDRESSING.has(word)) ? supposedOf(words) : null;
  const asked = supposed === null ? null : readDeed(supposed, { clause, line, text, quoted });
  if (asked !== null && asked.verb !== 'other' && asked.idle === null)
    return { ...asked, supposed: asked.verb !== 'inventory', confidence: 0.75 };
  const known = questionOf(words, clause.question, text);
  if (known) return { ...known, speech: known.speech ?? quoted };
  return readDeed(words, { clause, line, text, quoted });
};

/** "instead I leave": no condition, as "instead of leaving" is. */
const isInstead = (words: readonly string[]): boolean => words[0] === 'instead' && words[1] !== 'of';

const isTyped = (quoted: string | null): boolean => quoted === null;
const HOLDS = new Set(['know', 'think', 'believe', 'hope', 'guess', 'suppose', 'doubt', 'reckon', 'wish']);
/** "I know I can't have you": an opinion told to whoever it speaks of; "I think about you" is none. */
const isOpinionOf = (words: readonly string[], head: Head | null): boolean => {
  if (head === null || !HOLDS.has(head.found.base)) return false;
  if (head.found.base === 'doubt') return true;
  const next = words[head.found.from] ?? '';
  return next !== 'of' && next !== 'about' && words.slice(head.found.from).some((word) => ADDRESSING.has(word));
};
/** "you're lying to me": told to somebody's face. */
const TO_THEIR_FACE =
  /^(?:you'?re|you'?ve|you'?d|youre|ur|you (?:are|were|have|had|never|always|lied|lie|promised|said|told|killed|stole|cheated|threatened|knew|know)) /;
/** "I was talking to the boy": an account of oneself. */
const WAS_DOING = /^(?:i|we) (?:was|were) [a-z]+ing$/;

const isOfNothing = (words: readonly string[], { found }: Head): boolean =>
  words[found.from] === 'nothing' && !isSaying(found.base) && found.verb !== 'wait';
/** "I stole nothing", "I know nothing": sworn, and nothing is stolen; "I take nothing" is only not done. */
const isSworn = (words: readonly string[], { found }: Head): boolean => {
  const said = words[found.from - (found.gap === null ? found.phrase.split(' ').length : 1)] ?? '';
  return found.verb === 'think' || said === 'saw' || (said !== found.base && !/(?:s|ing)$/.test(said));
};

/** "I turn to Emeka: 'You first.'": words with nothing done but the turning. */
const asSpoken = (read: Read): Read =>
  read.speech !== null && read.verb === 'use' && /^(?:turn|lean|face|bend|nod|point)/.test(read.base)
    ? { ...read, verb: 'talk' }
    : read;

const isToYou = (words: readonly string[], { found }: Head): boolean => {
  return (
    /^(?:i|we|i'll|i'd|dare)$/.test(words[0] ?? '') &&
    words.slice(1, found.from + 2).some((word) => /^(?:you|your|u|thee|ya)$/.test(word))
  );
};

/** A clause that is no question, read for its deed. */
const readDeed = (whole: string[], { clause, line, text, quoted }: Around): Read => {
  const own = fromOneself(whole);
  const words = withoutAdjuncts(own, headOf(own).at);
  if (quoted === null && (isForeign(words) || /[¿¡]/.test(line)) && verbAt(words, 0) === null) return NOTHING;
  if (quoted === null && isTold(words))
    return { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: text, confidence: 0.7 };
  if (quoted === null && isParting(words))
    return { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: text, confidence: 0.8 };
  const { at, negated } = headOf(words);
  const told = quoted === null && !negated ? narrated(words, at, { clause, line, text, quoted }) : null;
  if (told !== null) return readDeed(told, { clause, line, text, quoted });
  const addressed = words.some((word) => ADDRESSING.has(word));
  const head = startsStatement(words) ? null : headVerb(words, at);
  if (head && quoted === null && isToldTo(words, at, head))
    return { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: text, confidence: 0.75 };
  if (
    isTyped(quoted) &&
    (TO_THEIR_FACE.test(words.slice(0, 3).join(' ')) ||
      isOpinionOf(words, head) ||
      WAS_DOING.test(words.slice(0, 3).join(' ')))
  )
    return { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: text, confidence: 0.6 };
  // "I don't believe a word of it": said, where "I don't open it" is only not done.
  if (head && negated && quoted === null && head.found.verb === 'think' && /^(?:i|we)$/.test(words[0] ?? ''))
    return { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: text, confidence: 0.6 };
  if (head && quoted === null && isOfNothing(words, head))
    return isSworn(words, head)
      ? { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: text, confidence: 0.6 }
      : { ...NOTHING, idle: 'negated' };
  if (head && negated) return { ...NOTHING, idle: 'negated', object: words.slice(head.found.from) };
  if (
    head &&
    addressed &&
    quoted === null &&
    !isSaying(head.found.base) &&
    !TALKING.has(head.found.verb) &&
    !startsWithDeed(words, at, head)
  ) {
    return { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: text, confidence: 0.6 };
  }
  // "I forgive you, old man": what is done by saying it is said as it stands.
  if (
    head &&
    quoted === null &&
    (isSaying(head.found.base) || head.found.verb === 'talk' || head.found.base === 'dare') &&
    isToYou(words, head)
  )
    return {
      ...NOTHING,
      verb: head.found.base === 'dare' ? 'talk' : head.found.verb,
      base: head.found.base,
      phrase: head.found.phrase,
      speech: text,
      confidence: 0.8,
    };
  // '"Drop it," I hiss.': said so.
  if (
    head &&
    quoted !== null &&
    head.found.verb === 'perform' &&
    (isSaying(head.found.base) || VOICES.has(head.found.base))
  )
    return readTalking(words, { ...head, found: { ...head.found, verb: 'talk' } }, clause, line, quoted);
  if (head)
    return isSaying(head.found.base) || TALKING.has(head.found.verb)
      ? readTalking(words, head, clause, line, quoted)
      : asSpoken(readVerb(words, head, quoted));
  return unread(words, text, quoted, addressed, clause.question);
};

/** Sounds of the throat in which words are said; what is sung is a song. */
const VOICES = new Set(
  'sob wail howl scream whimper moan groan grunt gasp snort cackle yelp squeal whine purr sneer cheer'.split(' '),
);

/** "I give you the lamp" is a deed though it addresses somebody; "you should give it back" is something said. */
const startsWithDeed = (words: readonly string[], at: number, head: Head): boolean =>
  head.confidence > 0.6 && !words.slice(0, at).some((word) => ADDRESSING.has(word));

/** Nothing that one does begins so: "my mother sends her love". */
const STATES = new Set(
  "my our his her their its this that these those there nobody no-one it's that's there's he's she's they're we're".split(
    ' ',
  ),
);

/** "I skirt the drum": a deed that no list has, and nothing that one tells of oneself. */
const isUnlisted = ([first = '', word = '', next = '', ...rest]: readonly string[]): boolean =>
  first === 'i' &&
  /^[a-z]{4,}$/.test(word) &&
  !/(?:ed|ing|ly)$/.test(word) &&
  !TOLD_OF_ONESELF.test(word) &&
  /^(?:the|my|a|an|his|her|their)$/.test(next) &&
  rest.length > 0 &&
  rest.length <= 6;

const unread = (
  words: readonly string[],
  text: string,
  quoted: string | null,
  addressed: boolean,
  question: boolean,
): Read => {
  const said = { ...NOTHING, verb: 'talk' as const, base: 'say', phrase: 'say' };
  if (quoted !== null) return { ...said, speech: quoted, confidence: 0.7 };
  if (words.length <= 4 && words.at(-1) === 'nothing' && !/^(?:did|done)$/.test(words.at(-2) ?? ''))
    return { ...NOTHING, verb: 'wait', base: 'wait', phrase: 'wait', confidence: 0.8 };
  if (isForeign(words)) return NOTHING;
  if (words.length > 2 && STATES.has(words[0] ?? '') && !isGesture(words))
    return { ...said, speech: text, confidence: 0.6 };
  if (GREETINGS.has(words[0] ?? '')) return { ...said, speech: text, confidence: 0.6 };
  if (addressed) return { ...said, speech: text, confidence: 0.6 };
  // "The paintings here are magnificent": an opinion, said aloud.
  // "so the bell has no tongue": so is what somebody finds out.
  const isFinding = words.some((word, at) => at > 1 && /^(?:has|had|have|does|did|will|would|can|could)$/.test(word));
  if (words.length > 3 && (isFinding || words.some((word) => COPULAS.has(word))))
    return { ...said, speech: text, confidence: 0.45 };
  if (isGesture(words))
    return { ...NOTHING, verb: 'perform', base: words[1] ?? '', phrase: 'perform', confidence: 0.6 };
  if (isUnlisted(words))
    return {
      ...NOTHING,
      verb: 'use',
      base: words[1] ?? '',
      phrase: words[1] ?? '',
      object: words.slice(2),
      confidence: 0.5,
    };
  if (PRONOUNS.has(words[0] ?? '') || startsStatement(words)) return { ...said, speech: text, confidence: 0.45 };
  // What is asked and is no deed is asked of whoever is by.
  if (question && words.length > 2)
    return { ...NOTHING, verb: 'ask', base: 'ask', phrase: 'ask', speech: text, confidence: 0.45 };
  return { ...NOTHING, object: [...words], confidence: words.length <= 3 ? 0.3 : 0.15 };
};
