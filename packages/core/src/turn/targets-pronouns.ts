// What "it", "her" and "you" stand for: the last thing mentioned, the only one here, or what was told just before. Called by targets.ts.
import type { Target } from '@emergent/schema';
import { ILL_NAMES } from '../deed-words.ts';
import { plainWords } from '../tokens.ts';
import type { Entity } from './targets-entities.ts';
import type { Kinds } from './targets-match.ts';

const SELVES = new Set(['me', 'myself', 'self', 'i', 'oneself', 'ourselves', 'yourself']);
const IT = new Set(['it', 'that', 'this', 'them', 'those', 'these', 'one', 'itself', 'thing']);
const THEY = new Set([
  'him',
  'her',
  'them',
  'he',
  'she',
  'they',
  'himself',
  'herself',
  'themselves',
  'everyone',
  'everybody',
  'someone',
  'somebody',
  'anyone',
  'anybody',
  'you',
  'person',
  'people',
]);
const GENDERED = new Set(['he', 'him', 'she', 'her']);
const MOST_MENTIONED = 1200;
/** "the old git", "that bastard": no name, and whoever "them" would be. */
const ILL_NAME = new RegExp(
  `^(?:${ILL_NAMES}|git|prick|muppet|plonker|berk|jerk|creep|freak|brute|fatso|lout|nutter|lunatic|psycho|duffer)s?$`,
);
/** Turf and knobs are things, with a word of scorn before them they are people. */
const SCORNED =
  / (?:poor|old|lazy|silly|daft|fat|ugly|stupid|little|cheeky|miserable|rude) (?:sod|bugger|knob|dick)s?$/;
export const isIllName = (words: readonly string[]): boolean =>
  words.length > 1 &&
  !/^an?$/.test(words[0] ?? '') &&
  (ILL_NAME.test(words.at(-1) ?? '') || SCORNED.test(` ${words.join(' ')}`));

/** What this line has named so far; `missed`: what the line before wanted and did not find, `met`: whom it had to do with, both asked for only where a pronoun may mean it. */
export type Mentioned = {
  person: Target | null;
  thing: Target | null;
  missed?: () => Target | null;
  met?: () => Target | null;
};

const onlyOne = (entities: readonly Entity[], kinds: Kinds): Target | null => {
  const found = entities.filter(({ target }) => target.here && kinds.includes(target.kind));
  return found.length === 1 ? (found[0]?.target ?? null) : null;
};

const byGender = (now: readonly Entity[], word: string): Target | null => {
  const fitting = now.filter(({ target, hints }) => target.here && target.kind === 'person' && hints.has(word));
  return fitting.length === 1 ? (fitting[0]?.target ?? null) : null;
};

const OPPOSITE: Readonly<Record<string, string>> = { he: 'she', him: 'her', she: 'he', her: 'him' };
/** "hug her", where there is a boy and nobody else. */
const isOther = (now: readonly Entity[], only: Target | null, word: string): boolean => {
  const other = OPPOSITE[word];
  const hints = other === undefined ? undefined : now.find(({ target }) => target === only)?.hints;
  return hints !== undefined && other !== undefined && hints.has(other) && !hints.has(word);
};

/** The entity whose name stands last among words; `whole`: all of the name must stand there. */
export const lastNamed = (entities: readonly Entity[], words: readonly string[], whole: boolean): Target | null => {
  let found: Target | null = null;
  let at = -1;
  let most = 0;
  for (const { target, forms } of entities) {
    for (const [index, form] of forms.entries()) {
      const stands = !whole || form.every((word) => words.includes(word));
      // Somebody told of goes by any part of the name.
      const isAny = !whole && index === 0 && target.kind === 'person';
      const ends = isAny ? form : form.slice(-1);
      const place = stands ? Math.max(...ends.map((word) => words.lastIndexOf(word))) : -1;
      // "The stander's spade stays on the ground": not the other spade.
      const shared = stands ? form.filter((word) => words.includes(word)).length : 0;
      if (place > at || (place === at && place >= 0 && shared > most)) {
        found = target;
        at = place;
        most = shared;
      }
    }
  }
  return found;
};

/** The last of what is here that the telling before spoke of. */
const justTold = (
  now: readonly Entity[],
  told: string | undefined,
  kinds: Kinds,
  hint: string | null,
): Target | null => {
  if (told === undefined) return null;
  const fitting = now.filter(
    ({ target, hints }) => target.here && kinds.includes(target.kind) && (hint === null || hints.has(hint)),
  );
  return lastNamed(fitting, plainWords(told.slice(-MOST_MENTIONED)), false);
};

/** Somebody who is neither he nor she may be "it". */
const isBeast = (now: readonly Entity[], person: Target | null): boolean => {
  const known = now.find(({ target }) => target.kind === 'person' && target.name === person?.name);
  return known === undefined || !(known.hints.has('he') || known.hints.has('she'));
};

export const meantBy = (
  word: string,
  me: Target,
  now: readonly Entity[],
  mentioned: Mentioned,
  told: string | undefined,
): Target | null => {
  if (SELVES.has(word)) return me;
  if (THEY.has(word) && word !== 'them') {
    const only = onlyOne(now, ['person']);
    const known = mentioned.person ?? (isOther(now, only, word) ? null : only) ?? byGender(now, word);
    const met = known === null ? mentioned.met?.() : null;
    const fits = now.some(
      ({ target, hints }) => target.here && target.name === met?.name && (!GENDERED.has(word) || hints.has(word)),
    );
    return known ?? (fits ? (met ?? null) : justTold(now, told, ['person'], GENDERED.has(word) ? word : null));
  }
  if (!IT.has(word)) return null;
  const named =
    mentioned.thing ??
    mentioned.missed?.() ??
    (word === 'them' || isBeast(now, mentioned.person) ? mentioned.person : null) ??
    onlyOne(now, word === 'them' ? ['person'] : ['thing']);
  return named ?? justTold(now, told, ['thing', 'feature', 'item'], null) ?? onlyOne(now, ['feature']);
};

const PERSON = /^(?:man|woman|boy|girl|fellow|guy|lad|lass|lady|person|stranger|guard|clerk)$/;
/** "the other man", of two: not the one that was spoken of last. */
export const otherOf = (
  words: readonly string[],
  now: readonly Entity[],
  mentioned: Mentioned,
  told: string | undefined,
): Target | null => {
  const head = words.at(-1) ?? '';
  if (words.at(-2) !== 'other' || !PERSON.test(head)) return null;
  const fitting = now.filter(({ target, hints }) => target.kind === 'person' && target.here && hints.has(head));
  const last = mentioned.person ?? justTold(now, told, ['person'], null);
  const [one, second, third] = fitting.map(({ target }) => target);
  if (one === undefined || second === undefined || third !== undefined) return null;
  return last?.name === one.name ? second : last?.name === second.name ? one : null;
};
