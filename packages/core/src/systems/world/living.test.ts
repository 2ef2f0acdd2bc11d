// A world that lives without a model, through whole turns: weather by place and season, plans off-stage, rumours, moods, what the lore implies.
import type { Act, SessionState } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { makeDice } from '../../dice.ts';
import { illegal, stateBytes } from '../../log/invariants.ts';
import { idFor } from '../../names.ts';
import { sceneOf } from '../../scene.ts';
import { tellTurn } from '../../storyteller/telling.ts';
import { livingWorld } from '../../testing/living-world.ts';
import { act, begun, check, ofType, type Play, play, target, turnOf } from '../../testing/turns.ts';
import type { World } from '../../world.ts';
import { isFelt, seasonAt, skiesAt, weatherAfter, weatherOnArrival } from './climate.ts';

const place = (name: string) => target('place', name);
const hours = (many: number) => act('wait', null, { text: `wait ${many} hours` });
const step = (world: World, state: SessionState, number: number, acts: Act[], more: Partial<Play> = {}) =>
  play({ world, state, number, acts, ...more });
/** So many turns of waiting three hours each, from turn `first` on. */
const pass = (world: World, from: SessionState, many: number, first = 1): SessionState => {
  let state = from;
  for (let number = first; number < first + many; number++) state = step(world, state, number, [hours(3)]).state;
  return state;
};
const factsOf = (state: SessionState) =>
  Object.entries(state.world_state.npc_states).flatMap(([name, one]) => one.facts.map((fact) => `${name}: ${fact}`));

describe('weather', () => {
  const climates = [
    { name: 'coast', season: null, weather: ['sea fog', 'clear'] },
    { name: 'coast', season: 'winter' as const, weather: ['hail', 'black frost'] },
    { name: 'hill', season: null, weather: ['a wind that never stops'] },
  ];
  const world = livingWorld({ climates, places: { 'Lantern Hill': { climate: 'hill' } } });

  const under = (world: World, name: string, at: string, weather = 'drizzle'): SessionState => {
    const start = begun('Wren Ashby', world);
    return {
      ...start,
      character: { ...start.character, name },
      world_state: { ...start.world_state, weather, current_location: at },
    };
  };

  it('is the climate’s of the place in its season, the first the likeliest', () => {
    const seen: Record<string, number> = {};
    for (let block = 0; block < 200; block++) {
      const span = { before: block * 180 + 170, after: block * 180 + 190 };
      const next = weatherAfter(under(world, `Wren ${block}`, 'Saltmere Harbour'), world, span, makeDice('s', 't'));
      seen[next] = (seen[next] ?? 0) + 1;
    }
    expect(Object.keys(seen).sort()).toEqual(
      ['black frost', 'clear', 'drizzle', 'hail', 'sea fog'].filter((sky) => sky in seen),
    );
    expect(seen['sea fog']).toBeGreaterThan(seen.clear ?? 0);
    expect(seen.drizzle).toBeGreaterThan(50);
  });

  it('turns with the seasons, every ninety-one days', () => {
    expect([0, 91, 182, 273, 364].map((day) => seasonAt(world, day * 1440))).toEqual([
      'summer',
      'autumn',
      'winter',
      'spring',
      'summer',
    ]);
    expect(skiesAt(world, 'Saltmere Harbour', 182 * 1440)).toEqual(['hail', 'black frost']);
    expect(skiesAt(livingWorld(), 'Saltmere Harbour', 0)).toBeNull();
  });

  it('is another under another sky, and comes along within one', () => {
    const way = { from: 'Saltmere Harbour', to: 'Lantern Hill' };
    const hill = under(world, 'Wren', 'Lantern Hill');
    const dice = makeDice('s', 't');
    expect(weatherOnArrival(hill, world, way, dice)).toBe('a wind that never stops');
    expect(weatherOnArrival(hill, world, { ...way, to: 'The Gull and Anchor' }, dice)).toBe('drizzle');
  });

  const many = Array.from({ length: 12 }, (_, at) => `sky ${at}`);
  const wide = livingWorld({
    climates: [
      { name: 'coast', season: null, weather: many },
      { name: 'hill', season: null, weather: many.map((one) => `high ${one}`) },
    ],
    places: { 'Lantern Hill': { climate: 'hill' } },
  });
  const skies = (seed: string): string[] => {
    let state = begun('Wren Ashby', wide);
    const seen = [state.world_state.weather];
    for (const [at, name] of ['Lantern Hill', 'Saltmere Harbour', 'Lantern Hill'].entries()) {
      state = step(wide, state, at + 1, [act('go', place(name))], { seed }).state;
      seen.push(state.world_state.weather);
    }
    return seen;
  };

  it('is on coming back soon what it was on leaving', () => {
    const [harbour, hill, back, again] = skies('one');
    expect([back, again]).toEqual([harbour, hill]);
  });

  it('is drawn with the dice of the story, not by who plays', () => {
    expect(new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => skies(seed)[1])).size).toBeGreaterThan(2);
  });

  it('is not felt under a roof, unless the climate is one of roofs', () => {
    const { state } = step(world, begun('Wren Ashby', world), 1, [act('go', place('The Gull and Anchor'))]);
    expect(state.world_state.environment_description).not.toContain('Weather');
    const below = [...climates, { name: 'below', season: null, weather: ['slow drips'] }];
    const deep = livingWorld({
      climates: below,
      places: { 'The Gull and Anchor': { climate: 'coast' }, 'The Cellar': { climate: 'below' } },
    });
    expect([isFelt(deep, 'The Gull and Anchor'), isFelt(deep, 'The Cellar')]).toEqual([false, true]);
    expect([isFelt(world, 'The Gull and Anchor'), isFelt(world, 'Saltmere Harbour')]).toEqual([false, true]);
  });
});

