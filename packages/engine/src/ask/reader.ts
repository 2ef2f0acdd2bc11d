// Reads a streamed answer in either form as it arrives, and shows the telling's characters the moment they come.
// Used by `askModel`, one reader per call. Whatever the form asked for, it reads what is there.
import { ObjectReader } from './object-reader.ts';
import { ProseScanner } from './prose-scanner.ts';
import { ReasoningFilter } from './reasoning.ts';
import { type Json, salvageThen } from './salvage.ts';
import { type Show, Telling } from './telling.ts';
import type { Form } from './types.ts';

export type Reading = {
  /** Everything shown and not withdrawn. */
  telling: string;
  /** The telling has its own end: it was not cut. */
  closed: boolean;
  allowed: boolean;
  then: Json | null;
  /** Whether `then` came as asked, rather than cut or not at all. */
  then_whole: boolean;
  refused: boolean;
  /** How the telling came; null when none did. */
  form: Form | null;
  /** `then` came before the telling: nothing could be streamed. */
  misordered: boolean;
  thinks_unopened: boolean;
};

/** Words before an object that holds a telling itself are a preamble when they are this short. */
const LONGEST_PREAMBLE = 80;
const MOST_OBJECTS = 16;
/** Of one answer; what is longer is not read on. */
const LONGEST_ANSWER = 512 * 1024;

export class AnswerReader {
  readonly #telling: Telling;
  readonly #filter: ReasoningFilter;
  readonly #scanner: ProseScanner;
  readonly #holdsProse: boolean;
  #objects: ObjectReader[] = [];
  #object: ObjectReader | null = null;
  #from: Form | null = null;
  /** Prose that is not shown yet: asked for JSON, prose before it is mostly not meant for the player. */
  #held = '';
  #live: boolean;
  #proseEnded = false;
  #unopened = false;
  #length = 0;

  /** `thinksUnopened`: this model has closed reasoning that it never opened; prose waits until it does. */
  constructor(asked: Form, show: Show, thinksUnopened = false) {
    this.#telling = new Telling(show);
    this.#holdsProse = asked === 'json';
    this.#live = !this.#holdsProse && !thinksUnopened;
    this.#filter = new ReasoningFilter({
      pass: (text) => this.#pass(text),
      withdraw: () => this.#withdraw(),
      off: () => this.#object !== null,
    });
    this.#scanner = new ProseScanner({
      prose: (text) => this.#prose(text),
      fence: () => this.#fence(),
      object: (text) => this.#open(text),
    });
  }

  /** Nothing more is worth waiting for: a "no" whose telling has closed, or more than is ever read. */
  get done(): boolean {
    if (this.#length > LONGEST_ANSWER || this.#telling.refused) return true;
    return this.#allowed === false && this.#closed && !this.#telling.empty;
  }

  push(delta: string): void {
    const room = LONGEST_ANSWER - this.#length;
    if (room < 0) return;
    this.#length += delta.length;
    this.#filter.push(delta.length > room ? delta.slice(0, room) : delta);
  }

  /** `complete`: the model ended of itself. `withheld`: words that were not shown yet are not to be shown any more. */
  end(complete: boolean, withheld = false): Reading {
    this.#scanner.end();
    this.#object?.end();
    if (!withheld && this.#from === null && !this.#isOtherJson(this.#held)) this.#telling.push(this.#held);
    if (this.#from === null && !this.#telling.empty) this.#from = 'prose';
    this.#held = '';
    const closed = this.#from === 'json' ? this.#closed : this.#closed || complete;
    if (!withheld) this.#telling.end();
    const then = salvageThen(this.#objects.find((object) => object.then !== null)?.then ?? null);
    return {
      telling: this.#telling.text,
      closed: closed && !this.#telling.full && this.#length <= LONGEST_ANSWER,
      allowed: this.#allowed ?? true,
      then: then.value,
      then_whole: then.whole,
      refused: this.#telling.refused,
      form: this.#telling.text === '' ? null : this.#from,
      misordered: this.#objects.some((object) => object.misordered),
      thinks_unopened: this.#unopened,
    };
  }

  get #allowed(): boolean | null {
    return this.#objects.find((object) => object.allowed !== null)?.allowed ?? null;
  }

  get #closed(): boolean {
    if (this.#from === 'json') return this.#objects.some((object) => object.tellingClosed);
    return this.#proseEnded;
  }

  #pass(text: string): void {
    if (this.#object === null) {
      this.#scanner.push(text);
      return;
    }
    const rest = this.#object.push(text);
    if (!this.#object.closed) return;
    this.#object = null;
    if (rest !== '') this.#filter.push(rest);
  }

  #prose(text: string): void {
    if (this.#proseEnded || this.#from === 'json') return;
    if (this.#live) {
      this.#from = 'prose';
      this.#telling.push(text);
    } else if (this.#held.length < LONGEST_ANSWER) this.#held += text;
  }

  #fence(): void {
    // At the very start a fence wraps everything; after words it ends them.
    if (!this.#telling.empty || this.#held.trim() !== '') this.#proseEnded = true;
  }

  #open(text: string): string {
    this.#fence();
    if (this.#objects.length === MOST_OBJECTS) this.#length = LONGEST_ANSWER + 1;
    if (this.#length > LONGEST_ANSWER) return '';
    const object = new ObjectReader({
      onTellingStart: () => this.#preferObject(),
      onTelling: (piece) => this.#telling.push(piece),
    });
    this.#objects.push(object);
    const rest = object.push(text);
    if (!object.closed) {
      this.#object = object;
      return '';
    }
    return rest;
  }

  /** Whether an object's telling is the one to show: not when the telling came as prose before it. */
  #preferObject(): boolean {
    if (this.#from === 'json') return false;
    if (this.#telling.text.length >= LONGEST_PREAMBLE) return false;
    this.#telling.reset();
    this.#from = 'json';
    this.#held = '';
    return true;
  }

  #withdraw(): void {
    this.#telling.reset();
    this.#objects = [];
    this.#from = null;
    this.#held = '';
    this.#live = !this.#holdsProse;
    this.#proseEnded = false;
    this.#unopened = true;
  }

  #isOtherJson(text: string): boolean {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }
}
