// What is not done now though a deed is named: planned for later, or said to somebody as an order. Called by interpret-read.ts.
import type { Verb } from '@emergent/schema';
import { NOTHING, type Read } from './interpret-shape.ts';
import { type Head, headOf, headVerb } from './interpret-verb.ts';
import { ADDRESSING, ARTICLES, PRONOUNS } from './lexicon-words.ts';

/** What hangs on something that has not happened yet is planned, not done. */
export const PLANS = new Set(['if', 'unless', 'whenever']);
/** "if possible", "if I can", "if there is a door": no more than a manner of speaking. */
const MANNERLY =
  /\b(?:if|unless) (?:possible|necessary|needed|need be|any|so|not|i (?:can|could|may|must|have to|need to)|we can|able|there(?:'s| is| are)|(?:that|it)(?:'s| is) (?:ok|okay|alright|all right|fine|allowed)|you(?:'d| would)? (?:like|please|will|don't mind|dont mind)|only|it(?:'s| is) (?:possible|safe|there|open|unlocked|empty|quiet|clear)|(?:nobody|no one|no-one)(?:'s| is)|the (?:coast|way) is clear)\b/;
/** "if it rains, I go in", "I go in unless it clears": for later. What "you" may do is said to somebody. */
export const planOf = (words: readonly string[], text: string): Read | null => {
  const at = words.findIndex(
    (word, index) => (PLANS.has(word) && words[index - 1] !== 'even') || isLater(words, index),
  );
  if (at === -1 || MANNERLY.test(words.join(' '))) return null;
  const plan: Read = { ...NOTHING, idle: 'plan', manner: text };
  if (words.some((word) => ADDRESSING.has(word))) return null;
  if (at === 0) return plan;
  const head = headVerb([...words], headOf(words).at);
  if (head !== null && OFFERS.has(head.found.base)) return offeredIf(words, head, at);
  return head === null || head.confidence < 0.6 || ASKS_IF.has(head.found.verb) ? null : plan;
};
const OFFERS = new Set(['offer', 'promise', 'bribe']);
/** "offer the clerk my ticket if he tells me everything": a bargain is proposed now, whatever comes of it. */
const offeredIf = (words: readonly string[], { found }: Head, at: number): Read => {
  const rest = words.slice(found.from, at);
  const thing = rest.findIndex((word, index) => index > 0 && ARTICLES.has(word));
  const object = thing === -1 ? rest : rest.slice(0, thing);
  return {
    ...NOTHING,
    verb: 'persuade',
    base: found.base,
    phrase: found.phrase,
    object,
    topic: words.slice(thing === -1 ? at : found.from + thing).join(' '),
    confidence: 0.75,
  };
};
/** "when she leaves": an hour that others choose; "when nobody is looking" is now. */
const isLater = (words: readonly string[], at: number): boolean =>
  (words[at] === 'soon' && words[at - 1] === 'as') ||
  ((words[at] === 'when' || words[at] === 'once') &&
    LATER_SUBJECTS.test(words[at + 1] ?? '') &&
    !words.some((word) => UNWATCHED.test(word)));
const LATER_SUBJECTS = /^(?:she|he|they|it|the|a|somebody|someone|everyone|everybody)$/;
const UNWATCHED = /^(?:look|looks|looking|watch|watching|turned|turns|distracted|attention|busy|asleep|back)$/;

/** "see if it opens", "ask whether he knows": what is to be found out, not a condition. */
const ASKS_IF: ReadonlySet<Verb> = new Set([
  'look',
  'search',
  'think',
  'ask',
  'talk',
  'persuade',
  'threaten',
  'deceive',
  'read',
  'use',
  'wait',
]);

const ME = new Set(['me', 'us']);
const SKIPPED = new Set('please just now oh ah hey oi ok okay well so then yeah aw ugh no'.split(' '));
const OFF =
  /^(?:shut up|go away|get lost|get out of my way|step aside|stand aside|back down|stand down|fuck (?:off|you)|piss off|lead (?:the way|on)$|after you$|(?:screw|sod|bugger) (?:you|this|that|it)(?! (?:on|in|into|to|onto|off|tight|down|together)\b)|(?:bugger|sod|naff|eff|buzz) off|clear off$|up yours|get (?:stuffed|bent|knotted)|eat shit|go to hell|go hang|drop dead|(?:kiss|bite|lick) my (?:arse|ass)|bite me$|jog on$|leave (?:me|us|him|her|them) alone|bring it on$|come (?:here|on|at me|get some|and have a go|back here|with me|along|quick|quickly|look|see$|in here)|(?:swear|prove|admit|promise|say|repeat|confess) (?:it|that)(?: again| to me)?$|promise$|swear$|hurry(?: up)?(?:$| )|help$|wait for me|look out$|watch out|hold on|hang on|listen up|calm down|let (?:me|us|him|her|them|go of me) (?:go|in|out|pass|through|be|alone|speak|live|leave)(?: please| now)?$|drop (?:your|the) weapons?|freeze|hands up|put your hands)\b/;
/** Nobody is asked: one does it oneself, if one can. */
const CARRIES_ME = new Set(['teleport', 'beam', 'warp', 'levitate', 'transport', 'fly']);
/** "sing it for me", "read that to us": asked of somebody else. */
const isForMe = (words: readonly string[], verb: Verb): boolean => {
  const end = words.at(-1) === 'please' ? words.length - 1 : words.length;
  const isMine = ME.has(words[end - 1] ?? '') && /^(?:for|to)$/.test(words[end - 2] ?? '');
  return (
    isMine &&
    (verb === 'perform' || verb === 'talk' || verb === 'read' || /^(?:it|that|this|something)$/.test(words[1] ?? ''))
  );
};

/** "give me the key", "follow me", "shut up": nothing one does, but something said to whoever is here. */
export const isToldTo = (words: readonly string[], at: number, { found }: Head): boolean => {
  const from = words.findIndex((word) => !SKIPPED.has(word));
  if (at > 2 || words.slice(0, at).some((word) => PRONOUNS.has(word) && word !== 'you')) return false;
  if (OFF.test(words.slice(Math.max(0, from), from + 6).join(' ')))
    return !(words[from] === 'hold' || words[from] === 'freeze') || words.length <= 3;
  const object = words[found.from] ?? '';
  if (isForMe(words, found.verb) && /^(?:say|give|send|thank)$/.test(found.base)) return true;
  if (CARRIES_ME.has(found.base) || found.base === 'tell' || found.base === 'think' || found.verb === 'inventory')
    return false;
  const after = words[found.from + 1] ?? '';
  return (
    from === at &&
    found.base === words[at] &&
    (ME.has(object) || ((object === 'with' || object === 'to') && ME.has(after)) || isForMe(words, found.verb))
  );
};