const plan = {
  after_minutes: 300,
  does: 'Captain Rusk has carried the lens to the chapel',
  place: 'The Drowned Chapel',
  rumour: 'Rusk was seen rowing to the chapel with something under a cloth',
  unless: [],
};

describe('plans', () => {
  const world = livingWorld({ people: { 'Captain Rusk': { plans: [plan] } } });
  const start = begun('Wren Ashby', world);

  it('come true out of sight when they are due, and hold from then on', () => {
    const early = pass(world, start, 1);
    expect(early.world_state.npc_states['Captain Rusk']).toBeUndefined();
    const late = pass(world, early, 1, 2);
    expect(late.world_state.npc_states['Captain Rusk']).toMatchObject({ place: 'The Drowned Chapel', plans: [0] });
    expect(late.world_state.world_events.map(({ name }) => name)).toContain(plan.does);
    const next = pass(world, late, 6, 3);
    expect(next.world_state.npc_states['Captain Rusk']).toMatchObject({ place: 'The Drowned Chapel', plans: [0] });
    const there = { ...next, world_state: { ...next.world_state, current_location: 'Lantern Hill' } };
    const { state } = step(world, there, 20, [act('go', place('The Drowned Chapel'))]);
    expect(sceneOf(state, world).present.map(({ name }) => name)).toContain('Captain Rusk');
    expect(state.world_state.things['@Captain Rusk']?.map(({ name }) => name)).toEqual(['cutlass']);
  });

  it('come to nothing where a condition holds, or nobody is left to carry them out', () => {
    const unless = [{ kind: 'arrive' as const, place: 'Saltmere Harbour' }];
    const barred = livingWorld({ people: { 'Captain Rusk': { plans: [{ ...plan, unless }] } } });
    expect(pass(barred, begun('Wren Ashby', barred), 3).world_state.npc_states['Captain Rusk']).toBeUndefined();
    const cove = step(world, start, 1, [act('go', place("Smugglers' Cove"))]).state;
    const rusk = cove.world_state.npc_states['Captain Rusk'];
    if (rusk === undefined) throw new Error('nobody at the cove');
    const npc_states = { ...cove.world_state.npc_states, 'Captain Rusk': { ...rusk, status: 'dead' as const } };
    const dead = { ...cove, world_state: { ...cove.world_state, npc_states, current_location: 'Saltmere Harbour' } };
    expect(pass(world, dead, 3, 2).world_state.npc_states['Captain Rusk']?.plans).toBeUndefined();
  });

  it('wait while the player is by', () => {
    const cove = step(world, start, 1, [act('go', place("Smugglers' Cove"))]).state;
    const later = pass(world, cove, 2, 2);
    expect(later.world_state.npc_states['Captain Rusk']).toMatchObject({ place: "Smugglers' Cove" });
    const gone = step(world, later, 4, [act('go', place('Saltmere Harbour'))]).state;
    expect(pass(world, gone, 1, 5).world_state.npc_states['Captain Rusk']).toMatchObject({ plans: [0] });
  });
});

