// What a reader trips over: one person tagged twice in a row, a bent back over a mountain, a pronoun with nothing behind it, a name written
// small after a stop, the sun at night, two stories that open with the same sentences.
import { describe, expect, it } from 'vitest';
import { makeDice } from '../dice.ts';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { begun, turnOf } from '../testing/turns.ts';
import { titled as inside } from '../words/names-said.ts';
import { repeatedUnasked } from '../words/topics.ts';
import { makeWorld } from '../world.ts';
import { ofYou } from './in-person.ts';
import { weatherNow } from './tell-air.ts';
import { hint } from './tell-scene.ts';
import { tellerOf } from './teller.ts';
import { inOneBreath, lineOf } from './voices.ts';
import { FAR_OFF } from './words-scene.ts';

const [entry] = fixtureWorld().lorebook.entries;
const titled = (title: string, content: string) => {
  if (entry === undefined) throw new Error('the fixture has lore');
  return { ...entry, title, content };
};
const teller = (seed = 'a') =>
  tellerOf({ ...turnOf({ state: begun(), acts: [] }), wording: makeDice(seed, 'words:1') });

describe('a telling', () => {
  it('lets somebody who goes on speaking speak on', () => {
    expect(
      inOneBreath(
        '“Thank you,” Wes Purdy says. “I still lay his place.” “Nicky,” Wes Purdy replies. “He’d be twelve.”',
      ),
    ).toBe('“Thank you,” Wes Purdy says. “I still lay his place. Nicky. He’d be twelve.”');
    const two = '“Thank you,” Wes says. “I do.” “Nicky,” Ada replies. “He’d be twelve.”';
    expect(inOneBreath(two)).toBe(two);
  });

  it('gives what is overheard the name it is about, or keeps it back', () => {
    expect(repeatedUnasked(titled('The steam main', 'It joins the store and the school.'))).toBe(
      'The steam main joins the store and the school.',
    );
    expect(repeatedUnasked(titled('What Lorna heard', 'It was only the ice.'))).toBeUndefined();
    expect(repeatedUnasked(titled('The bell', 'The bell is called the Aunt.'))).toBe('The bell is called the Aunt.');
  });

  it('writes a name large that opens a sentence of speech', () => {
    const pip = turnOf({ state: begun(), acts: [] }).scene.present[0];
    if (pip === undefined) throw new Error('nobody on the quay');
    const said = lineOf(teller(), pip, 'refuses', ['You’re having a joke. {wanted}, for {offered}!'], {
      wanted: 'the tin',
      offered: 'your tap',
    });
    expect(said).toContain('The tin, for your tap');
  });

  it('says "your argument", and not the argument of you', () => {
    const { name } = begun().character;
    expect(ofYou(`Pip has been repeating the argument of ${name} as if it were new.`, teller())).toBe(
      'Pip has been repeating your argument as if it were new.',
    );
    expect(ofYou(`Pip catches the edge of ${name}'s coat.`, teller())).toBe('Pip catches the edge of your coat.');
    expect(ofYou(`Pip was the friend of ${name}’s.`, teller())).toBe('Pip was the friend of yours.');
  });

  it('has the capital of a heading only where it is a name’s', () => {
    const { lorebook, template } = fixtureWorld();
    const [content] = lorebook.entries.map((one) => one.content);
    const world = makeWorld(
      { ...lorebook, entries: [titled('Eaves', `${content} They say that Eaves sleeps under it.`)] },
      template,
    );
    expect(
      ['Bones and names', 'Eaves and its mountain', 'Number 4412', 'The Low Ledger'].map((one) =>
        inside(one, { world }),
      ),
    ).toEqual(['bones and names', 'Eaves and its mountain', 'Number 4412', 'the Low Ledger']);
  });

  it('points at something once, whatever place its parts are told in', () => {
    const here = teller();
    const there = { ...here, turn: { ...here.turn } };
    expect([hint(here) !== '', hint(there)]).toEqual([true, '']);
  });

  it('takes the character’s name for a word, not for letters within others', () => {
    const called = (name: string) => {
      const state = begun();
      const turn = turnOf({ state: { ...state, character: { ...state.character, name } }, acts: [] });
      return tellerOf({ ...turn, wording: makeDice('a', 'words:1') });
    };
    expect(ofYou('Also, a letter for Al comes from Alma.', called('Al'))).toBe(
      'Also, a letter for you comes from Alma.',
    );
    expect(ofYou('A letter comes.', called(''))).toBe('A letter comes.');
  });

  it('has no sun in it by night, and bends over nothing as large as a mountain', () => {
    expect(weatherNow('torn cloud and sudden sun', 'night')).toBe('torn cloud and sudden moon');
    expect(weatherNow('torn cloud and sudden sun', 'day')).toBe('torn cloud and sudden sun');
    expect(['the mountain', 'the town hall', 'the turf cap'].map((one) => FAR_OFF.test(one))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('begins each story with other sentences of its lists', () => {
    const list = Array.from({ length: 16 }, (_, at) => `Sentence number ${at} of the list.`);
    const first = new Set(
      Array.from({ length: 12 }, (_, story) =>
        tellerOf({ ...turnOf({ state: begun(), acts: [] }), wording: makeDice(`story ${story}`, 'words:1') }).say(
          'any',
          list,
        ),
      ),
    );
    expect(
      [...first].map((one) => Number(/\d+/.exec(one)?.[0]) % 4).filter((one, at, all) => all.indexOf(one) === at)
        .length,
    ).toBeGreaterThan(1);
  });

  it('comes round to a short opening as late as to a long one', () => {
    const turn = turnOf({ state: begun(), acts: [] });
    const told = tellerOf({ ...turn, recent: ['Here is Pip, a barefoot girl.', 'You see a rope.'] });
    const list = [
      'Here is {names}.',
      'You see {names}.',
      'Not far off there is {names}.',
      '{names} looks up from it all.',
    ];
    for (let draw = 0; draw < 8; draw++)
      expect(told.once(`draw ${draw}`, list, { names: 'Ada' })).not.toMatch(/^(?:Here is|You see)/);
  });
});
