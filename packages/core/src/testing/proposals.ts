// Proposals as a confused or malicious model might send them: the right keys with wild values, drawn by a seed. Called by property tests only.
import { type Dice, makeDice } from '../dice.ts';

const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  'Wren Ashby',
  'Pip',
  '@Pip',
  'Captain Rusk',
  'Nobody At All',
  'beacon lens',
  'coil of rope',
  'healing draught',
  'short bow',
  'dark-beacon',
  'The Dark Beacon',
  'Lantern Hill',
  'legendary',
  'weapon',
  'consumable',
  'given',
  'meet',
  'The Wreckers',
  'x'.repeat(5000),
  '🜁'.repeat(900),
] as const;
const NUMBERS = [0, -1, 1, 0.5, -0.25, 7, 100, 5000, 1e308, -1e308, 2 ** 53, Number.MAX_VALUE] as const;

const wild = (dice: Dice, at: string): unknown => {
  const kind = dice.roll(10, `${at}:kind`);
  if (kind <= 5) return dice.pick(TEXTS, `${at}:text`);
  if (kind <= 8) return dice.pick(NUMBERS, `${at}:number`);
  return kind === 9 ? null : { nested: [dice.pick(TEXTS, `${at}:nested`)] };
};

const record = (keys: readonly string[], dice: Dice, at: string): unknown =>
  Object.fromEntries(
    keys.filter((key) => !dice.chance(0.15, `${at}:${key}:missing`)).map((key) => [key, wild(dice, `${at}:${key}`)]),
  );

const list = (make: (at: string) => unknown, dice: Dice, at: string): unknown[] =>
  Array.from({ length: dice.roll(7, `${at}:length`) - 1 }, (_, index) => make(`${at}:${index}`));

/** `shape` names a proposal's keys; one with inner keys becomes a list of such records, one record, or anything. */
export const wildProposal = (shape: Readonly<Record<string, readonly string[]>>, seed: number): unknown => {
  const dice = makeDice(String(seed), 'wild');
  if (dice.chance(0.05, 'anything')) return wild(dice, 'top');
  return Object.fromEntries(
    Object.entries(shape).map(([key, keys]) => {
      const one = (at: string) => (keys.length === 0 ? wild(dice, at) : record(keys, dice, at));
      const form = dice.roll(6, `${key}:form`);
      return [key, form <= 4 ? list(one, dice, key) : form === 5 ? one(key) : wild(dice, key)];
    }),
  );
};
