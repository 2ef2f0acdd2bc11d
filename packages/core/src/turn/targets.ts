// Binds words of a line to what they name: whole and partial names, aliases, roles, pronouns, near misspellings. Called by interpret.ts.
import type { SessionState, Target } from '@emergent/schema';
import type { Scene } from '../scene.ts';
import { isUnspaced, plainWords } from '../tokens.ts';
import { toldOf } from '../told.ts';
import type { World } from '../world.ts';
import { CLOTHES } from './interpret-gestures.ts';
import { SOMEBODY_LIKE } from './interpret-somebody.ts';
import { nearlySame } from './lexicon-spelling.ts';
import { entitiesNow, worldIndex } from './targets-entities.ts';
import {
  bestOf,
  type Candidates,
  candidatesOf,
  isFilling,
  type Kinds,
  strip,
  uncounted,
  unfilled,
} from './targets-match.ts';
import { ownerIn } from './targets-owners.ts';
import { isIllName, lastNamed, type Mentioned, meantBy, otherOf } from './targets-pronouns.ts';
import { isWordOf, respelling } from './targets-words.ts';

/** What a deed may be done to: nobody can pick up a legend. */
export type Allowed = (target: Target, phrase?: readonly string[]) => boolean;

export type Binder = {
  /** What a phrase names; kinds in `wanted` are preferred. Null for an empty phrase; kind `unknown` when nothing fits. */
  bind(words: readonly string[], wanted: Kinds, may?: Allowed): Target | null;
  /** Somebody here whose name stands among these words; of several the last. */
  addressed(words: readonly string[]): Target | null;
  /** What a deed was done to is what "it" stands for next. */
  done(target: Target | null): void;
  /** As `bind`, but null unless somebody is meant. */
  person(words: readonly string[]): Target | null;
  /** As `bind`, but null unless a place is meant; nothing of it is remembered. */
  place(words: readonly string[]): Target | null;
  /** What the words name and nothing else does: lore, powers, people, places by their whole names. */
  called(words: readonly string[], kinds: Kinds): Target | null;
  /** Whoever this line has spoken of last. */
  spokenOf(): Target | null;
  /** Whose thing is named: "Agnes's cup". */
  owner(words: readonly string[]): Target | null;
  /** The same line read on in another place: what was spoken of last stays in mind. */
  elsewhere(given: Bound): Binder;
};

type Bound = { session: SessionState; scene: Scene; world: World; mentioned?: string | undefined };

const unknown = (phrase: readonly string[]): Target => ({
  kind: 'unknown',
  name: phrase.join(phrase.every(isUnspaced) ? '' : ' ').slice(0, 100),
  id: null,
  here: false,
});

/** A misspelt name may mean what is here, or people and places; hardly a thing elsewhere. */
const mayBeMisspelt = ({ here, kind }: Target) => here || kind === 'person' || kind === 'place';

/** "drum house" for the Drumhouse. */
const joined = (phrase: readonly string[]): string[][] =>
  phrase.length < 2 || phrase.length > MOST_JOINED
    ? []
    : phrase.slice(1).map((word, at) => [...phrase.slice(0, at), `${phrase[at]}${word}`, ...phrase.slice(at + 2)]);
/** "trapdoor" for the trap door. */
const parted = (phrase: readonly string[]): string[][] => {
  const [word = ''] = phrase;
  if (phrase.length !== 1 || word.length < 7 || word.length > 20) return [];
  return Array.from({ length: word.length - 5 }, (_, at) => [word.slice(0, at + 3), word.slice(at + 3)]);
};
const MOST_JOINED = 4;
/** What somebody may have. */
const HAD: ReadonlySet<Target['kind']> = new Set(['thing', 'item', 'feature'] as const);
/** "my lamp" is the one that is carried, whatever else stands about. */
const MINE = /^(?:my|our)$/;
const KIN = 'husband|wife|widow|son|daughter|child|mother|father|brother|sister|aunt|uncle|cousin|bride|friend';
const IS_KIN = new RegExp(`^(?:${KIN})$`);
const ANOTHERS = new RegExp(`\\b(?:${KIN}) of\\b|['’]s? (?:\\S+ )?(?:${KIN})\\b`, 'i');
/** "my husband" is nobody who is another's by his role. */
const unlessAnothers =
  (world: World, may: Allowed): Allowed =>
  (target, phrase) =>
    may(target, phrase) && !(target.kind === 'person' && ANOTHERS.test(world.person(target.name)?.role ?? ''));
