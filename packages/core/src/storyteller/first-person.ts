// What the book says of somebody, as they would say it of themselves: "He carries a key round his neck" as "I carry a key round my neck".
// Called by tell-theirs.ts.
import { baseOf } from './conjugate.ts';

type Sex = 'he' | 'she';

/** Which of the two a text is about by its pronouns, where it has none by "man" or "woman"; null: both, or neither. */
export const sexOf = (text: string): Sex | null => {
  const isHe = /\b(?:he|him|his|himself)\b/i.test(text);
  const isShe = /\b(?:she|her|hers|herself)\b/i.test(text);
  if (isHe !== isShe) return isHe ? 'he' : 'she';
  if (isHe) return null;
  return /\b(?:man|boy|lad|fellow)\b/i.test(text) ? 'he' : /\b(?:woman|girl|lady|lass)\b/i.test(text) ? 'she' : null;
};

const asDoneByMe = (verb: string): string => {
  if (verb === 'is') return 'am';
  const base = baseOf(verb);
  return base === null || verb === 'was' ? verb : base;
};

const ADVERB = '(?:(?:always|never|still|often|also|only|seldom|now|just|\\p{Ll}+ly) )?';
/** Of the same one still: "…, and opens them when they stop". */
const GOES_ON = new RegExp(
  `(, (?:and|but) |; )(${ADVERB})(\\p{Ll}+s)(?= (?:a|an|the|his|her|them|it|him|what|to|that|at|up|down|out|into|for|excuse) )`,
  'giu',
);

const spelt = (as: string, word: string): string =>
  /^\p{Lu}/u.test(word) ? as.replace(/^\p{Ll}/u, (one) => one.toUpperCase()) : as;

/** `text` holds no pronoun of anybody else. */
export const asFirstPerson = (text: string, sex: Sex): string => {
  const [subject, object, own, self] =
    sex === 'he' ? ['he', 'him', 'his', 'himself'] : ['she', 'her', 'her', 'herself'];
  const deeds = new RegExp(`\\b${subject}\\b(['’]s|['’]d|['’]ll)?( ${ADVERB}\\p{L}+)?`, 'giu');
  const isSubject = new RegExp(`^${subject}\\b`, 'i').test(text);
  const mine = (
    isSubject
      ? text.replace(GOES_ON, (_, joins: string, how: string, verb: string) => `${joins}${how}${asDoneByMe(verb)}`)
      : text
  )
    .replace(deeds, (_, short: string | undefined, verb = '') => {
      const words = String(verb).trim().split(' ');
      const last = words.pop() ?? '';
      const does = [...words, asDoneByMe(last)].join(' ').trim();
      return `I${short === undefined ? '' : /s$/.test(short) ? '’m' : short}${does === '' ? '' : ` ${does}`}`;
    })
    .replace(new RegExp(`\\b${self}\\b`, 'gi'), 'myself');
  return sex === 'he'
    ? mine.replace(/\bhis\b/gi, (word) => spelt('my', word)).replace(new RegExp(`\\b${object}\\b`, 'gi'), 'me')
    : mine
        .replace(new RegExp(`\\b${own}\\b(?= (?!${NO_NOUN})\\p{L})`, 'giu'), (word) => spelt('my', word))
        .replace(/\bhers\b/gi, 'mine')
        .replace(new RegExp(`\\b${object}\\b`, 'gi'), 'me');
};
/** Behind "her" they begin something else: "hurt her, and", "made for her by". */
const NO_NOUN = '(?:and|or|but|by|to|from|with|at|in|on|for|of|when|while|as|if|that|because|since|so|is|was|than)\\b';
