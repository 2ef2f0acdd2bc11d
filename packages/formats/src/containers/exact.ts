// What JSON says and no value of ours can hold: numbers of more digits than are kept, minus zero, a field that stands twice in one object. One
// walk over a text that is JSON; called by json.ts, so that nothing changes in silence.
import type { Note } from '../notes.ts';

/** Whatever has at most so many characters is kept digit for digit. */
const SAFE = 15;
const NUMBER = /[-+.\d]+(?:[eE][-+]?\d+)?/y;

/** Sign, digits and exponent, however it was written; `-0` differs from `0`. */
const plain = (literal: string): string => {
  const [, sign = '', whole = '', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(literal) ?? [];
  const digits = (whole + part).replace(/^0+/, '');
  const bare = digits.replace(/0+$/, '');
  return bare === '' ? `${sign}0` : `${sign}${bare}e${Number(power) - part.length + digits.length - bare.length}`;
};

const noteNumber = (literal: string, note: Note): void => {
  if (literal.length <= SAFE && !literal.startsWith('-0')) return;
  const value = Number(literal);
  if (!Number.isFinite(value) || plain(literal) === plain(String(value))) return;
  const told = literal.length > 40 ? `${literal.slice(0, 40)}…` : literal;
  note('approximated', `the number ${told} can't be kept to the digit: it becomes ${value + 0}`);
};

/** Index behind the text that begins at `from`. */
const textEnd = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
};

const nameOf = (spelled: string): string =>
  spelled.includes('\\') ? String(JSON.parse(spelled)) : spelled.slice(1, -1);

/** `text` is JSON that was parsed already. */
export const noteInexact = (text: string, note: Note): void => {
  const open: (Set<string> | null)[] = [];
  /** Whether a text that comes now is the name of a field. */
  let isName = false;
  for (let at = 0; at < text.length; at++) {
    const each = text[at] ?? '';
    if (each === '"') {
      const end = textEnd(text, at);
      const names = open.at(-1);
      if (isName && names) {
        const name = nameOf(text.slice(at, end));
        if (names.has(name))
          note(
            'broken',
            `the field ${JSON.stringify(name.slice(0, 60).toWellFormed())} stands twice in one object: the last one counts, others are not kept`,
          );
        names.add(name);
      }
      isName = false;
      at = end - 1;
    } else if (each === '{' || each === '[') {
      open.push(each === '{' ? new Set() : null);
      isName = each === '{';
    } else if (each === '}' || each === ']') open.pop();
    else if (each === ',') isName = open.at(-1) instanceof Set;
    else if (each === '-' || (each >= '0' && each <= '9')) {
      NUMBER.lastIndex = at;
      const literal = NUMBER.exec(text)?.[0] ?? each;
      noteNumber(literal, note);
      at += literal.length - 1;
    }
  }
};