describe('rumours', () => {
  const world = livingWorld({ people: { 'Captain Rusk': { plans: [plan] } } });

  it('of what was done out of sight go from mouth to mouth, and the player is told who asks', () => {
    const state = pass(world, begun('Wren Ashby', world), 8);
    const facts = factsOf(state).filter((fact) => fact.includes('under a cloth'));
    expect(facts.length).toBeGreaterThan(1);
    expect(new Set(facts).size).toBe(facts.length);
    const [knower = ''] = facts.map((fact) => fact.split(':')[0] ?? '');
    const known = state.world_state.npc_states[knower];
    const home = { ...state.world_state, current_location: known?.place ?? '', world_events: [] };
    const asked = act('ask', target('person', knower), { topic: 'news', text: 'any news?' });
    const { effects } = step(world, { ...state, world_state: home }, 30, [asked]);
    expect(ofType(effects, 'event.began').map(({ event }) => event.description)).toContain(plan.rumour);
  });

  it('of what the player did reach others who were not there', () => {
    const pip = target('person', 'Pip');
    const hit = { checks: [check('attack', 'failure')] };
    let state = step(world, begun('Wren Ashby', world), 1, [act('attack', pip)], hit).state;
    expect(factsOf(state)).toContain('Pip: saw Wren Ashby try to attack Pip at Saltmere Harbour');
    state = pass(world, state, 6, 2);
    const others = factsOf(state).filter((fact) => fact.includes('heard tell: somebody saw Wren Ashby'));
    expect(others.some((fact) => !fact.startsWith('Pip'))).toBe(true);
  });

  it('move by the hour only: a turn within one passes nothing on', () => {
    const pip = target('person', 'Pip');
    const hit = { checks: [check('attack', 'failure')] };
    const { state } = step(world, begun('Wren Ashby', world), 1, [act('attack', pip)], hit);
    const { effects } = step(world, state, 2, [act('look')]);
    expect(ofType(effects, 'person.learned')).toEqual([]);
  });
});

describe('a book without plans', () => {
  it('lives by goals and relations, seldom, and stays small', () => {
    const world = livingWorld();
    const state = pass(world, begun('Wren Ashby', world), 80);
    const life = state.world_state.world_events.filter(({ id }) => id.startsWith('plan-life-'));
    expect(life.length).toBeGreaterThan(0);
    expect(illegal(state)).toEqual([]);
    expect(stateBytes(state)).toBeLessThan(40 * 1024);
  });
});

describe('moods', () => {
  it('fade to what people are', () => {
    const world = livingWorld();
    const start = begun('Wren Ashby', world);
    const insulted = step(world, start, 1, [act('threaten', target('person', 'Pip'))], {
      checks: [check('threaten', 'success')],
    }).state;
    expect(insulted.world_state.npc_states.Pip?.mood).toBe('frightened');
    expect(pass(world, insulted, 3, 2).world_state.npc_states.Pip?.mood).toBe('');
  });
});

const FAR = "Smugglers' Cove";
const fire = {
  name: 'Fire in the cove',
  date: 'the first evening',
  description: 'A boat has burned in the cove, and nobody was in it.',
  characters: [],
  locations: [FAR],
  due_minutes: 55,
};
const untilDue = act('wait', null, { text: 'wait 50 minutes' });

