// What hands do is no blow, no theft, no purchase and no look, and lands on what was meant.
import { describe, expect, it } from 'vitest';
import { isFixture } from '../combat/stuff.ts';
import { interpret } from './interpret.ts';
import { harbour, testItem } from './interpret-fixture.ts';

const at = harbour((state) => ({ ...state, inventory: [...state.inventory, testItem('w', 'cheap watch')] }));
const acts = (line: string) => interpret(line, at).acts.map(({ verb, target }) => `${verb} ${target?.name ?? '-'}`);

describe('deeds of the hands', () => {
  it.each([
    ['put the watch on my wrist', 'use cheap watch'],
    ['save the rest of it', 'perform -'],
    ['have a look underneath', 'look -'],
    ['have a rest', 'rest -'],
    ['clip onto the nets', 'use nets'],
    ['rip a page out of the ledger', 'destroy page'],
    ['tie the nets tighter', 'use nets'],
    ['throw a stone at the harbour bell', 'use stone'],
    ['crouch', 'perform -'],
    ['strap myself to the nets', 'perform -'],
    ['crawl under the nets', 'perform nets'],
    ['tamp down the turf', 'use turf'],
    ['burnish the axle', 'use axle'],
    ['drop a stone in the water', 'use stone'],
    ['go and have a look at the chapel', 'go The Drowned Chapel'],
    ['stand on the nets', 'climb nets'],
    ['ride the lighthouse up to the chapel', 'go The Drowned Chapel'],
    ['climb the mast at the inn', 'go The Gull and Anchor'],
    ['throw my watch across the quay', 'drop cheap watch'],
  ])('%s', (line, expected) => expect(acts(line)).toEqual([expected]));

  it.each([
    ['put the watch in the nets', 'drop cheap watch'],
    ['crouch behind the nets', 'sneak nets'],
    ['save Pip', 'help Pip'],
  ])('as against %s', (line, expected) => expect(acts(line)).toEqual([expected]));
});

it('a room has a door and a window, a quay its dirt, and neither has the other’s', () => {
  const inside = { ...at.scene, indoors: true, place: 'Harbour Office', description: 'A long room.' };
  expect(['door', 'window', 'shelf'].every((one) => isFixture(one, inside))).toBe(true);
  expect(isFixture('window', { ...inside, place: 'Old Cellar' })).toBe(false);
  expect(isFixture('mud', at.scene) && !isFixture('window', at.scene) && !isFixture('mud', inside)).toBe(true);
});

it('what joins, likens or leads out is no deed of its own', () => {
  expect(acts('grab the rope n smash the nets')).toEqual(['take coil of rope', 'destroy nets']);
  expect(acts("brush the nets with my sleeve, like you'd wipe a face")).toEqual(['use nets']);
  expect(acts('go find the lighthouse')).toEqual(['go Lantern Hill']);
});

it('breath, bark and bandages are no meal', () => {
  const bare = harbour((state) => ({
    ...state,
    inventory: [testItem('b', 'bottle of breath', { type: 'consumable', stats: { heals: 5 } })],
  }));
  expect(interpret('find something to eat', bare).acts.map(({ verb, target }) => [verb, target])).toEqual([
    ['eat', null],
  ]);
});
