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
import { type Tongue, tongueOf } from './tables/tongues.ts';
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

/** A first word has a capital anyway: it is a name where more capitals follow, or what it is does: "Rohan, where", "Perdition, a town". */
const namesAtOnce = (stop: boolean, next: Word | undefined): boolean =>
  CAPITAL.test(next?.text ?? '') || (stop && /^(?:where|which|whose|a|an|the|home|capital)$/.test(next?.text ?? ''));

const isName = ({ text, first, stop }: Word, next: Word | undefined): boolean =>
  CAPITAL.test(text) &&
  text.length > 1 &&
  !NO_NAME.test(text) &&
  !(first && (BREAKS.has(text.toLowerCase()) || PLAIN.has(text.toLowerCase()) || !namesAtOnce(stop, next)));

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

/** What no place does. */
const ONLY_PEOPLE =
  /^(?:rides|trades|hunts|seeks|wants|loves|hates|dreams|fights|learns|swears|steals|sells|sings|teaches|marries|flees|wanders|investigates|solves|smuggles|rules|reigns|fears|remembers|searches|hopes|works|hides|lies|plots|owns|runs)$/;

const kindOf = ({ name, before, after, context }: Found): 'person' | 'place' | 'thing' | 'group' => {
  if (PERSON.test(name)) return 'person';
  if (GROUP.test(name)) return 'group';
  if (THING.test(name)) return 'thing';
  if (PLACE.test(name) || BEFORE_PLACE.test(before)) return 'place';
  if (ONLY_PEOPLE.test(after)) return 'person';
  if (PERSON.test(context)) return 'person';
  if (PLACE.test(context)) return 'place';
  return name.includes(' ') && DOES.test(after) ? 'person' : 'place';
};

const once = <Item extends { name: string }>(list: readonly Item[]): Item[] =>
  list.filter((one, index) => list.findIndex((other) => other.name.toLowerCase() === one.name.toLowerCase()) === index);

/** In a language whose nouns all have capitals: after one of these it is a name. */
const BEFORE_NAME = /^(?:in|aus|von|nach|bei|namens|heißt|königin|könig|herr|frau|graf|gräfin)$/i;
/** A plural that is named with its article keeps it: "the Four Nations". */
const withArticle = ({ name, before }: Found): string => (/^the$/i.test(before) && isMany(name) ? `The ${name}` : name);

/** "Uhrmacher von Lübeck": the name is what stands behind. */
const afterLink = (found: Found): Found => {
  const [, before = '', name = ''] = /^.* (von|van) (\p{Lu}.*)$/u.exec(found.name) ?? [];
  return name === '' ? found : { ...found, name, before };
};

const namedIn = (text: string): Found[] => {
  const tongue = tongueOf(text);
  const found = [...namesIn(text), ...hanPlacesIn(text)];
  return tongue?.capitals === true
    ? found.map(afterLink).filter(({ name, before }) => BEFORE_NAME.test(before) && !tongue.many.test(name))
    : found;
};

export const readNames = (text: string): Read => {
  const found = once(namedIn(text));
  const of = (kind: ReturnType<typeof kindOf>) => found.filter((one) => kindOf(one) === kind).slice(0, MOST);
  return {
    people: of('person').map(({ name, context }): { name: string; role: Role | null } => ({
      name,
      role: cued(ROLE_CUES, name, context),
    })),
    places: of('place').map((one): { name: string; spot: Spot | null } => ({
      name: withArticle(one),
      spot: cued(SPOT_CUES, one.name, one.context),
    })),
    things: of('thing').map((one) => one.name),
    groups: of('group').map((one) => one.name),
  };
};

const isMany = (phrase: string) => /[^s'’iu]s$/.test(phrase);
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const HAN_BREAKS = /[\s\p{P}的了和在与是有被把从到往去着而及の、はがをにへとも]+/u;
/** "从长安到西天": what one goes from and to, and what is called a town, a land or an island. */
const HAN_PLACES =
  /(?<=[从到往在])\p{Script=Han}{2,4}?(?=[从到往在的里中外上下之\s\p{P}]|$)|(?<!\p{Script=Han})\p{Script=Han}{1,3}[城市镇村国岛島県町](?=[的里中外、，。のはがをにでへと\s]|$)/gu;
const hanPlacesIn = (text: string): Found[] =>
  [...text.matchAll(HAN_PLACES)].map(([name]) => ({ name, before: 'in', after: '', context: name }));
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
