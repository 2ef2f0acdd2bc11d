// Questions: those to the narrator ("what do I have?", "where is Mara?") and those to people ("who are you?"). Called by interpret-read.ts.
import type { Verb } from '@emergent/schema';
import { ASKED } from '../deed-words.ts';
import { NOTHING, type Read } from './interpret-shape.ts';
import { baseOf } from './lexicon.ts';
import { ADDRESSING, ARTICLES, ASKING_VERBS, QUESTION_WORDS } from './lexicon-words.ts';

const QUESTION: Read = { ...NOTHING, verb: 'think', base: 'ask', phrase: 'ask', confidence: 0.8 };
const SELF = new Set(['i', 'we', 'am', "i'm", 'me', 'us', "i've", "we've"]);
const KNOWN: readonly (readonly [readonly string[], Verb, string | null])[] = [
  [
    ['inventory', 'carrying', 'carry', 'wearing', 'holding', 'pockets', 'pack', 'backpack', 'bag', 'possess'],
    'inventory',
    null,
  ],
  [['quest', 'quests', 'objective', 'objectives', 'goal', 'mission', 'supposed'], 'think', ASKED.quests],
  [['exits', 'exit', 'way', 'ways', 'go', 'lead', 'leads', 'directions', 'paths'], 'look', ASKED.exits],
  [['time', 'hour', 'day'], 'look', ASKED.time],
  [['health', 'hurt', 'wounds', 'feel', 'feeling', 'hp', 'mana', 'level'], 'think', ASKED.self],
  [['see', 'happening', 'around', 'here', 'nearby', 'hear', 'smell', 'going'], 'look', null],
];

const SMALL = new Set(
  'is are was were do does did i we know of about can could to have has had tell should would will shall am be been being may might must me us again before now exactly even ever just currently right earlier last'.split(
    ' ',
  ),
);

/** What a question is about: its words without question words, small verbs and articles. */
const subjectOf = (words: readonly string[], also: readonly string[] = []): string[] =>
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

/** "who's" as "who is"; "what's up with him", "what is the matter with him" as "what is he". */
const opened = (words: readonly string[]): string[] => {
  const whole = words.flatMap((word) =>
    /^(?:who|where|what|how)'?s$/.test(word) ? [word.replace(/'?s$/, ''), 'is'] : [word],
  );
  const about = UP_WITH.exec(whole.join(' '))?.[0].trim().split(' ').length ?? 0;
  return about > 0 && whole.length > about ? ['what', 'is', ...whole.slice(about)] : whole;
};
const UP_WITH =
  /^what is (?:with|(?:up|wrong|the (?:deal|story|matter|problem|issue|point|use)) (?:with|of|about)) (?!this place|here|going)/;

const HERE = new Set(['here', 'there', 'around', 'that', 'this', 'they', 'these', 'those', 'it', 'else']);
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

