// What a player's own words name: people, places, things and groups. No model: capitals and cue words. Called by analyse.ts.

import { isMany } from './read-phrases.ts';
import {
  BEFORE_PLACE,
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
import { tongueOf } from './tables/tongues.ts';
import type { Analysis, Role, Spot } from './types.ts';
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

/** "从长安到西天": what one goes from and to, and what is called a town, a land or an island. */
const HAN_PLACES =
  /(?<=[从到往在])\p{Script=Han}{2,4}?(?=[从到往在的里中外上下之\s\p{P}]|$)|(?<!\p{Script=Han})\p{Script=Han}{1,3}[城市镇村国岛島県町](?=[的里中外、，。のはがをにでへと\s]|$)/gu;
const hanPlacesIn = (text: string): Found[] =>
  [...text.matchAll(HAN_PLACES)].map(([name]) => ({ name, before: 'in', after: '', context: name }));
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
