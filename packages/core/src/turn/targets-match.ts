// How well a phrase fits a name, and which of many entities it fits best. Called by targets.ts.

import type { Target } from '@emergent/schema';
import { singular } from '../words/plurals.ts';
import { isNounish } from './lexicon.ts';
import { COMMON } from './lexicon-common.ts';
import { ARTICLES, PREPOSITIONS } from './lexicon-words.ts';
import { ALIKE, isAlike } from './targets-alike.ts';
import type { Entity, WorldIndex } from './targets-entities.ts';

export type Kinds = readonly Target['kind'][];

const FILLING = new Set([
  'very',
  'big',
  'little',
  'small',
  'large',
  'own',
  'nearest',
  'closest',
  'same',
  'there',
  'here',
  'now',
  'again',
  'once',
  'more',
  'harder',
  'please',
  'too',
  'of',
  'and',
  'first',
  'carefully',
  'up',
  'down',
]);
const MOST_WORDS = 12;
const MOST_OF_A_WORD = 200;

const sameWord = (one: string, other: string) => one === other || singular(one) === singular(other);

export const strip = (words: readonly string[]): string[] => {
  const bare = words
    .map((word) => (word.endsWith("'s") ? word.slice(0, -2) : word))
    .filter((word) => !(ARTICLES.has(word) || FILLING.has(word) || PREPOSITIONS.has(word)));
  return bare.slice(0, MOST_WORDS);
};

/** As `strip`, but with the words that are filling in most names and telling in some: "the small wheel". */
export const unfilled = (words: readonly string[]): string[] =>
  words.filter((word) => !ARTICLES.has(word) && (FILLING.has(word) || !PREPOSITIONS.has(word))).slice(0, MOST_WORDS);
export const isFilling = (word: string): boolean => FILLING.has(word);
const NUMBER =
  /^(?:\d{1,4}x?|x\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|dozen|couple|few|several|pair|more|another|half)$/;
/** "3 loaves" without how many. */
export const uncounted = (phrase: readonly string[]): string[] => {
  const from = phrase.findIndex((word) => !NUMBER.test(word));
  return from === -1 ? [] : phrase.slice(from);
};

const endsWord = (word: string, said: string) => {
  const end = singular(said);
  // "sing" is no end of "nursing".
  return end.length > 3 && !/^.?.ing$/.test(end) && word.length > end.length + 2 && word.endsWith(end);
};

type Fit = { value: number; full: boolean; covered: boolean };

/** What one may say of a thing without its being called or told so. */
const LOOSE = new Set(
  'old new nice good trusty heavy lovely damn damned bloody stupid fucking dear pretty beautiful strange odd weird fine whole entire other remaining mysterious great precious favourite favorite beloved poor broken useful only spare last final'.split(
    ' ',
  ),
);
/** How what is carried looks just now: "my dripping oilskin". */
const LOOKS = /^(?:[a-z]{2,}(?:ing|ed)|wet|damp|muddy|dusty|dirty|cold|warm|worn|heavy|frayed)$/;
const HANDLED: ReadonlySet<Target['kind']> = new Set(['item', 'thing', 'feature'] as const);
const heads = new WeakMap<string[][], ReadonlySet<string>>();
/** "candle ends", "peppermint lump": what they are ends of is what they are. */
const PIECE =
  /^(?:end|stub|lump|piece|bit|scrap|stump|slice|drop|chip|cake|stick|wad|strip|twist|ball|chunk|pinch|sprig)s?$/;
const IN_NAME = / (?:of|and) /;
/** What a thing has, or is for, is not what it is. */
const BESIDES = / (?:with|for|from|in|on|to) .*$/;

/** What is pulled or turned goes by what it works too: "the brake" is the brake lever. */
const WORKS = /^(?:lever|handle|switch|button|knob|crank|pedal|dial|plunger)$/;
/** The words that say what a thing is, rather than what sort: "lamp log" is a log, "coil of rope" a coil and a rope, "pencil with a cap" no cap. */
const headsOf = ({ forms, target }: Entity): ReadonlySet<string> => {
  const known = heads.get(forms);
  if (known) return known;
  const called = target.name.toLowerCase().replace(BESIDES, '');
  const ends = called.split(IN_NAME).flatMap((part) => {
    const words = part.split(/[ -]/);
    const last = words.at(-1) ?? '';
    return words.slice(PIECE.test(last) || WORKS.test(last) ? -2 : -1);
  });
  const others = BESIDES.test(target.name.toLowerCase()) ? forms.slice(1) : forms;
  const made = new Set([...ends, ...others.map((form) => form.at(-1) ?? '')]);
  heads.set(forms, made);
  return made;
};

