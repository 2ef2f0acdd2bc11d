// Fights through whole turns: how a line is read in one, ways of fighting, how foes take it, and mercy.
import type { Act, Check, SessionState } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { illegal } from '../log/invariants.ts';
import { sceneOf } from '../scene.ts';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { act, begun, check, ofType, type Played, play, target } from '../testing/turns.ts';
import { inFight } from './reading.ts';
import { tacticOf } from './tactics.ts';

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
const strike = (text: string, state: SessionState, degree: Check['degree'] = 'success', number = 2): Played =>
  play({ state, acts: [act('attack', rusk, { text })], checks: [check('attack', degree)], number });
const read = (one: Act, state: SessionState): Act | undefined =>
  inFight([one], { session: state, scene: sceneOf(state, WORLD), world: WORLD })[0];

describe('reading a line in a fight', () => {
  it.each([
    [
      'push him into the water',
      act('use', target('unknown', 'water'), { text: 'push him into the water' }),
      'attack',
      'push',
    ],
    ['throw sand', act('use', target('unknown', 'sand'), { text: 'throw sand in his eyes' }), 'attack', 'blind'],
    [
      'strike at the knee',
      act('attack', target('unknown', 'knee'), { text: 'strike at his knee' }),
      'attack',
      'called',
    ],
    ['duck behind', act('sneak', null, { text: 'duck behind the crates' }), 'defend', 'cover'],
    ['parry', act('defend', target('unknown', 'blow'), { text: 'parry his blow' }), 'defend', 'guard'],
  ])('%s is aimed at whoever is at blows', (_, one, verb, name) => {
    const meant = read(one, hurt(cove(), 80));
    expect(meant).toMatchObject({ verb, target: { kind: 'person', name: RUSK } });
    expect(meant === undefined ? null : tacticOf(meant)?.name).toBe(name);
  });

  it('leaves a line alone where nobody fights', () => {
    const one = act('use', target('unknown', 'sand'), { text: 'throw sand in his eyes' });
    expect(read(one, begun())).toEqual(one);
  });

  it('reads a way past somebody as the way behind them', () => {
    const meant = read(act('go', rusk, { text: 'run past Captain Rusk' }), cove());
    expect(meant).toMatchObject({ verb: 'sneak', target: { kind: 'place' } });
  });
});

describe('ways of fighting', () => {
  it('leaves marks on the foe for the next exchange, and hurts as the way allows', () => {
    const blinded = strike('throw sand in his eyes', hurt(cove(), 80));
    expect(foe(blinded.state)).toMatchObject({ condition: 80, stance: ['blinded'] });
    const plainly = strike('attack him', blinded.state, 'success', 3);
    expect(foe(plainly.state)?.stance ?? []).not.toContain('blinded');
    expect(foe(plainly.state)?.condition).toBeLessThan(80);
  });

  it('strikes the weapon from a hand: it lies on the ground', () => {
    const armed = hurt(cove(), 80);
    const weapon = (armed.world_state.things[`@${RUSK}`] ?? []).find((item) => item.stats.damage !== undefined);
    const { state, effects } = strike('knock the blade from his hand', armed);
    expect(foe(state)?.stance).toContain('disarmed');
    if (weapon !== undefined)
      expect(ofType(effects, 'thing.found').map(({ item }) => item.name)).toContain(weapon.name);
  });

  it('kills nobody whom the player wished alive', () => {
    const down = { ...hurt(cove(), 1) };
    const { state } = strike('knock him out with the flat of my blade', down, 'critical_success');
    expect(foe(state)?.status).not.toBe('dead');
  });
});

describe('how a foe takes it', () => {
  const yielded = () => strike('attack him', hurt(cove(), 40), 'critical_success');

  it('yields or runs when badly hurt, which counts as beaten', () => {
    const { state, effects } = yielded();
    const after = foe(state);
    expect(
      after?.status === 'defeated' || (after?.stance ?? []).some((one) => one === 'yielded' || one === 'fled'),
    ).toBe(true);
    expect(ofType(effects, 'experience.gained').map(({ reason }) => reason)).toContain(`Beaten: ${RUSK}`);
  });

  it('remembers mercy: spared, let go or bound', () => {
    const beaten = hurt(cove(), 20);
    const known = foe(beaten);
    const people = {
      ...beaten.world_state.npc_states,
      [RUSK]: { ...known, stance: ['yielded' as const], hostile: false },
    };
    const state = { ...beaten, world_state: { ...beaten.world_state, npc_states: people } } as SessionState;
    const words = { spare: 'spare him', release: 'let him go', bind: 'tie him up' };
    const verbs = { spare: 'help', release: 'help', bind: 'use' } as const;
    const after = (['spare', 'release', 'bind'] as const).map((way) => {
      const meant = read(act('other', rusk, { text: words[way] }), state);
      expect(meant?.verb).toBe(verbs[way]);
      const done = play({ state, acts: meant === undefined ? [] : [meant], number: 3 });
      expect(illegal(done.state)).toEqual([]);
      return done;
    });
    const standing = after.map(({ state: one }) => one.relationships[RUSK] ?? 0);
    expect(standing[0]).toBeGreaterThan(standing[2] ?? 0);
    expect(after.map(({ state: one }) => foe(one)?.mood)).toEqual(['humbled', 'relieved', 'bound']);
    expect(after.every(({ effects }) => ofType(effects, 'consequence.scheduled').length > 0)).toBe(true);
    expect(foe(after[1]?.state ?? state)?.place).not.toBe("Smugglers' Cove");
  });
});

describe('any fight', () => {
  it('leaves a legal state whatever is tried', () => {
    const start = cove();
    const texts = [
      'attack him',
      'push him into the water',
      'hold him',
      'kill him',
      'take cover behind the boat',
      'step back',
      'disarm him',
    ];
    const degrees = fc.constantFrom(...(['critical_failure', 'failure', 'success', 'critical_success'] as const));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...texts), degrees), { minLength: 1, maxLength: 6 }), (tries) => {
        let state = start;
        for (const [index, [text, degree]] of tries.entries()) {
          const meant = read(act('attack', rusk, { text }), state) ?? act('attack', rusk, { text });
          state = play({ state, acts: [meant], checks: [check(meant.verb, degree)], number: index + 2 }).state;
          expect(illegal(state)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
