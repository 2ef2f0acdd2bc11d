// A role-play post: what stands between asterisks or underscores is the player's own doing, told of in the third person. Called by interpret-prose.ts.
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import { baseOf, isNounish, verbAt } from './lexicon.ts';
import { PREPOSITIONS } from './lexicon-words.ts';
import { entitiesNow } from './targets-entities.ts';

/** An asterisk or underscore that opens a post, and its first word. */
const OPENS_POST = /(?:^|[\s"”.!?…])[*_](?![*_\s])(\p{L}[\p{L}'’-]*)/u;
const SHE = /\b(?:she|he)\b/i;
const THEY = /^(?:they|their)$/i;
const ONE = /\b(?:she|he|her|his|him|herself|himself)\b/i;
const OF_ONE = /^(?:she|he|her|his|they|their)$/i;
const WOMEN = /\b(?:woman|girl|lady|stranger|lass)\b/i;
const MEN = /\b(?:man|boy|guy|stranger|lad)\b/i;

/** How a post tells of the player: by which word, who else is named in it and might be "she" or "he". */
export type Post = {
  isThey: boolean;
  women: ReadonlySet<string>;
  men: ReadonlySet<string>;
};

/** Whether the text names somebody whom `word` ("she", "his") may stand for. */
const namesOthers = (text: string, { women, men }: Post, word = ''): boolean => {
  const words = plainWords(text);
  // "their" is of somebody of whom nobody knows.
  if (/^the(?:y|ir)$/i.test(word)) return words.some((one) => men.has(one) && women.has(one));
  const isMan = (MEN.test(text) || words.some((one) => men.has(one))) && !/^(?:she|her)$/i.test(word);
  return isMan || ((WOMEN.test(text) || words.some((one) => women.has(one))) && !/^(?:he|his|him)$/i.test(word));
};

/** The words by which those go who are here and may be "she", or "he". */
const whoMayBe = (pronoun: 'she' | 'he', names: readonly string[], { session, scene, world }: Given): Set<string> => {
  const other = pronoun === 'she' ? 'he' : 'she';
  const near = entitiesNow(session, scene, world).filter(
    ({ target, hints }) => target.kind === 'person' && target.here && (hints.has(pronoun) || !hints.has(other)),
  );
  const words = new Set(near.flatMap(({ target }) => plainWords(target.name)).filter((word) => word.length > 2));
  for (const name of [...names, 'the']) words.delete(name);
  return words;
};
/** Nobody here is "she" (or "he"), so that the player must be. */
export const isNobodyHere = (pronoun: 'she' | 'he', given: Given): boolean => whoMayBe(pronoun, [], given).size === 0;

/** "/me shrugs", "*shrugs and looks away*", "… . Squints at the board.*": whoever posts does it. */
const EMOTES = /^\s*\/(?:me|em|emote) +/i;
const NO_SUBJECT = /((?:^|[\s"”.!?…~])[*_])(\p{L}[\p{L}'’-]*s)\b(?=([^*_]*))/gu;
const VERB_NEXT =
  /^(?:\s*[,.;*_~!…-]|\s*$|\s+(?:the|an?|my|his|her|their|its|it|them|him|one|two|both|some|this|that|at|to|for|on|in|into|onto|with|against|around|over|under|up|down|off|out|away|back|forward|along|past|across|behind|between|from|like|as|towards?|through|after|and|then|\p{L}+ly)\b)/iu;
/** Behind a verb that no list has: "*pops a peppermint into her mouth*". */
const OBJECT_NEXT =
  /^\s+(?:the|an?|his|her|their|it|them|him|one|two|both|at|to|into|onto|around|over|up|down|off|out|away|back|against)\b/iu;
export const withSubject = (outside: string): string =>
  outside.replace(EMOTES, 'I ').replace(NO_SUBJECT, (all: string, mark: string, word: string, after: string) => {
    const small = word.toLowerCase();
    const base = baseOf(small);
    const isVerb =
      base === undefined
        ? !/^(?:always|perhaps|this|thus|its|is|was|has|does|as|us)$/.test(small) && OBJECT_NEXT.test(after)
        : base !== small;
    return isVerb && VERB_NEXT.test(after) ? `${mark}I ${small}` : all;
  });

/** What is typed outside quotes as a post about the player; null: it is none. `isBare`: it names nobody who does it. */
export const postOf = (outside: string, names: readonly string[], given: Given, isBare: boolean): Post | null => {
  const first = isBare ? 'I' : OPENS_POST.exec(outside)?.[1];
  return first === undefined ? null : toldBy(first, outside, names, given, isBare);
};

/** "his" in a post of her, as her own story has it or the post itself; null: nobody can say. */
export const othersPronoun = (outside: string, { session }: Given): RegExp | null => {
  // "felt him shift": of others one's own story tells too, and seldom as who does it.
  for (const text of [outside, session.character.background ?? '']) {
    const isShe = /\b(?:she|herself)\b/i.test(text);
    if (isShe !== /\b(?:he|himself)\b/i.test(text)) return isShe ? /^his$/i : /^her$/i;
  }
  return null;
};

/** What is typed outside quotes as told of the player, whose name is in it; `first` is its first word. */
export const toldBy = (
  first: string,
  outside: string,
  names: readonly string[],
  given: Given,
  isBare: boolean,
): Post | null => {
  const [women, men] = [whoMayBe('she', names, given), whoMayBe('he', names, given)];
  const isNamed = plainWords(outside).some((word) => names.includes(word));
  const isThey = THEY.test(first) || ((isNamed || isBare) && !ONE.test(outside));
  const post = { isThey, women, men };
  if (isBare || isNamed || OF_ONE.test(first)) return post;
  const she = SHE.exec(outside);
  return she !== null && !namesOthers(outside.slice(0, she.index), post) ? post : null;
};

/** Somebody else was named in the sentence before, or does what this one tells. */
export const isSomebodyElse = (before: string, post: Post, word: string): boolean => {
  const [now = '', last = ''] = before.split(/[.!?;\n…]+/).toReversed();
  const head = /^[\s*_]*(?:the |old |mr\.? |mrs\.? |miss )*\p{L}+/iu.exec(now)?.[0] ?? '';
  return namesOthers(last, post, word) || namesOthers(head, post, word);
};
/** "holds out her hand", "shakes his head": one's own, whoever was named. */
const OWN_PART = /^\s+(?:head|eyes|eyebrows?|arms|shoulders|lips?|breath|weight|throat|jaw|chin)\b/i;
const OWN_DEED =
  /\b(?:shakes?|nods?|tilts?|rolls?|raises?|crosses|folds|shrugs?|bites?|licks?|holds?|clears?|shifts?|lifts?)\s+$/i;
const HELD_OUT = /\b(?:hold|holds|holding|stretch|stretches|reach|reaches|put|puts) out $/i;
/** Of whose "her" nothing is sure: somebody else was named by now. */
export const isOwnedByOther = (before: string, after: string, post: Post, word: string): boolean =>
  !(OWN_DEED.test(before) && OWN_PART.test(after)) &&
  !HELD_OUT.test(before) &&
  namesOthers(
    before
      .split(/[.!?;\n…]+/)
      .slice(-2)
      .join(' '),
    post,
    word,
  );

/** "tosses her a coin": of whoever does it herself she is another. */
export const isObject = (before: string, after: string): boolean =>
  /\bI\b/.test(before.split(/[.!?;\n…*]+/).at(-1) ?? '') &&
  /^(?:\s*(?:[.!?,;:*_\n…—–-]|$)|\s+(?:the|an?|some|one|two|another|something|nothing|and|but|then|to|with|for|at|in|on|from|about|by|as|if|so|until|before|again|over|up|down|out|off|away|into|onto|toward|towards|by|aside|along|closer|(?!belly|family|ally|bully)\p{L}+ly)\b)/u.test(
    after,
  );

/** "Without warning Isbet drops flat": the name that does something, wherever it stands. */
export const isDoing = (before: string, after: string): boolean => {
  const last = /(\p{L}+)\s*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const next = /^\s+(?:\p{L}+ly\s+)?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  return !PREPOSITIONS.has(last) && baseOf(next) !== undefined && baseOf(next) !== next;
};

/** "Clicking the lamp on, I run …" */
const MEANWHILE = /(^\s*[*_]?\s*|[.!?]\s+)(\p{L}{2,}ing)\b([^,.!?;\n]{2,60}), I /giu;
/** What is done while something else is done is done first. */
export const withMeanwhile = (text: string): string =>
  text.replace(MEANWHILE, (all: string, opening: string, doing: string, rest: string) => {
    const base = baseOf(doing.toLowerCase());
    return base === undefined ? all : `${opening}I ${base}${rest}, and I `;
  });

const EMOTED = /(\*[^*]+\*|(?<![\p{L}\d])_[^_]+_(?![\p{L}\d]))/u;
/** "*really*": stressed, and nothing that is done. */
const isStressed = (part: string): boolean => !/\s/.test(part) && !/(?:s|ed|ing)\W*$/.test(part);
const ASIDE = /^([\s.…~,-]*)([\s\S]*?)((?:\s*(?:\(+|\[+|\/\/)\s*(?:ooc\b|\()?[\s\S]*)?\s*)$/i;
const TELLS_ON = /^(?:[,;]|(?:(?:and|then|but|as|while|before|until) )*(?:she|he|they|her|his|their)\b)/i;
const JOINING = /^(?:(?:and|then|but) )+/i;

/** "*she nods* Not today. Ask again.": what stands outside is said, unless it goes on telling. */
export const withSaid = (line: string, names: readonly string[]): string => {
  const parts = line.split(EMOTED);
  if (parts.length < 3 || parts.some((part, at) => at % 2 === 1 && isStressed(part))) return line;
  return parts
    .map((part, at) => {
      const [, opening = '', said = '', after = ''] = ASIDE.exec(part) ?? [];
      return at % 2 === 1 || !isSpeech(said, names) ? part : `${opening.replace(/\S/g, '')}"${said}"${after}`;
    })
    .join('');
};
const isToldVerb = (word: string): boolean => baseOf(word) !== undefined && baseOf(word) !== word;
const isSpeech = (said: string, names: readonly string[]): boolean => {
  const words = plainWords(said.replace(JOINING, ''));
  const [first = '', second = ''] = words;
  // "Player 4: *nods*", "||the blade is silver||": who posts, and what is told aside.
  if (
    first === '' ||
    TELLS_ON.test(said) ||
    /:[\s>]*$|\|\|/.test(said) ||
    (names.includes(first) && isToldVerb(second))
  )
    return false;
  const deed = verbAt(words, first === 'i' ? 1 : 0);
  const isTold = deed !== null && (first === 'i' ? !isNounish(second) : baseOf(first) !== first);
  return !(isTold && deed.verb !== 'think' && deed.verb !== 'talk');
};
