import { withoutAims } from './interpret-aims.ts';
import type { Given } from './interpret-bind.ts';
import { firstPerson, isMarked, ownNames, postIn, withName } from './interpret-first.ts';
import { withLeaps } from './interpret-leaps.ts';
import { carriedIts, HELD_SO, MEANWHILE_ITS } from './interpret-meanwhile.ts';
import { withoutOpenings } from './interpret-openings.ts';
import { withSaid } from './interpret-post.ts';
import { toldOfYou } from './interpret-second.ts';
import { baseOf } from './lexicon.ts';

/** What stands outside quotes is read; the odd parts are quoted. */
const QUOTED = /("[^"]*(?:"|$)|“[^”]*(?:”|$)|«[^»]*(?:»|$))/;

/** “You there,” I call out, raising my lantern, “what do you want?” is said in one breath. */
const inOneBreath = (parts: string[]): string[] => {
  const [open = '', first = '', between = '', second = '', ...rest] = parts;
  const isOne = second !== '' && /\p{L}/u.test(between) && !/[.!?;\n]/.test(between) && /[,—–-]["”»]$/.test(first);
  return isOne
    ? [open, `${first.slice(0, -1)} ${second.slice(1)}`, between, ...(rest.length > 1 ? ['', ...rest] : rest)]
    : parts;
};

/** "mutters to nobody in particular": aloud. */
const TO_NOBODY =
  /\b((?:say|mutter|mumble|murmur|whisper|groan|sigh|grumble|announce|remark|speak|talk|exclaim|said|spoke)(?:s|ed|ing|es)?) (?:(?:quietly|softly|half|aloud) )*to (?:nobody|no one|no-one)(?: in particular| at all)?(?= *(?:[.,!?;]|$))/giu;

/** "God, what a day.": said to heaven, and to nobody here. */
const EXCLAIMS =
  /(^|[.!?\n]\s*)(?:(?:oh |my |good |dear |sweet )*(?:god|gods|lord|jesus|christ|heavens|goodness|damn|hell|man|boy|wow|phew|ugh|ah|oh)[,!]? )?(?:what an? [^.!?,;\n]{2,50}|how (?:strange|odd|weird|awful|sad|lovely|beautiful|funny|typical|terrible|wonderful))\s*[.!…]+(?=\s|$)/giu;
/** "or do I have to steal it?": the other half of a question is none of its own. */
const OR_ELSE_ASKED = /,? or (?:do|should|must|shall|will|can) (?:i|we) [^.!?;\n]*(?=\?)/giu;
const withoutCries = (text: string): string => {
  if (!/\b(?:what an? |how \w+[.!]| or )/i.test(text)) return text;
  const made = text.replace(EXCLAIMS, '$1').replace(OR_ELSE_ASKED, '');
  return /\p{L}/u.test(made) ? made : text;
};

/** "My eyes wander over the desks until they come to rest on the square one": one looks. */
const EYES =
  /\bmy (?:eyes|gaze|glance) (?:\p{L}+ly )?(?:wanders?|drifts?|falls?|fell|lingers?|settles?|travels?|rests?|comes?|came|moves?|slides?|slid|sweeps?|swept|wandered|drifted|settled|go|goes|went|keeps?|return\w*)(?: to rest| back| down| up| again)* (?:over|on|upon|to|across|along|towards?|at|onto) (?:[^.!?;,]+? until (?:they|it) (?:come|came|comes|settle|settled|fall|fell) (?:to rest )?(?:on|upon) )?/giu;

/** "My hand closes around the key", "my feet carry me to the inn": one does it oneself. */
const HANDS =
  /\bmy (?:\p{L}+ )?(?:hands?|fingers|fist) (?:\p{L}+ly )?(?:(?:closes?|closed|wraps?|wrapped|curls?|curled|locks?|locked) (?:around|round|over|about)|takes?|took|grabs?|grabbed|seizes?|seized|snatch(?:es|ed)?|picks? up|picked up) /giu;
const FEET =
  /\bmy (?:feet|legs|steps) (?:\p{L}+ly )?(?:carry|carried|take|took|lead|led|bring|brought) me (?=to |back |into |towards? |up |down |out |away )/giu;

/** "_shivering, she waits_ "Cold."": an underscore that opens or closes is an asterisk. */
const UNDERSCORES = /(?<=^|[\s(>])_(?=\S)|(?<=\S)_(?=[\s.,!?;)]|$)/gu;
/** Sat or knelt down to something: that is what is done. */
const POSED =
  /\b((?:kneel|kneels|knelt|crouch|crouches|crouched|bend|bends|bent|squat|squats|lean|leans|leaned|leant|stoop|stoops|sit|sits|sat|stand|stands|stood|reach|step|steps|stepped)(?: (?:down|over|up|in|forward|closer|back|out|aside))*) to (?=\p{Ll})/giu;
const isDeedNext = (text: string, at: number): boolean =>
  baseOf(/^\p{L}+/u.exec(text.slice(at))?.[0].toLowerCase() ?? '') !== undefined;
const withPoses = (text: string): string =>
  text.replace(POSED, (all: string, pose: string, at: number) =>
    isDeedNext(text, at + all.length) ? `${pose} and ` : all,
  );

/** "That glass of yours, what's it for?": what is asked about stands before the question. */
const BEFORE_ASKED =
  /^(\W*)((?:that|this|those|these|your|the|my) (?:\p{L}[\p{L}'’-]*\s?){1,4}),\s*((?:what|where|who|how|why|when|which|is|are|was|were|does|do|did|can|will|has|have)(?:['’](?:s|re))?\b[^.!?,]*?)\b(?:it|they|them)\b([^.!?]*\?)\s*$/iu;
const withAsked = (text: string): string =>
  text.replace(
    BEFORE_ASKED,
    (_, opening: string, named: string, asked: string, rest: string) =>
      `${opening}${asked}${named.slice(0, 1).toLowerCase()}${named.slice(1)}${rest}`,
  );

/** "… before saying anything", ", saying nothing", "… before he can walk off": what is not said, and what others do not come to. */
const UNDONE =
  /,? (?:before (?:saying|speaking|answering|replying|going on|continuing)(?: (?:anything|a word|another word|else|more|again|up))*|before (?:i|he|she|it|they|anyone|anybody|someone|somebody|\p{Lu}\p{L}+) (?:can|could|has|have|had|gets|got|knows|knew|notices|noticed|reacts|reacted) [^.!?,;*\n]*|saying nothing(?: (?:at all|more|else|yet))?(?: for [^.!?,;*\n]+)?|not (?:looking|glancing) (?:back|up|round|around|away))(?=\s*(?:[.!?,;*\n]|$))/giu;

/** "I was already running for the door." */
const WAS_DOING = /(?<=^|[.!?*]\s*)I was (?:already|still|now|just) (\p{L}+ing)\b/gu;

/** What is typed outside quotes, step by step in plainer words. */
const PLAINER: readonly ((text: string) => string)[] = [
  withAsked,
  (text) => text.replace(UNDERSCORES, '*'),
  withoutOpenings,
  (text) =>
    text.replace(WAS_DOING, (all, doing: string) => {
      const base = baseOf(doing.toLowerCase());
      return base === undefined ? all : `I ${base}`;
    }),
  (text) =>
    text
      .replace(EYES, 'I look at ')
      .replace(HANDS, 'I take ')
      .replace(FEET, 'I go ')
      .replace(UNDONE, '')
      .replace(HELD_SO, '')
      .replace(MEANWHILE_ITS, '$1')
      .replace(/,\s*(?=[,.!?*])/g, ''),
  withoutCries,
  withLeaps,
  withPoses,
  (text) => text.replace(TO_NOBODY, '$1 aloud'),
  withoutAims,
];

/** `line` in plain words; the same line where it has none of this. */
export const plainProse = (typed: string, given: Given): string => {
  const called = withName(typed, given);
  const isPost = isMarked(called) && postIn(called.split(QUOTED), called, given) !== null;
  const line = isPost && !/["“«]/.test(called) ? withSaid(called, ownNames(given)) : called;
  const parts = line.split(QUOTED);
  const told = inOneBreath(firstPerson(parts, line, given) ?? toldOfYou(parts) ?? parts);
  const carried = carriedIts(given);
  return told
    .map((part, at) =>
      at % 2 === 1
        ? part
        : PLAINER.reduce((text, step) => step(text), part.replace(carried, '$1').replace(/,(?:\s*,)+/g, ',')),
    )
    .join('');
};

const GAP = /\s{3,}/g;
/** Between paragraphs, or where a key was held down, there is no more than one empty line. */
export const withoutGaps = (written: string): string =>
  written.trim().replace(GAP, (gap) => (gap.includes('\n') ? '\n\n' : ' '));
