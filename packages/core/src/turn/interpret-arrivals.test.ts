// What is done after a walk is meant for the place walked to, what is done before it for the place left, and nothing is done half way.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';
import { verdictOf } from './verdict.ts';

const at = harbour();
const acts = (line: string) =>
  interpret(line, at).acts.map(({ verb, target }) => `${verb} ${target?.kind ?? '-'}/${target?.name ?? '-'}`);

const TABLE: readonly (readonly [string, ...string[]])[] = [
  ['go to the inn and take the tin whistle', 'go place/The Gull and Anchor', 'take thing/tin whistle'],
  ['take the rope, then go to the inn', 'take thing/coil of rope', 'go place/The Gull and Anchor'],
  [
    'go to the inn and come back and ring the bell',
    'go place/The Gull and Anchor',
    'go place/Saltmere Harbour',
    'use feature/harbour bell',
  ],
  [
    'go to the drowned chapel and give the draught to Maren',
    'go place/The Drowned Chapel',
    'give item/healing draught',
  ],
  ['go to the drowned chapel and drink the draught', 'go place/The Drowned Chapel', 'drink item/healing draught'],
  ['go to Lantern Hill and ask Aldous about the light', 'go place/Lantern Hill', 'ask person/Brother Aldous'],
];

describe('deeds before and after a walk', () => {
  for (const [line, ...expected] of TABLE) it(line, () => expect(acts(line)).toEqual(expected));
});

it('what lies where one goes is no doubt of the one who judges', () => {
  const line = 'go to the inn and take the tin whistle';
  expect(verdictOf({ line, interpretation: interpret(line, at), ...at }).notes).toEqual([]);
});
