// The fixture world with what a book may add to it: climates, a locked and dark cellar, plans, a winter start. Called by tests only.
import { Lorebook, type LorebookInput, ScenarioTemplate } from '@emergent/schema';
import { makeWorld, type World } from '../world.ts';
import { fixtureWorld } from './fixture-world.ts';

type Place = Partial<LorebookInput['locations'][number]>;
type Person = Partial<LorebookInput['characters'][number]>;
export type Living = {
  places?: Record<string, Place>;
  people?: Record<string, Person>;
  climates?: LorebookInput['climates'];
  timeline?: LorebookInput['timeline'];
  starting_season?: 'spring' | 'summer' | 'autumn' | 'winter';
};

const CELLAR = {
  name: 'The Cellar',
  type: 'cellar',
  description: 'Barrels stand in rows under a vault green with damp.',
  connections: ['The Gull and Anchor'],
  features: [{ name: 'barrels', detail: 'One barrel sounds hollow.' }],
  items: [{ name: 'brass lamp', type: 'misc' }],
  minutes: 2,
  indoors: true,
  dark: true,
  locked: { key: 'cellar key', difficulty: 14, told: 'An iron-bound door stands shut at the foot of six steps' },
};

/** Everything of the fixture world, with these fields changed by name; a locked, dark cellar lies below the inn. */
export const livingWorld = ({ places, people, climates, timeline, starting_season }: Living = {}): World => {
  const { lorebook, template } = fixtureWorld();
  const locations = lorebook.locations.map((one) => ({
    ...one,
    ...(one.name === 'The Gull and Anchor' ? { connections: [...one.connections, 'The Cellar'] } : {}),
    ...(places?.[one.name] ?? {}),
  }));
  const book = {
    ...lorebook,
    locations: [...locations, { ...CELLAR, ...(places?.['The Cellar'] ?? {}) }],
    characters: lorebook.characters.map((one) => ({ ...one, ...(people?.[one.name] ?? {}) })),
    climates: climates ?? [],
    timeline: timeline ?? lorebook.timeline,
  };
  return makeWorld(
    Lorebook.parse(book),
    ScenarioTemplate.parse({ ...template, starting_season: starting_season ?? 'summer' }),
  );
};
