// Locked ways and dark places through verdicts, checks and whole turns.
import type { Act, SessionState } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../scene.ts';
import { livingWorld } from '../../testing/living-world.ts';
import { act, begun, check, ofType, type Play, play, target } from '../../testing/turns.ts';
import { contestOf } from '../../turn/checks-contest.ts';
import { circumstances } from '../../turn/checks-modifiers.ts';
import { verdictOf } from '../../turn/verdict.ts';
import type { World } from '../../world.ts';
import { NOISE } from './lock-work.ts';
import { lockMeant } from './locks.ts';

const world = livingWorld();
const cellar = target('place', 'The Cellar');
const step = (state: SessionState, number: number, acts: Act[], more: Partial<Play> = {}) =>
  play({ world, state, number, acts, ...more });
const inn = step(begun('Wren Ashby', world), 1, [act('go', target('place', 'The Gull and Anchor'))]).state;
const atInn = (of: World): SessionState =>
  play({
    world: of,
    state: begun('Wren Ashby', of),
    number: 1,
    acts: [act('go', target('place', 'The Gull and Anchor'))],
  }).state;
const item = (
  name: string,
  more: Partial<SessionState['inventory'][number]> = {},
): SessionState['inventory'][number] => ({
  id: name,
  name,
  type: 'misc',
  description: '',
  rarity: 'common',
  quantity: 1,
  equipped: false,
  slot: null,
  stats: {},
  durability: null,
  effect: null,
  significance: null,
  ...more,
});
const carrying = (...items: SessionState['inventory']): SessionState => ({
  ...inn,
  inventory: [...inn.inventory, ...items],
});
const judge = (state: SessionState, ...acts: Act[]) =>
  verdictOf({ line: '', interpretation: { acts, confidence: 1 }, session: state, scene: sceneOf(state, world), world })
    .verdict;
const given = (state: SessionState) => ({ session: state, scene: sceneOf(state, world), world });
const pick = act('open', null, { text: 'pick the lock of the cellar' });
const smash = act(
  'destroy',
  { ...target('unknown', 'cellar door'), here: false },
  { text: 'break down the cellar door' },
);

describe('a locked way', () => {
  it('is refused without the key, with what one sees of it', () => {
    for (const one of [act('go', cellar), act('open', cellar), act('flee', cellar)]) {
      const verdict = judge(inn, one);
      expect(verdict).toMatchObject({ allowed: false, by: 'code' });
      expect(verdict.reason).toContain('An iron-bound door stands shut');
    }
    const { state, refused } = step(inn, 2, [act('other')], {});
    expect(refused).toEqual([]);
    const told = play({ world, state, number: 3, acts: [act('other')] }, { world: { move_to: 'The Cellar' } });
    expect(told.state.world_state.current_location).toBe('The Gull and Anchor');
    expect(told.refused).toMatchObject([{ code: 'locked', told: expect.stringContaining('iron-bound') }]);
  });

  it('is opened by its key, once, on the way in or by hand', () => {
    const keyed = carrying(item('cellar key', { type: 'key' }));
    expect(judge(keyed, act('go', cellar)).allowed).toBe(true);
    const { state, effects } = step(keyed, 2, [act('go', cellar)]);
    expect(ofType(effects, 'way.opened')).toMatchObject([{ place: 'The Cellar', how: 'key' }]);
    expect(state.world_state).toMatchObject({ current_location: 'The Cellar', opened: ['The Cellar'] });
    const byHand = step(keyed, 2, [act('open', cellar)]);
    expect(ofType(byHand.effects, 'way.opened')).toHaveLength(1);
    expect(ofType(step(byHand.state, 3, [act('go', cellar)]).effects, 'way.opened')).toEqual([]);
  });

  it('may be picked or forced against its difficulty', () => {
    expect(contestOf(pick, given(inn))).toEqual({ ability: 'dexterity', difficulty: 14 });
    expect(contestOf(smash, given(inn))).toEqual({ ability: 'strength', difficulty: 14 });
    expect([judge(inn, pick).allowed, judge(inn, smash).allowed]).toEqual([true, true]);
    const { effects } = step(inn, 2, [pick], { checks: [check('open', 'success')] });
    expect(ofType(effects, 'way.opened')).toMatchObject([{ how: 'skill' }]);
  });

  it('costs time and makes noise where it holds', () => {
    const { effects, state } = step(inn, 2, [smash], { checks: [check('destroy', 'failure')] });
    expect(ofType(effects, 'way.opened')).toEqual([]);
    expect(ofType(effects, 'time.passed').reduce((sum, one) => sum + one.minutes, 0)).toBe(15);
    expect(state.world_state.npc_states['Maren Holt']?.facts.join()).toContain('try to get into The Cellar');
    expect(ofType(effects, 'person.changed').some(({ why }) => why === NOISE)).toBe(true);
    const quiet = step(inn, 2, [pick], { checks: [check('open', 'failure')] });
    expect(ofType(quiet.effects, 'person.changed').some(({ why }) => why === NOISE)).toBe(false);
  });
});

