// The rules of consequences through whole turns: standings, what comes due and when, chains, and that no proposal breaks them.
import type { PendingConsequence, SessionState } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { illegal } from '../../log/invariants.ts';
import { wildProposal } from '../../testing/proposals.ts';
import { act, begun, check, ofType, play, target } from '../../testing/turns.ts';
import { NO_IMPACT } from './schedule.ts';

const pip = target('person', 'Pip');
const waiting = (change: Partial<PendingConsequence>): PendingConsequence => ({
  id: 'test',
  horizon: 'short',
  kind: 'social',
  description: 'Pip tells everybody.',
  cause: { number: 0, deed: 'shouting at Pip' },
  due: { number: null, clock_minutes: null, place: null, person: null },
  impact: NO_IMPACT,
  follows: null,
  ...change,
});
const pending = (...list: PendingConsequence[]): SessionState => ({ ...begun(), pending: list });
const nowhere = { number: null, clock_minutes: null, place: null, person: null };

describe('standings', () => {
  it('fall by an attack, with the group and with those who saw it', () => {
    const { state } = play({ state: begun(), acts: [act('attack', pip)], checks: [check('attack', 'success')] });
    expect(state.relationships.Pip).toBeLessThanOrEqual(-25);
    expect(state.reputation['Townsfolk of Saltmere']).toBeLessThan(0);
  });

  it('fall by an insult, and with nobody by a shout', () => {
    const said = play({ state: begun(), acts: [act('talk', pip, { speech: 'You are a filthy liar.' })] });
    expect(said.state.relationships.Pip).toBe(-8);
    expect(said.state.world_state.npc_states.Pip?.mood).toBe('insulted');
    const asked = play({ state: begun(), acts: [act('ask', pip, { speech: 'Is Rusk a liar?' })] });
    expect(asked.state.relationships.Pip).toBe(1);
    const shouted = play({ state: begun(), acts: [act('talk', null, { text: 'yell FIRE', speech: 'FIRE' })] });
    expect(shouted.state.relationships.Pip ?? 0).toBe(0);
  });

  it('rise a little by saying sorry where there is bad blood, and by nothing more where there is none', () => {
    const sorry = act('talk', pip, { text: 'Tell Pip I am sorry' });
    const wronged = { ...begun(), relationships: { ...begun().relationships, Pip: -20 } };
    expect(play({ state: wronged, acts: [sorry] }).state.relationships.Pip).toBe(-16);
    expect(play({ state: begun(), acts: [sorry] }).state.relationships.Pip).toBe(1);
  });

  it('rise by help and a little by talk, up to acquaintance', () => {
    const helped = play({ state: begun(), acts: [act('help', pip)], checks: [check('help', 'success')] });
    expect(helped.state.relationships.Pip).toBe(6);
    let state = begun();
    for (let number = 1; number <= 30; number++) state = play({ state, acts: [act('talk', pip)], number }).state;
    expect(state.relationships.Pip).toBe(15);
  });

  it('move by at most 15 a turn for a model, within bounds, and not up on a failure', () => {
    const proposal = {
      consequence: {
        relationships: [{ person: 'pip', change: 80, reason: 'a smile' }],
        happened: null,
        reputation: null,
        scheduled: null,
      },
    };
    const idle = { acts: [act('look')] };
    expect(play({ state: begun(), ...idle }, proposal).state.relationships.Pip).toBe(15);
    expect(play({ state: { ...begun(), relationships: { Pip: 95 } }, ...idle }, proposal).state.relationships.Pip).toBe(
      100,
    );
    const failed = play({ state: begun(), ...idle, checks: [check('look', 'failure')] }, proposal);
    expect(failed.refused.map((one) => one.code)).toContain('no_gain_on_failure');
  });

  it('do not move by a nod, nor by a blow at somebody who is elsewhere', () => {
    const nod = play({ state: begun(), acts: [act('perform', target('person', 'Pip'))] });
    expect(ofType(nod.effects, 'relationship.changed')).toEqual([]);
    const far = { ...target('person', 'Captain Rusk'), here: false };
    const swing = play({ state: begun(), acts: [act('look'), act('attack', far)] });
    expect(swing.effects.map(({ type }) => type)).not.toContain('person.learned');
    expect(swing.effects.map(({ type }) => type)).not.toContain('relationship.changed');
  });

  it('refuse people nobody knows', () => {
    const { refused } = play(
      { state: begun(), acts: [act('look')] },
      { consequence: { relationships: [{ person: 'Zog', change: 5 }] } },
    );
    expect(refused.map((one) => one.code)).toContain('unknown_person');
  });
});

