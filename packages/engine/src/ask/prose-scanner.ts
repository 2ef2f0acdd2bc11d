// Walks text that is not inside an object: hands out prose, and tells where a fence or an object begins.
// Used by the reader; keeps back only what may still become a fence or a brace.

type Outlet = {
  prose: (text: string) => void;
  fence: () => void;
  /** An object begins; returns what stands behind it once it has closed, '' while it is open. */
  object: (text: string) => string;
};

const OBJECT = /^\{\s*(?:["'“}]|[A-Za-z_]{1,24}\s*:)/;
const OBJECT_MAYBE = /^\{\s*[A-Za-z_]{0,24}\s*$/;
const FENCE = /^`{3,}[ \t]*(?:[A-Za-z0-9_+-]{0,16})[ \t]*(?:\r?\n|(?=\{)|(?=[^\sA-Za-z0-9_+`-]))/;
const FENCE_MAYBE = /^`+[ \t]*(?:[A-Za-z0-9_+-]{0,16})[ \t]*\r?$/;
const LONGEST_HELD = 64;

export class ProseScanner {
  readonly #to: Outlet;
  #held = '';

  constructor(to: Outlet) {
    this.#to = to;
  }

  push(text: string): void {
    let rest = this.#held + text;
    this.#held = '';
    while (rest !== '') {
      const at = rest.search(/[`{]/);
      if (at !== 0) this.#to.prose(at === -1 ? rest : rest.slice(0, at));
      if (at === -1) return;
      rest = rest.slice(at);
      const open = rest.slice(0, LONGEST_HELD);
      if (rest.length < LONGEST_HELD && (open.startsWith('{') ? OBJECT_MAYBE : FENCE_MAYBE).test(open)) {
        this.#held = rest;
        return;
      }
      rest = this.#mark(rest, open);
    }
  }

  /** The stream ended: a brace or fence that began here was cut, and is dropped; a lone backtick too. */
  end(): void {
    if (this.#held.startsWith('`') && !this.#held.startsWith('``')) this.#to.prose(this.#held);
    if (this.#held.startsWith('```')) this.#to.fence();
    this.#held = '';
  }

  #mark(rest: string, open: string): string {
    if (open.startsWith('{')) {
      if (OBJECT.test(open)) return this.#to.object(rest.slice(1));
      this.#to.prose('{');
      return rest.slice(1);
    }
    const fence = FENCE.exec(open)?.[0];
    if (fence !== undefined) this.#to.fence();
    const ticks = /^`+/.exec(rest)?.[0] ?? '`';
    if (fence === undefined && ticks.length >= 3) this.#to.fence();
    else if (fence === undefined) this.#to.prose(ticks);
    return rest.slice(fence?.length ?? ticks.length);
  }
}
