// A line written as a story is told, in a player's plain words: one's own name and "she" are "I", what a deed is hoped to come to is left out, a
// leap in time is waiting. What is quoted stays byte for byte. Called by interpret.ts before anything else reads the line.
import { plainWords } from '../tokens.ts';
import { withoutAims } from './interpret-aims.ts';
import type { Given } from './interpret-bind.ts';
import { withLeaps } from './interpret-leaps.ts';
import { carriedIts, HELD_SO, MEANWHILE_ITS } from './interpret-meanwhile.ts';
import { withoutOpenings } from './interpret-openings.ts';
import {
  isDoing,
  isOwnedByOther,
  isSomebodyElse,
  type Post,
  postOf,
  withMeanwhile,
  withSaid,
  withSubject,
} from './interpret-post.ts';
import { toldOfYou } from './interpret-second.ts';
import { baseOf, isNounish } from './lexicon.ts';
import { ARTICLES, ASKING_VERBS, PREPOSITIONS } from './lexicon-words.ts';
import { makeBinder } from './targets.ts';

/** What stands outside quotes is read; the odd parts are quoted. */
const QUOTED = /("[^"]*(?:"|$)|“[^”]*(?:”|$)|«[^»]*(?:»|$))/;

const WORD = /[\p{L}][\p{L}'’-]*/gu;
/** What a subject stands behind, besides the head of a sentence. */
const JOINS =
  /(?:^\s*|[.!?;:,*_\n…—–]\s*|\b(?:and|then|but|so|as|while|before|when|because|that|until|suddenly|finally)\s+)$/i;
const SUBJECT = /^(?:she|he)$/i;
const OWNED = /^(?:her|his)$/i;
const SELF = /^(?:herself|himself)$/i;
const OTHERS = /\b(?:man|woman|girl|boy|lady|guy|him|stranger|lad|lass)\b/i;
const FOLLOWED =
  /^\s+(?!(?:and|but|then|to|with|for|at|in|on|from|about|by|as|if|so|that|who|until|before|again)\b)\p{L}/iu;

/** Words by which the player's own character goes, small; "the", "will" and "captain" in a name are words like any others. */
const ownNames = ({ session }: Given): string[] =>
  plainWords(session.character.name).filter(
    (word) =>
      word.length > 1 &&
      !(ARTICLES.has(word) || PREPOSITIONS.has(word) || ASKING_VERBS.has(word) || TITLES.test(word)) &&
      baseOf(word) === undefined,
  );
const TITLES =
  /^(?:mr|mrs|ms|miss|dr|doctor|sir|lord|lady|captain|master|mistress|king|queen|prince|princess|father|mother|brother|sister|saint|professor|old|young)$/;

/** Whoever is here too is named, or spoken of: then "her" may be somebody else's. */
const isWithOthers = (line: string, { scene }: Given): boolean => {
  if (OTHERS.test(line)) return true;
  const words = new Set(plainWords(line));
  return scene.present.some(({ name }) => plainWords(name).some((word) => word.length > 2 && words.has(word)));
};

/** "brushes" behind "I" or "and" as "brush"; a word that may be a noun keeps its form behind a joiner. */
const plainVerb = (word: string, isFirst: boolean, after: string): string => {
  const small = word.toLowerCase();
  if (!/[^s]s$/.test(small) || STAYS.test(small)) return IRREGULAR.get(small) ?? word;
  const base = baseOf(small);
  if (base === undefined)
    return isFirst
      ? small
          .replace(/(ch|sh|x|ss|o)es$/, '$1')
          .replace(/ies$/, 'y')
          .replace(/s$/, '')
      : word;
  return base === small || (!isFirst && isNounish(small) && !HAS_OBJECT.test(after)) ? word : base;
};

/** What stands behind a deed, and seldom behind a noun of several. */
const HAS_OBJECT =
  /^\s+(?:the|a|an|my|her|his|their|it|him|them|at|around|over|up|down|away|back|out|into|towards?|toward|through|after)\b/iu;
const STAYS = /^(?:always|perhaps|this|thus|yes|its|is|was|has|does|as|us)$/;
const IRREGULAR = new Map([
  ['is', 'am'],
  ['has', 'have'],
  ['does', 'do'],
  ["doesn't", "don't"],
  ["isn't", 'am not'],
]);

type Voice = {
  names: readonly string[];
  things: readonly (readonly string[])[];
  isAlone: boolean;
  isTold: boolean;
  post: Post | null;
};

/** One stretch between quotes in the first person; `voice` remembers that one was told of. */
const inFirst = (part: string, voice: Voice): string => {
  let made = '';
  let from = 0;
  let isName = false;
  for (const found of part.matchAll(WORD)) {
    const [word] = found;
    const gap = part.slice(from, found.index);
    const after = part.slice(found.index + word.length);
    const before = made + gap;
    const next = own(word, before, after, voice);
    // "Isbet Wray" is one "I".
    const isSame = isName && gap.trim() === '' && voice.names.includes(word.toLowerCase());
    made = isSame ? made : before + next;
    if (isSame && next === 'my') made = made.replace(/(?:I|me)$/, 'my');
    isName = next !== word && (next === 'I' || next === 'me') && voice.names.includes(word.toLowerCase());
    from = found.index + word.length;
  }
  return made + part.slice(from);
};

const isNameAlone = (after: string, names: readonly string[]): boolean => {
  const rest = /^[^.!?\n]*/.exec(after)?.[0] ?? '';
  return (rest.length < after.length || rest.trim() === '') && plainWords(rest).every((word) => names.includes(word));
};

/** "the wray key": a thing that bears the name of who carries it. */
const isOfThing = (word: string, after: string, { things }: Voice): boolean => {
  const [next] = plainWords(/^\s+[\p{L}'’-]+/u.exec(after)?.[0] ?? '');
  return next !== undefined && things.some((name) => name.includes(word) && name[name.indexOf(word) + 1] === next);
};

const own = (word: string, before: string, after: string, voice: Voice): string => {
  const small = word.toLowerCase();
  const bare = small.replace(/['’]s$/, '');
  if (isOfThing(bare, after, voice)) return word;
  const isSubject = JOINS.test(before) || (voice.post !== null && isDoing(before, after));
  if (voice.names.includes(bare)) {
    if (bare !== small) {
      if (isSubject) voice.isTold = true;
      return 'my';
    }
    // "How do you do? Ada Carrow.": a name and nothing that it does.
    if (isSubject && isNameAlone(after, voice.names)) return word;
    if (isSubject) voice.isTold = true;
    return isSubject ? 'I' : voice.isTold ? 'me' : word;
  }
  if (!voice.isTold) return word;
  if (SELF.test(word)) return 'myself';
  const { post } = voice;
  if (isSheAlone(word, before, voice, isSubject)) return 'I';
  const isMine = post === null ? voice.isAlone : !isOwnedByOther(before, after, post);
  if (
    isMine &&
    post?.theirs?.test(word) !== true &&
    (OWNED.test(word) || (post?.isThey === true && /^their$/i.test(word)))
  )
    return FOLLOWED.test(after) ? 'my' : 'me';
  const isFirst = /(?:^|\W|_)I (?:\w+ly |just |then )?$/.test(before);
  return isFirst || /(?:,|\band|\bthen|\bbut) (?:\w+ly |then )?$/.test(before) ? plainVerb(word, isFirst, after) : word;
};

/** Whether "she" is the player: in a post, wherever nobody else was named just before. */
const isSheAlone = (word: string, before: string, { post, isAlone }: Voice, isSubject: boolean): boolean => {
  if (post === null) return isAlone && SUBJECT.test(word) && isSubject;
  return (SUBJECT.test(word) || (post.isThey && /^they$/i.test(word))) && !isSomebodyElse(before, post);
};

/** "She kept her eyes on the mud": told of, and no command or question. */
const LEAST_TOLD = 60;
const HEADED = /^\s*(?:she|he) \p{L}{2,}(?!.*\?\s*$|.*\b(?:i|me|my|you)\b)/iu;
/** Nobody here whom "she" might mean. */
const isNobodyElse = (line: string, given: Given): boolean => {
  const meant = makeBinder(given).bind([/^\s*(\p{L}+)/u.exec(line)?.[1]?.toLowerCase() ?? ''], ['person']);
  return meant?.kind !== 'person' && !isWithOthers(line.replace(/\b(?:they|them|him)\b/gi, ''), given);
};

const postIn = (parts: readonly string[], line: string, given: Given): Post | null => {
  if (!/[*_]|^\s*\//.test(line)) return null;
  const outside = parts.filter((_, at) => at % 2 === 0).join(' ');
  const told = withSubject(outside);
  return postOf(told, ownNames(given), given, told !== outside);
};

/** "Isbet sighs and brushes her sleeves" as "I sigh and brush my sleeves"; null: it does not tell of oneself. */
const firstPerson = (written: readonly string[], line: string, given: Given): string[] | null => {
  const names = ownNames(given);
  const small = line.toLowerCase();
  const post = postIn(written, line, given);
  const parts = post === null ? written : written.map((part, at) => (at % 2 === 1 ? part : withSubject(part)));
  const isShe = line.length > LEAST_TOLD && HEADED.test(line) && isNobodyElse(line, given);
  if (!isShe && post === null && !names.some((name) => small.includes(name))) return null;
  const things = [...given.session.inventory, ...given.scene.things, ...given.scene.features].map(({ name }) =>
    plainWords(name),
  );
  const voice: Voice = {
    names,
    things,
    isAlone: isShe || !isWithOthers(line, given),
    isTold: isShe || post !== null,
    post,
  };
  const told = parts.map((part, at) => (at % 2 === 1 ? part : withMeanwhile(inFirst(part, voice))));
  return voice.isTold ? told : null;
};

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

/** What is typed outside quotes, step by step in plainer words. */
const PLAINER: readonly ((text: string) => string)[] = [
  withAsked,
  (text) => text.replace(UNDERSCORES, '*'),
  withoutOpenings,
  (text) =>
    text
      .replace(EYES, 'I look at ')
      .replace(HANDS, 'I take ')
      .replace(FEET, 'I go ')
      .replace(UNDONE, '')
      .replace(HELD_SO, '')
      .replace(MEANWHILE_ITS, '$1'),
  withoutCries,
  withLeaps,
  withPoses,
  (text) => text.replace(TO_NOBODY, '$1 aloud'),
  withoutAims,
];

/** `line` in plain words; the same line where it has none of this. */
export const plainProse = (typed: string, given: Given): string => {
  const isPost = postIn(typed.split(QUOTED), typed, given) !== null;
  const line = isPost && !/["“«]/.test(typed) ? withSaid(typed, ownNames(given)) : typed;
  const parts = line.split(QUOTED);
  const told = inOneBreath(firstPerson(parts, line, given) ?? toldOfYou(parts) ?? parts);
  const carried = carriedIts(given);
  return told
    .map((part, at) => (at % 2 === 1 ? part : PLAINER.reduce((text, step) => step(text), part.replace(carried, '$1'))))
    .join('');
};

const GAP = /\s{3,}/g;
/** Between paragraphs, or where a key was held down, there is no more than one empty line. */
export const withoutGaps = (written: string): string =>
  written.trim().replace(GAP, (gap) => (gap.includes('\n') ? '\n\n' : ' '));
