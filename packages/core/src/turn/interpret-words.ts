// A player's line as words, marks and quoted speech: one pass, bounded. Called by interpret-clauses.ts.
import { fold, wordsOf } from '../tokens.ts';

export type Token =
  | { kind: 'word'; text: string; start: number; end: number }
  | { kind: 'mark'; text: string; start: number; end: number }
  | { kind: 'speech'; text: string; start: number; end: number };

/** Longer lines are read to here; the rest is kept in the record and not interpreted. */
const MOST_CHARACTERS = 4000;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
]);
const MARKS = new Set(['.', '!', '?', ';', ':', ',', '\n', '…', '—', '–', '。', '！', '？', '、', '，']);

const isSpace = (letter: string | undefined) =>
  letter === undefined || letter.trim() === '' || letter === '*' || letter === '_';
const opensSingle = (line: string, at: number) =>
  (line[at] === "'" || line[at] === '‘') && isSpace(line[at - 1]) && !isSpace(line[at + 1]);
const closesSingle = (line: string, at: number) =>
  (line[at] === "'" || line[at] === '’') &&
  !isSpace(line[at - 1]) &&
  (isSpace(line[at + 1]) || MARKS.has(line[at + 1] ?? ''));

const singleEnd = (line: string, from: number): number => {
  for (let at = from; at < line.length; at++) if (closesSingle(line, at)) return at;
  return -1;
};

type Span = { start: number; end: number };

/** Quoted stretches, in order, without overlap. An unclosed double quote runs to the end. */
const quoted = (line: string): Span[] => {
  const spans: Span[] = [];
  let singles = true;
  for (let at = 0; at < line.length; at++) {
    const closing = CLOSING.get(line[at] ?? '');
    if (closing !== undefined) {
      const found = line.indexOf(closing, at + 1);
      const end = found === -1 ? line.length : found;
      spans.push({ start: at, end: Math.min(line.length, end + 1) });
      at = end;
    } else if (singles && opensSingle(line, at)) {
      const end = singleEnd(line, at + 1);
      singles = end !== -1;
      if (end === -1) continue;
      spans.push({ start: at, end: end + 1 });
      at = end;
    }
  }
  return spans;
};

const QUOTE_MARKS = new Set(['"', '“', '”', '„', '«', '»', '「', '」', "'", '‘', '’']);
const speechOf = (line: string, span: Span): Token => {
  const last = QUOTE_MARKS.has(line[span.end - 1] ?? '') && span.end - 1 > span.start ? span.end - 1 : span.end;
  return { kind: 'speech', text: line.slice(span.start + 1, last).trim(), ...span };
};

/** Words and marks between two places of the line. */
const plain = (line: string, start: number, end: number): Token[] => {
  const tokens: Token[] = [];
  const part = line.slice(start, end);
  let from = 0;
  const marks = (until: number) => {
    for (let at = from; at < until; at++) {
      const mark = part[at] ?? '';
      if (MARKS.has(mark)) tokens.push({ kind: 'mark', text: mark, start: start + at, end: start + at + 1 });
    }
  };
  for (const word of wordsOf(part)) {
    marks(word.start);
    tokens.push({ kind: 'word', text: word.text, start: start + word.start, end: start + word.end });
    from = word.end;
  }
  marks(part.length);
  return tokens;
};

/** Chat habits before the line proper: "> ", "Player 2: ", "/me ". */
const withoutPrefix = (line: string): number => {
  let at = 0;
  for (let round = 0; round < 3; round++) {
    while (at < line.length && (line[at] === '>' || line[at] === '!' || line[at] === '/' || isSpace(line[at]))) at++;
    const colon = line.slice(at, at + 14).indexOf(':');
    const label = fold(line.slice(at, at + Math.max(0, colon)));
    if (!label.startsWith('player ') || colon < 0) break;
    at += colon + 1;
  }
  return at;
};

/** Asides to the table, not to the story: "((brb))", "[[…]]". Blanked, so that places stay. */
const withoutAsides = (line: string): string => {
  let text = line;
  for (const [open, close] of [
    ['((', '))'],
    ['[[', ']]'],
  ] as const) {
    for (let round = 0; round < 8; round++) {
      const start = text.indexOf(open);
      const end = start === -1 ? -1 : text.indexOf(close, start);
      if (end === -1) break;
      text = text.slice(0, start) + ' '.repeat(end + 2 - start) + text.slice(end + 2);
    }
  }
  return text;
};

export const tokensOf = (whole: string): Token[] => {
  const line = withoutAsides(whole.slice(0, MOST_CHARACTERS));
  const tokens: Token[] = [];
  let from = withoutPrefix(line);
  for (const span of quoted(line)) {
    if (span.start < from) continue;
    tokens.push(...plain(line, from, span.start), speechOf(line, span));
    from = span.end;
  }
  tokens.push(...plain(line, from, line.length));
  return tokens;
};

/** The line from the first to the last of these tokens, with the mark that ends it. */
export const textBetween = (line: string, tokens: readonly Token[]): string => {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!(first && last)) return '';
  let end = last.end;
  while (end < line.length && '.!?…'.includes(line[end] ?? ' ')) end++;
  return line.slice(first.start, end).trim();
};
