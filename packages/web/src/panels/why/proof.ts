// Checking a roll: with the seed (which a copy of the story has) anybody can throw the same die again. The formula is that of the
// program: the first 48 bits of SHA-256 over the JSON of [seed, "turn:<number>", purpose], as a fraction of the die. Pure.

import type { WhyView } from '@emergent/schema';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const SIDES = 20;

const rolled = (seed: string, number: number, purpose: string): number => {
  const bytes = sha256(utf8ToBytes(JSON.stringify([seed, `turn:${number}`, purpose])));
  const value = bytes.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return Math.floor((value / 2 ** 48) * SIDES) + 1;
};

/** `seed`: whether the seed is the one whose digest the turn was told with; `rolls`: the purposes of those that were not thrown so. */
export type Proof = { seed: boolean; wrong: readonly string[] };

export const proofOf = ({ checks, digests }: Pick<WhyView, 'checks' | 'digests'>, seed: string): Proof => {
  const digest = bytesToHex(sha256(utf8ToBytes(seed)));
  return {
    seed: digest === digests.seed && checks.every(({ proof }) => proof.seed_digest === digest),
    wrong: checks
      .filter(({ roll, proof }) => rolled(seed, proof.number, proof.purpose) !== roll)
      .map(({ purpose }) => purpose),
  };
};