/** "30 minutes", "2 am": the number is what is meant. */
const isTimed = (phrase: readonly string[]): boolean =>
  phrase.every((word) =>
    /^(?:minutes?|mins?|hours?|days?|nights?|weeks?|seconds?|am|pm|o'?clock|turns?|steps?|times?)$/.test(word),
  );

/** "the small wheel" where there is one so called, and not the next best wheel. */
const exactly = (words: readonly string[], candidates: Candidates, wanted: Kinds, may: Allowed): Target | null => {
  if (!words.some(isFilling)) return null;
  const phrase = unfilled(words);
  const fillings = phrase.filter(isFilling);
  const fitting = candidates(phrase).filter(
    ({ target, forms }) => may(target, phrase) && forms.some((form) => fillings.some((word) => form.includes(word))),
  );
  return bestOf(phrase, fitting, wanted)?.target ?? null;
};

/** The same word comes many times in a long line, and is looked up once. */
const remembered = (find: (word: string) => string): ((word: string) => string) => {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word) ?? find(word);
    known.set(word, found);
    return found;
  };
};
const rememberedCandidates = (find: Candidates): Candidates => {
  const known = new Map<string, ReturnType<Candidates>>();
  return (phrase, isWhole = false) => {
    const key = `${isWhole} ${phrase.join(' ')}`;
    const found = known.get(key) ?? find(phrase, isWhole);
    known.set(key, found);
    return found;
  };
};

const isTwisted = (word: string, name: string): boolean =>
  word.length > 3 &&
  word.length === name.length &&
  word !== name &&
  nearlySame(word, name) &&
  [...word].toSorted().join('') === [...name].toSorted().join('');

/** Names by words alone, without pronouns and without memory. */
const makeNaming = ({ session, world }: Bound, now: ReturnType<typeof entitiesNow>) => {
  const index = worldIndex(world);
  const candidates = rememberedCandidates(candidatesOf(now, index));
  const respell = remembered(respelling(now, index, isWordOf(world)));
  /** "look at the sing": a word that is one, and two letters of what stands here. */
  const untwisted = remembered(
    (word) =>
      now.flatMap(({ target, forms }) => (target.here ? forms.flat() : [])).find((name) => isTwisted(word, name)) ??
      word,
  );
  const mine = plainWords(session.character.name);
  const me: Target = { kind: 'self', name: session.character.name, id: null, here: true };
  const people = (phrase: readonly string[]) => candidates(phrase).filter(({ target }) => target.kind === 'person');
  const person = (phrase: readonly string[]) => bestOf(phrase, people(phrase), ['person'])?.target ?? null;
  const named = (phrase: readonly string[], wanted: Kinds, may: Allowed): Target | null => {
    if (phrase.length === mine.length && phrase.every((word, at) => word === mine[at])) return me;
    const allowed = (words: readonly string[]) => candidates(words).filter(({ target }) => may(target, words));
    const exact = bestOf(phrase, allowed(phrase), wanted);
    if (exact) return exact.target;
    const respelt = phrase.map(respell);
    const near = respelt.some((word, at) => word !== phrase[at]) ? bestOf(respelt, allowed(respelt), wanted) : null;
    if (near && mayBeMisspelt(near.target)) return near.target;
    const turned = phrase.map(untwisted);
    const standing = allowed(turned).filter(({ target }) => target.here);
    const meant = turned.some((word, at) => word !== phrase[at]) ? bestOf(turned, standing, wanted) : null;
    if (meant) return meant.target;
    for (const words of [...joined(phrase), ...parted(phrase)]) {
      const found = called(words, wanted, may);
      if (found !== null) return found;
    }
    return null;
  };
  /** By a whole name and by nothing less. */
  const called = (phrase: readonly string[], wanted: Kinds, may: Allowed): Target | null => {
    const isWhole = (form: readonly string[]) =>
      form.length === phrase.length && form.every((word, at) => word === phrase[at]);
    const whole = candidates(phrase, true).filter(
      ({ target, forms }) => wanted.includes(target.kind) && may(target, phrase) && forms.some(isWhole),
    );
    return bestOf(phrase, whole, wanted)?.target ?? null;
  };
  return { me, named, person, candidates, called };
};