describe('what comes later', () => {
  it.each([
    ['turn', { ...nowhere, number: 1 }, act('look')],
    ['clock', { ...nowhere, clock_minutes: 1021 }, act('wait')],
    ['place', { ...nowhere, place: 'Lantern Hill' }, act('go', target('place', 'Lantern Hill'))],
    ['person', { ...nowhere, person: 'Pip' }, act('talk', pip)],
  ])('comes due by %s, once', (_, due, deed) => {
    const first = play({ state: pending(waiting({ due })), acts: [deed], number: 3 });
    expect(ofType(first.effects, 'consequence.came_due')).toMatchObject([
      { consequence: { id: 'test', cause: { deed: 'shouting at Pip' } } },
    ]);
    const second = play({ state: first.state, acts: [deed], number: 4 });
    expect(ofType(second.effects, 'consequence.came_due').filter((one) => one.consequence.id === 'test')).toEqual([]);
  });

  it('brings one of several at a time, and none is lost', () => {
    const due = { ...nowhere, number: 1 };
    let state = pending(waiting({ due }), waiting({ due, id: 'other', description: 'And again.' }));
    const came: string[] = [];
    for (let number = 1; number <= 3; number++) {
      const turn = play({ state, acts: [act('look')], number });
      came.push(...ofType(turn.effects, 'consequence.came_due').map((one) => one.consequence.id));
      state = turn.state;
    }
    expect(came).toEqual(['test', 'other']);
  });

  it('changes health, things and standings, and leads on', () => {
    const impact = {
      ...NO_IMPACT,
      health: -7,
      item: 'Sealed Note',
      person: 'Pip',
      relationship: -10,
      condition: 'rumours',
    };
    const follows = { description: 'Then the town knows.', after_minutes: 60 };
    const { state } = play({
      state: pending(waiting({ due: { ...nowhere, number: 1 }, impact, follows })),
      acts: [act('look')],
    });
    expect(state.character.health).toBe(93);
    expect(state.inventory.map((one) => one.name)).toContain('Sealed Note');
    expect(state.relationships.Pip).toBe(-10);
    expect(state.world_state.special_conditions).toContain('rumours');
    expect(state.pending).toMatchObject([
      { description: 'Then the town knows.', follows: null, cause: { deed: 'Pip tells everybody.' } },
    ]);
  });

  const now = { ...nowhere, number: 1 };
  it.each([
    ['personal', { health: -9 }, (state: SessionState) => state.character.health === 91],
    ['social', { person: 'Pip', relationship: -12 }, (state: SessionState) => state.relationships.Pip === -12],
    [
      'environmental',
      { weather: 'sea fog', condition: 'a fouled quay' },
      ({ world_state: { weather, special_conditions } }: SessionState) =>
        weather === 'sea fog' && special_conditions.includes('a fouled quay'),
    ],
    [
      'economic',
      { item: 'Unpaid Bill' },
      (state: SessionState) => state.inventory.some(({ name }) => name === 'Unpaid Bill'),
    ],
    [
      'narrative',
      { event: 'The harbour council sits by night' },
      (state: SessionState) =>
        state.world_state.world_events.some(({ name, description }) => `${name} ${description}`.includes('council')),
    ],
  ] as const)('of the %s kind leaves its own mark', (kind, impact, isMarked) => {
    const one = waiting({ kind, due: now, impact: { ...NO_IMPACT, ...impact } });
    const { state, effects } = play({ state: pending(one), acts: [act('look')] });
    expect(ofType(effects, 'consequence.came_due')[0]?.consequence.kind).toBe(kind);
    expect(isMarked(state)).toBe(true);
    const before = pending({ ...one, due: { ...nowhere, number: 40 } });
    expect(isMarked(play({ state: before, acts: [act('look')] }).state)).toBe(false);
  });

  it('of a long horizon waits for its hour however many turns go by', () => {
    const clock_minutes = begun().world_state.clock_minutes + 3 * 24 * 60;
    let state = pending(waiting({ horizon: 'long', due: { ...nowhere, clock_minutes } }));
    for (let number = 1; number <= 20; number++) {
      const turn = play({ state, acts: [act('look')], number });
      expect(ofType(turn.effects, 'consequence.came_due')).toEqual([]);
      state = turn.state;
    }
    const late = { ...state, world_state: { ...state.world_state, clock_minutes: clock_minutes - 1 } };
    const due = play({ state: late, acts: [act('wait')], number: 21 });
    expect(ofType(due.effects, 'consequence.came_due').map(({ consequence }) => consequence.id)).toContain('test');
  });

  it('is remembered when something was stolen unseen', () => {
    const cove = { ...begun(), world_state: { ...begun().world_state, current_location: "Smugglers' Cove" } };
    const state = play({ state: cove, acts: [act('look')] }).state;
    const steal = act('steal', target('item', 'cutlass'), { with: target('person', 'Captain Rusk') });
    const { effects } = play({ state, acts: [steal], checks: [check('steal', 'success')], number: 2 });
    const later = ofType(effects, 'consequence.scheduled').map((one) => one.consequence);
    expect(later[0]).toMatchObject({
      impact: { person: 'Captain Rusk', relationship: -15 },
      description: expect.stringContaining('cutlass'),
    });
  });

  it('keeps what was promised', () => {
    const speech = 'I promise to bring you a rope';
    const { effects } = play({ state: begun(), acts: [act('talk', pip, { speech })] });
    expect(ofType(effects, 'consequence.scheduled')[0]?.consequence.description).toContain(speech);
  });

  it('leads on from about one notable deed in three, naming who and where', () => {
    const seeds = Array.from({ length: 60 }, (_, index) => `seed ${index}`);
    const list = seeds.flatMap((seed) =>
      ofType(
        play({ state: begun(), acts: [act('threaten', pip)], checks: [check('threaten', 'success')], seed }).effects,
        'consequence.scheduled',
      ),
    );
    expect(list.length).toBeGreaterThan(10);
    expect(list.length).toBeLessThan(32);
    for (const { consequence } of list) expect(consequence.description).toContain('Pip');
  });
});

describe('any proposal', () => {
  const marks = [
    'condition',
    'event',
    'group',
    'health',
    'item',
    'person',
    'relationship',
    'reputation',
    'surroundings',
    'weather',
    'description',
    'kind',
  ];
  const shape = {
    happened: marks,
    relationships: ['change', 'person', 'reason'],
    reputation: ['change', 'group', 'reason'],
    scheduled: [...marks, 'follows', 'follows_minutes', 'minutes', 'on_meeting', 'on_reaching', 'turns'],
  };
  it('leaves a legal state, also when it comes due', () => {
    const start = begun();
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const first = play({ state: start, acts: [act('talk', pip)] }, { consequence: wildProposal(shape, seed) });
        const later = play({
          state: first.state,
          acts: [act('rest', null, { text: 'sleep until dawn' })],
          number: 200,
        });
        expect([...illegal(first.state), ...illegal(later.state)]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
