import { Check, type SessionState } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { makeDice } from '../dice.ts';
import { checksFor, degreeOf } from './checks.ts';
import { interpret } from './interpret.ts';
import { harbour, testItem, testSettings } from './interpret-fixture.ts';

const check = (line: string, change?: (session: SessionState) => SessionState, more = {}) => {
  const at = harbour(change);
  return checksFor(
    { interpretation: interpret(line, at), ...at, settings: testSettings, number: 3, line, ...more },
    makeDice('seed', 'turn:3'),
  );
};

describe('checks', () => {
  it.each([
    'look around',
    'talk to Pip',
    'go to the inn',
    'take the rope',
    'ask Maren about the beacon',
    'smile at Pip',
    'rest',
    'give the draught to Pip',
    'open the door',
    'cook soup',
  ])('none is due for: %s', (line) => expect(check(line)).toEqual([]));

  it.each([
    ['attack Pip', 'attack:dexterity:pip'],
    ['sneak past Maren', 'sneak:dexterity:maren holt'],
    ['steal the cellar key from Maren', 'steal:dexterity:cellar key'],
    ['persuade Maren to open the cellar', 'persuade:charisma:maren holt'],
    ['climb the wall', 'climb:strength:wall'],
    ['search the nets', 'search:wisdom:nets'],
    ['break the harbour bell', 'destroy:strength:harbour bell'],
    ['sing a shanty', 'perform:charisma:'],
    ['unlock the locked chest', 'open:dexterity:locked chest'],
  ])('%s: %s', (line, purpose) => {
    const [one, ...more] = check(line);
    expect(one?.purpose).toBe(purpose);
    expect(more).toEqual([]);
    expect(Check.safeParse(one).success).toBe(true);
  });

  it('at most two a line, each once', () => {
    expect(check('I attack Pip, climb the wall, and swim to the boats').map(({ purpose }) => purpose)).toEqual([
      'attack:dexterity:pip',
      'climb:strength:wall',
    ]);
    expect(check('attack Pip and attack Pip')).toHaveLength(1);
  });

  it('rolls the same for the same deed, and adds up', () => {
    const [one] = check('climb the wall');
    const [again] = check('I clamber up the wall');
    expect(again?.roll).toBe(one?.roll);
    expect(one?.total).toBe((one?.roll ?? 0) + (one?.modifier ?? 0));
    expect(one?.because.reduce((sum, { amount }) => sum + amount, 0)).toBe(one?.modifier);
  });

  it('is helped by tools and standing, hindered by wounds', () => {
    const amounts = (line: string, change: (session: SessionState) => SessionState) =>
      Object.fromEntries(check(line, change)[0]?.because.map(({ what, amount }) => [what, amount]) ?? []);
    const roped = (session: SessionState): SessionState => ({
      ...session,
      inventory: [...session.inventory, testItem('line', 'hemp rope')],
    });
    expect(amounts('climb the wall with the hemp rope', roped)).toMatchObject({ 'hemp rope': 3 });
    const liked = (session: SessionState): SessionState => ({
      ...session,
      relationships: { 'Maren Holt': 60 },
      reputation: { 'Townsfolk of Saltmere': -40 },
    });
    expect(amounts('persuade Maren to help', liked)).toMatchObject({
      'Maren Holt likes you': 2,
      'reputation with Townsfolk of Saltmere': -2,
    });
    const hurt = (session: SessionState): SessionState => ({
      ...session,
      character: { ...session.character, health: 20 },
    });
    expect(amounts('climb the wall', hurt)).toMatchObject({ wounds: -2 });
  });

  it('follows the difficulty of the story and of a suggestion', () => {
    const [medium] = check('climb the wall');
    const [hard] = check('climb the wall', undefined, { settings: { ...testSettings, difficulty: 'hard' } });
    expect((hard?.difficulty ?? 0) - (medium?.difficulty ?? 0)).toBe(2);
    const [offered] = check('Ask Pip for the way', undefined, {
      suggested: [{ text: 'Ask Pip for the way', ability: 'wisdom', difficulty: 9 }],
    });
    expect(offered).toMatchObject({ ability: 'wisdom', difficulty: 9 });
  });

  it('has four degrees', () => {
    expect([
      degreeOf(1, 30, 5),
      degreeOf(20, 3, 25),
      degreeOf(10, 12, 12),
      degreeOf(15, 22, 12),
      degreeOf(8, 11, 12),
      degreeOf(2, 2, 12),
    ]).toEqual(['critical_failure', 'critical_success', 'success', 'critical_success', 'failure', 'critical_failure']);
  });
});
