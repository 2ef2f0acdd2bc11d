// Eating and drinking where it is served: ordered in many words, had at once or carried off, and not where nobody serves.
import { describe, expect, it } from 'vitest';
import { sceneOf } from './scene.ts';
import { houseTold } from './storyteller/tell-fare.ts';
import { tellerOf } from './storyteller/teller.ts';
import { fixtureWorld } from './testing/fixture-world.ts';
import { act, begun, ofType, play, target, turnOf } from './testing/turns.ts';
import { interpret } from './turn/interpret.ts';
import { verdictOf } from './turn/verdict.ts';

const WORLD = fixtureWorld();
const inn = () => play({ state: begun(), acts: [act('go', target('place', 'The Gull and Anchor'))] }).state;
const order = (line: string, state = inn()) => {
  const at = { session: state, scene: sceneOf(state, WORLD), world: WORLD };
  const interpretation = interpret(line, at);
  const { reason } = verdictOf({ line, interpretation, ...at }).verdict;
  return { reason, ...play({ state, acts: interpretation.acts, number: 2 }) };
};
const packed = ({ state }: ReturnType<typeof order>) => state.inventory.map(({ name }) => name);

describe('fare', () => {
  it.each([
    ['order a cider', 'cider'],
    ['can I get a coffee?', 'coffee'],
    ["I'll have the stew", 'stew'],
    ['ask Maren for a bowl of soup', 'soup'],
    ['buy something hot', 'meal'],
    ['get some food', 'food'],
    ['order something to drink', 'drink'],
  ])('%s', (line, name) => {
    const served = order(line);
    expect(served.reason).toBeNull();
    expect(packed(served)).toContain(name);
    expect(ofType(served.effects, 'item.gained')[0]).toMatchObject({
      from: '@Maren Holt',
      item: { type: 'consumable' },
    });
  });

  it('is had at once by who says so', () => {
    const had = order('drink a beer');
    expect(ofType(had.effects, 'item.used')[0]).toMatchObject({ name: 'beer' });
    expect(packed(had)).not.toContain('beer');
  });

  it('is paid for by whatever it is called', () => {
    const paid = (line: string) => {
      const state = inn();
      const turn = turnOf({
        state,
        acts: interpret(line, { session: state, scene: sceneOf(state, WORLD), world: WORLD }).acts,
      });
      return turn.interpretation.acts.map((one) => houseTold(one, tellerOf(turn)));
    };
    const told = paid('pay for the food');
    expect(told[0]).toMatch(/Maren/);
    expect(paid('pay for my hot soup')).toEqual(told);
    expect(paid('pay for the other beer')).toEqual(told);
  });

  it('is what a house serves, once at a time, and where somebody serves it', () => {
    expect(order('order a flamethrower').reason).toMatch(/flamethrower/);
    expect(order('order a cider', order('order a cider').state).reason).toBe('You have the cider still.');
    expect(order('order a cider', begun()).reason).toMatch(/sell/);
  });
});
