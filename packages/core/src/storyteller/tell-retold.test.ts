// A deed is told back in the player's own words, in the person and tense of the story, and not at all where they would make no sentence.
import { describe, expect, it } from 'vitest';
import { act, begun, target, turnOf } from '../testing/turns.ts';
import { deed } from './tell-deed.ts';
import { retold } from './tell-retold.ts';
import { tellerOf } from './teller.ts';

const tell = (text: string, style = {}) => {
  const turn = turnOf({ state: begun(), acts: [act('use', target('item', 'coil of rope'), { text })] });
  return retold(
    turn.interpretation.acts[0] ?? act('use'),
    tellerOf({ ...turn, settings: { ...turn.settings, style: { ...turn.settings.style, ...style } } }),
  );
};

describe('a deed in the player’s own words', () => {
  it.each([
    ['straighten the rope', 'You straighten the rope.'],
    ["i'm gonna climb the telephone pole with my belt", 'You climb the telephone pole with your belt.'],
    ['then I carefully lift the lid so nobody hears', 'You carefully lift the lid.'],
    ['tap the bell thats green', "You tap the bell that's green."],
    ['throw it at pip', 'You throw it at Pip.'],
    ['turned off the lamp', 'You turn off the lamp.'],
    ['TIE ROPE TO PIP', 'You tie the rope to Pip.'],
    ['wash hands with rope', 'You wash your hands with the rope.'],
    ['shake hands with pip', 'You shake hands with Pip.'],
    ['tip my hard hat back', 'You tip your hard hat back.'],
    ['tear it in half', 'You tear it in half.'],
    ['lets out a long whistle', 'You let out a long whistle.'],
    ['tugs at her collar', 'You tug at your collar.'],
    ['stop before the bell', 'You stop before the bell.'],
    ['take the rope before the bell rings', 'You take the rope.'],
  ])('%s', (line, expected) => expect(tell(line)).toBe(expected));

  it.each([
    ['a terse command', 'pull lever'],
    ['a bare noun that nothing here answers to', 'dig under cap with spade'],
    ['words to somebody', 'put your hands on the bell'],
    ['a verb that nobody has', 'flurbing the gate'],
    ['slips of the hand', 'put teh grean thngs awey'],
    ['a lone verb', 'jump'],
    ['half a clause', 'tie the rope to the'],
  ])('but not %s', (_, line) => expect(tell(line)).toBe(''));

  it('is no more than tried where it went wrong', () => {
    const turn = turnOf({ state: begun(), acts: [act('use', null, { text: 'tear it in half' })] });
    expect(retold(turn.interpretation.acts[0] ?? act('use'), tellerOf(turn), true)).toBe('You try to tear it in half.');
  });

  it('goes with the story’s person and tense', () => {
    expect(tell('tie my rope to the rail', { person: 'first', tense: 'past' })).toBe('I tied my rope to the rail.');
  });
});

const done = (text: string): string => {
  const turn = turnOf({ state: begun(), acts: [act('perform', null, { text })] });
  return deed(turn.interpretation.acts[0] ?? act('use'), tellerOf(turn));
};

it.each(['I save the town', 'free the prisoners', 'I build a boat'])(
  '%s, with nothing to show for it, is tried',
  (line) => expect(done(line)).toMatch(/^You try to /),
);

it('to duck and to ram a door need no beast', () => {
  expect(done('I ram the door with my shoulder')).not.toMatch(/\bram, and|a ram\b|Whatever ram/);
  expect(done('I pat the ram')).toMatch(/\bram\b/);
});

describe('what is worked by hand', () => {
  const told = (text: string, name = 'harbour bell') => {
    const turn = turnOf({ state: begun(), acts: [act('use', target('feature', name), { text })] });
    return deed(turn.interpretation.acts[0] ?? act('use'), tellerOf(turn));
  };
  it.each([
    ['pull the bell', /hand’s breadth|answers to the pull|comes further|groans once|small commotion/],
    ['turn the bell', /small even clicking|Half a turn|goes round|turns more easily/],
    ['tap the bell', /short dull note|rings a little|small sound comes back|trembles/],
    ['shake the bell', /Nothing comes loose|rattles, drily|swings out|some play in it/],
    ['push the bell', /width of a fingernail|mark of your hand|shifts, the least bit|pushes back/],
  ])('%s: something comes of it', (line, after) => expect(told(line)).toMatch(after));
});