/** "how do I get to the inn?", "which way is the inn?", "how far is the inn?" */
const wayAsked = (words: readonly string[]): string[] | null => {
  const [first = '', second = ''] = words;
  const to = words.indexOf('to');
  const isWay = words.includes('way') && to > 0;
  const isFar = first === 'how' && (second === 'far' || second === 'long');
  const isHow = first === 'how' && words.some((word) => SELF.has(word)) && words.some((word) => GETTING.has(word));
  if (!(isWay || isHow || (isFar && words.length > 2))) return null;
  const from = isFar && !isWay ? 2 : to > 0 ? to + 1 : words.findIndex((word) => GETTING.has(word)) + 1;
  const place = words[to + 1] === 'get' || words[to + 1] === 'reach' ? words.slice(to + 2) : words.slice(from);
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
    test: (words) => words[0] === 'where' && words.length > 1 && !words.includes('to') && !words.includes('am'),
    topic: ASKED.where,
    drop: [...FINDING, 'at', 'be', 'exactly', 'from', 'here', 'next', 'else'],
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

const STUCK =
  /^(?:i (?:am|'m) )?(?:stuck|lost|confused|bored)$|\b(?:what (?:now|next)|no idea what|not sure what|(?:don't|dont|do not) (?:know|understand) what to do|how (?:do|does) (?:i|this|it|the game|you) (?:play|works?)|what (?:are|were) my (?:options|choices|commands)|help me out|what (?:can|could|do) (?:i|we|you) do|what to do|what do (?:i|we) do|how to play|what (?:can|could) (?:i|we) (?:try|say|type))\b/;
const AT_A_LOSS =
  /^what (?:now|next)$|^why (?:am i|are we|did (?:i|we)|do i|have i|(?:i|we)) (?:even )?(?:here|come|came|am here|need|have|supposed)\b|^what (?:am i|are we) doing here$|^what (?:should|must|do|am|are|shall) (?:i|we) (?:\w+ )?(?:do|doing|supposed|need|have)\b/;

const aboutTheStory = (words: readonly string[], mine: boolean): Read | null => {
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

const SHEET = new Set(['health', 'hp', 'mana', 'xp', 'experience', 'level', 'wounds', 'stats', 'skills']);

const GROUNDS =
  'place|here|town|village|city|area|room|spot|building|house|island|station|ship|street|road|land|country|world|dump|hole|shithole|joint';
/** "what is this place?", "what kind of town is this?", "what is this place called?" */
const THIS_PLACE = new RegExp(
  `^(?:what|which|where)(?: is| are| was)? (?:this|here)(?: (?:\\w+ )?(?:${GROUNDS}))?(?: called| named| about| like| supposed to be)?$|^(?:what|which) (?:kind of |sort of |type of )?(?:\\w+ )?(?:${GROUNDS}) (?:is (?:this|it|here)|am i in|are we in|did i (?:end up|land) in)$|^what is the name of (?:this|the) (?:${GROUNDS})$|^where (?:the )?(?:is this|am i|are we)(?: at)?$|^what is the (?:deal|story) with (?:this place|here)$`,
);
/** "is there anything to drink?", "what does it smell like?": the answer is what there is. */
const IS_THERE =
  /^(?:is|are) there (?:anything|something|any (?:things?|stuff|items?|objects?|loot))(?: (?:here|around|nearby|useful|interesting|good|valuable|edible|else|of (?:value|interest|use))| to [a-z]+| i can [a-z]+| worth [a-z]+)*$/;
const HEEDED =
  /^(?:what|how) (?:does|do) (?:it|this|this place|the place|the air|here|everything) (?:smell|sound|look|feel)(?: like)?(?: here| around here)?$/;
/** "what is that thing?", "what's that noise?", "what is up there?": the answer is a look at what there is. */
const WHAT_IS_THAT =
  /^what (?:is|are|was|were) (?:(?:that|this|the|those|these|all that|all this) (?:\w+ )?(?:things?|stuff|noises?|sounds?|smells?|stench|lights?|shapes?|shadows?|racket|commotion)|(?:over|up|down|in|out|back|through) (?:there|here))(?: (?:over )?there| here)?$/;
/** "who is that guy?": somebody in sight, of whom only that is known. */
const WHO_IS_THAT =
  /^who (?:is|are|was) (?:that|this|it|they|those|these)(?: over)? (?:there|here)$|^who (?:is|are|was) (?:that|this|the|those|these) (?:\w+ )?(?:guys?|dudes?|person|people|fellows?|blokes?|chaps?|folks?|weirdos?|clowns?|strangers?|everyone)(?: (?:over )?there| here)?$/;

/** "what have I promised, and to whom?", "who do I owe?": all that is still open between the player and others. */
const OWED =
  /\b(?:(?:have|did|had) (?:i|we) (?:\w+ )?(?:promised?|sworn?|swear|vow(?:ed)?|agreed?)|(?:do|did) (?:i|we) (?:still )?owe|(?:am|are) (?:i|we) (?:indebted|in debt)|my (?:promises|debts|word))\b/;

const toNarrator = (words: readonly string[]): Read | null => {
  const mine = words.some((word) => SELF.has(word));
  const line = words.join(' ');
  const owns = words.findIndex((word) => word === 'have' || word === 'got' || word === 'own');
  if (mine && words.some((word) => SHEET.has(word))) return { ...QUESTION, topic: ASKED.self };
  if (
    mine &&
    owns !== -1 &&
    (owns > 0 || words.includes('got')) &&
    words.length <= 8 &&
    !words.includes('to') &&
    !words.includes('done')
  )
    return { ...QUESTION, verb: 'inventory', object: subjectOf(words.slice(owns + 1), ['on', 'with', 'got', 'any']) };
  if (mine && OWED.test(line)) return { ...QUESTION, topic: ASKED.quests };
  if (line === 'what do i look like') return { ...QUESTION, topic: ASKED.identity };
  if (words[0] === 'where' && /^(?:am i|are we)$/.test(words.slice(1, 3).join(' ')))
    return { ...QUESTION, verb: 'look', topic: ASKED.here };
  if (THIS_PLACE.test(line)) return { ...QUESTION, verb: 'look', topic: ASKED.here };
  if (IS_THERE.test(line) || HEEDED.test(line)) return { ...QUESTION, verb: 'look' };
  if (WHAT_IS_THAT.test(line)) return { ...QUESTION, verb: 'look' };
  if (WHO_IS_THAT.test(line)) return { ...QUESTION, verb: 'look', topic: ASKED.people };
  if (AT_A_LOSS.test(line)) return { ...QUESTION, topic: ASKED.quests };
  if (STUCK.test(line)) return { ...QUESTION, topic: ASKED.help };
  const story = aboutTheStory(words, mine);
  if (
    story !== null &&
    !(story.topic === ASKED.what && KNOWN.some(([heard]) => words.some((word) => heard.includes(word))))
  )
    return story;
  for (const [heard, verb, topic] of KNOWN) {
    if (!words.some((word) => heard.includes(word))) continue;
    if (words[0] === 'who' && verb === 'look') return { ...QUESTION, verb, topic: ASKED.people };
    if (mine || words.length <= 5) return { ...QUESTION, verb, topic };
  }
  return words[0] === 'who' && words.length <= 4 && words.some((word) => HERE.has(word))
    ? { ...QUESTION, verb: 'look', topic: ASKED.people }
    : null;
};

const MAY = new Set(['can', 'could', 'may', 'might', 'should', 'shall', 'would', 'will', 'must', "can't", "couldn't"]);
const POSSIBLE =
  /^(?:is it|would it be|is there (?:a|any) way|am i|are we|will i be|what (?:if|happens if|would happen if)|how (?:can|could|do|would|should|might)) ?(?:still |even |really )?(?:possible|safe|wise|allowed|able|ok|okay|legal|dangerous|worth it|smart|a good idea|rude)? ?(?:for (?:me|us) )?(?:to |if |that )?(?:i|we)? ?/;
/** Asked of whoever is here rather than of the narrator: "can I have a room?" */
const BEGGED = new Set([
  'have',
  'buy',
  'borrow',
  'order',
  'ask',
  'join',
  'help',
  'offer',
  'speak',
  'talk',
  'interest',
  'trouble',
  'bother',
]);

/** "can I have a room?": meant for somebody here. */
const isBegged = (words: readonly string[]): boolean =>
  MAY.has(words[0] ?? '') &&
  SELF.has(words[1] ?? '') &&
  (words[0] === 'may' || BEGGED.has(words[2] ?? '') || (words[2] === 'get' && ARTICLES.has(words[3] ?? '')));

/** The words of a deed that is only asked about: "climb that wall" of "could I climb that wall?"; null: none is. */
export const supposedOf = (words: readonly string[]): string[] | null => {
  const [first = '', second = ''] = words;
  if (MAY.has(first) && (second === 'i' || second === 'we')) {
    if (isBegged(words)) return null;
    return words.length > 2 ? words.slice(2) : null;
  }
  if (/^(?:how|which)$/.test(first) && (wayAsked(words) !== null || second === 'far' || second === 'long')) return null;
  const asked = POSSIBLE.exec(words.slice(0, 12).join(' '));
  const isOpen = asked !== null && /(?: to| if| that|\bi|\bwe) ?$/.test(asked[0]);
  if (asked === null || !isOpen) return null;
  const rest = words.slice(asked[0].trim().split(' ').length);
  return rest.length > 1 && baseOf(rest[0] ?? '') !== undefined ? rest : null;
};

/** "what's up", "how's it going": a greeting in the form of a question. */
const GREETED =
  /^(?:what is (?:up|good|new|cracking|popping|poppin)|how is (?:it going|it hanging|life|tricks|everything|everyone)|how are things|how goes it)$/;

const SUBJECTS = new Set(['i', 'you', 'we', 'there', 'they', 'he', 'she', 'it']);
const NOT_INVERTED = new Set(['will', 'might', 'may', 'can', 'must']);

export const questionOf = (said: readonly string[], marked: boolean, text: string): Read | null => {
  const words = opened(said);
  const [first = '', second = ''] = words;
  const wh = QUESTION_WORDS.has(first) && first !== 'when';
  if (wh && (second === 'is' || second === 'are') && /^every(?:one|body)$/.test(words[2] ?? ''))
    return { ...QUESTION, verb: 'look', topic: ASKED.people };
  const inverted = ASKING_VERBS.has(first) && (marked || SUBJECTS.has(second));
  const asked: Read = { ...QUESTION, verb: 'ask', speech: text, confidence: 0.75 };
  if (GREETED.test(words.join(' ')))
    return { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: text, confidence: 0.7 };
  if (STUCK.test(words.join(' ')) && !words.some((word) => ADDRESSING.has(word)))
    return { ...QUESTION, topic: AT_A_LOSS.test(words.join(' ')) ? ASKED.quests : ASKED.help };
  if (!wh && !inverted && !marked) return null;
  const about = words.indexOf('about');
  if (words.some((word) => ADDRESSING.has(word)))
    return { ...asked, topic: about === -1 ? null : words.slice(about + 1).join(' ') || null };
  if (isBegged(words)) return asked;
  const mine = ASKING_VERBS.has(first) && SELF.has(second);
  if (mine && !['do', 'am', 'have', 'did', 'was', 'had'].includes(first)) return null;
  if (!wh && !inverted) return words.length <= 2 && !NOT_INVERTED.has(first) ? { ...asked, confidence: 0.55 } : null;
  const known = toNarrator(words);
  if (known) return known;
  const subject = subjectOf(words);
  const verb: Verb = !wh && !mine ? 'look' : 'think';
  return { ...QUESTION, verb, object: subject, topic: subject.join(' ') || null, confidence: 0.65 };
};
