// The smallest world that can be played: two rooms and nobody. For tests that play thousands of turns whose story does not matter.
import { Lorebook, ScenarioTemplate } from '@emergent/schema';

const made = { owner: 'shipped', shipped: true, revision: 1, created_at: '2026-01-01T00:00:00.000Z' };
const rooms = [
  { name: 'Hall', description: 'A bare hall.', connections: ['Cellar'] },
  { name: 'Cellar', description: 'A bare cellar.', connections: ['Hall'] },
];

export const smallWorld = {
  lorebook: Lorebook.parse({
    ...made,
    id: 'small',
    updated_at: made.created_at,
    series_metadata: { title: 'Small' },
    locations: rooms,
  }),
  template: ScenarioTemplate.parse({
    ...made,
    id: 'small-story',
    title: 'Small',
    lorebook_id: 'small',
    setting_location: 'Hall',
  }),
};