const STUFF =
  /^(?:gold|silver|copper|iron|steel|brass|wood|paper|stone|cloth|fire|water|side|front|back|middle|top|bottom|house|light|dark)s?$/;
/** Whether a word before a name makes another thing of it: "phone line", and no "white line". */
export const isNoun = (word: string): boolean => isNounish(word) || (COMMON.has(word) && !STUFF.test(word));

/** A thing goes by what it is: "lamp" is no lamp log, and a "fast meter" no other meter. */
const misnames = (
  phrase: readonly string[],
  form: readonly string[],
  entity: Entity,
  full: boolean,
  means: (said: string, word: string) => boolean,
): boolean => {
  if (full || !HANDLED.has(entity.target.kind)) return false;
  const named = headsOf(entity);
  if (!form.some((word) => named.has(word) && phrase.some((said) => means(said, word)))) return true;
  // A feature may be told of in any words, save that a noun before its name makes another thing of it: "phone line".
  const isFeature = entity.target.kind === 'feature';
  return phrase.some(
    (said) =>
      !(
        LOOSE.has(said) ||
        (entity.target.kind === 'item' && LOOKS.test(said)) ||
        entity.also?.has(said) ||
        form.some((word) => means(said, word))
      ) &&
      (!isFeature || isNoun(said)),
  );
};

/** How well a phrase fits one name, or null. A name that is not here must be said whole, or by words that are all its own. */
const fitForm = (phrase: readonly string[], form: readonly string[], entity: Entity, seen: boolean): Fit | null => {
  const { here, kind } = entity.target;
  // Of what is here the last part of a word will do: "coat" is the greatcoat.
  // "the brakes" are not the man of the brake.
  const means = (said: string, word: string) =>
    (kind === 'person' ? said === word || said === singular(word) : sameWord(said, word)) ||
    (here && kind !== 'person' && kind !== 'place' && isAlike(said, word)) ||
    (here && endsWord(word, said) && !(kind === 'place' && phrase.length > 1));
  const matched = form.filter((word) => phrase.some((said) => means(said, word))).length;
  if (matched === 0) return null;
  const lastSaid = phrase.at(-1) ?? '';
  const full = matched === form.length;
  const extra = Math.max(0, phrase.length - matched);
  const covered = extra === 0;
  if (misnames(phrase, form, entity, full, means)) return null;
  const headed = form.some((word) => means(lastSaid, word));
  const holdsHead = phrase.some((word) => means(word, form.at(-1) ?? ''));
  // "this town" is no "town line": a tale goes by the word that says what it is.
  if (kind === 'lore' && !full && !holdsHead) return null;
  // "the bus" is not the Bus Stop: what a place is called besides its name goes by the word that says what it is.
  if (kind === 'place' && form !== entity.forms[0] && !full && !holdsHead) return null;
  // "The Lamp House" is not the Weighhouse, nor another house: a place is said whole or by its own words alone.
  const fits = here
    ? (full && (kind !== 'place' || form.length > 1 || covered || headed)) ||
      covered ||
      (kind !== 'place' && (headed || holdsHead) && matched * 2 >= phrase.length)
    : (full && (form.length > 1 || covered)) || (seen && covered && headed);
  if (!fits) return null;
  // "lantern" is the lantern before the lamp.
  const alike = form.filter(
    (word) => means(lastSaid, word) && !sameWord(lastSaid, word) && isAlike(lastSaid, word),
  ).length;
  const exact = lastSaid === form.at(-1) ? 0.2 : 0;
  // "the bell" is a bell before it is the bell-mother.
  const aside = kind === 'person' && !full && !holdsHead && form !== entity.forms[0] ? 2 : 0;
  const value =
    exact -
    aside +
    matched * 2 -
    alike * 0.6 -
    extra * 0.7 -
    (form.length - matched) * 0.25 +
    (full ? 1 : 0) +
    (headed ? 0.5 : -0.5);
  return { value, full, covered };
};

