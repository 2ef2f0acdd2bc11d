// Reads one JSON string as it arrives: escapes split over deltas, and quotes that a model forgot to escape.
// Used by the object reader for the telling.

const LOOKAHEAD = 72;
/** What stands behind a quote that really closes the telling: the end, a fence, or the next key. */
const CLOSED =
  /^\s*(?:\}|```|,\s*\}|,\s*["'“][A-Za-z_]{1,32}["'”]\s*:|["“][A-Za-z_]{1,32}["”]\s*:|,?\s*(?:then|allowed)\s*:)/;
const UNDECIDED = /^\s*(?:`{1,2}|,?\s*(?:["'“][A-Za-z_]{0,32}(?:["'”]\s*)?|[a-z]{0,7}\s*)?)$/;
const SIMPLE: Record<string, string> = { n: '\n', t: '\t', r: '', b: '', f: '' };

/** The text of the escape at `at`, and where it ends; null when more is needed. */
function readEscape(input: string, at: number): { text: string; next: number } | null {
  const kind = input[at + 1];
  if (kind === undefined) return null;
  if (kind === 'u') {
    const digits = /^[0-9a-fA-F]{0,4}/.exec(input.slice(at + 2, at + 6))?.[0] ?? '';
    if (digits.length === 4) return { text: String.fromCharCode(Number.parseInt(digits, 16)), next: at + 6 };
    return at + 2 + digits.length === input.length ? null : { text: '', next: at + 2 + digits.length };
  }
  if (kind === '\\') {
    // Escaped twice: a telling has line breaks, and no backslashes before an n.
    const third = input[at + 2];
    if (third === undefined) return null;
    return third === 'n' ? { text: '\n', next: at + 3 } : { text: '\\', next: at + 2 };
  }
  return { text: SIMPLE[kind] ?? kind, next: at + 2 };
}

export class StringReader {
  readonly #close: string;
  readonly #onText: (text: string) => void;
  #held = '';
  #closed = false;

  /** `quote` is the character that opened the string. */
  constructor(quote: string, onText: (text: string) => void) {
    this.#close = quote === '“' ? '”' : quote;
    this.#onText = onText;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Takes a piece; once closed, returns what stands behind the closing quote. */
  push(text: string): string {
    const input = this.#held + text;
    this.#held = '';
    let out = '';
    let at = 0;
    while (at < input.length) {
      const char = input.charAt(at);
      if (char === '\\') {
        const escaped = readEscape(input, at);
        if (!escaped) break;
        out += escaped.text;
        at = escaped.next;
        continue;
      }
      if (char === this.#close) {
        const behind = input.slice(at + 1, at + 1 + LOOKAHEAD);
        this.#closed = CLOSED.test(behind);
        if (this.#closed || (behind.length < LOOKAHEAD && UNDECIDED.test(behind))) break;
      }
      out += char;
      at++;
    }
    if (out !== '') this.#onText(out);
    if (this.#closed) return input.slice(at + 1);
    this.#held = input.slice(at);
    return '';
  }

  /** The stream ended. A closing quote with nothing decided behind it closes. */
  end(): void {
    if (this.#held.startsWith(this.#close)) this.#closed = true;
    this.#held = '';
  }
}