/** "the two men", of whom the telling has just spoken: none of those known here. */
const areOthers = (words: readonly string[], scene: Scene): boolean => {
  const last = words.at(-1) ?? '';
  if (!/^(?:men|women|boys|girls|children|lads|kids|figures)$/.test(last)) return false;
  const told = toldOf(scene, last);
  return told !== null && !scene.present.some(({ name }) => told.includes(name));
};

/** "a corner of the cake", "what is left of it": of the whole thing, where nothing else bears the name. */
const PORTIONS =
  /^(?:corners?|pieces?|bits?|slices?|half|parts?|ends?|crumbs?|chunks?|shares?|mouthfuls?|morsels?|bites?|crusts?|scraps?|strips?|slivers?|shavings?|hunks?|lumps?|shreds?|rashers?|wedges?|fillets?|pinch|sips?|rest|left|remains|remainder)$/;
/** What things have and nothing else is called by. */
const PIECES =
  /^(?:doors?|lids?|shutters?|buckles?|straps?|handles?|hafts?|hilts?|blades?|edges?|rims?|brim|lips?|sides?|front|back|top|bottom|underside|surface|base|foot|legs?|hinges?|drawers?|pages?|spine|cover|wick|glass|grip|shaft|weave|seams?|strings?|cord|links?|teeth|face|mouth|neck|stem|frame|panels?|catch|latch|clasp|hoops?|rungs?|spokes?|knots?|lettering|print|writing|inscription|grain|mechanism|workings|housing|casing|rail|railing)$/;
/** "go to Maren's house": to her. */
const WHERE_THEY_ARE =
  /^(?:house|home|place|room|shop|office|cabin|hut|tent|side|table|desk|door|stall|bed|chair|feet|company)$/;

/** "my husband" is nobody else's, and "my coat" nobody who wears one. */
const mine = (last: string, world: World, asked: Allowed): Allowed =>
  IS_KIN.test(last)
    ? unlessAnothers(world, asked)
    : CLOTHES.test(last)
      ? (one, phrase) => one.kind !== 'person' && asked(one, phrase)
      : asked;