const hinted = (phrase: readonly string[], { forms, hints, also }: Entity): number | null => {
  if (hints.size === 0 || (also !== undefined && phrase.every((word) => also.has(word) || also.has(singular(word)))))
    return null;
  const all = phrase.every(
    (word, at) => hints.has(word) || hints.has(`${word}${phrase[at + 1]}`) || forms.some((form) => form.includes(word)),
  );
  return all ? phrase.length - 0.8 : null;
};

const scoreOf = (phrase: readonly string[], entity: Entity, wanted: Kinds): number | null => {
  let best: number | null = null;
  let full = false;
  for (const [index, form] of entity.forms.entries()) {
    // From afar an alias must be said whole: "man" is not "the old man" of another town.
    const fit = fitForm(phrase, form, entity, entity.seen && index === 0);
    if (fit && (best === null || fit.value > best)) {
      best = fit.value;
      full = fit.full;
    }
  }
  best ??= hinted(phrase, entity);
  if (best === null) return null;
  const rank = wanted.indexOf(entity.target.kind);
  const thing = entity.target.id === null && entity.target.kind === 'thing' ? -0.5 : 0;
  // Whoever takes means what lies about; what they carry only where nothing else fits.
  const held = wanted[0] === 'thing' && entity.target.kind === 'item' ? -1.5 : 0;
  const around = entity.stood === true && !(entity.forms[0] ?? []).every((word) => phrase.includes(word)) ? -1.5 : 0;
  return (
    best +
    around +
    (entity.target.here ? 2 : 0) +
    (rank === -1 ? 0 : 1.5 - rank * 0.2) +
    thing +
    held +
    (entity.target.kind === 'lore' ? -2.2 : 0) +
    (entity.target.kind === 'quest' && !full ? -2.5 : 0)
  );
};

export const bestOf = (phrase: readonly string[], entities: Iterable<Entity>, wanted: Kinds): Entity | null => {
  let best: Entity | null = null;
  let value = Number.NEGATIVE_INFINITY;
  for (const entity of entities) {
    const score = scoreOf(phrase, entity, wanted);
    if (score !== null && score > value) {
      best = entity;
      value = score;
    }
  }
  return best;
};

/** What a phrase may mean at all: entities that share a word with it, and people here whom it may describe; `isWhole`: only what it may name in full. */
export type Candidates = (phrase: readonly string[], isWhole?: boolean) => Entity[];

const keys = new WeakMap<string[][], string[]>();

/** Words of an entity's names, singular too; kept with the names, which stay the same from turn to turn. */
const keysOf = (forms: string[][]): string[] => {
  const known = keys.get(forms);
  if (known) return known;
  const made = [...new Set(forms.flat().flatMap((word) => [word, singular(word)]))];
  keys.set(forms, made);
  return made;
};

const byWordOf = (entities: readonly Entity[]): ReadonlyMap<string, Entity[]> => {
  const byWord = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const key of keysOf(entity.forms)) {
      const list = byWord.get(key);
      if (list) list.push(entity);
      else byWord.set(key, [entity]);
    }
  }
  return byWord;
};

export const candidatesOf = (now: readonly Entity[], index: WorldIndex): Candidates => {
  const byWord = byWordOf(now);
  const described = now.filter(({ hints }) => hints.size > 0);
  const here = new Set(now.filter(({ target }) => target.here).map(({ target }) => `${target.kind}:${target.name}`));
  const isElsewhere = ({ target: { kind, name } }: Entity) =>
    !(here.has(`${kind}:${name}`) || (kind === 'thing' && here.has(`item:${name}`)));
  return (phrase, isWhole = false) => {
    const found = new Set<Entity>(isWhole ? [] : described);
    for (const word of phrase) {
      const one = singular(word);
      if (!isWhole && word.length > 3 && !byWord.has(word) && !byWord.has(one))
        for (const [key, list] of byWord) if (endsWord(key, word)) for (const entity of list) found.add(entity);
      for (const form of new Set([word, one, ...(ALIKE.get(one) ?? [])]))
        for (const entity of byWord.get(form) ?? []) found.add(entity);
      for (const form of new Set([word, one, `${word}s`])) {
        const known = index.byWord.get(form)?.slice(0, MOST_OF_A_WORD) ?? [];
        for (const entity of known) if (isElsewhere(entity)) found.add(entity);
      }
    }
    return [...found];
  };
};
