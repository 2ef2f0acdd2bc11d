// The formula is written here once more on purpose: what is checked with the page's own code would prove nothing.
import type { WhyView } from '@emergent/schema';
import { expect, test } from 'vitest';
import { proofOf } from './proof.ts';

const SEED = 'a seed – ünlike any';
const hash = async (text: string) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
const digest = await hash(SEED);
const address = await hash(JSON.stringify([SEED, 'turn:7', 'climb']));
const honest = Math.floor((Number.parseInt(address.slice(0, 12), 16) / 2 ** 48) * 20) + 1;

const turn = (roll: number): Pick<WhyView, 'checks' | 'digests'> => ({
  checks: [
    {
      purpose: 'climb',
      ability: 'strength',
      skill: null,
      difficulty: 12,
      modifier: 0,
      because: [],
      roll,
      total: roll,
      degree: 'success',
      proof: { seed_digest: digest, number: 7, purpose: 'climb' },
    },
  ],
  digests: { prompt: null, state: null, seed: digest },
});

test('an honest roll is thrown again alike', () => {
  expect(proofOf(turn(honest), SEED)).toEqual({ seed: true, wrong: [] });
});
test('another roll and another seed are found out', () => {
  expect(proofOf(turn((honest % 20) + 1), SEED)).toEqual({ seed: true, wrong: ['climb'] });
  expect(proofOf(turn(honest), 'another').seed).toBe(false);
});
