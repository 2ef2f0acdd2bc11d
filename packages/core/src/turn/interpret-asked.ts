// Questions about the story itself: who one is, what was said, where somebody is, which way a place lies. Called by interpret-known.ts and
// interpret-questions.ts.
import { ASKED } from '../deed-words.ts';
import { NOTHING, type Read } from './interpret-shape.ts';
import { ARTICLES, ASKING_VERBS, QUESTION_WORDS } from './lexicon-words.ts';

export const QUESTION: Read = { ...NOTHING, verb: 'think', base: 'ask', phrase: 'ask', confidence: 0.8 };
export const SELF = new Set(['i', 'we', 'am', "i'm", 'me', 'us', "i've", "we've"]);

const SMALL = new Set(
  'is are was were do does did i we know of about can could to have has had tell should would will shall am be been being may might must me us again before now exactly even ever just currently right earlier last'.split(
    ' ',
  ),
);

/** What a question is about: its words without question words, small verbs and articles. */
export const subjectOf = (words: readonly string[], also: readonly string[] = []): string[] =>
  words.filter(
    (word) =>
      !(
        QUESTION_WORDS.has(word) ||
        SMALL.has(word) ||
        ARTICLES.has(word) ||
        ASKING_VERBS.has(word) ||
        also.includes(word)
      ),
  );

export const HERE = new Set(['here', 'there', 'around', 'that', 'this', 'they', 'these', 'those', 'it', 'else']);
const SAYING = /^(?:say|said|saying|tell|told|telling|mention|mentioned|answer|answered|promise|promised)$/;
const DOING = /^(?:do|did|done|doing|happen|happened|happens|happening)$/;
const GETTING = new Set('get go reach travel return find come getting going head enter leave exit escape'.split(' '));
const FINDING = new Set([
  'find',
  'went',
  'go',
  'going',
  'gone',
  'located',
  'put',
  'get',
  'meet',
  'live',
  'lives',
  'be',
]);

/** "is it far to the inn?", "is the chapel far from here?" */
const IS_FAR =
  /^is (?:(?:it (?:very |really )?(?:far|a long way)(?: from here)? to )(.+)|(?:the )?(.+?) (?:very )?(?:far|a long way|close|near)(?: from here| away| by)?)$/;
const WALKS = /^(?:to|walk|way|road|trip|journey|ride|climb|crossing)$/;
/** "how do I get to the inn?", "which way is the inn?", "how far is the inn?" */
export const wayAsked = (words: readonly string[]): string[] | null => {
  const far = words[0] === 'is' ? IS_FAR.exec(words.join(' ')) : null;
  const plain = far?.[1] ?? far?.[2];
  if (plain !== undefined) return wayAsked(['how', 'far', 'to', ...plain.split(' ')]);
  const [first = '', second = ''] = words;
  const to = words.indexOf('to');
  const isWhich = first === 'which' && second === 'way' && words[2] === 'is' && words.length > 3;
  const isWay = (words.includes('way') && to > 0) || isWhich;
  // "how long have they been down there?": a time, and no way.
  const isFar = first === 'how' && (second === 'far' || (second === 'long' && words.some((word) => WALKS.test(word))));
  const isHow = first === 'how' && words.some((word) => SELF.has(word)) && words.some((word) => GETTING.has(word));
  if (!(isWay || isHow || (isFar && words.length > 2))) return null;
  const from = isFar && !isWay ? 2 : to > 0 ? to + 1 : words.findIndex((word) => GETTING.has(word)) + 1;
  const place =
    isWhich && to === -1
      ? words.slice(3)
      : words[to + 1] === 'get' || words[to + 1] === 'reach'
        ? words.slice(to + 2)
        : words.slice(from);
  const subject = subjectOf(place, [
    'to',
    'from',
    'away',
    'get',
    'walk',
    'here',
    'it',
    'there',
    'way',
    'back',
    'out',
    'go',
    'leave',
    'exit',
    'escape',
    'of',
  ]);
  return subject;
};

/** "what do I know about Lorna?", "what have I heard of the bell?" */
const LEARNT =
  /^what (?:do|did|have|had|am|was) (?:i|we) (?:already )?(?:know|hear|heard|learn|learn(?:ed|t)|remember|recall|been told|find out|found out) (?:so far )?(?:about|of|on) /;