describe('the timeline', () => {
  it('leaves its mark on the places it names, for some hours', () => {
    const world = livingWorld();
    const start = begun('Wren Ashby', world);
    expect(sceneOf(start, world).description).not.toContain('black lugger');
    expect(sceneOf(pass(world, start, 4), world).description).toContain('black lugger');
    expect(sceneOf(pass(world, start, 6), world).description).not.toContain('black lugger');
  });

  const world = livingWorld({ timeline: [fire] });
  const ids = (state: SessionState) => state.world_state.world_events.map(({ id }) => id.split('-')[0]);
  const inn = step(world, begun('Wren Ashby', world), 1, [act('go', place('The Gull and Anchor'))]).state;
  const maren = target('person', 'Maren Holt');

  it('is seen by who is there', () => {
    const cove = step(world, begun('Wren Ashby', world), 1, [act('go', place(FAR))]).state;
    expect(ids(step(world, cove, 2, [hours(3)]).state)).toContain('timeline');
  });

  it('is nothing to who is far off, until somebody can have heard of it; and then it is told once', () => {
    const chapel = livingWorld({ timeline: [{ ...fire, locations: ['The Drowned Chapel'] }] });
    const start = step(chapel, begun('Wren Ashby', chapel), 1, [act('go', place('The Gull and Anchor'))]).state;
    const later = step(chapel, start, 2, [untilDue]).state;
    expect(ids(later)).toEqual(['far']);
    const told = (state: SessionState, number: number) =>
      ofType(step(chapel, state, number, [act('talk', maren)]).effects, 'event.began').map(
        ({ event }) => event.description,
      );
    expect(told(later, 3)).not.toContain(fire.description);
    const next = step(chapel, later, 3, [act('wait', null, { text: 'wait 3 hours' })], { seed: 'quiet' }).state;
    const heard = step(chapel, next, 4, [act('talk', maren)]);
    const all = [...next.world_state.world_events, ...heard.state.world_state.world_events];
    expect(all.map(({ description }) => description)).toContain(fire.description);
    expect(ids(heard.state)).not.toContain('far');
    expect(told(heard.state, 5)).not.toContain(fire.description);
  });

  it('is come upon by who arrives while it shows', () => {
    const due = step(world, inn, 2, [untilDue]).state;
    expect(ids(due)).toEqual(['far']);
    const harbour = step(world, due, 3, [act('go', place('Saltmere Harbour'))]).state;
    expect(ids(harbour)).toEqual(['far']);
    expect(ids(step(world, harbour, 4, [act('go', place(FAR))]).state)).toEqual(['timeline']);
  });

  it('is told by nobody who has no speech', () => {
    const dumb = livingWorld({ timeline: [fire], people: { 'Maren Holt': { voice: 'None. A hiss.' } } });
    const asked = act('ask', maren, { topic: 'news', text: 'any news?' });
    const news = (of: typeof world) => {
      const there = step(of, begun('Wren Ashby', of), 1, [act('go', place('The Gull and Anchor'))]).state;
      const far = { id: `far-${idFor(fire.name, 'timeline')}`, name: fire.name, description: fire.description };
      const event = { ...far, began_at: there.world_state.clock_minutes - 600, ends_at: null };
      const state = { ...there, world_state: { ...there.world_state, world_events: [event] } };
      return ofType(step(of, state, 3, [asked]).effects, 'event.began').map(({ event: { id } }) => id.split('-')[0]);
    };
    expect([news(world), news(dumb)]).toEqual([['news'], []]);
  });
});

describe('small talk', () => {
  it('brings hearsay up now and then, unasked', () => {
    const world = livingWorld();
    const inn = step(world, begun('Wren Ashby', world), 1, [act('go', place('The Gull and Anchor'))]).state;
    const known = inn.world_state.npc_states['Maren Holt'];
    if (known === undefined) throw new Error('nobody at the inn');
    const fact = 'heard tell: the bishop has sold the bell';
    const npc_states = { ...inn.world_state.npc_states, 'Maren Holt': { ...known, facts: [fact] } };
    const state = { ...inn, world_state: { ...inn.world_state, npc_states } };
    const talk = act('talk', target('person', 'Maren Holt'));
    const told = Array.from({ length: 12 }, (_, at) => step(world, state, at + 2, [talk], { seed: `s${at}` })).filter(
      ({ effects }) => ofType(effects, 'event.began').some(({ event }) => event.description.includes('bishop')),
    );
    expect(told.length).toBeGreaterThan(2);
    expect(told.length).toBeLessThan(11);
    const topical = act('ask', target('person', 'Maren Holt'), { topic: 'the beacon' });
    expect(ofType(step(world, state, 2, [topical]).effects, 'event.began')).toEqual([]);
  });
});

