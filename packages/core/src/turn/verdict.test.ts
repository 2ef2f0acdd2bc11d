import type { SessionState } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour, taskDone, testPerson } from './interpret-fixture.ts';
import { verdictOf } from './verdict.ts';
import { judgeFree } from './verdict-free.ts';

const judge = (line: string, change?: (session: SessionState) => SessionState) => {
  const at = harbour(change);
  return verdictOf({ line, interpretation: interpret(line, at), ...at });
};
const reason = (line: string, change?: (session: SessionState) => SessionState) => judge(line, change).verdict.reason;

describe('what code refuses', () => {
  const REFUSED: readonly (readonly [string, string])[] = [
    ['talk to Brother Aldous', "Brother Aldous isn't here; you last saw them at Lantern Hill, and could look there."],
    [
      'attack Captain Rusk',
      'Captain Rusk is dead and past all that; you could still search the place, or ask the living.',
    ],
    [
      'give the tin whistle to Pip',
      "You don't have the tin whistle, last seen at The Gull and Anchor; you could go there.",
    ],
    ['sneak to the drowned chapel', 'The Drowned Chapel lies beyond Lantern Hill; you would have to go there first.'],
    ['go to Saltmere Harbour', 'You are at Saltmere Harbour already.'],
    ['equip the waxed cloak', 'You already have the waxed cloak in place.'],
    ['take off the short bow', "You aren't wearing or wielding the short bow; it is in your pack."],
    ['wear the healing draught', "healing draught isn't a thing to wear or wield; you could use it instead."],
    ['take the short bow', 'You already carry the short bow.'],
    ['x Brother Aldous', "Brother Aldous isn't here; you last saw them at Lantern Hill, and could look there."],
    [
      'burn down Saltmere Harbour',
      'Saltmere Harbour is more than one pair of hands can bring down; some one thing in it might break.',
    ],
    [
      'I kill myself',
      'Not that. You stop, and sit down where you are, and breathe until the worst of it has gone by; what you carry is heavy, and it need not be carried alone.',
    ],
    ['eat the bell', 'The harbour bell is nothing that anybody could eat.'],
    ["I loot Maren's corpse", 'Maren Holt is no corpse, but alive.'],
    ['throw my sword at Pip', 'You have no sword to throw; what you have is the short bow.'],
    ['drop the cellar key', "The cellar key isn't yours; you would have to ask for it, or take it."],
  ];
  it.each(REFUSED)('%s', (line, why) => {
    expect(judge(line).verdict).toEqual({ allowed: false, reason: why, by: 'code' });
  });

  it('powers nobody taught, and mana that is short', () => {
    expect(reason('I cast a tide spell on the bell')).toContain('answers only those who have learnt tidecalling');
    const able =
      (mana: number) =>
      (session: SessionState): SessionState => ({
        ...session,
        character: { ...session.character, mana, skills: { tidecalling: { level: 1, uses: 0 } } },
      });
    expect(reason('I cast a tide spell on the bell', able(0))).toContain('mana');
    expect(judge('I cast a tide spell on the bell', able(50)).verdict.allowed).toBe(true);
  });

  it('tasks that are closed', () => {
    expect(reason('abandon the dark beacon', taskDone)).toBe(
      '"The Dark Beacon" is done already; there is nothing left to change in it.',
    );
  });
});

describe('a line of several deeds', () => {
  it('goes on though the first comes to nothing, unless the rest hangs on it', () => {
    expect(judge('equip the waxed cloak, then eat the bell').verdict.allowed).toBe(false);
    const on = judge('wear the healing draught and look at the nets').verdict;
    expect(on).toMatchObject({ allowed: true, by: 'code' });
    expect(on.reason).toContain('healing draught');
    expect(judge('go to Smugglers’ Keep and then I kill myself').verdict.allowed).toBe(false);
  });
});

