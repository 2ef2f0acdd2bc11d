// JSON that is nearly JSON, mended in one walk: commas too many, comments, raw breaks in texts, and an end that is missing. Called by json.ts for
// files of any size; what is worse goes to `jsonrepair`, whose time grows faster than its input, while the file is small.
import { LIMITS } from '../limits.ts';

type Walk = { text: string; at: number; out: string[]; open: string[]; significant: string; key: boolean };

const CONTROLS: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const LITERAL = /[A-Za-z0-9+.-]*$/;
const WHOLE_LITERAL = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/** Index behind the text that begins at `walk.at`; writes it with its control characters escaped, and closed. */
const string = (walk: Walk): void => {
  const { text, out } = walk;
  walk.key = walk.open.at(-1) === '}' && (walk.significant === '{' || walk.significant === ',');
  let from = walk.at;
  let at = from + 1;
  for (; at < text.length && text[at] !== '"'; at++) {
    const each = text.charCodeAt(at);
    if (each === 92) at++;
    else if (each < 32) {
      out.push(text.slice(from, at), CONTROLS[text[at] ?? ''] ?? '');
      from = at + 1;
    }
  }
  if (at < text.length) out.push(text.slice(from, at + 1));
  else out.push(text.slice(from).replace(/\\(?:u[0-9A-Fa-f]{0,3})?$/, ''), '"');
  walk.at = at + 1;
  walk.significant = '"';
};

/** Index behind a comment that begins at `at`; `at` where none does. */
const comment = (text: string, at: number): number => {
  const end =
    text[at + 1] === '/' ? text.indexOf('\n', at) : text[at + 1] === '*' ? text.indexOf('*/', at + 2) + 2 : at;
  return end === at ? at : end < at + 2 ? text.length : end;
};

const dropComma = (out: string[]): void => {
  for (let at = out.length - 1; at >= 0; at--) {
    if (out[at]?.trim() === '') continue;
    if (out[at] === ',') out.splice(at, 1);
    return;
  }
};

const closeAll = ({ out, open, significant, key }: Walk): void => {
  if (significant === ',') dropComma(out);
  if (significant === ':') out.push('null');
  if (significant === '"' && key) out.push(':null');
  if (significant === 'x') {
    const last = LITERAL.exec(out.at(-1) ?? '')?.[0] ?? '';
    if (!WHOLE_LITERAL.test(last)) out.push((out.pop() ?? '').slice(0, -last.length || undefined), 'null');
  }
  out.push([...open].reverse().join(''));
};

/** The text with its small faults mended; linear in its length. It may still be no JSON. */
export const mend = (text: string): string => {
  const walk: Walk = { text, at: 0, out: [], open: [], significant: '', key: false };
  const { out, open } = walk;
  while (walk.at < text.length) {
    if (open.length > LIMITS.depth) return text;
    const each = text[walk.at] ?? '';
    if (each === '"') {
      string(walk);
      continue;
    }
    if (each === '/') {
      const end = comment(text, walk.at);
      if (end > walk.at) {
        walk.at = end;
        continue;
      }
    }
    if (each === '}' || each === ']') {
      if (walk.significant === ',') dropComma(out);
      open.pop();
    }
    if (each === '{' || each === '[') open.push(each === '{' ? '}' : ']');
    if (each.trim() !== '') walk.significant = '{}[],:'.includes(each) ? each : 'x';
    if (walk.significant === 'x' && each.trim() !== '') {
      const end = walk.at + (/^[^\s{}[\],:"/]+/.exec(text.slice(walk.at, walk.at + 400))?.[0].length ?? 1);
      out.push(text.slice(walk.at, end));
      walk.at = end;
      continue;
    }
    out.push(each);
    walk.at++;
  }
  closeAll(walk);
  return out.join('');
};