describe('what the lore implies', () => {
  const world = livingWorld({
    places: {
      'The Gull and Anchor': {
        features: [
          { name: 'yard', detail: 'The ostler keeps two horses in the stables behind.' },
          { name: 'long wall', detail: 'A wall of ship timber.' },
          { name: 'square table', detail: 'Four men could sit at it.' },
        ],
      },
    },
  });
  const inn = step(world, begun('Wren Ashby', world), 1, [act('go', place('The Gull and Anchor'))]).state;
  const look = (verb: 'talk' | 'search' | 'take' | 'look', name: string, from = inn) =>
    step(world, from, 2, [act(verb, { ...target('unknown', name), here: false }, { text: `${verb} for the ${name}` })])
      .state;

  const find = (name: string) => look('search', name);

  it('is made when it is looked for, and stays', () => {
    const met = look('talk', 'ostler');
    expect(met.world_state.npc_states['the ostler']).toMatchObject({ place: 'The Gull and Anchor', status: 'alive' });
    expect(look('talk', 'ostler', met).world_state.npc_states['the ostler']).toEqual(
      met.world_state.npc_states['the ostler'],
    );
    expect(Object.keys(find('stables').world_state.found_places)).toEqual(['The Stables']);
    const horse = look('look', 'horse').world_state.things['The Gull and Anchor'];
    expect(horse?.map(({ name }) => name)).toContain('horse');
    expect(look('take', 'horse').inventory.some(({ name }) => name === 'horse')).toBe(false);
  });

  it('is no place of its own for being gone up to, a wall or a square table', () => {
    const walk = (name: string) =>
      Object.keys(
        step(world, inn, 2, [act('go', target('feature', name), { text: `walk to the ${name}` })]).state.world_state
          .found_places,
      );
    expect([walk('long wall'), walk('square table'), walk('yard')]).toEqual([[], [], ['The Yard']]);
  });

  it('is one of the crowd for who speaks to nobody by name, and they are seen before they answer', () => {
    const square = livingWorld({ places: { 'The Drowned Chapel': { type: 'market square' } } });
    const start = begun('Wren Ashby', square);
    const at = (clock_minutes: number): SessionState => ({
      ...start,
      world_state: { ...start.world_state, current_location: 'The Drowned Chapel', clock_minutes },
    });
    const acts = [act('ask', null, { text: 'ask what happened here' })];
    const asked = (from: SessionState) => step(square, from, 1, acts);
    const newcomers = ({ state }: ReturnType<typeof asked>) =>
      Object.keys(state.world_state.npc_states).filter((name) => !(name in start.world_state.npc_states));
    const noon = asked(at(12 * 60));
    expect(newcomers(noon)).toHaveLength(1);
    expect(tellTurn(turnOf({ world: square, state: noon.state, acts }, noon.effects))).toMatch(
      /^An? .+ of the Drowned Chapel, .+(?:turns round|looks up|stops to hear)\. “/,
    );
    expect(newcomers(asked(at(3 * 60)))).toEqual([]);
    const denied = act('talk', null, { text: 'I mutter that it is over' });
    expect(newcomers(step(square, at(12 * 60), 1, [denied]))).toEqual([]);
  });

  it('is picked up where it is of no account, once', () => {
    const harbour = begun('Wren Ashby', world);
    const nets = act('take', target('feature', 'nets'), { text: 'take a net' });
    const { state } = step(world, harbour, 1, [nets]);
    expect(state.inventory.filter(({ name }) => name === 'net')).toHaveLength(1);
    expect(step(world, state, 2, [nets]).state.inventory.filter(({ name }) => name === 'net')).toHaveLength(1);
  });

  it('is not made where the lore is silent, or has somebody of its own', () => {
    const people = (state: SessionState) => Object.keys(state.world_state.npc_states);
    expect(people(look('talk', 'astronaut'))).toEqual(people(inn));
    expect(people(look('talk', 'smuggler'))).toEqual(people(inn));
    expect(find('airlock').world_state.found_places).toEqual({});
    expect(look('take', 'crown').inventory).toEqual(inn.inventory);
  });
});
