// Questions: those to the narrator ("what do I have?", "where is Mara?") and those to people ("who are you?"). Called by interpret-read.ts.
import { ASKED } from '../deed-words.ts';
import { QUESTION, SELF, subjectOf, wayAsked } from './interpret-asked.ts';
import { AT_A_LOSS, STUCK, toNarrator } from './interpret-known.ts';
import { NOTHING, type Read } from './interpret-shape.ts';
import { baseOf } from './lexicon.ts';
import { ADDRESSING, ARTICLES, ASKING_VERBS, PREPOSITIONS, QUESTION_WORDS } from './lexicon-words.ts';

/** "who's" as "who is"; "what's up with him", "what is the matter with him" as "what is he". */
const opened = (words: readonly string[]): string[] => {
  const whole = words.flatMap((word) =>
    /^(?:who|where|what|how|when|why)'?s$/.test(word) ? [word.replace(/'?s$/, ''), 'is'] : [word],
  );
  const about = UP_WITH.exec(whole.join(' '))?.[0].trim().split(' ').length ?? 0;
  return about > 0 && whole.length > about ? ['what', 'is', ...whole.slice(about)] : whole;
};
const UP_WITH =
  /^what is (?:with|(?:up|wrong|the (?:deal|story|matter|problem|issue|point|use)) (?:with|of|about)) (?!this place|here|going)/;

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
  // "am I running out of air?": how one is, and nothing that one might do.
  if (first === 'am' && words.length > 2 && words[2]?.endsWith('ing') === true) return null;
  const asked = POSSIBLE.exec(words.slice(0, 12).join(' '));
  const isOpen = asked !== null && /(?: to| if| that|\bi|\bwe) ?$/.test(asked[0]);
  if (asked === null || !isOpen) return null;
  const rest = words.slice(asked[0].trim().split(' ').length);
  return rest.length > 1 && baseOf(rest[0] ?? '') !== undefined ? rest : null;
};

/** "what's up", "how's it going": a greeting in the form of a question. */
const GREETED =
  /^(?:what is (?:up|good|new|cracking|popping|poppin)|how is (?:it going|it hanging|life|tricks|everything|everyone)|how are things|how goes it)$/;

/** "what's on the menu?": asked of whoever serves. */
const ON_OFFER =
  /^what (?:is|are|have (?:you|we) got) (?:on (?:the menu|offer|tap|sale)|for (?:sale|dinner|lunch|breakfast|supper)|good (?:here|tonight|today|to eat|to drink)|to (?:eat|drink)(?: here)?)$/;

/** "how's the tallying going?": asked of whoever does it. */
const HOW_GOES =
  /^how (?:is|are) (?:the|your|that|his|her|their) (?:\w+ )?\w+ (?:going|doing|coming (?:on|along)|getting on)\b/;

/** "how much to take me to Halse?": for whoever is by to answer. */
const FOR_WHOEVER =
  /^how much (?:to|for) |^(?:anything|something|any \w+)(?: \w+){1,2} to (?:eat|drink|buy)\b|^how (?:can|may|could|might) (?:i|we) (?:help|be of (?:use|help|service))\b(?! me)|^(?:is there )?(?:anything|something|any way) (?:that )?(?:i|we) can (?:do|help|say|bring)\b|^any (?:news|idea|word|luck|sign|trouble|chance|thoughts?)\b|^(?:anything|nothing|something) (?:need|needs|want|wants|else|wrong|new|good|happen|going)\b/;

const SUBJECTS = new Set(['i', 'you', 'we', 'there', 'they', 'he', 'she', 'it']);
/** Questions even without their mark, whoever they are of: "is Gil here". */
const ASKS_PLAINLY = new Set(['is', 'are', 'was', 'were', 'does', 'has']);
const NOT_INVERTED = new Set(['will', 'might', 'may', 'can', 'must']);

const PAST_NOUN =
  /^(?:like|as|if|that|really|actually|safe|still|any(?:where|more)?|here|there|around|nearby|outside|inside|now|too|so|very|be|been|he|she|it|they|i|we|you|my|that|which|who)$/;
