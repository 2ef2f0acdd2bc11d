// Dice without a generator: every roll is SHA-256 of (seed, address, purpose), so undo and retry of the same deed roll the same
// and anybody with the seed can check. Deeds are addressed by the turn's number, wording by its seq.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export type Dice = {
  /** A whole number from 1 to `sides` for this purpose. */
  roll(sides: number, purpose: string): number;
  /** One of the list; throws RangeError on an empty one. */
  pick<Item>(list: readonly Item[], purpose: string): Item;
  /** True with probability `share` (0–1). */
  chance(share: number, purpose: string): boolean;
  /** As `roll`, but the same at every address: what holds for the whole story. */
  steady(sides: number, purpose: string): number;
};

/** A text's UTF-8. Addresses are short and mostly ASCII: an encoder takes longer than the hash. */
const bytesOf = (text: string): Uint8Array => {
  if (text.length > 256) return utf8ToBytes(text);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return utf8ToBytes(text);
    bytes[at] = code;
  }
  return bytes;
};

/** SHA-256 in hex of a text's UTF-8. */
export const digestOf = (text: string): string => bytesToHex(sha256(bytesOf(text)));

/** First 48 bits of SHA-256 as a fraction in [0, 1): the bias for any die of up to 10,000 sides is below 1 in 10^10. */
const fraction = (address: string): number => {
  const bytes = sha256(bytesOf(address));
  let value = 0;
  for (let index = 0; index < 6; index++) value = value * 256 + (bytes[index] ?? 0);
  return value / 2 ** 48;
};

/** `address` is `turn:<number>` for deeds, `words:<seq>` for wording. */
export const makeDice = (seed: string, address: string): Dice => {
  const at = (purpose: string) => fraction(JSON.stringify([seed, address, purpose]));
  const roll = (sides: number, purpose: string) => Math.floor(at(purpose) * sides) + 1;
  return {
    roll,
    pick: (list, purpose) => {
      const item = list[roll(list.length, purpose) - 1];
      if (item === undefined) throw new RangeError(`nothing to pick from for ${purpose}`);
      return item;
    },
    chance: (share, purpose) => at(purpose) < share,
    steady: (sides, purpose) => Math.floor(fraction(JSON.stringify([seed, purpose])) * sides) + 1,
  };
};
