// What is cut or taken off a thing is a part of it.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour, testItem } from './interpret-fixture.ts';

const at = harbour((state) => ({
  ...state,
  inventory: [...state.inventory, testItem('eel', 'smoked eel', { type: 'consumable' }), testItem('jar', 'pickle jar')],
}));
const acts = (line: string) => interpret(line, at).acts.map(({ verb, target }) => `${verb} ${target?.name ?? '-'}`);

describe('what comes off a thing', () => {
  it.each([
    ['take the lid off the jar', 'open pickle jar'],
    ['pull the cork from the jar', 'open pickle jar'],
    ['unscrew the lid of the jar and look inside', 'open pickle jar', 'look pickle jar'],
    ['cut a strip off the eel with my knife and chew it slowly', 'perform smoked eel', 'eat smoked eel'],
    ['cut a sliver of eel', 'perform smoked eel'],
    ['tear a strip from my cloak', 'perform waxed cloak'],
    ['take the rope off the bell', 'take coil of rope'],
  ])('%s', (line, ...wanted) => expect(acts(line)).toEqual(wanted));
  it('of what is not here is nothing of what is', () =>
    expect(acts('take the lid off the barrel')).toEqual(['take lid']));
});
