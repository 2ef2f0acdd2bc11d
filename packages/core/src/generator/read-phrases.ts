// Phrases of a player's own words worth meeting again, in English and in other languages: where a text is cut, and what of it are deeds. Called by
// analyse.ts.

import type { Read } from './read-words.ts';
import { BEFORE_THING, BEFORE_VERB, BREAKS, PLAIN } from './tables/noun-cues.ts';
import { type Tongue, tongueOf } from './tables/tongues.ts';
import type { Motif } from './types.ts';
import { tame } from './words.ts';

export const isMany = (phrase: string) => /[^s'’iu]s$/.test(phrase);
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const HAN_BREAKS = /[\s\p{P}的了和在与是有被把从到往去着而及の、はがをにへとも]+/u;
/** What Korean hangs on a noun. */
const PARTICLES = /(?<=\p{Script=Hangul}{2})(?:에서|에게|으로|에는|들이|에|의|을|를|은|는|과|와|로)$/u;
const KOREAN_DEED = /(?:다|진|[은는]|한|된)$/u;

/** `verbNext`: what stands before asks for one. A name is none. */
const isVerb = (word: string, next: string, isWithin: boolean, verbNext: boolean): boolean => {
  if (/^\p{Lu}/u.test(word)) return false;
  const low = next.toLowerCase();
  if (verbNext) return true;
  return isWithin && /[^s'’iu]s$/.test(word) && BEFORE_THING.has(low);
};

const PARTICIPLE =
  /(?:ed|drawn|made|born|grown|sung|fed|woven|driven|bound|built|found|lost|told|written|taken|given|bought|sold|worn|spun|torn)$/i;
/** "ink magic drawn", "hunting sky whales": what is done, without the doing. */
const trimmed = (words: readonly string[]): readonly string[] => {
  const from = words.length > 2 && /ing$/i.test(words[0] ?? '') ? 1 : 0;
  const to = words.length > 1 && PARTICIPLE.test(words.at(-1) ?? '') ? words.length - 1 : words.length;
  return words.slice(from, to);
};

const MOST_WORDS = 3;
/** Of a language that is not read here: what stands between its small words. */
const foreignPhrases = (clause: string, { small, verbs, loose }: Tongue): string[] => {
  const phrases: string[][] = [[]];
  for (const part of clause.split(/\s+/)) {
    const bare = part
      .replace(/^\p{L}{1,2}[’'](?=\p{L})/u, '')
      .replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
    if (bare === '' || small.has(bare.toLowerCase()) || /\d{3,}/.test(bare) || verbs?.test(bare) === true)
      phrases.push([]);
    else phrases.at(-1)?.push(bare);
  }
  return phrases
    .filter((words) => words.length > 1 || loose?.test(words[0] ?? '') !== true)
    .flatMap((words) => (words.length === 0 ? [] : [words.slice(0, MOST_WORDS).join(' ')]));
};

const phrasesIn = (clause: string, tongue: Tongue | null): string[] => {
  if (HAN.test(clause))
    return clause
      .split(HAN_BREAKS)
      .map((one) => one.replace(PARTICLES, ''))
      .filter((one) => one.length >= 2 && one.length <= 10 && !KOREAN_DEED.test(one));
  if (tongue !== null) return foreignPhrases(clause, tongue);
  const phrases: string[][] = [[]];
  const words = clause.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  let verbNext = false;
  for (const [at, bare] of words.entries()) {
    const low = bare.toLowerCase();
    const last = phrases.at(-1) ?? [];
    if (bare === '' || BREAKS.has(low) || /\d{3,}/.test(bare)) {
      phrases.push([]);
      verbNext = BEFORE_VERB.has(low) || (verbNext && /^(?:still|just|even|also)$/.test(low));
    } else if (isVerb(bare, words[at + 1] ?? '', last.length > 0, verbNext)) {
      phrases.push([]);
      // "slowly eat": the verb itself is still to come.
      verbNext = verbNext && low.endsWith('ly');
    } else {
      last.push(bare);
      // After a plural there mostly comes a verb: "clockwork herons deliver".
      verbNext = isMany(bare);
      if (verbNext) phrases.push([]);
    }
  }
  return phrases
    .map(trimmed)
    .flatMap((words) => (words.length === 0 || words.length > 4 ? [] : [words.slice(-3).join(' ')]));
};

/** "flooded mumbai" is Mumbai. */
const spokenIn = (name: string, phrase: string): boolean => ` ${phrase.toLowerCase()} `.includes(` ${name} `);

/** Phrases of a text worth meeting again, the fuller ones first. */
export const readMotifs = (text: string, names: Read): Motif[] => {
  const tongue = tongueOf(text);
  const isPlural = (phrase: string) => (tongue === null ? isMany(phrase) : tongue.many.test(phrase));
  const taken = new Set(
    [...names.people, ...names.places]
      .map((one) => one.name.toLowerCase())
      .concat([...names.things, ...names.groups].map((one) => one.toLowerCase())),
  );
  const phrases = text
    .split(/[.!?;:,()\n/—–|。，、；：！？]+|\s-\s/)
    .flatMap((clause) => phrasesIn(clause, tongue))
    .map((phrase) => tame(HAN.test(phrase) || tongue?.capitals === true ? phrase : phrase.toLowerCase(), 40))
    .filter(
      (phrase) =>
        /\p{L}{2}/u.test(phrase) &&
        phrase.length > 1 &&
        !/…|\S{25}/u.test(phrase) &&
        !PLAIN.has(phrase) &&
        ![...taken].some((name) => name.includes(phrase.toLowerCase()) || spokenIn(name, phrase)) &&
        !/(?:ing|ed|ly)$/.test(phrase),
    );
  return [...new Set(phrases)]
    .map((phrase) => ({ phrase, many: isPlural(phrase), weight: Math.min(3, phrase.split(' ').length) }))
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ phrase, many }) => ({ phrase, many }));
};
