// What counts as said again, and what may be.
import { expect, test } from 'vitest';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { repetitionOf } from './repetition.ts';

const world = fixtureWorld();
const told = (number: number, telling: string, line = 'look') => ({ number, line, telling });
const LONG = 'a gull settles on the rail beside you and looks away at once';

test('a telling told again within a hundred turns is named with its turns', () => {
  expect(repetitionOf([told(1, 'It is quiet.'), told(101, 'It is quiet!')], world).tellings).toEqual([
    { phrase: 'It is quiet!', turns: [1, 101] },
  ]);
  expect(repetitionOf([told(1, 'It is quiet.'), told(102, 'It is quiet.')], world).tellings).toEqual([]);
});

test('nine words told again within ten turns are one phrase, however long it is', () => {
  const near = repetitionOf([told(1, `First ${LONG}.`), told(11, `Then, ${LONG}, and goes.`)], world);
  expect(near.phrases).toEqual([{ phrase: LONG, turns: [1, 11] }]);
  expect(repetitionOf([told(1, `First ${LONG}.`), told(12, `Then, ${LONG}.`)], world).phrases).toEqual([]);
  const eight = 'a gull settles on the rail beside you';
  expect(repetitionOf([told(1, `${eight} one`), told(2, `${eight} two`)], world).phrases).toEqual([]);
});

test('the book and the player may be quoted as often as one likes', () => {
  const description = world.place('Lantern Hill')?.description ?? '';
  expect(repetitionOf([told(1, description), told(2, `Again: ${description}`)], world).phrases).toEqual([]);
  const line = `I say that ${LONG}`;
  expect(repetitionOf([told(1, `You say ${LONG}.`, line), told(2, `Yes: ${LONG}!`)], world).phrases).toEqual([]);
});

test('names may be listed again', () => {
  const ways = 'You can go on to The Gull and Anchor, Lantern Hill, Smugglers’ Cove or the Drowned Chapel.';
  expect(repetitionOf([told(1, ways), told(2, ways)], world).phrases).toEqual([]);
});
