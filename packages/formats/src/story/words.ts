// Words of players, models and files made safe for each kind of book: nothing in them is ever markup. Called by the books beside it.

/** What no text of a book can hold: XML 1.0 forbids these characters, and lone halves of a pair break every encoding. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
export const readable = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(FORBIDDEN, '')
    .toWellFormed();

/** On one line. */
export const oneLineOf = (text: string): string => readable(text).replace(/\s+/g, ' ').trim();

/** Paragraphs, each of its lines; blank ones left out. */
export const paragraphsOf = (text: string): string[][] =>
  readable(text)
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** For text and for quoted attributes, of HTML and XML alike. */
export const markupOf = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

/** A line as CommonMark shows it letter by letter; what would only mark at the start of a line is marked there only. */
export const markdownOf = (line: string): string =>
  line
    .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');

const LANGUAGES: readonly [RegExp, string][] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];
const LOOKED_AT = 2000;

/** The language that a text's letters are those of, by script alone; English for Latin letters, which is what the storyteller writes. */
export const languageOf = (text: string): string => {
  const head = text.slice(0, LOOKED_AT);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  // A third is enough: names stay as they are typed.
  const found = LANGUAGES.find(([script]) => (head.match(script)?.length ?? 0) * 3 > letters);
  return found?.[1] ?? 'en';
};
export const isRightToLeft = (language: string): boolean => language === 'he' || language === 'ar';
