// Text as words and as an estimate of model tokens: one pass each, any Unicode, never throws. Used by interpretation, lore, memory and context.

/** A word of a text: folded for comparing, with where it stands in the original (UTF-16 units). */
export type Word = { text: string; start: number; end: number };

/** Scripts written without spaces (and Hangul, whose particles cling): each character is a word, so that a phrase matches inside a run. */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]|[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]](?:[[\p{L}\p{N}\p{M}'’]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]])*/gv;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/v;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself.
const ASCII = /^[\u0000-\u007f]*$/;
const MARKS = /\p{M}+/gu;

/** Lower case without accents, apostrophes straight. */
export const fold = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('’', "'");

export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

const withoutTail = (word: string): string => {
  let end = word.length;
  while (end > 0 && word[end - 1] === "'") end--;
  return end === word.length ? word : word.slice(0, end);
};

const ASCII_WORD = /[a-z0-9][a-z0-9']*/gi;

export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  const ascii = ASCII.test(text);
  for (const match of text.matchAll(ascii ? ASCII_WORD : WORD)) {
    const [found] = match;
    const single = found.length === 1 && found >= '\u2e80' && found < '\uff00';
    const folded = ascii ? found.toLowerCase() : single ? found : fold(found);
    words.push({ text: withoutTail(folded), start: match.index, end: match.index + found.length });
  }
  return words;
};

/** As `wordsOf`, texts only, "king's" as "king". */
export const plainWords = (text: string): string[] =>
  wordsOf(text).map(({ text: word }) => (word.endsWith("'s") ? word.slice(0, -2) : word));

// Shares of a token by kind of character, read off the byte-pair tables in common use (bench/ compares them with a real one).
const LETTERS_A_TOKEN = 5.2;
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number) => code >= 48 && code <= 57;

/** What one UTF-16 unit beyond ASCII costs. Halves of pairs (emoji, rare scripts) cost 1.3 each. */
const beyondAscii = (code: number): number => {
  if (code < 0x250) return 0.55;
  if (code < 0x530) return 0.42;
  if (code < 0x700) return 0.5;
  if (code < 0x1100) return 0.8;
  if (code >= 0x2000 && code < 0x2070) return 0.8;
  if (code >= 0xd800 && code < 0xe000) return 1.3;
  return 1;
};

/** About how many tokens a model counts for a text: an estimate, linear in its length. */
export const countTokens = (text: string): number => {
  let tokens = 0;
  let letters = 0;
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isLetter(code)) {
      letters++;
      continue;
    }
    tokens += letters === 0 ? 0 : Math.max(1, letters / LETTERS_A_TOKEN);
    letters = 0;
    if (isDigit(code)) {
      if (digits++ % 3 === 0) tokens++;
      continue;
    }
    digits = 0;
    if (code === 32) continue;
    tokens += code < 128 ? (code < 32 ? 0.5 : 0.9) : beyondAscii(code);
  }
  return Math.ceil(tokens + (letters === 0 ? 0 : Math.max(1, letters / LETTERS_A_TOKEN)));
};