describe('“pick the lock and go in”', () => {
  const more = livingWorld({ places: { "Smugglers' Cove": { indoors: true, connections: ['The Gull and Anchor'] } } });
  const start = atInn(more);
  const goIn = act('go', { ...target('unknown', 'in'), here: false }, { text: 'go in' });
  const tryIt = (degree: 'success' | 'failure') =>
    play({ world: more, state: start, number: 2, acts: [pick, goIn], checks: [check('open', degree)] });

  it('leads to where the lock was, if it gave', () => {
    expect(tryIt('success').state.world_state.current_location).toBe('The Cellar');
    expect(tryIt('failure').state.world_state.current_location).toBe('The Gull and Anchor');
  });
});

describe('“pick the lock” where there is none', () => {
  it('is refused, and where one is told of it is not', () => {
    const harbour = begun('Wren Ashby', world);
    const plain = act('open', null, { text: 'pick the lock' });
    expect(judge(harbour, plain)).toMatchObject({ allowed: false });
    expect(judge(inn, plain)).toMatchObject({ allowed: true });
    expect(judge(harbour, act('open', target('feature', 'nets'), { text: 'open the nets' }))).toMatchObject({
      allowed: true,
    });
  });
});

it('who locks a locked door opens nothing, and is not refused', () => {
  const lockIt = act('open', target('feature', 'cellar door'), { text: 'lock the door behind me' });
  expect(judge(inn, lockIt)).toMatchObject({ allowed: true });
  expect(lockMeant(lockIt, { session: inn, world })).toBeNull();
  const mendIt = act('craft', target('feature', 'cellar door'), { text: 'mend the door' });
  expect(judge(inn, mendIt)).toMatchObject({ allowed: true });
});

describe('what is no door', () => {
  const told = 'There is only the lake, and nothing to set a foot on';
  const lake = livingWorld({ places: { 'The Cellar': { locked: { key: 'red mitten', difficulty: 14, told } } } });
  const here = atInn(lake);
  const judged = (acts: Act[], state = here) =>
    verdictOf({
      line: '',
      interpretation: { acts, confidence: 1 },
      session: state,
      scene: sceneOf(state, lake),
      world: lake,
    }).verdict;

  it('is neither forced nor picked, and nobody says it might be', () => {
    for (const one of [act('go', cellar), act('destroy', cellar, { text: 'break through to the cellar' }), pick])
      expect(judged([one])).toMatchObject({ allowed: false, reason: `${told}.` });
  });

  it('opens to what it waits for all the same', () => {
    const keyed = { ...here, inventory: [...here.inventory, item('red mitten')] };
    expect(judged([act('go', cellar)], keyed).allowed).toBe(true);
  });
});

describe('noise at a lock', () => {
  it('brings nobody out through it, nor through another', () => {
    const inside = livingWorld({
      people: {
        'Maren Holt': { home: 'The Cellar', schedule: [] },
        Pip: { home: 'The Cellar', schedule: [] },
        'Brother Aldous': { home: 'The Drowned Chapel', schedule: [] },
        'Captain Rusk': { home: 'The Drowned Chapel', schedule: [] },
      },
    });
    const here = atInn(inside);
    const { effects } = play({
      world: inside,
      state: here,
      number: 2,
      acts: [smash],
      checks: [check('destroy', 'failure')],
    });
    expect(ofType(effects, 'time.passed').length).toBeGreaterThan(1);
    expect(ofType(effects, 'person.changed').filter(({ why }) => why === NOISE)).toEqual([]);
    expect(ofType(effects, 'person.met')).toEqual([]);
  });
});