/** "is the door locked?", "does Emeka look like he's lying?", "are there any police in this town?": what is to be looked at. */
const judgedOf = (words: readonly string[]): string[] => {
  const from = words.findIndex((word, at) => at > 0 && !(ARTICLES.has(word) || word === 'there' || word === 'any'));
  const noun: string[] = [];
  for (const word of from === -1 ? [] : words.slice(from, from + 4)) {
    if (word === 'round' && words.at(-1) === 'here') break;
    const isVerb = baseOf(word) !== undefined && (noun.length > 0 || /(?:ing|ed)$/.test(word));
    if (PREPOSITIONS.has(word) || ASKING_VERBS.has(word) || PAST_NOUN.test(word) || isVerb) break;
    noun.push(word);
  }
  // "is the water cold": the last word is what is asked of it.
  const isOfIt =
    /^(?:is|are|was|were)$/.test(words[0] ?? '') && words[1] !== 'there' && words.length === from + noun.length;
  return isOfIt && noun.length > 1 ? noun.slice(0, -1) : noun.length === 1 && from === 1 && isOfIt ? [] : noun;
};

/** "heard anything good lately?": have you. */
const ELIDED = new Set(
  'heard seen been had done slept eaten met lost forgotten feeling enjoying having waiting working ready busy hungry thirsty tired sure married afraid scared'.split(
    ' ',
  ),
);

/** "can the dead hear us?": for whoever is by to answer. */
const OTHERS_MIND =
  /^(?:can|could|do|does|did|will|would) (?!i |we |it |this |that )(?:\w+ ){1,4}(?:hear|know|understand|remember|trust|believe|speak|talk|care|sleep|love|hate)\b/;

/** "anyone seen the gig?" */
const SOMEBODY = /^(?:any|some)(?:one|body) (?!here|there|around|home|in\b|i\b)/;

export const questionOf = (said: readonly string[], marked: boolean, text: string): Read | null => {
  const words = opened(said);
  const [first = '', second = ''] = words;
  const wh = QUESTION_WORDS.has(first) && first !== 'when';
  if (
    wh &&
    first !== 'why' &&
    first !== 'how' &&
    (second === 'is' || second === 'are') &&
    /^every(?:one|body)$/.test(words[2] ?? '')
  )
    return { ...QUESTION, verb: 'look', topic: ASKED.people };
  const inverted = ASKING_VERBS.has(first) && (marked || SUBJECTS.has(second) || ASKS_PLAINLY.has(first));
  const asked: Read = { ...QUESTION, verb: 'ask', speech: text, confidence: 0.75 };
  if (GREETED.test(words.join(' ')))
    return { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: text, confidence: 0.7 };
  if (HOW_GOES.test(words.join(' ')) || ON_OFFER.test(words.join(' ')) || FOR_WHOEVER.test(words.join(' ')))
    return asked;
  if (STUCK.test(words.join(' ')) && !words.some((word) => ADDRESSING.has(word)))
    return { ...QUESTION, topic: AT_A_LOSS.test(words.join(' ')) ? ASKED.quests : ASKED.help };
  if (marked && !wh && ELIDED.has(first) && words.length > 1 && !words.some((word) => SELF.has(word))) return asked;
  if (marked && SOMEBODY.test(words.join(' '))) return asked;
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
  // "does he have kids?" is for whoever is by to answer.
  if (!wh && !mine && /^(?:he|she|they)$/.test(second)) return asked;
  // "does anyone have a rope?": for whoever hears it.
  if (!wh && /^(?:any|some|every|no)(?:one|body)$/.test(second) && !/^(?:here|there|around|home)$/.test(words[2] ?? ''))
    return asked;
  if (OTHERS_MIND.test(words.join(' '))) return asked;
  if (!wh && !mine) return { ...QUESTION, verb: 'look', object: judgedOf(words), confidence: 0.65 };
  // "who killed Thrale?": the deed asked about is no part of whom it was done to.
  const isOfDeed = first === 'who' && baseOf(second) !== undefined && words.length > 2;
  const subject = subjectOf(isOfDeed ? words.slice(2) : words);
  return { ...QUESTION, verb: 'think', object: subject, topic: subject.join(' ') || null, confidence: 0.65 };
};