/** "is Gil here?", "has Mara left?" */
const HERE_ASKED =
  /^(?:is|are|was|has|have) (?!there\b|this\b|that\b|it\b|you\b|i\b|we\b|any)(?:\S+ ){1,4}(?:here|there|around|about|in|home|gone|left|nearby|still here|still around)$/;

type Told = { test(words: readonly string[], mine: boolean): boolean; topic: string; drop: readonly string[] };

/** Questions that state and memory answer, in the order in which they are tried. */
const TOLD: readonly Told[] = [
  { test: ([first, ...rest]) => first === 'who' && rest.includes('am'), topic: ASKED.identity, drop: [] },
  {
    test: (words) => words[0] === 'what' && words.includes('my') && words.includes('name'),
    topic: ASKED.identity,
    drop: ['name'],
  },
  {
    test: (words, mine) => mine && LEARNT.test(words.join(' ')),
    topic: ASKED.what,
    drop: [
      'heard',
      'hear',
      'know',
      'learned',
      'learnt',
      'remember',
      'recall',
      'told',
      'found',
      'out',
      'so',
      'far',
      'already',
      'on',
    ],
  },
  {
    test: (words, mine) =>
      words[0] === 'what' &&
      words.some((word) => SAYING.test(word)) &&
      (words.some((word) => word === 'did' || word === 'has' || word === 'had' || word === 'was') || !mine),
    topic: ASKED.said,
    drop: ['say', 'said', 'saying', 'tell', 'told', 'telling', 'mention', 'mentioned', 'to', 'answer', 'promise'],
  },
  {
    test: (words, mine) =>
      (words[0] === 'what' &&
        mine &&
        /\b(?:did|have|had|was|were|been) (?:i|we)\b/.test(words.join(' ')) &&
        words.some((word) => DOING.test(word))) ||
      (words[0] === 'what' && words.includes('happened') && (words.length <= 4 || HERE.has(words[2] ?? '') || mine)) ||
      (/^(?:have|had|did|was|were)$/.test(words[0] ?? '') && (words[1] === 'i' || words[1] === 'we')),
    topic: ASKED.past,
    drop: [
      'did',
      'do',
      'done',
      'doing',
      'happened',
      'happening',
      'to',
      'with',
      'here',
      'so',
      'far',
      'yesterday',
      'today',
      'last',
      'turn',
      'time',
      'night',
      'just',
      'already',
    ],
  },
  {
    test: (words) =>
      HERE_ASKED.test(words.join(' ')) ||
      (words[0] === 'where' && words.length > 1 && !words.includes('to') && !words.includes('am')),
    topic: ASKED.where,
    drop: [
      ...FINDING,
      'at',
      'be',
      'exactly',
      'from',
      'here',
      'next',
      'else',
      'there',
      'around',
      'about',
      'home',
      'left',
      'still',
      'nearby',
      'in',
    ],
  },
  {
    test: (words) => words[0] === 'who' && /^(?:is|are|was|were)$/.test(words[1] ?? '') && !HERE.has(words[2] ?? ''),
    topic: ASKED.who,
    drop: ['to', 'he', 'she'],
  },
  {
    test: (words) =>
      words[0] === 'what' &&
      /^(?:is|are)$/.test(words[1] ?? '') &&
      words.length <= 7 &&
      !words.some((word) => SELF.has(word) || word === 'here' || word === 'there' || word === 'around'),
    topic: ASKED.what,
    drop: [],
  },
];

export const aboutTheStory = (words: readonly string[], mine: boolean): Read | null => {
  const way = wayAsked(words);
  if (way !== null)
    return way.length === 0
      ? { ...QUESTION, verb: 'look', topic: ASKED.exits }
      : { ...QUESTION, object: way, topic: ASKED.way };
  for (const { test, topic, drop } of TOLD) {
    if (!test(words, mine)) continue;
    const object = subjectOf(words, drop);
    if (object.length === 0 && (topic === ASKED.where || topic === ASKED.who || topic === ASKED.what)) continue;
    return { ...QUESTION, object, topic };
  }
  return null;
};