describe('a defeat', () => {
  it('carries nobody through a lock, wherever they wake', () => {
    const shut = livingWorld({
      places: {
        "Smugglers' Cove": { connections: ['The Cellar', 'The Gull and Anchor'] },
        'The Cellar': { connections: ["Smugglers' Cove"] },
      },
      people: { Pip: { home: 'The Cellar', schedule: [] } },
    });
    const start = atInn(shut);
    const at = { ...start, world_state: { ...start.world_state, current_location: "Smugglers' Cove" } };
    const cove = play({ world: shut, state: at, number: 2, acts: [act('look')] }).state;
    const weak = { ...cove, character: { ...cove.character, health: 1 } };
    const fates = 'abcdefghijklmnopqrstuvwx'.split('').map((seed) => {
      const acts = [act('attack', target('person', 'Captain Rusk'))];
      const checks = [check('attack', 'critical_failure')];
      const fallen = play({ world: shut, state: weak, number: 3, acts, checks, seed }).state;
      const up = play({ world: shut, state: fallen, number: 4, acts: [act('wait')], seed }).state;
      expect(up.world_state.visits['The Cellar'] ?? 0).toBe(0);
      return up.character.metadata.last_fate;
    });
    expect(fates).toEqual(expect.arrayContaining(['left', 'carried']));
  });
});

describe('a waking that was recorded behind a lock', () => {
  it('is where one lies instead', () => {
    const defeated = {
      cause: 'a fall',
      consequence: 'It is a long crawl.',
      fate: 'left' as const,
      place: 'The Cellar',
    };
    const down = { ...inn, character: { ...inn.character, health: 0, defeated } };
    const up = step(down, 2, [act('wait')]).state.world_state;
    expect([up.current_location, up.visits['The Cellar'] ?? 0]).toEqual(['The Gull and Anchor', 0]);
  });
});

const below = (state: SessionState): SessionState =>
  step({ ...state, inventory: [...state.inventory, item('cellar key', { type: 'key' })] }, 2, [act('go', cellar)])
    .state;

describe('the dark', () => {
  it('hides what a place holds, in the scene and in the surroundings', () => {
    const dark = below(inn);
    expect(sceneOf(dark, world)).toMatchObject({ sight: 'none', features: [], things: [] });
    expect(dark.world_state.environment_description).not.toContain('Barrels');
    expect(judge(dark, act('take', target('thing', 'brass lamp', 'x'))).reason).toContain('dark');
  });

  it('gives way to a light in the pack', () => {
    const lit = below(carrying(item('lantern', { type: 'tool', stats: { light: true } })));
    expect(sceneOf(lit, world).sight).toBe('clear');
    expect(sceneOf(lit, world).features.map(({ name }) => name)).toEqual(['barrels']);
    expect(lit.world_state.environment_description).toContain('Barrels');
    expect(sceneOf(below(carrying(item('lamp oil'))), world).sight).toBe('none');
  });

  it('hinders searching and fighting, and helps to hide; night out of doors less', () => {
    const dark = below(inn);
    const by = (state: SessionState, verb: 'search' | 'attack' | 'sneak') =>
      circumstances(act(verb), 'dexterity', given(state)).filter(({ what }) => what === 'darkness' || what === 'night');
    expect(by(dark, 'search')).toEqual([{ what: 'darkness', amount: -5 }]);
    expect(by(dark, 'attack')).toEqual([{ what: 'darkness', amount: -4 }]);
    const night = begun('Wren Ashby', world);
    night.world_state.time_of_day = 'night';
    expect(by(night, 'attack')).toEqual([{ what: 'night', amount: -1 }]);
    expect(by(night, 'sneak')).toEqual([{ what: 'night', amount: 2 }]);
    const lit = { ...night, inventory: [item('lantern', { stats: { light: true } })] };
    expect(by(lit, 'search')).toEqual([{ what: 'night', amount: 0 }]);
  });
});

describe('crowds', () => {
  it('fill a place by its hours, and hide who hides in them', () => {
    const at = (hour: number) => ({
      ...inn,
      world_state: { ...inn.world_state, clock_minutes: hour * 60 },
    });
    const hides = (hour: number) =>
      circumstances(act('sneak'), 'dexterity', given(at(hour))).some(({ what }) => what === 'the crowd');
    expect([hides(4), hides(10), hides(20)]).toEqual([false, false, true]);
  });
});
