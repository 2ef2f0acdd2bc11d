// What a player's own words name: people, places, things, groups, and phrases worth meeting again. No model: capitals, cue words, and where a
// phrase is cut. Called by analyse.ts.
import {
  BEFORE_PLACE,
  BEFORE_THING,
  BEFORE_VERB,
  BREAKS,
  GROUP,
  NO_NAME,
  PERSON,
  PLACE,
  PLAIN,
  ROLE_CUES,
  SPOT_CUES,
  THING,
} from './tables/noun-cues.ts';
import type { Analysis, Motif, Role, Spot } from './types.ts';
import { tame } from './words.ts';

export type Read = Pick<Analysis, 'places' | 'people' | 'things' | 'groups'>;

const CAPITAL = /^\p{Lu}[\p{L}\p{N}'’-]*$/u;
const LINKS = /^(?:of|the|de|la|von|van|al|del|der)$/;
const MOST = 4;

type Word = { text: string; first: boolean; stop: boolean };

const wordsIn = (text: string): Word[] => {
  const words: Word[] = [];
  let first = true;
  for (const part of text.split(/\s+/)) {
    const word = part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/[’']s$/, '');
    const stop = /[.!?;:,)(—–]$/.test(part);
    if (word !== '') words.push({ text: word, first, stop });
    first = /[.!?]$/.test(part);
  }
  return words;
};

type Found = { name: string; before: string; after: string; context: string };

const isName = ({ text, first }: Word, next: Word | undefined): boolean =>
  CAPITAL.test(text) &&
  text.length > 1 &&
  !NO_NAME.test(text) &&
  !(first && (BREAKS.has(text.toLowerCase()) || PLAIN.has(text.toLowerCase()) || !CAPITAL.test(next?.text ?? '')));

/** Runs of capitals, links between them included: "Order of the Ash". */
const namesIn = (text: string): Found[] => {
  const words = wordsIn(text);
  const found: Found[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || !isName(word, words[at + 1])) continue;
    const start = at;
    const run = [word.text];
    for (let last = word; !last.stop && run.length < 6; ) {
      const next = words[at + 1];
      const links = next !== undefined && LINKS.test(next.text) && !next.stop;
      const after = links ? words.findIndex((one, index) => index > at && !LINKS.test(one.text)) : at + 1;
      const end = words[after];
      if (end === undefined || after - at > 3 || !CAPITAL.test(end.text) || NO_NAME.test(end.text)) break;
      run.push(...words.slice(at + 1, after + 1).map((one) => one.text));
      at = after;
      last = end;
    }
    found.push({
      name: tame(run.join(' '), 40),
      before: words[start - 1]?.text ?? '',
      after: words[at]?.stop === true ? '' : (words[at + 1]?.text ?? ''),
      context: words
        .slice(Math.max(0, start - 4), at + 1)
        .map((one) => one.text)
        .join(' '),
    });
  }
  return found.filter((one) => one.name !== '');
};

const cued = <Part>(table: readonly (readonly [RegExp, Part])[], ...texts: readonly string[]): Part | null =>
  texts.flatMap((text) => table.find(([words]) => words.test(text))?.[1] ?? [])[0] ?? null;

/** Somebody does something: "John Smith hunts". */
const DOES = /^\p{Ll}+[^s'’]s$/u;

const kindOf = ({ name, before, after, context }: Found): 'person' | 'place' | 'thing' | 'group' => {
  if (PERSON.test(name)) return 'person';
  if (GROUP.test(name)) return 'group';
  if (THING.test(name)) return 'thing';
  if (PLACE.test(name) || BEFORE_PLACE.test(before)) return 'place';
  if (PERSON.test(context)) return 'person';
  if (PLACE.test(context)) return 'place';
  return name.includes(' ') && DOES.test(after) ? 'person' : 'place';
};

const once = <Item extends { name: string }>(list: readonly Item[]): Item[] =>
  list.filter((one, index) => list.findIndex((other) => other.name.toLowerCase() === one.name.toLowerCase()) === index);

export const readNames = (text: string): Read => {
  const found = once(namesIn(text));
  const of = (kind: ReturnType<typeof kindOf>) => found.filter((one) => kindOf(one) === kind).slice(0, MOST);
  return {
    people: of('person').map(({ name, context }): { name: string; role: Role | null } => ({
      name,
      role: cued(ROLE_CUES, name, context),
    })),
    places: of('place').map(({ name, context }): { name: string; spot: Spot | null } => ({
      name,
      spot: cued(SPOT_CUES, name, context),
    })),
    things: of('thing').map((one) => one.name),
    groups: of('group').map((one) => one.name),
  };
};

const isMany = (phrase: string) => /[^s'’iu]s$/.test(phrase);
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const HAN_BREAKS = /[\s\p{P}的了和在与是有被把从着而及の、はがをにへとも]+/u;

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

const phrasesIn = (clause: string): string[] => {
  if (HAN.test(clause)) return clause.split(HAN_BREAKS).filter((one) => one.length >= 2 && one.length <= 10);
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

/** Phrases of a text worth meeting again, the fuller ones first. */
export const readMotifs = (text: string, names: Read): Motif[] => {
  const taken = new Set(
    [...names.people, ...names.places]
      .map((one) => one.name.toLowerCase())
      .concat([...names.things, ...names.groups].map((one) => one.toLowerCase())),
  );
  const phrases = text
    .split(/[.!?;:,()\n/—–|。，、；：！？]+|\s-\s/)
    .flatMap(phrasesIn)
    .map((phrase) => tame(HAN.test(phrase) ? phrase : phrase.toLowerCase(), 40))
    .filter(
      (phrase) =>
        /\p{L}{2}/u.test(phrase) &&
        phrase.length > 1 &&
        !/…|\S{25}/u.test(phrase) &&
        !PLAIN.has(phrase) &&
        ![...taken].some((name) => name.includes(phrase)) &&
        !/(?:ing|ed|ly)$/.test(phrase),
    );
  return [...new Set(phrases)]
    .map((phrase) => ({ phrase, many: isMany(phrase), weight: Math.min(3, phrase.split(' ').length) }))
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ phrase, many }) => ({ phrase, many }));
};
