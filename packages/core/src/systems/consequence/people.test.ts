// What people tell and keep, promise and break, trade, leave and forgive, through whole turns.
import type { CharacterProfile, InventoryItem, PersonState, SessionState } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { fixtureWorld } from '../../testing/fixture-world.ts';
import { act, begun, check, ofType, play, target } from '../../testing/turns.ts';
import { makeWorld, type World } from '../../world.ts';
import { quiet } from './proposal.ts';

const pip = target('person', 'Pip');
const SECRET = {
  topic: 'the goat path',
  says: 'Behind the nets, and mind the weed.',
  trust: 20,
  otherwise: 'There is none.',
};

const worldWith = (change: Partial<CharacterProfile>, name = 'Pip'): World => {
  const { lorebook, template } = fixtureWorld();
  const characters = lorebook.characters.map((one) => (one.name === name ? { ...one, ...change } : one));
  return makeWorld({ ...lorebook, characters }, template);
};
const met = (world: World): SessionState =>
  play({ world, state: begun('Wren Ashby', world), acts: [act('look')] }).state;
const fond = (state: SessionState, value: number, name = 'Pip'): SessionState => ({
  ...state,
  relationships: { ...state.relationships, [name]: value },
});
const thing = (id: string, name: string, type: InventoryItem['type'] = 'misc'): InventoryItem => ({
  id,
  name,
  type,
  description: '',
  rarity: 'common',
  quantity: 1,
  equipped: false,
  slot: null,
  stats: {},
  durability: null,
  effect: null,
  significance: null,
});
const calmed = (person: PersonState | undefined): PersonState => {
  if (person === undefined) throw new Error('nobody is here');
  return { ...person, lied: [] };
};
const asks = act('ask', pip, { topic: 'the goat path' });
const stateOf = (state: SessionState, name = 'Pip') => state.world_state.npc_states[name];

describe('what people tell', () => {
  const world = worldWith({ knows: [SECRET, { topic: 'the fair', says: 'It rained.', trust: 30, otherwise: null }] });
  const start = met(world);

  it('is otherwise below their trust, true from it on, and owned up to', () => {
    const lied = play({ world, state: start, acts: [asks], number: 2 });
    expect(ofType(lied.effects, 'person.told')).toMatchObject([{ topic: 'the goat path', truly: false }]);
    expect(stateOf(lied.state)).toMatchObject({ lied: ['the goat path'] });
    const again = play({ world, state: lied.state, acts: [asks], number: 3 });
    expect(ofType(again.effects, 'person.told')).toEqual([]);
    const told = play({ world, state: fond(lied.state, 20), acts: [asks], number: 4 });
    expect(ofType(told.effects, 'person.told')).toMatchObject([{ truly: true, admits: true }]);
    expect(stateOf(told.state)).toMatchObject({ told: ['the goat path'], lied: [] });
  });

  it('is kept where the book gives no other answer, until a check brings it out', () => {
    const fair = (verb: 'ask' | 'persuade') =>
      act(verb, pip, { topic: 'the fair', speech: 'what happened at the fair?' });
    expect(ofType(play({ world, state: start, acts: [fair('ask')] }).effects, 'person.told')).toEqual([]);
    const failed = play({ world, state: start, acts: [fair('persuade')], checks: [check('persuade', 'failure')] });
    expect(ofType(failed.effects, 'person.told')).toEqual([]);
    const pressed = play({ world, state: start, acts: [fair('persuade')], checks: [check('persuade', 'success')] });
    expect(ofType(pressed.effects, 'person.told')).toMatchObject([{ topic: 'the fair', truly: true }]);
  });

  it('comes out when somebody else has told it, or the thing itself is shown', () => {
    const lied = play({ world, state: start, acts: [asks], number: 2 }).state;
    const maren: PersonState = { ...calmed(stateOf(lied)), told: ['the goat path'] };
    const npc_states = { ...lied.world_state.npc_states, 'Maren Holt': maren };
    const blown: SessionState = { ...lied, world_state: { ...lied.world_state, npc_states } };
    const accuse = act('talk', pip, { speech: 'You lied to me.' });
    expect(ofType(play({ world, state: lied, acts: [accuse] }).effects, 'person.told')).toEqual([]);
    expect(ofType(play({ world, state: blown, acts: [accuse] }).effects, 'person.told')).toMatchObject([
      { truly: true },
    ]);
    const map = thing('map', 'goat path map');
    const holding = { ...lied, inventory: [...lied.inventory, map] };
    const show = act('perform', pip, {
      text: 'show Pip the goat path map',
      with: target('item', 'goat path map', 'map'),
    });
    expect(ofType(play({ world, state: holding, acts: [show] }).effects, 'person.told')).toMatchObject([
      { truly: true },
    ]);
  });

  it('is recorded by code whoever tells it; of what is claimed unasked only what they would say', () => {
    const open = worldWith({ knows: [{ topic: 'the cove', says: 'Boats.', trust: -100, otherwise: null }, SECRET] });
    const state = met(open);
    const cove = act('ask', pip, { speech: 'do you know anything about the cove?' });
    const quietly = play({ world: open, state, acts: [cove] }, { consequence: quiet });
    expect(ofType(quietly.effects, 'person.told')).toMatchObject([{ topic: 'the cove', truly: true }]);
    const claims = (topic: string) => ({ consequence: { ...quiet, told: [{ person: 'Pip', topic }] } });
    expect(
      ofType(play({ world: open, state, acts: [act('look')] }, claims('the cove')).effects, 'person.told'),
    ).toHaveLength(1);
    expect(
      ofType(play({ world: open, state, acts: [act('look')] }, claims('the goat path')).effects, 'person.told'),
    ).toEqual([]);
  });
});

