// The world's own life in words: who comes and goes, what is overheard and told, the dark, crowds, locks that give, weather of the book's wording.
import type { Effect, InventoryItem, SessionState } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { sceneOf } from '../scene.ts';
import { type Living, livingWorld } from '../testing/living-world.ts';
import { act, begun, type Play, target, turnOf } from '../testing/turns.ts';
import { tellTurn } from './telling.ts';

const INN = 'The Gull and Anchor';
const at = (place: string, change: Partial<SessionState['world_state']> = {}, living: Living = {}) => {
  const world = livingWorld(living);
  const state = begun('Wren Ashby', world);
  return { world, state: { ...state, world_state: { ...state.world_state, current_location: place, ...change } } };
};
/** Tellings of the same turn in several wordings. */
const told = (given: Omit<Play, 'acts'> & Partial<Play>, happened: Effect[] = [], seeds = 6): string[] =>
  Array.from({ length: seeds }, (_, seed) =>
    tellTurn(turnOf({ acts: [act('look')], ...given, seed: `words ${seed}` }, happened)),
  );
const comes = (name: string, place: string | null, why = 'where the day finds them'): Effect => ({
  type: 'person.changed',
  v: 1,
  name,
  change: { place },
  why,
});
const event = (id: string, description: string): Effect => ({
  type: 'event.began',
  v: 1,
  event: { id, name: 'N', description, began_at: 0, ends_at: null },
});
const lamp: InventoryItem = {
  id: 'l',
  name: 'storm lantern',
  type: 'tool',
  description: '',
  rarity: 'common',
  quantity: 1,
  equipped: false,
  slot: null,
  stats: { light: true },
  durability: null,
  effect: null,
  significance: null,
};

describe('people', () => {
  it('come in with the weather on them, and leave for somewhere', () => {
    const wet = at(INN, { weather: 'drizzle' });
    for (const one of told(wet, [comes('Brother Aldous', INN)])) expect(one).toMatch(/Brother Aldous|drizzle/);
    expect(told(wet, [comes('Brother Aldous', INN)]).join()).toMatch(
      /shaking off the drizzle|breath of drizzle|dripping/,
    );
    expect(told(wet, [comes('Brother Aldous', 'Saltmere Harbour')]).join()).toMatch(/Saltmere Harbour/);
  });

  it('are heard in the dark, not seen', () => {
    const dark = at('The Cellar');
    const pip = begun().world_state.npc_states.Pip;
    if (pip === undefined) throw new Error('nobody on the quay');
    const npc_states = { Pip: { ...pip, place: 'The Cellar' } };
    const state = { ...dark.state, world_state: { ...dark.state.world_state, npc_states } };
    for (const one of told({ ...dark, state })) expect(one).not.toMatch(/Pip|Barrels|brass lamp|barefoot/);
    for (const one of told({ ...dark, state: { ...state, inventory: [lamp] } })) expect(one).toMatch(/Barrels/);
  });
});

describe('news', () => {
  it('is overheard as somebody’s words, and told to the face of who asked', () => {
    const words = 'Somebody saw Wren Ashby break the bell';
    const quay = at('Saltmere Harbour');
    for (const one of told(quay, [event('news-1', words)])) expect(one).toContain(`“${words}.”`);
    const asked = act('ask', target('person', 'Pip'), { text: 'any news?', topic: 'news' });
    for (const one of told({ ...quay, acts: [asked] }, [event('news-1', words)]))
      expect(one).toContain('They say somebody saw you break the bell.');
  });

  it('of what went on out of sight is none until it is heard', () => {
    for (const one of told(at('Saltmere Harbour'), [
      event('plan-1', 'Rusk rowed out'),
      event('done-1', 'Rusk rowed in'),
    ]))
      expect(one).not.toContain('Rusk');
  });

  it('is brought up by who is spoken to, unasked', () => {
    const talk = act('talk', target('person', 'Pip'));
    for (const one of told({ ...at('Saltmere Harbour'), acts: [talk] }, [event('news-1', 'The "Gull" is sold')]))
      expect(one).toMatch(/Pip.*“The ‘Gull’ is sold\.”|“The ‘Gull’ is sold\.”.*Pip/s);
  });

  it('of the timeline is seen by who is near, and nothing to who is far off', () => {
    const words = 'A black lugger drops anchor.';
    const near = told(at('Saltmere Harbour'), [event('timeline-The lugger in the bay', words)]).join();
    expect(near).toContain(words);
    expect(near).not.toMatch(/Word goes about|There is news|on everybody’s lips/);
    expect(told(at(INN), [event('far-the-lugger', words)]).join()).not.toContain(words);
  });
});

