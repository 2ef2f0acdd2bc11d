// A player's line as words, marks and quoted speech: one pass, bounded. Called by interpret-clauses.ts.
import { fold, wordsOf } from '../tokens.ts';
import { SLIPS } from './lexicon-words.ts';

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
const MARKS = new Set(['*', '.', '!', '?', ';', ':', ',', '\n', '…', '—', '–', '。', '！', '？', '、', '，']);

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

/** "grab my hammer n smash it": between two deeds it is no way north. */
const withAnd = (tokens: Token[]): Token[] =>
  tokens.map((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    const isJoined = token.kind === 'word' && token.text === 'n' && before?.kind === 'word' && next?.kind === 'word';
    return isJoined && !WALKS.test(before.text) ? { ...token, text: 'and' } : token;
  });
const WALKS = /^(?:go|walk|head|run|turn|due|face|travel|move|exit|then|and|to|the)$/;

/** Words and marks between two places of the line. */
const plain = (line: string, start: number, end: number): Token[] => {
  const tokens: Token[] = [];
  const part = line.slice(start, end);
  let from = 0;
  const marks = (until: number) => {
    for (let at = from; at < until; at++) {
      const mark = part[at] ?? '';
      if (mark === '&') tokens.push({ kind: 'word', text: 'and', start: start + at, end: start + at + 1 });
      else if (mark === '.' && SHORTENED.has(tokens.at(-1)?.text ?? '') && tokens.at(-1)?.end === start + at) continue;
      else if (MARKS.has(mark)) tokens.push({ kind: 'mark', text: mark, start: start + at, end: start + at + 1 });
    }
  };
  for (const word of wordsOf(part)) {
    marks(word.start);
    tokens.push({
      kind: 'word',
      text: SLIPS.get(word.text) ?? word.text,
      start: start + word.start,
      end: start + word.end,
    });
    from = word.end;
  }
  marks(part.length);
  return withAnd(tokens);
};

/** Chat habits before the line proper: "> ", "Player 2: ", "/me ". */
const withoutPrefix = (line: string): number => {
  let at = 0;
  for (let round = 0; round < 3; round++) {
    while (at < line.length && (line[at] === '>' || line[at] === '!' || line[at] === '/' || isSpace(line[at]))) at++;
    // "!i goto …", "!a mace": a table's own commands to its machine.
    if (line[at - 1] === '!' && /^[ai] /i.test(line.slice(at, at + 2))) at += 2;
    const colon = line.slice(at, at + 14).indexOf(':');
    const label = fold(line.slice(at, at + Math.max(0, colon)));
    if (!/^(?:player|user|me)(?: |$)/.test(label) || colon < 0) break;
    at += colon + 1;
  }
  return at;
};

/** How somebody begins who steps out of the story. */
const OUT_OF_CHARACTER = String.raw`(?:ooc|o\.o\.c\.?|out of character|brb|afk|bbl|gtg|g2g|a\/n|author'?s? note|note to (?:the )?(?:dm|gm|ai)|(?:dm|gm|ai|narrator)\s*:)`;
const OPENS_ASIDE = new RegExp(String.raw`^[\s*_]*${OUT_OF_CHARACTER}(?![\p{L}\p{N}])`, 'iu');
/** "I'm tired of this game", "!c history", "!i end": a table's commands to its machine, which are no deeds but for a blow at somebody. */
const LINE_ASIDE =
  /^[\s*_>]*(?:[^"“]*\b(?:this|the|your) (?:stupid |dumb |damn |boring )?(?:game|app|bot|website|ai|llm|parser|program)\W*$|\/\/|\/?(?:ooc|out of character)(?![\p{L}\p{N}])|!(?:c|check|s|save|r|roll|init|i (?!a )|(?:i )?a (?![^\n]* -t ))\b)/iu;
const BRACKETS: readonly (readonly [open: string, close: string])[] = [
  ['((', '))'],
  ['[', ']'],
  ['(', ')'],
];
const MOST_ASIDES = 8;

const blanked = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** Asides to the table, not to the story: "((brb))", "[…]", "(ooc: …)", "// …". Blanked, so that places stay; what is said aloud is none. */
const withoutAsides = (line: string): string => {
  let text = line;
  const spoken = /[[(]/.test(line) ? quoted(line) : [];
  for (const [open, close] of BRACKETS) {
    let from = 0;
    for (let round = 0; round < MOST_ASIDES; round++) {
      const start = text.indexOf(open, from);
      if (start === -1) break;
      const inside = start + open.length;
      from = inside;
      if (spoken.some((span) => span.start < start && start < span.end)) continue;
      // What stands in plain brackets may be part of the deed; only words to the table are no part of it.
      if (open === '(' && !OPENS_ASIDE.test(text.slice(inside, inside + 40))) continue;
      const found = text.indexOf(close, inside);
      if (found === -1 && open !== '(') break;
      const end =
        found === -1
          ? text.length
          : found + (text.startsWith(`${close}${close[0]}`, found) ? close.length + 1 : close.length);
      text = blanked(text, start, end);
    }
  }
  if (!/[/!]|ooc|out of character|\b(?:game|app|bot|website|ai|llm|parser|program)\b/i.test(text)) return text;
  return text.replace(/[^\n]+/g, (part) => (LINE_ASIDE.test(part) ? ' '.repeat(part.length) : part));
};

/** Words to the table and nothing else. */
export const isAside = (line: string): boolean => {
  const read = line.slice(0, MOST_CHARACTERS);
  return /\p{L}/u.test(read) && !/[\p{L}\p{N}]/u.test(withoutAsides(read));
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

/** Shortened before a name: "Mr. Linder" is one name, and no two sentences. */
const SHORTENED = new Set(['mr', 'mrs', 'ms', 'dr', 'st', 'prof', 'capt', 'lt', 'sgt', 'rev', 'hon']);
export const isShortened = (before: Token | undefined, mark: Token): boolean =>
  mark.text === '.' && before?.kind === 'word' && SHORTENED.has(before.text) && before.end === mark.start;

/** The same tokens, each sentence of them read anew; the marks between stay. */
export const bySentence = (
  tokens: readonly Token[],
  read: (sentence: readonly Token[]) => readonly Token[],
): readonly Token[] => {
  const made: Token[] = [];
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'mark' || !'.!?;\n'.includes(token.text) || isShortened(tokens[at - 1], token)) continue;
    made.push(...read(tokens.slice(from, at)), token);
    from = at + 1;
  }
  return [...made, ...read(tokens.slice(from))];
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

/** What joins one deed to the next. */
export const JOINERS = new Set([
  'and',
  'but',
  'then',
  'while',
  'as',
  'so',
  'or',
  'before',
  'afterwards',
  'because',
  'until',
]);
export const isAdverb = (word: string) => word.length > 4 && word.endsWith('ly');

/** From each token's place the words that follow, up to the next mark, at most ten. */
export const wordsFrom = (tokens: readonly Token[], from: number): string[] => {
  const words: string[] = [];
  for (let at = from; at < tokens.length && words.length < 10; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    words.push(token.text);
  }
  return words;
};

export const isWord = (token: Token | undefined, test: (word: string) => boolean) =>
  token?.kind === 'word' && test(token.text);

export const isComma = (token: Token) =>
  token.kind === 'mark' &&
  (token.text === ',' || token.text === '—' || token.text === '–' || token.text === '，' || token.text === '、');
