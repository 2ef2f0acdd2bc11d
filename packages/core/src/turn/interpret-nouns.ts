// What an object names, without what is only said of it: "one of those watches" is a watch, "the meter that doesn't tick" a meter, "how deep the mud
// is" the mud. Called by interpret.ts on each clause before its words are bound.
import type { Verb } from '@emergent/schema';
import { ASKED } from '../deed-words.ts';
import type { Read } from './interpret-shape.ts';
import { baseOf } from './lexicon.ts';
import { ARTICLES, PREPOSITIONS, PRONOUNS } from './lexicon-words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "one of those watches", "a couple of the eels": some of many. */
const PART_OF =
  /^(?:a |an |the )?(?:one|some|any|each|all|most|few|couple|another|several|both|two|three|four|none|either|half|rest|pair|bit|handful|lot|lots|plenty) of (?:the|those|these|my|his|her|their|your|our|them)(?= )/;

/** Behind these a clause goes on about the noun before it. */
const RELATIVE = setOf('that which who whose whom whoever whatever wherever whenever however whichever where');
const AUXILIARY = setOf(
  "is are was were has have had does doesn't do don't did didn't can can't could will won't would isn't aren't wasn't doesnt dont didnt cant wont isnt arent wasnt looks seems",
);

/** "the meter that doesn't tick", "Emeka wherever he goes": where what is said of the noun begins; -1: nowhere. */
const relativeIn = (words: readonly string[]): number =>
  words.findIndex((word, at) => {
    if (at > 0 && /^(?:that|who|which)'s$/.test(word)) return at < words.length - 1;
    if (at === 0 || !RELATIVE.has(word)) return false;
    if (/ever$/.test(word)) return true;
    const before = words[at - 1] ?? '';
    const next = words[at + 1] ?? '';
    if (next === '' || ARTICLES.has(before) || PREPOSITIONS.has(before)) return false;
    const isVerb = AUXILIARY.has(next) || PRONOUNS.has(next) || /(?:[^s]s|ed)$/.test(next);
    return isVerb || (word === 'whose' && words.length > at + 2);
  });

const CLAUSES = setOf('how what who where why whether if which when');
const DEGREES = setOf(
  'deep far long high wide big large many much old strong heavy hot cold fast tall thick bad good safe well exactly',
);

/** "how deep the mud is", "if the door is locked": what the clause is about. */
const subjectOf = (words: readonly string[]): string[] | null => {
  if (!CLAUSES.has(words[0] ?? '') || words.length < 2) return null;
  let from = 1;
  while (DEGREES.has(words[from] ?? '')) from++;
  if (words[from] === 'of') from++;
  const to = words.findIndex((word, at) => at >= from && AUXILIARY.has(word));
  const end =
    to === -1 ? words.findIndex((word, at) => at >= from && baseOf(word) !== undefined && baseOf(word) !== word) : to;
  const subject = words.slice(from, end === -1 ? undefined : end);
  return subject.length > 0 && subject.length <= 4 && !PRONOUNS.has(subject[0] ?? '') ? subject : [];
};

/** Deeds whose object may be a clause of its own sense, and which read it themselves. */
const CLAUSAL: ReadonlySet<Verb> = new Set([
  'talk',
  'ask',
  'persuade',
  'threaten',
  'deceive',
  'think',
  'pray',
] as const);
const SEEN: ReadonlySet<Verb> = new Set(['look', 'search', 'use', 'read', 'open', 'craft'] as const);

/** "who's about" as "who is about". */
const opened = (words: readonly string[]): string[] =>
  words.flatMap((word) => (/^(?:who|what|where|how)'s$/.test(word) ? [word.slice(0, -2), 'is'] : [word]));

const SOMEWHERE = /^(?:somewhere|elsewhere|someplace|anywhere)$/;
/** What ends an object and is none of it: "tie my boots tighter", "cover the hole back up", "a grave next to the wall". */
const TRAILING = setOf(
  'tighter looser harder faster closer shut closed open back away apart together straight properly up down off again better next upright flat loose tight clean dry wide aside',
);
const withoutTrailing = (words: string[]): string[] => {
  let end = words.length;
  while (end > 1 && TRAILING.has(words[end - 1] ?? '') && !ARTICLES.has(words[end - 2] ?? '')) end--;
  return end === words.length ? words : words.slice(0, end);
};

const plain = (words: readonly string[]): string[] => withoutTrailing(phrase(words));
const phrase = (words: readonly string[]): string[] => {
  const part = PART_OF.exec(words.join(' '));
  const whole =
    part === null ? [...words] : words.slice(part[0].split(' ').length - (part[0].endsWith(' them') ? 1 : 0));
  const at = whole.findIndex((word, index) => index > 0 && SOMEWHERE.test(word));
  if (at !== -1) return whole.slice(0, at);
  return upToClause(whole);
};
const upToClause = (whole: string[]): string[] => {
  const at = relativeIn(whole);
  return at === -1 ? whole : whole.slice(0, at);
};

const HIDES = /^(?:under|underneath|beneath|behind|inside|in|into)$/;
/** The same deed with its object in plain words. */
export const plainObject = (read: Read): Read => {
  if (CLAUSAL.has(read.verb) || read.base === '') return read;
  const about = SEEN.has(read.verb) ? subjectOf(opened(read.object)) : null;
  // "check what's under the bench": the bench.
  const part = about?.length === 0 ? read.parts[0] : undefined;
  if (part !== undefined)
    return { ...read, verb: HIDES.test(part.preposition) ? 'search' : 'look', object: part.words, parts: [] };
  if (about !== null)
    return {
      ...read,
      verb: read.verb === 'search' ? 'search' : 'look',
      object: about,
      parts: [],
      topic: about.length === 0 && /^who/.test(read.object[0] ?? '') ? ASKED.people : read.topic,
    };
  return {
    ...read,
    object: plain(read.object),
    parts: read.parts.map((part) => ({ ...part, words: plain(part.words) })),
  };
};