describe('promises', () => {
  const promise = act('talk', pip, { speech: 'I promise I will bring you a healing draught' });
  const given = play({ state: begun(), acts: [promise] }).state;

  it('are thought well of when they are kept', () => {
    const draught = given.inventory.find(({ name }) => name === 'healing draught');
    const gift = act('give', target('item', 'healing draught', draught?.id ?? null), { with: pip });
    const { state, effects } = play({ state: given, acts: [gift], number: 3 });
    expect(ofType(effects, 'consequence.happened')[0]?.description).toContain(
      'I promise I will bring you a healing draught',
    );
    expect(state.pending.some(({ id }) => id.startsWith('promise-'))).toBe(false);
    expect(state.relationships.Pip).toBeGreaterThanOrEqual(8);
  });

  it('are told in the words they were given in, whatever the one who gave them is called', () => {
    const start = begun();
    const red = { ...start, character: { ...start.character, name: 'Wren "Red" Ashby' } };
    const state = play({ state: red, acts: [promise] }).state;
    const gift = act('give', target('item', 'healing draught'), { with: pip });
    const { effects } = play({ state, acts: [gift], number: 3 });
    expect(ofType(effects, 'consequence.happened')[0]?.description).toBe(
      'A promise to Pip is kept. It was this: "I promise I will bring you a healing draught".',
    );
  });

  it('are held against whoever lets them lie', () => {
    const late = {
      ...given,
      world_state: { ...given.world_state, clock_minutes: given.world_state.clock_minutes + 3000 },
    };
    const { state, effects } = play({ state: late, acts: [act('look')], number: 9 });
    expect(ofType(effects, 'consequence.came_due')[0]?.consequence.description).toContain('has stopped waiting');
    expect(state.relationships.Pip ?? 0).toBeLessThan(0);
    expect(stateOf(state)?.facts.join()).toContain('was let down');
  });
});

