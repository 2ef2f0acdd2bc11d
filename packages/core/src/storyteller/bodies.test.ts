// What no beast has or does is not told of one.
import { expect, it } from 'vitest';
import { harbour } from '../turn/interpret-fixture.ts';
import { fitting } from './bodies.ts';

const { world } = harbour();
const LINES = ['{Person} [look|s] at {me}.', '{Person} [prick|s] both ears.', { people: '{Person} [nod|s].' }];

it('fits the body that there is', () => {
  expect(fitting(world, 'Maren Holt', LINES)).toHaveLength(3);
  expect(fitting(world, 'the dog', LINES, 'A big brown dog.')).toEqual(LINES.slice(0, 2));
  expect(fitting(world, 'the goose', LINES, 'An old goose.')).toEqual(LINES.slice(0, 1));
  expect(fitting(world, 'the dog', LINES.slice(2), 'A big brown dog.')).toEqual(['{Person} [nod|s].']);
});
