// A line told of the player in the third person, by name, as "she" or by what one is, in the first: "Isbet sighs and brushes her sleeves". Called by
// interpret-prose.ts.
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import {
  isDoing,
  isNobodyHere,
  isObject,
  isOwnedByOther,
  isSomebodyElse,
  othersPronoun,
  type Post,
  postOf,
  toldBy,
  withMeanwhile,
  withSubject,
} from './interpret-post.ts';
import { baseOf, isNounish } from './lexicon.ts';
import { ARTICLES, ASKING_VERBS, PREPOSITIONS } from './lexicon-words.ts';
import { makeBinder } from './targets.ts';

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
export const ownNames = ({ session }: Given): string[] =>
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
const STAYS =
  /^(?:arms|hands|eyes|knees|elbows|fists|heels|shoulders|fingers|legs|boots|brows|palms|always|perhaps|this|thus|yes|its|is|was|has|does|as|us)$/;
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
  /** What is said of others here, and not of the player. */
  theirs: RegExp | null;
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
  const isSubject =
    JOINS.test(before) || ((voice.post !== null || (voice.isTold && SUBJECT.test(word))) && isDoing(before, after));
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
  const isMine = post === null ? voice.isAlone : !isOwnedByOther(before, after, post, word) && !isObject(before, after);
  if (
    isMine &&
    voice.theirs?.test(word) !== true &&
    (OWNED.test(word) || (post?.isThey === true && /^their$/i.test(word)))
  )
    return FOLLOWED.test(after) ? 'my' : 'me';
  const isFirst = /(?:^|\W|_)I (?:\w+ly |just |then )?$/.test(before);
  return isFirst || /(?:,|\band|\bthen|\bbut) (?:\w+ly |then )?$/.test(before) ? plainVerb(word, isFirst, after) : word;
};

/** Whether "she" is the player: in a post, wherever nobody else was named just before. */
const isSheAlone = (word: string, before: string, { post, isAlone, theirs }: Voice, isSubject: boolean): boolean => {
  if (theirs?.test(/^she$/i.test(word) ? 'her' : /^he$/i.test(word) ? 'his' : word) === true) return false;
  if (post === null) return isAlone && SUBJECT.test(word) && isSubject;
  return (SUBJECT.test(word) || (post.isThey && /^they$/i.test(word))) && !isSomebodyElse(before, post, word);
};

/** "She kept her eyes on the mud": told of, and no command or question. */
const LEAST_TOLD = 60;
const HEADED = /^\s*(?:she|he) \p{L}{2,}(?!.*\?\s*$|.*\b(?:i|me|my|you)\b)/iu;
/** '"May I?" Without a pause she takes it.': nobody else here is "she". */
const isSheBySpeech = (parts: readonly string[], given: Given): boolean => {
  const outside = parts.filter((_, at) => at % 2 === 0).join(' ');
  const who = /\b(she|he)\b/i.exec(outside)?.[1]?.toLowerCase();
  return (
    parts.length > 1 &&
    (who === 'she' || who === 'he') &&
    !/\b(?:i|i['’]\p{L}+|me|my|you|your)\b/iu.test(outside) &&
    isNobodyHere(who, given)
  );
};
/** Nobody here whom "she" might mean. */
const isNobodyElse = (line: string, given: Given): boolean => {
  const meant = makeBinder(given).bind([/^\s*(\p{L}+)/u.exec(line)?.[1]?.toLowerCase() ?? ''], ['person']);
  return meant?.kind !== 'person' && !isWithOthers(line.replace(/\b(?:they|them|him)\b/gi, ''), given);
};

/** Between asterisks or underscores, or with a command for it. */
export const isMarked = (line: string): boolean => /[*_]|^\s*\//.test(line);
/** '"No," said Ada.': "Ada said". */
const turned = (part: string, at: number, names: readonly string[]): string =>
  at === 0
    ? part
    : part.replace(TURNED, (all, gap: string, says: string, name: string) =>
        names.includes(name.toLowerCase()) ? `${gap}${name} ${says}` : all,
      );
const TURNED =
  /^(\s*)(said|says|asked|asks|replied|replies|answered|answers|called|calls|muttered|mutters|whispered|whispers|murmured|shouted|added|adds|snapped|growled|sighed|agreed|cried) (\p{L}+)\b/giu;

export const postIn = (parts: readonly string[], line: string, given: Given): Post | null => {
  const outside = parts.filter((_, at) => at % 2 === 0).join(' ');
  if (!isMarked(line)) {
    const names = ownNames(given);
    const isNamed = names.some((name) => new RegExp(`\\b${name}\\b`, 'i').test(outside));
    return isNamed && isWithOthers(line, given) ? toldBy('', outside, names, given, false) : null;
  }
  const told = withSubject(outside);
  return postOf(told, ownNames(given), given, told !== outside);
};

/** "Isbet sighs and brushes her sleeves" as "I sigh and brush my sleeves"; null: it does not tell of oneself. */
export const firstPerson = (written: readonly string[], line: string, given: Given): string[] | null => {
  const names = ownNames(given);
  const small = line.toLowerCase();
  const post = postIn(written, line, given);
  const parts =
    post === null && !names.some((name) => small.includes(name))
      ? written
      : written.map((part, at) => (at % 2 === 1 ? part : withSubject(turned(part, at, names))));
  const isShe =
    (line.length > LEAST_TOLD && HEADED.test(line) && isNobodyElse(line, given)) || isSheBySpeech(written, given);
  if (!isShe && post === null && !names.some((name) => small.includes(name))) return null;
  const things = [...given.session.inventory, ...given.scene.things, ...given.scene.features].map(({ name }) =>
    plainWords(name),
  );
  const voice: Voice = {
    names,
    things,
    isAlone: isShe || !isWithOthers(line, given),
    isTold: isShe || (post !== null && isMarked(line)),
    post,
    theirs: othersPronoun(parts.filter((_, at) => at % 2 === 0).join(' '), given),
  };
  const told = parts.map((part, at) => (at % 2 === 1 ? part : withMeanwhile(inFirst(part, voice))));
  return voice.isTold ? told : null;
};

/** "The ranger squats": oneself, by what one is, where nobody else here is one. */
export const withName = (typed: string, { session, scene }: Given): string => {
  const calling = plainWords(session.character.class_name).at(-1) ?? '';
  const isOthers = scene.present.some(({ role }) => plainWords(role).includes(calling));
  if (calling.length < 4 || isOthers) return typed;
  const own = new RegExp(
    `(^\\s*|[*_.!?\\n"”]\\s*)the (?:young |old |weary )?(?:[\\p{L}-]+[ -])?${calling}(?= \\p{L}+(?:s|ed)\\b)`,
    'giu',
  );
  return typed.replace(own, `$1${session.character.name}`);
};
