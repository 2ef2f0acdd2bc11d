// The character's rules through whole turns: growth, harm, defeat, recovery, and that no proposal breaks them.
import type { SessionState } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { illegal } from '../../log/invariants.ts';
import { wildProposal } from '../../testing/proposals.ts';
import { act, begun, check, ofType, type Play, play, target } from '../../testing/turns.ts';

const here = (state: SessionState, place: string): SessionState => ({
  ...state,
  world_state: { ...state.world_state, current_location: place },
});
const with_ = (state: SessionState, change: Partial<SessionState['character']>): SessionState => ({
  ...state,
  character: { ...state.character, ...change },
});
const cove = () => play({ state: here(begun(), "Smugglers' Cove"), acts: [act('look')] }).state;
const rusk = target('person', 'Captain Rusk');

describe('growth', () => {
  it('notes patterns and improves the skill of a check that succeeded', () => {
    const { effects, state } = play({
      state: begun(),
      acts: [act('search')],
      checks: [check('search', 'success', 'perception')],
    });
    expect(state.character.metadata.patterns).toEqual({ observation: 1 });
    expect(ofType(effects, 'skill.improved')).toMatchObject([{ skill: 'perception', uses: 1, level: 0 }]);
    expect(state.character.experience).toBe(5);
  });

  it('pays nothing for idle talk, whatever is proposed', () => {
    const { state, refused } = play(
      { state: begun(), acts: [act('talk', target('person', 'Pip'))] },
      { character: { experience: { amount: 50, reason: 'chatting' } } },
    );
    expect(state.character.experience).toBe(0);
    expect(refused.map((one) => one.code)).toContain('no_experience_for_idling');
  });

  it('clamps proposed experience to 50, and to 5 without success', () => {
    const proposal = { character: { experience: { amount: 9999, reason: 'glory' } } };
    const won = play({ state: begun(), acts: [act('climb')], checks: [check('climb', 'success')] }, proposal);
    const lost = play({ state: begun(), acts: [act('climb')], checks: [check('climb', 'failure')] }, proposal);
    expect([won.state.character.experience, lost.state.character.experience]).toEqual([50, 5]);
  });

  it('raises levels with a telling of what was done, once each', () => {
    const state = with_(begun(), { experience: 95, metadata: { patterns: { stealth: 9 }, traits: [], arc: '' } });
    const { effects, state: after } = play({ state, acts: [act('sneak')], checks: [check('sneak', 'success')] });
    expect(ofType(effects, 'level.gained')).toMatchObject([
      { level: 2, max_health: 110, max_mana: 55, raised: 'dexterity' },
    ]);
    expect(ofType(effects, 'level.gained')[0]?.telling).toContain('going quietly');
    expect(after.character).toMatchObject({ level: 2, health: 110, stats: { dexterity: 16 } });
  });

  it('gains traits from patterns and turns the arc', () => {
    const state = with_(begun(), { metadata: { patterns: { kindness: 7 }, traits: [], arc: '' } });
    const { state: after } = play({ state, acts: [act('help', target('person', 'Pip'))] });
    expect(after.character.metadata.traits).toEqual(['kind']);
    expect(after.character.metadata.arc).toContain('gives more than is asked');
  });
});

describe('harm and healing', () => {
  it('lets a failed attack be answered, armour counted', () => {
    const hits = ['a', 'b', 'c', 'd'].map((seed) =>
      play({
        state: cove(),
        acts: [act('attack', rusk)],
        checks: [check('attack', 'critical_failure')],
        number: 2,
        seed,
      }),
    );
    for (const { state, effects } of hits) {
      expect(state.character.health).toBeLessThan(100);
      expect(ofType(effects, 'health.changed')[0]?.cause).toContain('Captain Rusk');
    }
  });

  it('lets nobody strike at who has just come in', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']) {
      const { effects } = play({ state: begun(), acts: [act('go', target('place', "Smugglers' Cove"))], seed });
      expect(ofType(effects, 'health.changed')).toEqual([]);
    }
  });

  it('counts a blow once: a proposed loss on top is refused', () => {
    const { effects, refused } = play(
      { state: cove(), acts: [act('attack', rusk)], checks: [check('attack', 'critical_failure')], number: 2 },
      { character: { health: { amount: -30, cause: 'a cut' } } },
    );
    expect(ofType(effects, 'health.changed')).toHaveLength(1);
    expect(refused.map((one) => one.code)).toContain('health_counted_already');
  });

  it('does not let a model kill out of nothing', () => {
    const { state } = play(
      { state: with_(begun(), { health: 3 }), acts: [act('look')] },
      { character: { health: { amount: -500, cause: 'fate' } } },
    );
    expect(state.character.health).toBe(1);
  });

  it('takes mana for magic and gives it back by rest', () => {
    const start = begun('Tobias Vane');
    const cast = play({
      state: start,
      acts: [act('cast', target('system', 'Tidecalling'))],
      checks: [check('cast', 'failure')],
    });
    expect(cast.state.character.mana).toBeLessThan(start.character.mana);
    const rested = play({ state: cast.state, acts: [act('rest', null, { text: 'sleep until dawn' })], number: 2 });
    expect(rested.state.character.mana).toBe(start.character.max_mana);
  });

  it('heals by what an item heals', () => {
    const { state } = play({
      state: with_(begun(), { health: 50 }),
      acts: [act('drink', target('item', 'healing draught'))],
    });
    expect(state.character.health).toBe(70);
    expect(state.inventory.find((one) => one.name === 'healing draught')?.quantity).toBe(1);
  });

  it('plays defeat with a price, then recovery in a safe place, and does not do what the line asked', () => {
    const given: Play = {
      state: with_(cove(), { health: 1 }),
      acts: [act('attack', rusk)],
      checks: [check('attack', 'critical_failure')],
      number: 2,
    };
    const fallen = play(given);
    expect(fallen.state.character.defeated).toMatchObject({ cause: expect.stringContaining('Captain Rusk') });
    expect(ofType(fallen.effects, 'character.defeated')[0]?.consequence).not.toBe('');
    const up = play({ state: fallen.state, acts: [act('take', target('thing', 'beacon lens'))], number: 3 });
    expect(up.state.character).toMatchObject({ health: 50, defeated: null });
    expect(up.state.world_state.current_location).not.toBe("Smugglers' Cove");
    expect(ofType(up.effects, 'item.gained')).toEqual([]);
  });
});

describe('any proposal', () => {
  const shape = {
    arc: [],
    experience: ['amount', 'reason'],
    health: ['amount', 'cause'],
    mana: ['amount', 'cause'],
    skills: ['how', 'skill'],
    traits: ['trait', 'why'],
  };
  it('leaves a legal state', () => {
    const start = begun();
    const degrees = fc.constantFrom(...(['critical_failure', 'failure', 'success', 'critical_success'] as const));
    fc.assert(
      fc.property(fc.nat(), degrees, fc.integer({ min: 1, max: 40 }), (seed, degree, number) => {
        const character = wildProposal(shape, seed);
        const given = { state: start, acts: [act('climb')], checks: [check('climb', degree)], number };
        expect(illegal(play(given, { character }).state)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
