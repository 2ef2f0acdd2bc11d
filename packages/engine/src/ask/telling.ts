// The words of a telling on their way to the player: cleaned, judged at the start, capped, and shown as they come.
// Fed by the reader; nothing that looks like JSON, a fence, a tag or a refusal passes.
import { ReasoningFilter } from './reasoning.ts';
import { judgeOpening } from './refusal.ts';

/** In UTF-16 units; what is longer is cut to its last sentence. */
const LONGEST_TELLING = 6000;
/** Characters after which the beginning must be judged. */
const LONGEST_WAIT = 400;

export type Show = { onText: (text: string) => void; onReset: () => void };

const WORDS_OF_NOTHING = ['null', 'true', 'false', 'undefined', 'none', 'nan', 'n/a'];
const JSON_OPENING = /^(?:\{\s*["'“}\]]|\[\s*(?:["'“{[\]]|-?\d[\d.]*\s*[,\]]))/;
const JSON_MAYBE = /^(?:\{\s*|\[\s*(?:-?[\d.]+\s*)?)$/;
const NUMBER = /^[-+\d.,\s]*(?:e[-+]?\d*)?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g;

type Opening = 'open' | 'telling' | 'refusal' | 'junk';

function judge(text: string, ended: boolean): Opening {
  const bare = text.trim().toLowerCase();
  if (bare === '') return ended ? 'junk' : 'open';
  if (JSON_OPENING.test(bare)) return 'junk';
  if (JSON_MAYBE.test(bare) || NUMBER.test(bare)) return ended ? 'junk' : 'open';
  if (WORDS_OF_NOTHING.some((word) => word.startsWith(bare))) {
    return ended ? (WORDS_OF_NOTHING.includes(bare) ? 'junk' : 'telling') : 'open';
  }
  return judgeOpening(text, ended);
}

export class Telling {
  readonly #show: Show;
  #reasoning = this.#filter();
  #opening: Opening = 'open';
  #waiting = '';
  /** Spaces, backticks or half a character at the end, shown only when something follows. */
  #held = '';
  #shown = '';
  #full = false;

  constructor(show: Show) {
    this.#show = show;
  }

  get text(): string {
    return this.#shown;
  }
  /** Longer than the cap: it is cut. */
  get full(): boolean {
    return this.#full;
  }
  get refused(): boolean {
    return this.#opening === 'refusal';
  }
  /** Whether anything came at all, shown or not. */
  get empty(): boolean {
    return this.#shown === '' && this.#waiting.trim() === '';
  }

  push(text: string): void {
    this.#reasoning.push(text);
  }

  end(): void {
    if (this.#opening === 'open') this.#decide(judge(this.#waiting, true));
  }

  reset(): void {
    const shown = this.#shown !== '';
    this.#reasoning = this.#filter();
    this.#opening = 'open';
    this.#waiting = '';
    this.#held = '';
    this.#shown = '';
    this.#full = false;
    if (shown) this.#show.onReset();
  }

  #filter(): ReasoningFilter {
    return new ReasoningFilter({ pass: (text) => this.#take(text), withdraw: () => this.reset() });
  }

  #take(text: string): void {
    if (this.#opening === 'telling') this.#emit(text);
    if (this.#opening !== 'open') return;
    this.#waiting = (this.#waiting + text).trimStart();
    this.#decide(judge(this.#waiting.slice(0, LONGEST_WAIT), this.#waiting.length > LONGEST_WAIT));
  }

  #decide(opening: Opening): void {
    this.#opening = opening;
    if (opening !== 'telling') return;
    const waiting = this.#waiting;
    this.#waiting = '';
    this.#emit(waiting);
  }

  #emit(text: string): void {
    if (this.#full) return;
    let clean = (this.#held + text)
      .replace(CONTROL, '')
      .replace(/`{3,}/g, (run, at: number, all: string) => (at + run.length === all.length ? run : ''));
    if (this.#shown === '') clean = clean.trimStart();
    const kept = /[\s`]*[\ud800-\udbff]?$/.exec(clean.slice(-64))?.[0].length ?? 0;
    this.#held = clean.slice(clean.length - kept);
    const room = LONGEST_TELLING - this.#shown.length;
    const ready = clean.slice(0, clean.length - kept);
    this.#full = ready.length > room;
    const shown = (this.#full ? ready.slice(0, room) : ready).toWellFormed();
    if (shown === '') return;
    this.#shown += shown;
    this.#show.onText(shown);
  }
}
