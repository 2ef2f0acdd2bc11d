// The world's rules through whole turns: clock, ways, people, wounds, consequences, and that no proposal breaks them.
import { Effect, type SessionState } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDice } from '../../dice.ts';
import { illegal } from '../../log/invariants.ts';
import { fixtureWorld } from '../../testing/fixture-world.ts';
import { wildProposal } from '../../testing/proposals.ts';
import { act, begun, check, ofType, play, target, turnOf } from '../../testing/turns.ts';
import { seal } from '../seal.ts';
import { world } from './index.ts';
import { quiet, type WorldProposal } from './proposal.ts';

const place = (name: string) => target('place', name);
const rusk = target('person', 'Captain Rusk');
const goTo = (state: SessionState, name: string, number = 1) => play({ state, acts: [act('go', place(name))], number });
const atCove = () => goTo(begun(), "Smugglers' Cove").state;
const propose = (change: Partial<WorldProposal>) => ({ world: { ...quiet, ...change } });

describe('breaking', () => {
  it('leaves a piece of the thing lying, once', () => {
    const bell = target('feature', 'harbour bell');
    const smash = { acts: [act('destroy', bell)], checks: [check('destroy', 'success')] };
    const once = play({ state: begun(), ...smash });
    const twice = play({ state: once.state, ...smash, number: 2 });
    const pieces = twice.state.world_state.things['Saltmere Harbour']?.filter(({ name }) =>
      name.startsWith('broken piece'),
    );
    expect(pieces?.map(({ name }) => name)).toEqual(['broken piece of the harbour bell']);
    expect(play({ state: begun(), ...smash, checks: [check('destroy', 'failure')] }).state.world_state.things).toEqual(
      begun().world_state.things,
    );
  });
});

describe('time', () => {
  it('passes by what is done, and the way takes its minutes', () => {
    expect(ofType(play({ state: begun(), acts: [act('search')] }).effects, 'time.passed')).toMatchObject([
      { minutes: 10 },
    ]);
    const { state, effects } = goTo(begun(), 'Lantern Hill');
    expect(ofType(effects, 'world.moved')).toMatchObject([
      { from: 'Saltmere Harbour', to: 'Lantern Hill', minutes: 10 },
    ]);
    expect(state.world_state.clock_minutes).toBe(1030);
  });

  it('takes every leg of a walk in its order, until something stops it', () => {
    const walk = (...names: string[]) =>
      ofType(
        play({ state: begun(), acts: names.map((name) => act('go', place(name), { text: `go to ${name}` })) }).effects,
        'world.moved',
      ).map(({ to }) => to);
    expect(walk('The Gull and Anchor', 'Lantern Hill')).toEqual(['The Gull and Anchor', 'Lantern Hill']);
    expect(walk('Lantern Hill', 'Saltmere Harbour', 'The Gull and Anchor')).toEqual([
      'Lantern Hill',
      'Saltmere Harbour',
      'The Gull and Anchor',
    ]);
    // Whoever means harm in the cove stops a walk; so does a way that nobody knows.
    expect(walk("Smugglers' Cove", 'Saltmere Harbour')).toEqual(["Smugglers' Cove"]);
    expect(walk('The Gull and Anchor', 'Nowhere At All', 'Lantern Hill')).toEqual(['The Gull and Anchor']);
  });

  it('runs to the hour that is waited for', () => {
    const { state } = play({ state: begun(), acts: [act('wait', null, { text: 'wait until dawn' })] });
    expect(state.world_state.clock_minutes % 1440).toBe(300);
    expect(state.world_state.time_of_day).toBe('dawn');
  });

  it('brings the timeline’s events when they are due, and ends them', () => {
    const { effects, state } = play({ state: begun(), acts: [act('wait', null, { text: 'wait until dawn' })] });
    const timeline = ofType(effects, 'event.began').filter(({ event }) => event.id.startsWith('timeline-'));
    expect(timeline).toMatchObject([{ event: { name: 'The lugger in the bay' } }]);
    let later = state;
    for (let number = 2; number < 6; number++)
      later = play({ state: later, number, acts: [act('rest', null, { text: 'sleep' })] }).state;
    expect(later.world_state.world_events.filter(({ id }) => id.startsWith('timeline-'))).toEqual([]);
  });

  it('is short for what is merely not done and for a gesture, as long as said for waiting', () => {
    const minutes = (verb: 'wait' | 'perform', text: string) =>
      ofType(play({ state: begun(), acts: [act(verb, null, { text })] }).effects, 'time.passed')[0]?.minutes;
    expect([minutes('wait', "I don't attack"), minutes('wait', 'wait 10 minutes'), minutes('wait', 'wait')]).toEqual([
      2, 10, 30,
    ]);
    expect([minutes('perform', 'smile'), minutes('perform', 'sing a shanty')]).toEqual([1, 20]);
  });

  it('stands while the narrator is asked, whatever a model would add', () => {
    const asked = act('think', null, { text: 'why is the beacon out?', topic: 'beacon' });
    const alone = play({ state: begun(), acts: [asked] }, propose({ minutes: 30 }));
    expect(ofType(alone.effects, 'time.passed')).toEqual([]);
    const beside = play({ state: begun(), acts: [asked, act('search')] });
    expect(ofType(beside.effects, 'time.passed')).toMatchObject([{ minutes: 10 }]);
  });

  it('ends a condition at its hour', () => {
    const { state } = play(
      { state: begun(), acts: [act('look')] },
      propose({ conditions: [{ name: 'smoky', minutes: 5 }] }),
    );
    expect(state.world_state.special_conditions).toEqual(['smoky']);
    const after = play({ state, number: 2, acts: [act('search')] });
    expect(after.state.world_state.special_conditions).toEqual([]);
    expect(after.state.world_state.condition_ends).toEqual({});
  });
});

