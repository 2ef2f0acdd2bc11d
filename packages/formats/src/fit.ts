// Fitting foreign texts to the schema's bounds: well-formed, without U+0000, cut at a sentence where too long. Used by codecs and formats.
import { codePoints } from '@emergent/schema';

/** What a store can hold. */
export const clean = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');

export const fits = (text: string, max: number): boolean =>
  text.length <= max || (text.length <= max * 2 && codePoints(text) <= max);

/** Ends of paragraphs, then of sentences. */
const ENDS = [/\n[ \t]*\n/g, /[.!?…。！？]["'”’»)]?\s/g];
const TAIL = 1400;

/** The head of a text: at most `max` code points, ending after a paragraph, a sentence or a word where one ends in its last third. */
const headOf = (text: string, max: number): string => {
  if (fits(text, max)) return text;
  const head = [...text.slice(0, max * 2)].slice(0, max).join('');
  for (const end of ENDS) {
    const at = lastEnd(head, end);
    if (at > head.length * 0.66) return head.slice(0, at);
  }
  const space = head.lastIndexOf(' ') + 1;
  return space > head.length * 0.66 ? head.slice(0, space) : head;
};

export const cut = (text: string, max: number): string => (fits(text, max) ? text : headOf(text, max).trimEnd());

/** Where the last match of `end` ends; 0: nowhere. Looked for in a short tail only. */
const lastEnd = (head: string, end: RegExp): number => {
  const tail = Math.max(0, head.length - TAIL);
  const found = [...head.slice(tail).matchAll(end)].at(-1);
  return found === undefined ? 0 : tail + found.index + found[0].length;
};

/** A text in pieces of at most `first`, then `max` code points; joined they are the text. None is blank where `compact` made the text. */
export const pieces = (text: string, first: number, max: number): string[] => {
  const out: string[] = [];
  for (let left = text; left !== ''; left = left.slice(out.at(-1)?.length ?? left.length))
    out.push(headOf(left, out.length === 0 ? first : max));
  return out;
};

/** Without blank ends and without long stretches of nothing. */
export const compact = (text: string): string => text.trim().replace(/\s{100,}/g, '\n\n');

export const oneLine = (text: string): string =>
  clean(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

/** A name or title of at most `max` code points on one line; `otherwise` where nothing is left. */
export const nameOf = (text: string, max: number, otherwise: string): string => {
  const name = [...oneLine(text).slice(0, max * 2)].slice(0, max).join('').trim();
  return name === '' ? otherwise : name;
};
