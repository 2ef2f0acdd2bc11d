// What stands around a verb: manner, object, prepositional parts, purpose, lists. Called by interpret-verb.ts and interpret-read.ts.
import type { Part } from './interpret-shape.ts';
import type { Token } from './interpret-words.ts';
import { isNounish, type VerbFound, verbAt } from './lexicon.ts';
import { ARTICLES, MANNER, NOT_MANNER, PREPOSITIONS, QUIETLY } from './lexicon-words.ts';

export const isManner = (word: string) =>
  (word.length > 4 && word.endsWith('ly') && !NOT_MANNER.has(word)) || MANNER.has(word) || QUIETLY.has(word);

/** Object and prepositional parts of what follows the verb. */
export const partsOf = (words: readonly string[]): { object: string[]; parts: Part[] } => {
  const object: string[] = [];
  const parts: Part[] = [];
  for (const [index, word] of words.entries()) {
    const last = index === words.length - 1;
    const isNoun = ARTICLES.has(words[index - 1] ?? '') && (last || PREPOSITIONS.has(words[index + 1] ?? ''));
    if (isManner(word) && !isNoun && (object.length + parts.length > 0 || words.length === 1 || index === 0)) continue;
    const current = parts.at(-1);
    // "coil of rope", "bag of coins": one name.
    const isName = word === 'of' && !last && (current === undefined ? object.length > 0 : current.words.length > 0);
    if (isName) (current?.words ?? object).push(word);
    else if (PREPOSITIONS.has(word) && !last) {
      if (current && current.words.length === 0) current.preposition = `${current.preposition} ${word}`;
      else parts.push({ preposition: word, words: [] });
    } else if (current) current.words.push(word);
    else object.push(word);
  }
  return { object, parts: parts.filter((part) => part.words.length > 0 && !isNoPart(part)) };
};

/** "without a word"; "in silence" is a manner. */
const isNoPart = ({ preposition, words }: Part): boolean =>
  preposition.startsWith('without') || (preposition === 'in' && words.join(' ') === 'silence');

export const mannerOf = (words: readonly string[]): string | null => {
  const word = words.find((one, index) => isManner(one) && !ARTICLES.has(words[index - 1] ?? ''));
  if (word !== undefined) return word;
  const at = words.findIndex((each, index) => each === 'in' && words[index + 1] === 'silence');
  return at === -1 ? null : 'in silence';
};

/** "use the rope to climb the wall": the deed behind "to". */
export const purposeOf = (rest: readonly string[]): { at: number; found: VerbFound } | null => {
  for (let at = 0; at < rest.length - 1; at++) {
    if (rest[at] !== 'to') continue;
    const word = rest[at + 1] ?? '';
    const next = rest[at + 2] ?? '';
    const found = verbAt(rest, at + 1);
    // "confess to stealing it" says what was done, and not what for.
    if (found === null || (word.endsWith('ing') && found.base !== word)) continue;
    if (!isNounish(word) || (next !== '' && (at > 0 || !PREPOSITIONS.has(next)))) return { at, found };
  }
  return null;
};

const TRAILING = new Set(
  'lol lmao tbh haha hehe please plz pls thanks though tho too anyway then imo ngl fr rn instead'.split(' '),
);
/** Chat's way of ending: "… i guess", "… lol". */
const withoutTail = (words: string[]): string[] => {
  while (words.length > 1) {
    const last = words.at(-1) ?? '';
    if (TRAILING.has(last)) words.pop();
    else if (words.length > 3 && words.at(-2) === 'i' && /^(?:guess|think|suppose)$/.test(last)) words.splice(-2);
    else break;
  }
  return words;
};

const MOST_WORDS = 60;

const PAIRED = new Set('take get grab collect gather drop equip'.split(' '));
/** "take card, spike": both, where no word tells how or to whom. */
const isPair = (tokens: readonly Token[], comma: number): boolean => {
  const words = tokens.map(({ text }) => text);
  const at = words[0] === 'i' ? 1 : 0;
  const [first = '', ...rest] = words.slice(comma + 1);
  return (
    PAIRED.has(words[at] ?? '') &&
    comma > at + 1 &&
    !words.slice(at + 1, comma).some((word) => UNPAIRED.has(word)) &&
    rest.length < 3 &&
    ![first, ...rest].some((word) => UNPAIRED.has(word) || isManner(word)) &&
    (ARTICLES.has(first) || verbAt(words, comma + 1) === null)
  );
};
const UNPAIRED = new Set(
  'it him her them me up down out in on off over back away lost cover care going ready to please quick quickly now first then too you sir madam man asshole idiot fool bro dude mate friend thanks not no'.split(
    ' ',
  ),
);

/** "get x3, x4, x5": commas alone part three things or more, each of a word or two. */
const isListed = (tokens: readonly Token[], comma: number): boolean => {
  const marks = tokens.flatMap((token, at) => (token.kind === 'mark' ? [at] : []));
  const isList = (marks.length > 1 || isPair(tokens, comma)) && marks.every((at) => tokens[at]?.text === ',');
  return (
    isList &&
    marks.includes(comma) &&
    [...marks, tokens.length].every((at, index, all) => {
      const from = all[index - 1];
      return from === undefined || (at - from <= 3 && !isManner(tokens[from + 1]?.text ?? ''));
    })
  );
};

/** Words of a clause; a comma in a list is an "and", any other behind an object ends what belongs to the deed. */
export const listWords = (tokens: readonly Token[]): string[] => {
  const words: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (words.length >= MOST_WORDS) break;
    if (token.kind === 'word') words.push(token.text);
    if (!(token.kind === 'mark' && token.text === ',') || words.length < 2) continue;
    const soon = tokens.slice(at + 1, at + 6).findIndex((each) => each.kind === 'word' && each.text === 'and');
    // "I growl, slamming my fist on the table": how it is done.
    const next = tokens[at + 1];
    const last = words.length - (next?.kind === 'word' && /[a-z]{2}ing$/.test(next.text) ? 0 : 1);
    if ((soon > 0 || isListed(tokens, at)) && words.at(-1) !== 'and') words.push('and');
    else if (soon === -1 && words.some((_, index) => index < last && verbAt(words, index) !== null)) break;
  }
  return withoutTail(words);
};