describe('ways', () => {
  it('lead to neighbours, and by unknown places to a far one, each of which is passed', () => {
    const far = goTo(begun(), 'The Drowned Chapel');
    expect(far.state.world_state.current_location).toBe('The Drowned Chapel');
    const [first, last] = ofType(far.effects, 'world.moved');
    expect(['Lantern Hill', "Smugglers' Cove"]).toContain(first?.to);
    expect(last?.from).toBe(first?.to);
    const inn = goTo(begun(), 'The Gull and Anchor').state;
    expect(ofType(goTo(inn, 'Lantern Hill', 2).effects, 'world.moved')).toMatchObject([{ to: 'Lantern Hill' }]);
  });

  it('end where somebody means harm', () => {
    const at = atCove();
    const rusk = at.world_state.npc_states['Captain Rusk'];
    if (rusk === undefined) throw new Error('nobody in the cove');
    const { world_state } = begun();
    const npc_states = { ...world_state.npc_states, 'Captain Rusk': { ...rusk, place: 'Lantern Hill' } };
    const state = { ...begun(), world_state: { ...world_state, npc_states } };
    expect(ofType(goTo(state, 'The Drowned Chapel').effects, 'world.moved').map(({ to }) => to)).toEqual([
      'Lantern Hill',
    ]);
  });

  it('lead by the compass only where that was told', () => {
    const inn = goTo(begun(), 'The Gull and Anchor').state;
    const north = act('go', { ...target('unknown', 'north'), here: false }, { text: 'go north' });
    expect(ofType(play({ state: inn, number: 2, acts: [north] }).effects, 'world.moved')).toEqual([]);
    const out = act('go', { ...target('unknown', 'out'), here: false }, { text: 'go out' });
    expect(ofType(play({ state: inn, number: 2, acts: [out] }).effects, 'world.moved')).toHaveLength(1);
  });

  it('stay barred where the attempt failed', () => {
    const fled = play({ state: atCove(), number: 2, acts: [act('flee')], checks: [check('flee', 'failure')] });
    expect(ofType(fled.effects, 'world.moved')).toEqual([]);
  });

  it('can be found in play and kept, within bounds', () => {
    const proposal = propose({
      new_place: { name: 'Net Loft', description: 'A loft of old nets.' },
      move_to: 'Net Loft',
    });
    const { state } = play({ state: begun(), acts: [act('other')] }, proposal);
    expect(state.world_state.current_location).toBe('Net Loft');
    expect(goTo(state, 'Saltmere Harbour', 2).state.world_state.current_location).toBe('Saltmere Harbour');
  });

  it('are refused by name where nobody knows the place', () => {
    const { refused } = play({ state: begun(), acts: [act('other')] }, propose({ move_to: 'Atlantis' }));
    expect(refused).toContainEqual({ system: 'world', code: 'unknown_place', told: null });
  });
});

