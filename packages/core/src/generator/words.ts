// The generator's small grammar: "[a|b]" is one of two, "{slot}" is filled. What a player wrote is tamed first and only ever fills slots, so it
// is never read as grammar. Used by every step of the generator.
import { type Dice, makeDice } from '../dice.ts';
import { clip } from '../names.ts';

export type Slots = Readonly<Record<string, string>>;

const CHOICE = /\[([^[\]]*)\]/;
const SLOT = /\{([\w.]+)\}/g;

/** The first letter as a capital. */
export const capital = (words: string): string =>
  words.replace(/^(["“'‘(]*)(\p{Ll})/u, (_, open, letter) => `${open}${letter.toUpperCase()}`);
/** A name as it stands inside a sentence: "the Weighhouse". */
export const said = (name: string): string => name.replace(/^The (?=\S)/, 'the ');

/** One reading of a template: choices first, then slots, in one pass. `{Slot}` begins a sentence. An unknown slot is a slip and throws. */
export const spin = (template: string, slots: Slots, dice: Dice, purpose: string): string => {
  let text = template;
  for (let at = 0; at < 40 && CHOICE.test(text); at++)
    text = text.replace(CHOICE, (_, list: string) => dice.pick(list.split('|'), `${purpose}:${at}`));
  return text
    .replace(SLOT, (_, slot: string) => {
      const value = slots[slot] ?? slots[slot.toLowerCase()];
      if (value === undefined) throw new RangeError(`no slot ${slot}`);
      return /^\p{Lu}/u.test(slot) ? capital(value) : value;
    })
    .replace(/ {2,}/g, ' ')
    .replace(/\b([Aa]) (?=[aeiouAEIOU](?!ne\b|nce\b|ni[^mn]|se|eu))/g, '$1n ')
    .trim();
};

/** Free words made fit for names and sentences: one line, no marks of grammar, markup or speech, at most `max` long. */
export const tame = (words: string, max: number): string =>
  clip(
    words
      .normalize('NFC')
      .replace(/<[^>]{0,80}>/g, ' ')
      .replace(/["“”„«»`*_#~^\\|{}[\]<>=]/g, ' '),
    max,
  );

/** Some of a list in an order of the dice's own, the same for the same purpose. */
export const shuffle = <Item>(list: readonly Item[], dice: Dice, purpose: string): Item[] =>
  list
    .map((item, index) => ({ item, rank: dice.roll(1_000_000, `${purpose}:${index}`) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item);

/** Dice of one step, so that a step made anew does not change the others. */
export const diceFor = (seed: string, step: string): Dice => makeDice(seed, `generator:${step}`);

const WORD = /[\p{L}\p{N}'’]+/gu;
const SMALL = new Set(['the', 'of', 'and', 'a', 'an', 'in', 'at', 'on', 'de', 'van', 'von', 'la', 'le']);

/** The telling words of a name, lower case. */
export const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(WORD) ?? []).filter((word) => !SMALL.has(word));