describe('barter', () => {
  const inn = (world: World) =>
    play({ world, state: begun('Wren Ashby', world), acts: [act('go', target('place', 'The Gull and Anchor'))] }).state;
  const maren = target('person', 'Maren Holt');

  it('goes by worth: a trifle buys no silver', () => {
    const silver = fixtureWorld().lorebook.characters.find(({ name }) => name === 'Maren Holt')?.items[0];
    if (silver === undefined) throw new Error('Maren carries nothing');
    const world = worldWith(
      { items: [{ ...silver, name: 'silver cup', type: 'treasure', rarity: 'rare' }] },
      'Maren Holt',
    );
    const swap = act('trade', target('item', 'waxed cloak'), { with: maren, topic: 'silver cup' });
    const { state } = play({ world, state: inn(world), acts: [swap], number: 2 });
    expect(state.inventory.some(({ name }) => name === 'silver cup')).toBe(false);
    expect(state.inventory.some(({ name }) => name === 'waxed cloak')).toBe(true);
  });

  it('gives what the book says for what somebody has set their heart on', () => {
    const wants = [{ item: 'short bow', gives: 'cellar key', says: 'My brother had one like that.' }];
    const world = worldWith({ wants }, 'Maren Holt');
    const gift = act('give', target('item', 'short bow'), { with: maren });
    const { state, effects } = play({ world, state: inn(world), acts: [gift], number: 2 });
    expect(ofType(effects, 'item.gained').map(({ item }) => item.name)).toEqual(['cellar key']);
    expect(state.inventory.some(({ name }) => name === 'cellar key')).toBe(true);
    // It was a bargain, and something longed for all the same.
    expect(state.relationships['Maren Holt']).toBeGreaterThan(4);
  });
});

describe('company', () => {
  const along = (value: number): SessionState => {
    const state = fond(met(fixtureWorld()), value);
    const person = stateOf(state);
    if (person === undefined) throw new Error('Pip is not here');
    const npc_states = { ...state.world_state.npc_states, Pip: { ...person, following: true } };
    return { ...state, world_state: { ...state.world_state, npc_states } };
  };

  it('is left by who is treated badly', () => {
    const { state } = play({
      state: along(0),
      acts: [act('threaten', pip)],
      checks: [check('threaten', 'failure')],
      number: 2,
    });
    expect(stateOf(state)?.following).toBe(false);
  });

  it('slips off when it was forced, and not when it was won over since', () => {
    const state = met(fixtureWorld());
    const forced = act('threaten', pip, { speech: 'Come with me, or else' });
    const joined = play({ state, acts: [forced], checks: [check('threaten', 'success')], number: 2 }).state;
    expect(stateOf(joined)?.following).toBe(true);
    const later = (now: SessionState) => ({
      ...now,
      world_state: { ...now.world_state, clock_minutes: now.world_state.clock_minutes + 600 },
    });
    const gone = play({ state: later(joined), acts: [act('look')], number: 3 });
    expect(ofType(gone.effects, 'consequence.came_due')[0]?.consequence.description).toContain('slipped off');
    expect(stateOf(gone.state)?.following).toBe(false);
    const stays = play({ state: later(fond(joined, 30)), acts: [act('look')], number: 3 });
    expect(stateOf(stays.state)?.following).toBe(true);
    expect(stays.state.pending.some(({ id }) => id.startsWith('betrayal-'))).toBe(false);
  });
});

describe('forgiving', () => {
  it('comes a little by itself with the days, not to friendship, and not for hatred', () => {
    const sore = fond(fond(begun(), -20), -80, 'Maren Holt');
    const night = { ...sore, world_state: { ...sore.world_state, clock_minutes: 1439 } };
    const { state } = play({ state: night, acts: [act('wait')], number: 2 });
    expect(state.relationships.Pip).toBe(-18);
    expect(state.relationships['Maren Holt']).toBe(-80);
  });

  it('is not to be bought by the same small gift again and again', () => {
    const loaves = [1, 2, 3, 4].map((index) => thing(`bread-${index}`, `loaf ${index}`, 'consumable'));
    let state: SessionState = { ...begun(), inventory: [...begun().inventory, ...loaves] };
    const steps: number[] = [];
    for (const index of [1, 2, 3, 4]) {
      const before = state.relationships.Pip ?? 0;
      state = play({ state, acts: [act('give', target('item', `loaf ${index}`), { with: pip })], number: index }).state;
      steps.push((state.relationships.Pip ?? 0) - before);
    }
    expect(steps[0]).toBe(5);
    expect(steps[3]).toBeLessThan(steps[0] ?? 0);
  });
});