describe('what anybody knows without being told', () => {
  it('coins one has not, cures for the sound, water where there is none', () => {
    expect(reason('bribe Maren with 5000 gold')).toMatch(/^You don't have 5000 gold/);
    expect(reason('buy a sword')).toBe('Nobody here has any sword to sell.');
    const healing = (session: SessionState): SessionState => ({
      ...session,
      inventory: session.inventory.map((item) => (item.id === 'draught' ? { ...item, stats: { heals: 20 } } : item)),
    });
    expect(reason('use the healing draught on Pip', healing)).toContain("isn't hurt");
    expect(judge('swim').verdict.allowed).toBe(true);
    const inside = (session: SessionState): SessionState => ({
      ...session,
      world_state: { ...session.world_state, current_location: 'The Gull and Anchor' },
    });
    expect(reason('swim', inside)).toBe('There is no water at The Gull and Anchor to swim in.');
  });
});

describe('what code allows', () => {
  const ALLOWED = [
    'look for Brother Aldous',
    'think about Captain Rusk',
    'shout for Brother Aldous',
    'talk to myself',
    'ask Pip about Captain Rusk',
    'take the key',
    'get mug',
    'attack the dragon',
    'go north',
    'rest',
    'wait for Brother Aldous',
    'drink the sea',
    'run to the moon',
    'unlock the door with the key',
    'search for the beacon lens',
    'use the lantern',
    'go to Lantern Hill',
    'go to the drowned chapel',
    'xyzzy',
    'steal the cellar key from Maren',
  ];
  it.each(ALLOWED)('%s', (line) => {
    expect(judge(line).verdict).toEqual({ allowed: true, reason: null, by: null });
  });

  it('anything of who lies defeated: it plays the recovery', () => {
    const down = (session: SessionState): SessionState => ({
      ...session,
      character: { ...session.character, health: 0, defeated: { cause: 'a fall', consequence: 'robbed' } },
    });
    expect(judge('talk to Brother Aldous', down).verdict.allowed).toBe(true);
  });

  it('with a note where it doubts', () => {
    expect(judge('attack the dragon').notes).toEqual(['Nothing known here is called "dragon".']);
    expect(judge('go north').notes[0]).toContain('from here one can go to The Gull and Anchor');
    expect(judge('take the rope and talk to Brother Aldous').notes[0]).toContain("isn't here");
  });

  it('says where somebody known from before is at this hour, and of strangers only that they are not here', () => {
    const unmet = (relationships: Record<string, number>) => (session: SessionState) => ({
      ...session,
      relationships,
      world_state: { ...session.world_state, npc_states: { Pip: testPerson('Saltmere Harbour') } },
    });
    expect(reason('talk to Brother Aldous', unmet({ 'Brother Aldous': 10 }))).toBe(
      "Brother Aldous isn't here; at this hour they are usually at Lantern Hill.",
    );
    expect(reason('talk to Brother Aldous', unmet({}))).toContain('ask somebody who knows where');
  });

  it('people made in play count as people', () => {
    const met = (session: SessionState): SessionState => ({
      ...session,
      world_state: {
        ...session.world_state,
        npc_states: { ...session.world_state.npc_states, 'Old Tam': testPerson('Lantern Hill', { met: false }) },
      },
    });
    expect(reason('talk to Old Tam', met)).toBe(
      "Old Tam isn't here; you last saw them at Lantern Hill, and could look there.",
    );
  });
});

describe('judging without a story', () => {
  const ranger = {
    character: { class_name: 'Ranger' },
    world_context: { magic_system: 'limited_magic', character_abilities: ['swordsmanship', 'tracking'] },
  };
  const CASES: readonly (readonly [string, Parameters<typeof judgeFree>[1], boolean])[] = [
    ['I cast a fireball spell', ranger, false],
    ['I teleport to the castle', ranger, false],
    ['I fly over the wall', ranger, false],
    ['I track the wolves through the snow', ranger, true],
    ['I look for magic in the ruins', ranger, true],
    ['I ask the wizard about his spells', ranger, true],
    ['I cast my fishing line', ranger, true],
    ['I let the flag fly', ranger, true],
    ['I examine the mysterious artifact', ranger, true],
    ['I cast a fireball spell', { character: { class_name: 'Wizard', mana: 50 } }, true],
    ['I cast a fireball spell', { character: { class_name: 'Wizard', mana: 0 } }, false],
    ['I cast a spell', {}, true],
    ['I shoot him with my laser pistol', { character: {}, world_context: { setting: 'medieval' } }, false],
    ['I attack', { character: { health: 0 } }, false],
    ['I open the door', { character: { status: 'unconscious' } }, false],
    ['I use the rope to climb', { character: { inventory: ['dagger'] } }, false],
    ['I unlock the door with my lockpick', { character: { inventory: [{ name: 'Lockpick' }] } }, true],
    ['I use the lever', { character: { inventory: ['dagger'] } }, true],
    ['I give him a smile', { character: { inventory: [] } }, true],
    ['走', { character: { inventory: 3, skills: null } }, true],
  ];
  it.each(CASES)('%s (%j)', (action, state, valid) => {
    const judged = judgeFree(action, state);
    expect(judged.is_valid).toBe(valid);
    expect(judged.reason).toMatch(/[.]$/);
  });

  it('names the class and what would do', () => {
    const { reason: why } = judgeFree('I cast a fireball spell', ranger);
    expect(why).toContain('Ranger');
    expect(why).toContain('swordsmanship and tracking');
    expect(why).toContain('limited magic');
  });
});
