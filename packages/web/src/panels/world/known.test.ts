// What the map may show: nothing of the book that the player has not come near.
import type { GameSession, Lorebook } from '@emergent/schema';
import { expect, test } from 'vitest';
import { knownWorld, stepsFrom } from './known.ts';

const location = (name: string, connections: string[], aliases: string[] = []): Lorebook['locations'][number] => ({
  name,
  description: `About ${name}.`,
  type: '',
  significance: '',
  connections,
  aliases,
  features: [],
  items: [],
  minutes: 10,
  indoors: false,
  dark: false,
  locked: null,
  climate: null,
});
const world = (part: Partial<GameSession['world_state']>): GameSession['world_state'] => ({
  current_location: 'Quay',
  environment_description: '',
  weather: '',
  time_of_day: '',
  special_conditions: [],
  npc_states: {},
  location_history: [],
  world_events: [],
  clock_minutes: 0,
  condition_ends: {},
  visits: { Quay: 1 },
  found_places: {},
  things: {},
  ...part,
});
const BOOK = [
  location('Quay', ['the inn', 'Mill']),
  location('Inn', ['Quay', 'Cellar'], ['The Inn']),
  location('Mill', ['Quay', 'Crypt']),
  location('Crypt', ['Mill']),
  location('Cellar', ['Inn']),
];

test('places behind places that were never entered stay unknown, and so do descriptions', () => {
  const known = knownWorld({ world_state: world({}), exits: ['Inn', 'Mill'] }, BOOK);
  expect(known.places.map(({ name, description }) => [name, description])).toEqual([
    ['Quay', 'About Quay.'],
    ['Inn', ''],
    ['Mill', ''],
  ]);
  expect(known.ways).toEqual([
    ['Inn', 'Quay'],
    ['Mill', 'Quay'],
  ]);
});

test('what was found in play is joined on; a place named like a built-in is only a name', () => {
  const found = { connections: ['Quay'], description: 'A nook.', found_at: 3 };
  const state = world({
    visits: { Quay: 2, Mill: 1 },
    found_places: { constructor: found, ...JSON.parse(`{"__proto__":${JSON.stringify(found)}}`) },
  });
  const known = knownWorld({ world_state: state, exits: ['constructor'] }, BOOK);
  expect(known.places.map(({ name }) => name).sort()).toEqual([
    'Crypt',
    'Inn',
    'Mill',
    'Quay',
    '__proto__',
    'constructor',
  ]);
  const steps = stepsFrom('Quay', known.ways);
  expect([steps.get('Mill'), steps.get('Crypt'), steps.get('__proto__'), steps.get('Cellar')]).toEqual([
    1,
    2,
    1,
    undefined,
  ]);
});

test('without the book: where one stands, and what leads on', () => {
  const known = knownWorld({ world_state: world({}), exits: ['Inn'] }, []);
  expect(known).toEqual({
    places: [
      { name: 'Quay', description: '', visits: 1, here: true, near: false },
      { name: 'Inn', description: '', visits: 0, here: false, near: true },
    ],
    ways: [['Inn', 'Quay']],
  });
});