describe('people', () => {
  it('are there by home and hour, with what they carry, once', () => {
    const { state } = goTo(begun(), 'The Gull and Anchor');
    expect(state.world_state.npc_states['Maren Holt']?.place).toBe('The Gull and Anchor');
    expect(state.world_state.things['@Maren Holt']?.map((one) => one.name)).toEqual(['cellar key']);
    const evening = play({ state, number: 2, acts: [act('wait', null, { text: 'wait until night' })] }).state;
    expect(evening.world_state.npc_states['Brother Aldous']?.place).toBe('The Gull and Anchor');
  });

  it('are hurt by a blow that lands, and only then; at nothing they fall', () => {
    let state = atCove();
    const missed = play({ state, number: 2, acts: [act('attack', rusk)], checks: [check('attack', 'failure')] }).state;
    expect(missed.world_state.npc_states['Captain Rusk']?.condition).toBe(100);
    for (let number = 3; number < 14 && state.world_state.npc_states['Captain Rusk']?.status === 'alive'; number++)
      state = play({ state, number, acts: [act('attack', rusk)], checks: [check('attack', 'success')] }).state;
    expect(state.world_state.npc_states['Captain Rusk']).toMatchObject({ condition: 0, status: 'defeated' });
  });

  it('change only where something changed: an hour of looking leaves no mark on who stands by', () => {
    let state = atCove();
    for (let number = 2; number < 30; number++) {
      const { effects, state: after } = play({ state, number, acts: [act('look')] });
      expect(ofType(effects, 'person.changed')).toEqual([]);
      state = after;
    }
  });

  it('can be killed once they lie beaten, and stay down a while if let be', () => {
    let state = atCove();
    let number = 2;
    for (; state.world_state.npc_states['Captain Rusk']?.status === 'alive'; number++)
      state = play({ state, number, acts: [act('attack', rusk)], checks: [check('attack', 'success')] }).state;
    const spared = play({ state, number: number + 1, acts: [act('look')] }).state;
    expect(spared.world_state.npc_states['Captain Rusk']?.status).toBe('defeated');
    const killed = play({ state, number: number + 1, acts: [act('attack', rusk)] }).state;
    expect(killed.world_state.npc_states['Captain Rusk']?.status).toBe('dead');
  });

  it('are not beaten by a proposal when the check failed', () => {
    const hurt = {
      name: 'rusk',
      condition_change: -60,
      status: 'dead',
      place: null,
      mood: null,
      following: null,
      learned: null,
      description: null,
    };
    const given = { state: atCove(), number: 2, acts: [act('attack', rusk)], checks: [check('attack', 'failure')] };
    const { state, refused } = play(given, propose({ people: [hurt] }));
    expect(state.world_state.npc_states['Captain Rusk']).toMatchObject({ condition: 100, status: 'alive' });
    expect(refused.map((one) => one.code)).toContain('no_gain_on_failure');
  });

  const told: NonNullable<WorldProposal['people']>[number] = {
    name: 'Captain Rusk',
    condition_change: -60,
    status: 'defeated',
    place: null,
    mood: null,
    following: null,
    learned: null,
    description: null,
  };
  const felled = (given: Partial<Parameters<typeof play>[0]>, people = [told, { ...told, name: 'rusk' }]) =>
    play({ state: atCove(), number: 2, acts: [act('look')], ...given }, propose({ people }));
  const withPip = (): SessionState => {
    const state = atCove();
    const { npc_states } = state.world_state;
    const pip = play({ state: begun(), acts: [act('look')] }).state.world_state.npc_states.Pip;
    if (pip === undefined) throw new Error('Pip is not here');
    const people = { ...npc_states, Pip: { ...pip, place: "Smugglers' Cove", following: true } };
    return { ...state, world_state: { ...state.world_state, npc_states: people } };
  };

  it('are not hurt by words alone: it takes a deed of the player’s that succeeded', () => {
    const { state, refused } = felled({});
    expect(state.world_state.npc_states['Captain Rusk']).toMatchObject({ condition: 100, status: 'alive' });
    expect(refused.map((one) => one.code)).toContain('no_deed');
    expect(
      ofType(felled({ acts: [act('look')], checks: [check('look', 'success')] }).effects, 'person.changed'),
    ).toEqual([]);
  });

  it('are told of once in a turn, under whatever name', () => {
    const hit = felled({ acts: [act('attack', rusk)], checks: [check('attack', 'success')] });
    expect(hit.state.world_state.npc_states['Captain Rusk']).toMatchObject({ condition: 40, status: 'alive' });
    expect(hit.refused.map((one) => one.code)).toContain('told_twice');
  });

  it('are hurt a little by others who are here, and never felled by them', () => {
    let state = withPip();
    for (let number = 2; number < 16; number++) {
      const before = state.world_state.npc_states['Captain Rusk']?.condition ?? 0;
      state = felled({ state, number }, [told]).state;
      const after = state.world_state.npc_states['Captain Rusk'];
      expect(before - (after?.condition ?? 0)).toBeLessThanOrEqual(10);
      expect(after?.status).toBe('alive');
    }
    expect(state.world_state.npc_states['Captain Rusk']).toMatchObject({ condition: 1, status: 'alive' });
  });

  it('do not die of a change of mood while they lie beaten', () => {
    const state = atCove();
    const down = state.world_state.npc_states['Captain Rusk'];
    if (down === undefined) throw new Error('Captain Rusk is not here');
    const people = {
      ...state.world_state.npc_states,
      'Captain Rusk': { ...down, status: 'defeated' as const, condition: 0 },
    };
    const beaten = { ...state, world_state: { ...state.world_state, npc_states: people } };
    const moody = { ...told, condition_change: null, status: null, mood: 'sullen' };
    expect(felled({ state: beaten }, [moody]).state.world_state.npc_states['Captain Rusk']).toMatchObject({
      status: 'defeated',
      mood: 'sullen',
    });
  });

  it('come along when they follow, and remember what they saw', () => {
    const pip = target('person', 'Pip');
    const asked = act('persuade', pip, { text: 'persuade Pip to come with me' });
    const { state } = play({ state: begun(), acts: [asked], checks: [check('persuade', 'success')] });
    const after = goTo(state, "Smugglers' Cove", 2).state;
    expect(after.world_state.npc_states.Pip?.place).toBe("Smugglers' Cove");
    const fought = play({
      state: after,
      number: 3,
      acts: [act('attack', rusk)],
      checks: [check('attack', 'success')],
    }).state;
    expect(fought.world_state.npc_states.Pip?.facts.join()).toContain('saw Wren Ashby attack Captain Rusk');
  });

  it('who beat the player do not see them wake: a defeat is slept off in a safe place', () => {
    const state = atCove();
    const down = {
      ...state,
      character: { ...state.character, health: 0, defeated: { cause: 'Rusk', consequence: 'Robbed.' } },
    };
    const { state: after } = play({ state: down, number: 2, acts: [act('attack', rusk)] });
    expect(after.world_state.current_location).toBe('Saltmere Harbour');
    const harbour = fixtureWorld().place('Saltmere Harbour')?.description ?? '';
    expect(after.world_state.environment_description.startsWith(harbour)).toBe(true);
  });
});

