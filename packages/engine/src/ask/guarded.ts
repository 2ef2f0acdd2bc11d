// A guard around `askModel`: what the content level bars and what must never leave the prompt is not shown. It works on the stream and
// holds back as little as it can: the end of a word that may turn out barred, at most the rest of a sentence. A hit stops the call,
// withdraws the words and leaves the telling to the storyteller.
import { breachIn, type Level, mayBecomeBarred, waitFrom } from '@emergent/core';
import { askModel } from './ask-model.ts';
import { lastSentenceEnd } from './sentences.ts';
import type { Answer, Ask, FailureKind } from './types.ts';

/** `mark`: letters and digits that stand in the instructions and nowhere else. */
export type Guard = { level: Level; mark: string };
type Hit = Extract<FailureKind, 'filtered' | 'leaked'>;

/** So many characters of the mark in a row are no chance; so few may be the beginning of it. */
const ENOUGH_OF_MARK = 10;
const START_OF_MARK = 3;
/** The mark, however it is spaced or hyphenated, is found within this many characters. */
const MARK_REACH = 120;

/** Of a sentence without an end so much is looked at while it comes; all of it at its end. Characters. */
const LONGEST_SENTENCE = 2000;

const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const hasMark = (text: string, { mark }: Guard): boolean => bare(text).includes(mark.slice(0, ENOUGH_OF_MARK));

/** Where at the end of a text the mark may be beginning; its length: nowhere. */
const markFrom = (text: string, { mark }: Guard): number => {
  for (let at = Math.max(0, text.length - MARK_REACH); at <= text.length - START_OF_MARK; at++) {
    if (text[at]?.toLowerCase() !== mark[0]) continue;
    const end = bare(text.slice(at));
    if (end.length >= START_OF_MARK && mark.startsWith(end)) return at;
  }
  return text.length;
};

const hitIn = (text: string, guard: Guard): Hit | null => {
  if (hasMark(text, guard)) return 'leaked';
  return breachIn(text, guard.level) === null ? null : 'filtered';
};

/** All texts of a JSON value, its keys too, as one. */
export const textsOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  return [...keys, ...Object.values(value).map(textsOf)].join('\n');
};

/** How much of a text may be shown while more is coming. `from`: where its last sentence begins. */
const safeLength = (text: string, from: number, guard: Guard): number => {
  const wait = waitFrom(text.slice(from), guard.level);
  const letters = /[\p{L}\p{N}\p{Cf}]*$/u.exec(text.slice(-64))?.[0] ?? '';
  const word = mayBecomeBarred(letters, guard.level) ? text.length - letters.length : text.length;
  return Math.min(word, markFrom(text, guard), wait < 0 ? text.length : from + wait);
};

/** The words on their way: shown as far as they are safe. */
class Gate {
  readonly #ask: Ask;
  readonly #guard: Guard;
  readonly #onHit: () => void;
  #text = '';
  #shown = 0;
  /** Where the sentence begins that is not over yet, or one before it: what stands before was looked at, and is not again. */
  #from = 0;
  hit: Hit | null = null;

  constructor(ask: Ask, guard: Guard, onHit: () => void) {
    this.#ask = ask;
    this.#guard = guard;
    this.#onHit = onHit;
  }

  push(text: string): void {
    if (this.hit !== null) return;
    this.#text += text;
    const sentence = this.#text.slice(this.#from);
    this.hit = hasMark(this.#text.slice(-MARK_REACH - text.length), this.#guard)
      ? 'leaked'
      : hitIn(sentence, this.#guard);
    if (this.hit !== null) {
      this.#onHit();
      return;
    }
    const last = this.#from + lastSentenceEnd(sentence);
    this.#show(safeLength(this.#text, last, this.#guard));
    // At the very end of what came it may be no end of a sentence, but that of "Mr." or "3.".
    if (last <= this.#shown && last < this.#text.length) this.#from = last;
    this.#from = Math.max(this.#from, Math.min(this.#shown, this.#text.length - LONGEST_SENTENCE));
  }

  reset(): void {
    const shown = this.#shown > 0;
    this.#text = '';
    this.#shown = 0;
    this.#from = 0;
    if (shown) this.#ask.onReset?.();
  }

  /** All of it is known: the rest of the telling is shown. */
  end(telling: string): void {
    if (telling.startsWith(this.#text.slice(0, this.#shown))) this.#show(Math.min(telling.length, this.#text.length));
  }

  #show(until: number): void {
    if (until <= this.#shown) return;
    const shown = this.#text.slice(this.#shown, until);
    const index = this.#shown;
    this.#shown = until;
    this.#ask.onTelling?.(shown, index);
  }
}

const nothing = (answer: Answer, kind: Hit, first: string): Answer => ({
  ...answer,
  outcome: 'nothing',
  allowed: true,
  telling: '',
  then: null,
  failures: [...answer.failures, { model: answer.model ?? first, kind }],
  model: null,
});

export const askGuarded = async (ask: Ask, guard: Guard): Promise<Answer> => {
  const stop = new AbortController();
  const gate = new Gate(ask, guard, () => stop.abort());
  const { onTelling: _, onReset: __, ...rest } = ask;
  const answer = await askModel({
    ...rest,
    signal: AbortSignal.any([ask.signal, stop.signal]),
    onTelling: (text) => gate.push(text),
    onReset: () => gate.reset(),
  });
  if (ask.signal.aborted) return { ...answer, outcome: 'cancelled' };
  const hit = gate.hit ?? hitIn(`${answer.telling}\n${textsOf(answer.then)}`, guard);
  if (hit === null) {
    gate.end(answer.telling);
    return answer;
  }
  gate.reset();
  return nothing(answer, hit, ask.endpoints[0]?.model.id ?? '');
};
