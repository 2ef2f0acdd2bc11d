// Takes reasoning out of a stream of text: `<think>…</think>` balanced, never closed, or closed without having been opened.
// Used by the reader on the answer as a whole and by the telling on its own words.

const NAMES = ['think', 'thinking', 'thought', 'thoughts', 'reasoning', 'reflection', 'scratchpad', 'analysis'];
const TAG = new RegExp(`^<(/?)(?:${NAMES.join('|')})(?:\\s[^>]{0,40})?>`, 'i');
const PARTIAL = /^<\/?([a-z]*)(\s[^>]{0,40})?$/i;

function mayBecomeTag(text: string): boolean {
  const partial = PARTIAL.exec(text);
  if (!partial) return false;
  const name = (partial[1] ?? '').toLowerCase();
  return partial[2] === undefined ? NAMES.some((known) => known.startsWith(name)) : NAMES.includes(name);
}

type Outlet = {
  /** Words that are not reasoning. */
  pass: (text: string) => void;
  /** A lone closing tag: all that was passed before it was reasoning. */
  withdraw: () => void;
  /** While true, text passes untouched. */
  off?: () => boolean;
};

export class ReasoningFilter {
  readonly #to: Outlet;
  /** What may become a tag; when the stream ends here it was one that was cut, and is dropped. */
  #held = '';
  #inside = false;

  constructor(to: Outlet) {
    this.#to = to;
  }

  push(text: string): void {
    let rest = this.#held + text;
    this.#held = '';
    while (rest !== '') {
      const at = this.#to.off?.() ? -1 : rest.indexOf('<');
      if (at !== 0) this.#pass(at === -1 ? rest : rest.slice(0, at));
      if (at === -1) return;
      rest = rest.slice(at);
      // What was just passed may have begun a JSON object, whose strings are not ours to read.
      if (this.#to.off?.()) {
        this.#pass(rest);
        return;
      }
      const tag = TAG.exec(rest);
      if (!tag && mayBecomeTag(rest)) {
        this.#held = rest;
        return;
      }
      if (tag) this.#meet(tag[1] === '/');
      else this.#pass('<');
      rest = rest.slice(tag ? tag[0].length : 1);
    }
  }

  #meet(closing: boolean): void {
    if (closing && !this.#inside) this.#to.withdraw();
    this.#inside = !closing;
  }

  #pass(text: string): void {
    if (!this.#inside && text !== '') this.#to.pass(text);
  }
}
