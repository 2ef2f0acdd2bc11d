// What fights lead to, through whole turns: surrender, defeats that differ, captivity, hiding, workings, things that stop a foe, a death,
// deeds that teach less each time.
import type { Act, Check, SessionState } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { illegal } from '../log/invariants.ts';
import { sceneOf } from '../scene.ts';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { act, begun, check, ofType, play, target } from '../testing/turns.ts';
import { testPerson } from '../turn/interpret-fixture.ts';
import { makeWorld, type World } from '../world.ts';
import { powerOf, ruleAgainst } from './powers.ts';
import { inFight } from './reading.ts';

const WORLD = fixtureWorld();
const RUSK = 'Captain Rusk';
const rusk = target('person', RUSK);
const here = (state: SessionState, place: string): SessionState => ({
  ...state,
  world_state: { ...state.world_state, current_location: place },
});
const cove = () => play({ state: here(begun(), "Smugglers' Cove"), acts: [act('look')] }).state;
const foe = (state: SessionState) => state.world_state.npc_states[RUSK];
const hurt = (state: SessionState, condition: number): SessionState => {
  const known = foe(state);
  if (known === undefined) throw new Error('nobody to hurt');
  const changed = { ...known, condition, mood: 'fighting', last_seen: 1 };
  return {
    ...state,
    world_state: { ...state.world_state, npc_states: { ...state.world_state.npc_states, [RUSK]: changed } },
  };
};
const read = (one: Act, state: SessionState): Act | undefined =>
  inFight([one], { session: state, scene: sceneOf(state, WORLD), world: WORLD })[0];

describe('a fight that nobody else wanted', () => {
  const MAREN = 'Maren Holt';
  const maren = target('person', MAREN);
  const roused = (hostile: boolean): SessionState => {
    const state = begun();
    const { npc_states, current_location } = state.world_state;
    const known = testPerson(current_location, { mood: 'fighting', condition: 90, hostile });
    return { ...state, world_state: { ...state.world_state, npc_states: { ...npc_states, [MAREN]: known } } };
  };
  const after = (hostile: boolean, ...acts: Act[]) => play({ state: roused(hostile), acts, number: 2 }).state;
  const mood = (state: SessionState) => state.world_state.npc_states[MAREN]?.mood;
  const sorry = act('talk', maren, { text: 'I am sorry', speech: 'I am sorry' });

  it('ends when sorry is said, unhurt; an enemy fights on', () => {
    const state = after(false, sorry);
    expect(mood(state)).toBe('wary');
    expect(state.character.health).toBe(begun().character.health);
    expect(mood(after(true, sorry))).toBe('fighting');
  });

  it('goes on while blows do', () => {
    expect(mood(after(false, act('attack', maren)))).toBe('fighting');
  });
});

describe('giving up and going down', () => {
  it('surrender ends the fight, unhurt, at a price', () => {
    const state = hurt(cove(), 80);
    const meant = read(act('talk', rusk, { text: 'I surrender' }), state);
    expect(meant).toMatchObject({ verb: 'other' });
    const { state: after, effects } = play({ state, acts: meant === undefined ? [] : [meant], number: 2 });
    expect(after.character.health).toBe(state.character.health);
    expect(['captured', 'robbed', 'spared']).toContain(ofType(effects, 'character.defeated')[0]?.fate);
    const up = play({ state: after, acts: [act('look')], number: 3 });
    expect(up.state.character.defeated).toBeNull();
    expect(up.state.character.health).toBe(state.character.health);
  });

  it('never ends twice in a row in the same way, and each way leads on', () => {
    const start = hurt(cove(), 80);
    const fates: string[] = [];
    let { metadata } = start.character;
    for (let number = 2; number < 16; number += 2) {
      const fallen = play({
        state: { ...start, character: { ...start.character, health: 1, metadata } },
        acts: [act('attack', rusk)],
        checks: [check('attack', 'critical_failure')],
        number,
        seed: `fall ${number}`,
      });
      const fate = ofType(fallen.effects, 'character.defeated')[0]?.fate;
      if (fate === undefined) continue;
      fates.push(fate);
      metadata = fallen.state.character.metadata;
      const risen = play({ state: fallen.state, acts: [act('look')], number: number + 1 });
      expect(illegal(risen.state)).toEqual([]);
      expect(risen.state.character.defeated).toBeNull();
    }
    expect(fates.length).toBeGreaterThan(2);
    expect(fates.every((fate, at) => fate !== fates[at - 1])).toBe(true);
  });

  it('keeps a captive until they get away, and the captor does not forget', () => {
    const base = cove();
    const held: SessionState = {
      ...base,
      character: {
        ...base.character,
        health: 0,
        defeated: {
          cause: 'struck by Captain Rusk',
          consequence: 'Taken.',
          fate: 'captured',
          by: RUSK,
          place: "Smugglers' Cove",
        },
      },
    };
    const up = play({ state: held, acts: [act('look')], number: 4 });
    expect(up.state.character.stance).toEqual(['captive']);
    const quest = up.state.quests.find(({ title }) => title.startsWith('Out of'));
    expect(quest?.status).toBe('active');
    const exit = sceneOf(up.state, WORLD).exits[0]?.name ?? '';
    const away = play({
      state: up.state,
      acts: [act('sneak', target('place', exit))],
      checks: [check('sneak', 'success')],
      number: 5,
    });
    expect(away.state.character.stance).not.toContain('captive');
    expect(away.state.quests.find(({ id }) => id === quest?.id)?.status).toBe('completed');
    expect(away.state.quests.map(({ title }) => title)).toContain(`${RUSK} Has Not Forgotten`);
  });
});

