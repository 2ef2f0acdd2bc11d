// A small world for tests of core: five places, four people (one hostile), two systems, a quest with two endings. Called by tests only.
import { PlayableCharacter, ScenarioTemplate, type SessionState } from '@emergent/schema';
import { makeWorld, type World } from '../world.ts';
import { fixtureLorebook } from './fixture-lorebook.ts';

const mainQuest = {
  id: 'dark-beacon',
  title: 'The Dark Beacon',
  description: 'The beacon of Saltmere is out and ships are due. Find what was taken and decide who shall have it.',
  giver: 'Maren Holt',
  objectives: [
    { text: 'Ask the keeper what happened', done_when: [{ kind: 'meet', person: 'Brother Aldous' }] },
    { text: 'Find the stolen lens', done_when: [{ kind: 'get', item: 'beacon lens' }] },
  ],
  endings: [
    {
      id: 'lit',
      title: 'The Light Restored',
      done_when: [{ kind: 'give', item: 'beacon lens', person: 'Brother Aldous' }],
      telling: 'The lens goes home into its cradle, and nine miles out a helmsman turns his wheel.',
      rewards: { experience: 50, reputation: { 'Townsfolk of Saltmere': 40 } },
    },
    {
      id: 'sold',
      title: 'The Light Sold',
      done_when: [{ kind: 'give', item: 'beacon lens', person: 'Captain Rusk' }],
      telling: 'Rusk counts the coins into your palm one at a time, and behind you the hill stays dark.',
      rewards: { experience: 50, reputation: { 'The Wreckers': 40, 'Townsfolk of Saltmere': -60 } },
    },
  ],
  rewards: { experience: 30 },
};

const sideQuest = {
  id: 'bell-rope',
  title: 'A Rope for the Bell',
  description: 'Pip wants the harbour bell to ring again.',
  giver: 'Pip',
  starts: { kind: 'meet', person: 'Pip' },
  objectives: [{ text: 'Give Pip a rope', done_when: [{ kind: 'give', item: 'coil of rope', person: 'Pip' }] }],
  rewards: { experience: 20, items: [{ name: 'gull whistle', type: 'tool' }] },
};

const playable = [
  {
    name: 'Wren Ashby',
    class_name: 'Ranger',
    description: 'A tracker come down from the moors.',
    background: 'Raised on the moors, sent to the coast with a letter nobody will read.',
    stats: { strength: 11, dexterity: 15, constitution: 12, intelligence: 10, wisdom: 14, charisma: 9 },
    abilities: ['tracking', 'archery'],
    skills: { tracking: 2 },
    items: [
      { name: 'short bow', type: 'weapon', slot: 'weapon', stats: { weight: 1, damage: '1d6' } },
      { name: 'waxed cloak', type: 'clothing', slot: 'chest', stats: { weight: 2, armor: 1 } },
      {
        name: 'healing draught',
        type: 'consumable',
        quantity: 2,
        stats: { weight: 0.3, heals: 20 },
        effect: 'closes wounds',
      },
    ],
  },
  {
    name: 'Tobias Vane',
    class_name: 'Tidecaller',
    description: 'A lapsed novice who still hears the water.',
    background: 'Left the chapel school a week before his vows.',
    stats: { strength: 8, dexterity: 10, constitution: 11, intelligence: 14, wisdom: 15, charisma: 12 },
    max_health: 80,
    max_mana: 80,
    abilities: ['tidecalling'],
    skills: { tidecalling: 1 },
    items: [{ name: 'drift-wood staff', type: 'weapon', slot: 'weapon', stats: { weight: 2, damage: '1d4' } }],
    setting_location: 'Lantern Hill',
    initial_narrative:
      '{name} stands under the dark tower with salt on the lips, and the water is saying something below.',
  },
];

export const fixtureWorld = (): World =>
  makeWorld(
    fixtureLorebook(),
    ScenarioTemplate.parse({
      id: 'fixture-dark-beacon',
      revision: 1,
      owner: 'local',
      shipped: true,
      created_at: '2026-01-01T00:00:00.000Z',
      title: 'The Dark Beacon',
      description: 'A harbour town, a stolen light, and ships on their way.',
      lorebook_id: 'fixture-saltmere',
      setting_location: 'Saltmere Harbour',
      time_period: 'the year after the herring failed',
      starting_situation: 'The beacon has been dark for nine nights.',
      key_characters: ['Maren Holt', 'Brother Aldous'],
      playable_characters: playable,
      available_paths: ['restore the light', 'sell the light'],
      initial_narrative:
        '{name} comes down to the quay of Saltmere with the last of the daylight. The beacon on the hill is dark, and nobody will say why.',
      quests: [mainQuest, sideQuest],
      starting_minutes: 1020,
      starting_weather: 'drizzle',
    }),
  );

/** A state at the beginning, without people or things made present: systems materialise them on `turn.began`. */
export const fixtureState = (): SessionState => {
  const who = PlayableCharacter.parse(playable[0]);
  return {
    v: 1,
    character: {
      name: who.name,
      level: 1,
      health: who.max_health,
      max_health: who.max_health,
      mana: who.max_mana,
      max_mana: who.max_mana,
      experience: 0,
      stats: who.stats,
      class_name: who.class_name,
      background: who.background,
      equipped_items: {},
      max_carry_weight: 100,
      skills: {},
      defeated: null,
      metadata: { patterns: {}, traits: [], arc: '' },
    },
    inventory: [],
    quests: [],
    world_state: {
      current_location: 'Saltmere Harbour',
      environment_description: '',
      weather: 'drizzle',
      time_of_day: 'afternoon',
      special_conditions: [],
      npc_states: {},
      location_history: ['Saltmere Harbour'],
      world_events: [],
      clock_minutes: 1020,
      condition_ends: {},
      visits: { 'Saltmere Harbour': 1 },
      found_places: {},
      things: {},
    },
    relationships: {},
    reputation: {},
    pending: [],
    threads: [],
    memory: { window_from: 0, chronicle: [], settled_lore: [] },
  };
};