export const makeBinder = (given: Bound, last: Mentioned = { person: null, thing: null }): Binder => {
  const now = entitiesNow(given.session, given.scene, given.world);
  const naming = makeNaming(given, now);
  const mentioned: Mentioned = { ...last };
  let place: Target | null = null;
  const remember = (target: Target | null): Target | null => {
    const isSomebody = target?.kind === 'unknown' && SOMEBODY_LIKE.test(target.name);
    if (target?.kind === 'person' || isSomebody) mentioned.person = target;
    else if (target !== null && target.kind !== 'self' && target.kind !== 'place') mentioned.thing = target;
    if (target !== null && target.kind !== 'self') place = target.kind === 'place' ? target : null;
    return target;
  };
  const pronoun = (word: string) => meantBy(word, naming.me, now, mentioned, given.mentioned);
  /** "I put my ear to the Drumhouse and listen to it": where a place may be meant. */
  const placeMeant = (word: string, wanted: Kinds) => (word === 'it' && wanted.includes('place') ? place : null);
  const bind = (words: readonly string[], wanted: Kinds, asked: Allowed = () => true): Target | null => {
    const [only = ''] = words;
    const may = MINE.test(only) ? mine(words.at(-1) ?? '', given.world, asked) : asked;
    const meant = words.length === 1 ? (placeMeant(only, wanted) ?? pronoun(only)) : null;
    if (meant || words.length === 0) return remember(meant);
    const other = otherOf(words, now, mentioned, given.mentioned);
    if (other !== null) return remember(other);
    const phrase = strip(words);
    if (phrase.length === 0) return pronoun(words.at(-1) ?? '');
    const few = uncounted(phrase);
    const named =
      (MINE.test(only) ? naming.named(phrase, ['item'], (one) => one.kind === 'item' && may(one, phrase)) : null) ??
      exactly(words, naming.candidates, wanted, may) ??
      naming.named(phrase, wanted, may) ??
      owned(words, wanted, may) ??
      partOf(words, wanted, may) ??
      pieceOf(words, wanted, may) ??
      (few.length > 0 && few.length < phrase.length ? naming.named(few, wanted, may) : null);
    // "Maren's key" is the key, and not she.
    const isTheirs = named?.kind === 'person' && !WHERE_THEY_ARE.test(words.at(-1) ?? '');
    const found = isTheirs ? (owned(words, wanted, may) ?? named) : named;
    if (found?.kind === 'person' && areOthers(words, given.scene)) return remember(unknown(phrase));
    if (found !== null) return remember(found);
    const abused = isIllName(words) ? pronoun('person') : null;
    if (abused !== null) return remember(abused);
    const bare = few.length > 0 && !isTimed(few) ? few : phrase;
    // "notice of closure" is told as it was said.
    const told = words.includes('of') ? words.filter((word) => word === 'of' || bare.includes(word)) : bare;
    return remember(unknown(told));
  };
  /** "the little door of the smoker", "the smoker's door": what is part of a thing is that thing, where nothing else bears the name. */
  const pieceOf = (words: readonly string[], wanted: Kinds, may: Allowed): Target | null => {
    const at = words.findIndex((word, index) => word === 'of' && PIECES.test(words[index - 1] ?? ''));
    const isLast = at === -1 && words.length > 1 && PIECES.test(words.at(-1) ?? '');
    const phrase = at !== -1 ? strip(words.slice(at + 1)) : isLast ? strip(words.slice(0, -1)) : [];
    return phrase.length === 0 ? null : naming.named(phrase, wanted, (one) => HAD.has(one.kind) && may(one, phrase));
  };
  const partOf = (words: readonly string[], wanted: Kinds, may: Allowed): Target | null => {
    const at = words.findIndex((word, index) => word === 'of' && PORTIONS.test(words[index - 1] ?? ''));
    const phrase = at === -1 ? [] : strip(words.slice(at + 1));
    return phrase.length === 0 ? null : naming.named(phrase, wanted, (one) => HAD.has(one.kind) && may(one, phrase));
  };
  const owned = (words: readonly string[], wanted: Kinds, may: Allowed): Target | null => {
    const found = ownerIn(words, person, given);
    if (found === null) return null;
    const phrase = strip(found.rest);
    return (
      found.target ??
      naming.named(phrase, wanted, (one) => HAD.has(one.kind) && one.kind !== 'item' && may(one, phrase)) ??
      (phrase.length > 0 ? unknown(phrase) : null)
    );
  };
  const person = (words: readonly string[]): Target | null => {
    const phrase = strip(words);
    if (phrase.length === 0 || phrase.length > 4) return null;
    const abused = isIllName(words) ? pronoun('person') : null;
    return remember(naming.person(phrase) ?? (abused?.kind === 'person' ? abused : null));
  };
  const present = now.filter(({ target }) => target.kind === 'person' && target.here);
  return {
    bind,
    person,
    place: (words) => {
      const phrase = strip(words);
      return phrase.length === 0 ? null : naming.named(phrase, ['place'], ({ kind }) => kind === 'place');
    },
    called: (words, kinds) => naming.called(strip(words), kinds, () => true),
    spokenOf: () => mentioned.person,
    owner: (words) => ownerIn(words, person, given)?.owner ?? null,
    done: (target) => void remember(target),
    addressed: (words) => remember(lastNamed(present, words, true)),
    elsewhere: (there) => makeBinder(there, mentioned),
  };
};