describe('hiding', () => {
  it('lasts until it is broken', () => {
    const hidden = play({ state: begun(), acts: [act('sneak')], checks: [check('sneak', 'success')] });
    expect(hidden.state.character.stance).toEqual(['hidden']);
    const still = play({ state: hidden.state, acts: [act('look')], number: 2 });
    expect(still.state.character.stance).toEqual(['hidden']);
    const seen = play({ state: still.state, acts: [act('talk', target('person', 'Pip'))], number: 3 });
    expect(seen.state.character.stance).toEqual([]);
  });
});

describe('powers', () => {
  const withSystem = (rules: string[]): World => {
    const [first, ...rest] = WORLD.lorebook.world_systems;
    if (first === undefined) throw new Error('no system');
    return makeWorld({ ...WORLD.lorebook, world_systems: [{ ...first, rules }, ...rest] }, WORLD.template);
  };

  it('does nothing that a rule forbids, and quotes the rule', () => {
    const rule = 'Nothing is made out of nothing, so nobody throws fire or lightning.';
    const system = withSystem([rule]).lorebook.world_systems[0];
    if (system === undefined) throw new Error('no system');
    expect(ruleAgainst(act('cast', null, { text: 'cast fire at the captain' }), powerOf(system))).toBe(rule);
  });

  it('costs, and a failure costs more than mana', () => {
    const start = begun('Tobias Vane');
    const cast = (degree: Check['degree']) =>
      play({ state: start, acts: [act('cast', target('system', 'Tidecalling'))], checks: [check('cast', degree)] });
    const [good, bad] = [cast('success'), cast('failure')];
    expect(good.state.character.mana).toBeLessThan(start.character.mana);
    expect(bad.state.character.stance).toContain('drained');
    const changed = [...ofType(good.effects, 'condition.began'), ...ofType(good.effects, 'stance.changed')];
    expect(changed.length).toBeGreaterThan(0);
  });
});

describe('things that stop a foe', () => {
  it('end its quarrel when they are made for it', () => {
    const base = cove();
    const whistle = {
      id: 'whistle-1',
      name: 'Harbour Whistle',
      type: 'tool' as const,
      description: '',
      rarity: 'common' as const,
      quantity: 1,
      equipped: false,
      slot: null,
      stats: {},
      durability: null,
      effect: 'It stops any smuggler where he stands.',
      significance: null,
    };
    const useIt = (effect: string) =>
      play({
        state: { ...base, inventory: [...base.inventory, { ...whistle, effect }] },
        acts: [act('use', target('item', whistle.name, whistle.id), { with: rusk })],
        number: 2,
      }).state;
    expect(foe(useIt(whistle.effect))?.hostile).toBe(false);
    expect(foe(useIt('It calls the gulls.'))?.hostile).toBeUndefined();
  });
});

describe('a death', () => {
  it('is seen, mourned and felt by those who were near', () => {
    const start = play({ state: begun(), acts: [act('look')] }).state;
    const pip = start.world_state.npc_states.Pip;
    if (pip === undefined) throw new Error('no Pip');
    const near = { ...pip, place: start.world_state.current_location, status: 'defeated' as const, condition: 0 };
    const people = { ...start.world_state.npc_states, Pip: near };
    const state = { ...start, world_state: { ...start.world_state, npc_states: people } };
    const { effects, state: after } = play({
      state,
      acts: [act('attack', target('person', 'Pip'), { text: 'kill Pip' })],
      checks: [check('attack', 'success')],
      number: 2,
    });
    expect(after.world_state.npc_states.Pip?.status).toBe('dead');
    const kinds = ofType(effects, 'consequence.scheduled').map(({ consequence }) => consequence.kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(illegal(after)).toEqual([]);
  });
});

describe('what deeds teach', () => {
  it('pays less each time for the same deed, and nothing after the third', () => {
    let state = begun();
    const paid: number[] = [];
    for (let number = 1; number <= 5; number++) {
      const done = play({
        state,
        acts: [act('climb', target('feature', 'the wall'))],
        checks: [check('climb', 'success')],
        number,
      });
      paid.push(ofType(done.effects, 'experience.gained').reduce((sum, one) => sum + one.amount, 0));
      state = done.state;
    }
    expect(paid).toEqual([5, 3, 2, 0, 0]);
  });
});
