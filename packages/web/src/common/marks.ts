// The little Markdown that stories use, read into plain data: paragraphs, breaks, emphasis, strong. Everything else is text as it stands.
// Pure and linear; rendered by prose.tsx, which makes elements and never HTML.

export type Mark =
  | { kind: 'text'; text: string }
  | { kind: 'em' | 'strong'; marks: readonly Mark[] }
  | { kind: 'break' };
type Open = { sign: string; at: number };

const isSpace = (char: string | undefined) => char === undefined || /\s/.test(char);
const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** A sign opens before a word and closes after one; an underscore within a word is part of it. */
const signAt = (text: string, at: number): string | null => {
  const char = text[at];
  if (char !== '*' && char !== '_') return null;
  return text[at + 1] === char ? char + char : char;
};
const opens = (text: string, { sign, at }: Open) =>
  !isSpace(text[at + sign.length]) && !(sign[0] === '_' && isWord(text[at - 1]));
const closes = (text: string, { sign, at }: Open) =>
  !isSpace(text[at - 1]) && !(sign[0] === '_' && isWord(text[at + sign.length]));

type Frame = { sign: string; marks: Mark[] };
const MOST_DEEP = 4;

const addText = (marks: Mark[], text: string) => {
  const last = marks.at(-1);
  if (last?.kind === 'text') marks[marks.length - 1] = { kind: 'text', text: last.text + text };
  else if (text !== '') marks.push({ kind: 'text', text });
};
const addAll = (marks: Mark[], more: readonly Mark[]) => {
  for (const mark of more) {
    if (mark.kind === 'text') addText(marks, mark.text);
    else marks.push(mark);
  }
};

/** Closes the innermost frame of this sign; what was opened inside and never closed is text again. */
const close = (stack: Frame[], depth: number) => {
  while (stack.length > depth + 1) {
    const lost = stack.pop();
    const below = stack.at(-1);
    if (!lost || !below) return;
    addText(below.marks, lost.sign);
    addAll(below.marks, lost.marks);
  }
};

/** One paragraph's text with its marks. */
export const marksOf = (text: string): readonly Mark[] => {
  const root: Frame = { sign: '', marks: [] };
  const stack: Frame[] = [root];
  const top = () => stack.at(-1) ?? root;
  let from = 0;
  let at = 0;
  const flush = () => {
    if (at > from) addText(top().marks, text.slice(from, at));
  };
  while (at < text.length) {
    const sign = signAt(text, at);
    const depth = sign === null ? -1 : stack.findLastIndex((frame) => frame.sign === sign);
    const isClose = sign !== null && depth > 0 && closes(text, { sign, at });
    const isOpen = sign !== null && depth < 0 && stack.length <= MOST_DEEP && opens(text, { sign, at });
    if (text[at] === '\n' || isClose || isOpen) flush();
    if (text[at] === '\n') top().marks.push({ kind: 'break' });
    if (isClose) {
      close(stack, depth);
      const done = stack.pop();
      if (done) top().marks.push({ kind: sign.length === 2 ? 'strong' : 'em', marks: done.marks });
    }
    if (isOpen) stack.push({ sign, marks: [] });
    at += sign?.length ?? 1;
    if (text[at - 1] === '\n' || isClose || isOpen) from = at;
  }
  flush();
  close(stack, 0);
  return root.marks;
};

/** The texts of a telling's paragraphs. */
export const paragraphsOf = (prose: string): readonly string[] =>
  prose
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
