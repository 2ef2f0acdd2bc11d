// Reads one answer object as it arrives: hands out the telling's characters, keeps `allowed` and the text of `then`.
// Tolerates unquoted or oddly quoted keys, missing commas and unknown keys. Used by the reader, once per object.
import { StringReader } from './string-reader.ts';

type Place = 'key' | 'in_key' | 'colon' | 'value' | 'telling' | 'raw' | 'closed';
type Outlet = {
  /** The telling's string begins; false: its words are not wanted. */
  onTellingStart: () => boolean;
  onTelling: (text: string) => void;
};

const QUOTES = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['`', '`'],
]);
const LONGEST_KEY = 64;

/** Follows brackets and strings of a value that is kept as text. */
class RawValue {
  text = '';
  #depth = 0;
  #quote = '';
  #escaped = false;

  /** False when `char` ends the value and is not part of it. */
  takes(char: string): boolean {
    if (this.#quote !== '') {
      if (this.#escaped) this.#escaped = false;
      else if (char === '\\') this.#escaped = true;
      else if (char === this.#quote) this.#quote = '';
    } else if (char === '"' || char === '“') this.#quote = char === '“' ? '”' : char;
    else if (char === '{' || char === '[') this.#depth++;
    else if (this.#depth === 0 && (char === ',' || char === '}')) return false;
    else if (char === '}' || char === ']') this.#depth--;
    this.text += char;
    return true;
  }
}

export class ObjectReader {
  readonly #to: Outlet;
  readonly #values = new Map<string, RawValue>();
  #place: Place = 'key';
  #key = '';
  #keyQuote = '';
  #raw = new RawValue();
  #string: StringReader | null = null;
  #told = false;
  #wanted = false;
  #misordered = false;

  constructor(to: Outlet) {
    this.#to = to;
  }

  get closed(): boolean {
    return this.#place === 'closed';
  }
  /** Whether the telling's string has begun here. */
  get told(): boolean {
    return this.#told;
  }
  get tellingClosed(): boolean {
    return this.#told && this.#place !== 'telling';
  }
  /** `then` came before the telling. */
  get misordered(): boolean {
    return this.#misordered;
  }
  /** Whether this is an answer at all, and not some other JSON. */
  get known(): boolean {
    return this.#told || this.#values.has('then') || this.#values.has('allowed');
  }
  /** Null until its value is whole. */
  get allowed(): boolean | null {
    const value = this.#values.get('allowed');
    if (!value || (this.#place === 'raw' && this.#raw === value)) return null;
    return !/^\W*(?:no|not|false|0|denied|refused?)\b/i.test(value.text.slice(0, 32));
  }
  /** The text of `then`, perhaps cut; null when it did not come. */
  get then(): string | null {
    return this.#values.get('then')?.text ?? null;
  }

  /** Takes a piece that follows the opening brace; once closed, returns what stands behind the closing one. */
  push(text: string): string {
    let rest = text;
    while (rest !== '') {
      if (this.#place === 'closed') return rest;
      rest = this.#place === 'telling' ? this.#tell(rest) : this.#read(rest);
    }
    return '';
  }

  /** The stream ended. */
  end(): void {
    this.#string?.end();
    if (this.#string?.closed && this.#place === 'telling') this.#place = 'key';
  }

  #tell(text: string): string {
    const rest = this.#string?.push(text) ?? '';
    if (this.#string?.closed) this.#place = 'key';
    return rest;
  }

  #read(text: string): string {
    for (let at = 0; at < text.length; at++) {
      this.#step(text.charAt(at));
      if (this.#place === 'telling' || this.#place === 'closed') return text.slice(at + 1);
    }
    return '';
  }

  #step(char: string): void {
    if (this.#place === 'raw') this.#stepRaw(char);
    else if (this.#place === 'in_key') this.#stepKey(char);
    else if (/\s/.test(char)) return;
    else if (this.#place === 'key') this.#startKey(char);
    else if (this.#place === 'value') this.#startValue(char);
    else if (char === ':') this.#place = 'value';
  }

  #startKey(char: string): void {
    if (char === '}') this.#place = 'closed';
    if (char === '}' || char === ',') return;
    this.#keyQuote = QUOTES.get(char) ?? '';
    this.#key = this.#keyQuote === '' ? char : '';
    this.#place = 'in_key';
  }

  #stepKey(char: string): void {
    const ended = this.#keyQuote === '' ? !/[\w$-]/.test(char) : char === this.#keyQuote;
    if (!ended) {
      if (this.#key.length < LONGEST_KEY) this.#key += char;
      return;
    }
    this.#place = char === ':' ? 'value' : 'colon';
    if (char === '}') this.#place = 'closed';
  }

  #startValue(char: string): void {
    const key = this.#key.trim().toLowerCase();
    if (key === 'telling' && !this.#told && QUOTES.has(char)) {
      this.#told = true;
      this.#misordered = this.#values.has('then');
      this.#wanted = this.#to.onTellingStart();
      this.#string = new StringReader(char, (text) => {
        if (this.#wanted) this.#to.onTelling(text);
      });
      this.#place = 'telling';
      return;
    }
    this.#raw = new RawValue();
    if ((key === 'then' || key === 'allowed') && !this.#values.has(key)) this.#values.set(key, this.#raw);
    this.#place = 'raw';
    this.#stepRaw(char);
  }

  #stepRaw(char: string): void {
    if (this.#raw.takes(char)) return;
    this.#place = char === '}' ? 'closed' : 'key';
  }
}
