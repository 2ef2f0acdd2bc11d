// What the words of a deed tell: insults, bare hands, throws, a hand against oneself.
import { describe, expect, it } from 'vitest';
import { isBareHanded, isCoin, isInsult, isSelfHarm, isShout, isThrown } from './deed-words.ts';
import { act, target } from './testing/turns.ts';

const pip = target('person', 'Pip');

describe('the words of a deed', () => {
  it.each([
    'you numpty',
    'You are an ugly liar',
    'you stink, Pip',
    'he is a stupid old fool',
    'Shut up',
    'your mother is a cow',
  ])('%s: an insult', (speech) => expect(isInsult(act('talk', pip, { speech }))).toBe(true));
  it.each(['You are not a fool', 'Is he a thief?', 'The dog is yours', 'I met a liar once', 'You look well'])(
    '%s: none',
    (speech) => expect(isInsult(act('talk', pip, { speech }))).toBe(false),
  );

  it('tell fists and throws from steel', () => {
    expect(isBareHanded(act('attack', pip, { text: 'I punch Pip' }))).toBe(true);
    expect(isBareHanded(act('attack', pip, { text: 'I stab Pip' }))).toBe(false);
    expect(isThrown(act('attack', pip, { text: 'throw the mug at Pip', with: target('item', 'mug') }))).toBe(true);
  });

  it('tell a shout, a coin, and a hand against oneself', () => {
    expect(isShout(act('talk', null, { text: 'yell FIRE' }))).toBe(true);
    expect(isShout(act('talk', pip, { text: 'shout at Pip' }))).toBe(false);
    expect([isCoin('Half a Coin'), isCoin('Rope')]).toEqual([true, false]);
    for (const text of ['I kill myself', 'hang myself', 'end my life'])
      expect(isSelfHarm(act('attack', null, { text }))).toBe(true);
    for (const text of ['look at myself', 'make me a sandwich', 'cut me a slice'])
      expect(isSelfHarm(act('other', null, { text }))).toBe(false);
  });
});
