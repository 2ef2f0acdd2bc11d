// Shapes for the server's tests: a session, a turn and its answer, as small as they may be.
import {
  type ActionAnswer,
  type GameSession,
  Lorebook,
  type ScenarioTemplate,
  ScenarioTemplateInput,
  type StoryEntry,
  type TurnView,
} from '@emergent/schema';

export const SESSION = '7b0c5a52-2f0e-4d53-9a3c-3a3f0f6f1a11';
export const NOW = '2026-01-02T03:04:05.000Z';

const stats = { strength: 10, dexterity: 12, constitution: 10, intelligence: 10, wisdom: 10, charisma: 10 };

const entry = (id: string, type: StoryEntry['type'], text: string): StoryEntry => ({ id, type, text, timestamp: NOW });

export const turnOf = (seq: number, key: string, line: string): TurnView => ({
  seq,
  number: seq,
  branch: 'main',
  entries: [entry(`${seq}p`, 'player', line), entry(`${seq}n`, 'narration', `You ${line}.`)],
  verdict: { allowed: true, reason: null, by: null },
  checks: [],
  effects: [],
  refusals: [],
  suggested_actions: ['look around'],
  idempotency_key: key,
});

export const sessionOf = (id: string, turns: readonly TurnView[]): GameSession => ({
  session_id: id,
  character: {
    name: 'Aragorn',
    level: 1,
    health: 100,
    max_health: 100,
    mana: 50,
    max_mana: 50,
    experience: 0,
    stats,
    class_name: 'Ranger',
    background: null,
    equipped_items: {},
    max_carry_weight: 100,
    skills: {},
    defeated: null,
    metadata: { patterns: {}, traits: [], arc: '' },
  },
  inventory: [],
  quests: [],
  story: turns.flatMap((turn) => turn.entries),
  world_state: {
    current_location: 'The Shire',
    environment_description: 'Green hills.',
    weather: 'clear',
    time_of_day: 'morning',
    special_conditions: [],
    npc_states: {},
    location_history: [],
    world_events: [],
    clock_minutes: 540,
    condition_ends: {},
    visits: {},
    found_places: {},
    things: {},
  },
  scenario_id: 'scenario_456',
  lorebook_id: 'lorebook_123',
  created_at: NOW,
  updated_at: NOW,
  effective_stats: stats,
  carry_weight: 0,
  relationships: {},
  reputation: {},
  people_here: [],
  exits: ['Bree'],
  suggested_actions: ['look around'],
  title: 'A walk',
  style: { person: 'second', tense: 'present', length: 'medium' },
  difficulty: 'medium',
  content_level: 'teen',
  head: { seq: turns.length, number: turns.length, branch: 'main' },
  can_undo: turns.length > 0,
  can_redo: false,
  metadata: {},
});

export const answerOf = (id: string, turns: readonly TurnView[], turn: TurnView, replayed: boolean): ActionAnswer => {
  const [player_action, ai_response] = turn.entries;
  if (!player_action || !ai_response) throw new Error('a turn has two entries');
  const { verdict, checks, refusals, suggested_actions } = turn;
  return {
    success: true,
    session_id: id,
    action_result: {
      player_action,
      ai_response,
      world_changes: { weather: 'rain' },
      character_effects: {},
      consequences: [],
      verdict,
      checks,
      refusals,
      suggested_actions,
      turn,
    },
    updated_session: sessionOf(id, turns),
    replayed,
  };
};

const owned = { revision: 1, owner: 'local', shipped: true, created_at: NOW };

export const lorebook = Lorebook.parse({
  ...owned,
  id: 'lorebook_123',
  updated_at: NOW,
  series_metadata: { title: 'The Lord of the Rings', type: 'book', setting: 'Middle-earth' },
});
export const template: ScenarioTemplate = {
  ...ScenarioTemplateInput.parse({
    title: "The Fellowship's Journey",
    lorebook_id: 'lorebook_123',
    setting_location: 'The Shire',
    playable_characters: [{ name: 'Aragorn' }],
  }),
  ...owned,
  id: 'scenario_456',
};