describe('facts', () => {
  it('tell the hour and how people feel', () => {
    const told = world.facts(turnOf({ state: atCove(), acts: [act('look')] }));
    expect(told === null ? [] : world.section(told).lines.join(' ')).toContain('Captain Rusk: hostile');
  });
});

const KEYS = {
  conditions: ['name', 'minutes'],
  conditions_ended: [],
  events: ['name', 'description', 'minutes'],
  minutes: [],
  move_to: [],
  new_place: ['name', 'description'],
  people: ['name', 'place', 'mood', 'status', 'condition_change', 'following', 'learned', 'description'],
  surroundings: [],
  things: ['name', 'description'],
  weather: [],
};

describe('any proposal', () => {
  it('leaves a legal session', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        let state = atCove();
        for (let number = 2; number < 5; number++)
          state = play(
            { state, number, acts: [act('attack', rusk)] },
            { world: wildProposal(KEYS, seed + number) },
          ).state;
        expect(illegal(state)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('of any JSON decides without throwing, on effects that are well-formed', () => {
    const sealed = seal(world);
    const turn = turnOf({ state: atCove(), acts: [act('attack', rusk)], world: fixtureWorld() });
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.record({ move_to: fc.string(), people: fc.array(fc.record({ name: fc.string() })) }),
        (any, shaped) => {
          for (const one of [any, shaped])
            for (const effect of sealed.decideOn(one, turn, makeDice('s', 'a')).effects)
              expect(Effect.safeParse(effect).success).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
