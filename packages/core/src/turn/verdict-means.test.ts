// What is refused for want of the means: wings, a way to be elsewhere at once, food to feed somebody with, a lock to pick, a taker.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour, testItem } from './interpret-fixture.ts';
import { verdictOf } from './verdict.ts';

const judged = (line: string, at = harbour()) => {
  const { verdict } = verdictOf({ line, interpretation: interpret(line, at), ...at });
  return verdict.allowed ? null : verdict.reason;
};

describe('the means', () => {
  it.each([
    ['I fly to Lantern Hill', /no wings/],
    ['teleport to the inn', /way between/],
    ['teleport me to the inn', /way between/],
    ['feed the goose', /no goose here/],
    ['give the bow to Harry', /Nobody called Harry is here/],
    ['give the bow to the butler', /no butler here/],
    ["take Aldous's lamp", /isn't here/],
    ['dig a hole with my shovel', /no shovel/],
    ['pry the bell open with a crowbar', /no crowbar/],
  ])('are wanting: %s', (line, reason) => {
    expect(judged(line)).toMatch(reason);
  });

  it.each([
    ['dig with care'],
    ['search the nets with Pip'],
    ['fly into a rage'],
    ['run to the inn'],
    ['give the bow to Pip'],
    ['hover near the nets with my broom'],
  ])('are no matter: %s', (line) => {
    expect(judged(line)).toBeNull();
  });

  it('are there for who has them', () => {
    const winged = harbour((session) => ({ ...session, inventory: [testItem('wings', 'pair of wings')] }));
    expect(judged('I fly to Lantern Hill', winged)).toBeNull();
  });
});