describe('a way that was shut', () => {
  it('is told as it gave, by its key’s name', () => {
    const opened = (how: 'key' | 'force'): Effect => ({ type: 'way.opened', v: 1, place: 'The Cellar', how });
    for (const one of told(at(INN), [opened('key')])) expect(one).toMatch(/cellar key.*[Tt]he Cellar/s);
    for (const one of told(at(INN), [opened('force')])) expect(one).not.toContain('key');
  });
});

describe('night out of doors', () => {
  it('shows what lies about only dimly, unless there is a light', () => {
    const night = at('Saltmere Harbour', { time_of_day: 'night' });
    const DIM = /by its outline|finds it before|Half seen|night lets|side of guessing/;
    const seen = (inventory: InventoryItem[]) =>
      told({ ...night, state: { ...night.state, inventory } }).filter((one) => /rope/.test(one));
    expect(seen([]).length).toBeGreaterThan(0);
    for (const one of seen([])) expect(one).toMatch(DIM);
    for (const one of seen([lamp])) expect(one).not.toMatch(DIM);
  });
});

describe('going', () => {
  const moved = (from: string, to: string): Effect => ({
    type: 'world.moved',
    v: 1,
    from,
    to,
    minutes: 2,
    description: '',
  });

  it('through a lock is told from the lock on', () => {
    const way: Effect = { type: 'way.opened', v: 1, place: 'The Cellar', how: 'key' };
    const go = act('go', target('place', 'The Cellar'));
    for (const one of told({ ...at('The Cellar'), acts: [go] }, [way, moved(INN, 'The Cellar')])) {
      expect(one.split('\n')[0]).toMatch(/^.*cellar key/);
      expect(one.match(/cellar key/g)).toHaveLength(1);
    }
  });

  it('towards a place further on says so', () => {
    const go = act('go', { ...target('place', 'The Drowned Chapel'), here: false });
    const far = { ...at('Lantern Hill'), acts: [go] };
    for (const one of told(far, [moved('Saltmere Harbour', 'Lantern Hill')])) expect(one).toMatch(/Drowned Chapel/);
    const there = { ...at('The Drowned Chapel'), acts: [go] };
    for (const one of told(there, [moved('Saltmere Harbour', 'The Drowned Chapel')]))
      expect(one).not.toMatch(/further on|on the way to|goes on from here/);
  });
});

describe('places', () => {
  it('show what the timeline did to them', () => {
    const { world, state } = at('Saltmere Harbour', { clock_minutes: 1020 + 700 });
    expect(sceneOf(state, world).description).toContain('black lugger');
  });

  it('are told by their hours: nobody by night where many are by day', () => {
    const square = { places: { 'The Drowned Chapel': { type: 'market square' } } };
    const by = (hour: number) => told(at('The Drowned Chapel', { clock_minutes: hour * 60 }, square), [], 12).join(' ');
    expect(by(11)).toMatch(/people everywhere|place is full|busy hour|Half the neighbourhood|So many are talking/);
    expect(by(3)).toMatch(/not a soul|deserted|By day there would|Nobody comes here/);
  });

  it('with a climate of their own wording have it told as it stands', () => {
    const climates = [{ name: 'deck', season: null, weather: ['the air recyclers tick, cold'] }];
    const quay = at('Saltmere Harbour', { weather: 'the air recyclers tick, cold' }, { climates });
    const changed: Effect = { type: 'weather.changed', v: 1, weather: 'the air recyclers tick, cold' };
    for (const one of told({ ...quay, acts: [act('think')] }, [changed])) {
      expect(one.toLowerCase()).toContain('the air recyclers tick, cold');
      expect(one).not.toContain('tick, cold now');
    }
  });
});
