// A harbour with two people, two things and a pack, for tests of reading, judging and checking. Called by tests only.
import type { InventoryItem, PersonState, SessionState, StorySettings } from '@emergent/schema';
import { type Scene, sceneOf } from '../scene.ts';
import { fixtureState, fixtureWorld } from '../testing/fixture-world.ts';
import type { World } from '../world.ts';

export const testPerson = (place: string, change: Partial<PersonState> = {}): PersonState => ({
  place,
  status: 'alive',
  mood: 'calm',
  condition: 100,
  met: true,
  following: false,
  facts: [],
  last_seen: 1,
  description: null,
  ...change,
});

export const testItem = (id: string, name: string, change: Partial<InventoryItem> = {}): InventoryItem => ({
  id,
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
  ...change,
});

export const testSettings: StorySettings = {
  title: 'The Dark Beacon',
  style: { person: 'second', tense: 'present', length: 'medium' },
  difficulty: 'medium',
  content_level: 'teen',
};

export type HarbourAt = { session: SessionState; scene: Scene; world: World };

/** Pip and Maren are here, Aldous on the hill, Rusk dead in the cove; a rope and a lantern lie about, a whistle at the inn. */
export const harbour = (change: (session: SessionState) => SessionState = (session) => session): HarbourAt => {
  const world = fixtureWorld();
  const base = fixtureState();
  const session = change({
    ...base,
    inventory: [
      testItem('bow', 'short bow', { type: 'weapon', slot: 'weapon' }),
      testItem('draught', 'healing draught', { type: 'consumable' }),
      testItem('cloak', 'waxed cloak', { slot: 'chest', equipped: true }),
    ],
    world_state: {
      ...base.world_state,
      npc_states: {
        Pip: testPerson('Saltmere Harbour'),
        'Maren Holt': testPerson('Saltmere Harbour'),
        'Brother Aldous': testPerson('Lantern Hill'),
        'Captain Rusk': testPerson("Smugglers' Cove", { status: 'dead' }),
      },
      things: {
        'Saltmere Harbour': [testItem('rope', 'coil of rope'), testItem('lantern', 'rusty lantern')],
        'The Gull and Anchor': [testItem('whistle', 'tin whistle')],
        '@Maren Holt': [testItem('key', 'cellar key', { type: 'key' })],
      },
    },
  });
  return { session, scene: sceneOf(session, world), world };
};

/** The session with a task that is over: "The Dark Beacon", id q. */
export const taskDone = (session: SessionState): SessionState => ({
  ...session,
  quests: session.quests.concat({
    id: 'q',
    title: 'The Dark Beacon',
    description: '',
    status: 'completed',
    objectives: [],
    objective_states: [],
    endings: [],
    ending: null,
    rewards: { experience: 0, items: [], reputation: {} },
    giver: null,
    difficulty: 'easy',
    tracked: true,
    began_at: 0,
  }),
});
