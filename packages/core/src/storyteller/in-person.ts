// Words of others, told in the person and tense that the story is set to: reasons written to "you", the book's sentences, what happened to the
// character by name. Called by the tell-* files.
import { sentencesOf } from '../words/english.ts';
import { baseOf } from './conjugate.ts';
import { toldInPast } from './past-tense.ts';
import type { Teller } from './teller.ts';

const SAID_AS: Record<'first' | 'third', readonly (readonly [RegExp, string])[]> = {
  first: [
    [/\byou are\b/gi, 'I am'],
    [/\byou were\b/gi, 'I was'],
    [/\byou aren[’']t\b/gi, 'I’m not'],
    [/\byourself\b/gi, 'myself'],
    [
      /\b(of|to|for|with|from|at|by|on|about|around|near|upon|stops|lets|takes|keeps|gives|asks|sees|hurts) you\b/gi,
      '$1 me',
    ],
    [/\byou\b/gi, 'I'],
    [/\byour\b/g, 'my'],
    [/\bYour\b/g, 'My'],
  ],
  third: [
    [/\byourself\b/gi, 'themselves'],
    [
      /\b(of|to|for|with|from|at|by|on|about|around|near|upon|stops|lets|takes|keeps|gives|asks|sees|hurts) you\b/gi,
      '$1 them',
    ],
    [/\byou\b/g, 'they'],
    [/\bYou\b/g, 'They'],
    [/\byour\b/g, 'their'],
    [/\bYour\b/g, 'Their'],
  ],
};

/** Reasons are written to "you"; a story told in another person hears them in its own. */
export const inPerson = (reason: string, teller: Teller): string => {
  const { person } = teller.turn.settings.style;
  return person === 'second' ? reason : SAID_AS[person].reduce((words, [from, to]) => words.replace(from, to), reason);
};

const pasts = new Map<string, string>();
const MOST_KEPT = 4000;

/** The book's own words about what is there, in the tense of the story. What is written or said there stays. */
export const inTense = (text: string, { turn }: Teller): string => {
  if (turn.settings.style.tense !== 'past' || text === '') return text;
  const known = pasts.get(text);
  if (known !== undefined) return known;
  const told = sentencesOf(text).map(toldInPast).join(' ');
  if (pasts.size >= MOST_KEPT) pasts.clear();
  pasts.set(text, told);
  return told;
};

/** After these a name is nobody who does anything. */
const OBJECT =
  /(?:\b(?:for|to|of|with|at|by|about|from|on|upon|against|after|before|behind|near|like|let|lets|sent|send|sends|pays|paid|gives|gave|asks|asked|tells|told|heard|hears|sees|saw|knows|finds|follows|owes|thanks|wants)) $/;
const CAPITAL = /(?:^|[.!?]["”’']? )$/;

const LETTER_AT_END = /\p{L}$/u;
const LETTER_AT_START = /^\p{L}/u;
/** Where a name stands as a word of its own; -1: nowhere. "Al" is not in "also". */
const placeOf = (name: string, text: string): number => {
  if (name === '') return -1;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
    if (!LETTER_AT_END.test(text.slice(0, at)) && !LETTER_AT_START.test(text.slice(at + name.length))) return at;
  return -1;
};

/** What is recorded under the character's name, as the story speaks of them: "a parcel for Wren" is one for you. */
export const ofYou = (text: string, teller: Teller): string => {
  const { session, settings } = teller.turn;
  const { name } = session.character;
  const { person } = settings.style;
  if (person === 'third' || placeOf(name, text) === -1) return text;
  const parts = text.split(/(“[^”]*”)/);
  return parts
    .map((part) => {
      if (part.startsWith('“')) return part;
      let told = '';
      let rest = part;
      for (let at = placeOf(name, rest); at !== -1; at = placeOf(name, rest)) {
        told += rest.slice(0, at);
        rest = rest.slice(at + name.length);
        const isFirst = told === '' || CAPITAL.test(told);
        const own = /^[’'](?:s?(?= )|s(?=[.,;:!?]|$))/.exec(rest)?.[0];
        const [verb = ''] = /^ (\p{Ll}+)/u.exec(rest)?.slice(1) ?? [];
        const base = /^(?:was|is)$/.test(verb) ? null : baseOf(verb);
        // "the argument of Wren" is yours; "the edge of Wren's coat" is the coat's.
        const owned = /^[’']/.test(rest) ? undefined : /\bthe ([\p{Ll} ]{2,24}) of $/u.exec(told)?.[1];
        if (owned !== undefined) {
          told = `${told.slice(0, -(owned.length + 8))}${teller.put('{your}')} ${owned}`;
          continue;
        }
        const isLast = own !== undefined && rest[own.length] !== ' ';
        const word = isLast ? '{yours}' : own !== undefined ? '{your}' : OBJECT.test(told) ? '{me}' : '{you}';
        told += teller.put(isFirst ? word.replace(/\p{Ll}/u, (one) => one.toUpperCase()) : word);
        if (own !== undefined) rest = rest.slice(own.length);
        else if (word === '{you}' && verb === 'is') rest = ` ${person === 'first' ? 'am' : 'are'}${rest.slice(3)}`;
        else if (word === '{you}' && verb === 'was' && person === 'second') rest = ` were${rest.slice(4)}`;
        else if (word === '{you}' && base !== null) rest = ` ${base}${rest.slice(verb.length + 1)}`;
      }
      return told + rest;
    })
    .join('');
};
