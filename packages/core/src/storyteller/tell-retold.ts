// A deed told in the player's own words: "straighten the plumb line" is "You straighten the plumb line.", so that they see they were understood.
// Nothing where the words would not make a good sentence. Called by tell-deed.ts and tell-gesture.ts.
import type { Act } from '@emergent/schema';
import { fold } from '../tokens.ts';
import { baseOf } from '../turn/lexicon.ts';
import { nearlySame } from '../turn/lexicon-spelling.ts';
import { ARTICLES, DIRECTIONS, MANNER, PREPOSITIONS, SLIPS } from '../turn/lexicon-words.ts';
import { isWordOf } from '../turn/targets-words.ts';
import { articled } from './tell-articled.ts';
import type { Teller } from './teller.ts';
import { AFTER_DEED, AFTER_SEEN } from './words-deeds.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
/** Before the deed, and no part of it. */
const BEFORE = setOf(
  `i i'll i'd i'm i've im ill id we we'll let me let's lets then and so now just please maybe also next first gonna going to want wanna would
  like will shall try trying attempt decide start begin go ok okay well still again quickly immediately simply`,
);
/** Small words that no book need have. */
const SMALL = setOf(
  `me my mine myself i it its him her his hers them their they he she there here this that these those one two three some any all both each
  other another a an the not no and or then too very really just a little bit while again back away off together apart along aside open shut
  closed loose who which what where when how is are was has have had do does got first last next own same more most enough only even still
  down up in out over as if once twice around about everything something anything everybody somebody everyone someone nothing around
  against him'`,
);
/** What the deed is done for, or with regard to, is not told again. */
const FOR = setOf('so because since until till hoping before after unless whether if but while when');
/** Before these is a place: "I stop before the desk". */
const STANCES = setOf('stop halt stand pause kneel bow sit crouch');
const UNTOLD = setOf(
  "you your yours yourself u ur am was were be been i'm i've i'd i'll he's she's they're we we're you're lol",
);
const MOST_WORDS = 14;
/** Of these nobody can say that they did, only that they tried. */
const TRIES = setOf('catch hunt find convince');
const SOMEBODY_NAMED = /^\p{Lu}/u;

/** No list has all words: one that might be a word is taken for one, more of them for a slip of the hand. */
const MOST_STRANGE = 1;
const isWordlike = (word: string): boolean =>
  /^[a-z'’-]{3,}$/.test(word) && /[aeiouy]/.test(word) && !/[^aeiouy'’-]{5}|(.)\1\1/.test(word);

/** What stands before a noun, or needs none: "the", "my", "at", "slowly", "Edwin", "stones", "two". */
const mayFollow = (word: string, typed: string): boolean =>
  ARTICLES.has(word) ||
  PREPOSITIONS.has(word) ||
  DIRECTIONS.has(word) ||
  MANNER.has(word) ||
  SMALL.has(word) ||
  SOMEBODY_NAMED.test(typed) ||
  BARE.has(word) ||
  /(?:[^s]s|ly|ing)$/.test(word);
/** Nouns that go without. */
const BARE = setOf(
  'camp fire tea coffee water breakfast lunch dinner supper music cards home love friends notes watch guard stock cover aim hold sleep work food soup bread shelter',
);

const RESPOKEN: Readonly<Record<string, string>> = {
  my: '{your}',
  mine: '{yours}',
  myself: '{yourself}',
  me: '{me}',
  i: '{you}',
};

/** "lets out a whistle" is no "let's". */
const isLetOut = (words: readonly string[], at: number): boolean =>
  /^lets?$/i.test(words[at] ?? '') &&
  /^(?:out|down|in|go|fly|loose|off|up|the|my|an?|it|them|both)$/i.test(words[at + 1] ?? '');

/** `isPost`: said of oneself by name, "tips back her hat", where "her" is one's own. */
type Deed = { adverb: string; base: string; rest: readonly string[]; isPost: boolean };

