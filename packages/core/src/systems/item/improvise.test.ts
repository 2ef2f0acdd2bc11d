// What the storyteller has become of things that are carried.
import { describe, expect, it } from 'vitest';
import { act, begun, ofType, play, target } from '../../testing/turns.ts';
import { testItem } from '../../turn/interpret-fixture.ts';

const base = begun();
const state = {
  ...base,
  inventory: [
    ...base.inventory,
    testItem('lamp', 'Grave Lantern', { type: 'tool' }),
    testItem('line', 'Plumb Line', { type: 'tool' }),
  ],
};
const used = (...acts: Parameters<typeof play>[0]['acts']) =>
  ofType(play({ state, acts }).effects, 'item.used').map(({ name }) => name);

describe('what is only named like a thing in the pack', () => {
  it('does not put it to use', () =>
    expect(used(act('use', target('unknown', 'grave'), { with: target('item', 'Plumb Line', 'line') }))).toEqual([
      'Plumb Line',
    ]));
  it('does where it is said what it is', () =>
    expect(used(act('use', target('unknown', 'lantern')))).toEqual(['Grave Lantern']));
});