/** The clause from its verb on: an adverb that stood before it, the verb, and the words behind. */
const deedOf = (words: readonly string[]): Deed | null => {
  let at = 0;
  while (at < words.length - 1 && BEFORE.has(fold(words[at] ?? '')) && !isLetOut(words, at)) at++;
  const isAdverb = /^\p{Ll}{4,}ly$/u.test(words[at] ?? '') && baseOf(words[at] ?? '') === undefined;
  const verb = words[isAdverb ? at + 1 : at] ?? '';
  const next = fold(words[isAdverb ? at + 2 : at + 1] ?? '');
  // "clip onto the line": a verb that no list has, where what follows shows it to be one.
  const isVerb = isWordlike(fold(verb)) && !/(?:ing|ed)$/.test(verb) && (ARTICLES.has(next) || PREPOSITIONS.has(next));
  // "lay my palm on it": nobody lies it there.
  const base = /^la(?:y|ys|id)$/.test(fold(verb))
    ? 'lay'
    : isLetOut([verb, next], 0)
      ? 'let'
      : (baseOf(fold(verb)) ?? (isVerb ? fold(verb) : undefined));
  if (base === undefined) return null;
  const isPlace = STANCES.has(base);
  const end = words.findIndex(
    (word, index) => index > at && FOR.has(fold(word)) && !(isPlace && fold(word) === 'before'),
  );
  const rest = words.slice(isAdverb ? at + 2 : at + 1, end === -1 ? undefined : end);
  const isPost = /s$/.test(verb) && fold(verb) !== base;
  return { adverb: isAdverb ? `${words[at]} ` : '', base, rest, isPost };
};

/** "If nobody is coming, I string my bow": it was so, or it would not be told. */
const CONDITION = /^\W*(?:if|once|when|now that|as soon as) [^,.!?]{3,60}, (?=i )/i;
/** The deed in a sentence; empty where it can't be told so, or was told just so lately. */
export const retold = (act: Act, teller: Teller, isTried = false): string => {
  const { turn } = teller;
  // What stands behind a comma is how, or for what.
  const [text = ''] = act.text
    .replace(CONDITION, '')
    .replace(/[.!…\s]+$/, '')
    .split(/,(?= ?\p{L})/u);
  if (text.length > 90 || !/^[\p{L}\p{N}\s’'-]+$/u.test(text)) return '';
  const deed = deedOf(text.split(/\s+/).map((word) => SLIPS.get(word) ?? word));
  if (deed === null || (deed.rest.length === 0 && act.verb !== 'perform') || deed.rest.length > MOST_WORDS) return '';
  const isWord = isWordOf(turn.world);
  const names = fold(
    [act.target, act.with].map((one) => (one === null || one.kind === 'unknown' ? '' : one.name)).join(' '),
  ).split(/[^\p{L}\p{N}'’]+/u);
  const told = articled(deed.rest, act, turn);
  if (told === null) return '';
  const rest = [...told];
  const isKnown = (word: string): boolean =>
    SMALL.has(word) ||
    ARTICLES.has(word) ||
    PREPOSITIONS.has(word) ||
    names.includes(word) ||
    isWord(word) ||
    /^\d{1,3}$/.test(word) ||
    (word.endsWith('s') && isWord(word.slice(0, -1))) ||
    isWord(word.replace(/['’]s$/, ''));
  // "wear the wacth": told as it is called.
  for (const [at, word] of rest.entries()) {
    const small = fold(word);
    if (isKnown(small)) continue;
    const noun = names.find((name) => name.length > 3 && nearlySame(small, name));
    if (noun !== undefined) rest[at] = noun;
  }
  const low = rest.map(fold);
  const strange = low.filter((word) => !isKnown(word));
  if (low.some((word) => UNTOLD.has(word)) || strange.length > MOST_STRANGE || !strange.every(isWordlike)) return '';
  if (
    (rest.length > 0 && !mayFollow(low[0] ?? '', rest[0] ?? '')) ||
    /^(?:to|and|or|the|a|an|my|with|of)$/.test(low.at(-1) ?? '')
  )
    return '';
  const isPost = deed.isPost && act.target?.kind !== 'person' && act.with?.kind !== 'person';
  const isOwn = (at: number): boolean =>
    isPost && /^(?:her|his|their)$/.test(low[at] ?? '') && at < low.length - 1 && !PREPOSITIONS.has(low[at + 1] ?? '');
  const words = rest.map((word, at) => (isOwn(at) ? '{your}' : (RESPOKEN[low[at] ?? ''] ?? word))).join(' ');
  const tried = isTried || (TRIES.has(deed.base) && act.verb !== 'attack');
  const doing = tried ? `{You} [try] to ${deed.adverb}${deed.base}` : `{You} ${deed.adverb}[${deed.base}]`;
  const sentence = teller.put(`${`${doing} ${words}`.trim()}.`);
  return teller.wasToldLately(sentence) ? '' : sentence;
};

/** What may be said once the deed itself is told: what came of it, or how `person` took it who saw it done. */
export const afterDeed = (kind: keyof typeof AFTER_DEED, person: string, teller: Teller): readonly string[] => {
  const { scene } = teller.turn;
  const isSeen =
    scene.sight !== 'none' && scene.present.some(({ name, state }) => name === person && state.status === 'alive');
  return kind === 'plain' && isSeen && teller.perhaps(0.6, 'seen to do') ? AFTER_SEEN : AFTER_DEED[kind];
};
