// Records, rows and books for the contract suites: small, whole, and different where a test needs it.
import type {
  LogRecord,
  Lorebook,
  NotedRecord,
  ScenarioTemplate,
  SessionState,
  Snapshot,
  StoredTask,
  TurnRecord,
} from '@emergent/schema';
import { Lorebook as LorebookSchema, ScenarioTemplate as ScenarioTemplateSchema } from '@emergent/schema';
import type { SessionRow } from './store.ts';

const AT = '2026-01-01T00:00:00.000Z';

const base = (sessionId: string, seq: number) => ({
  v: 1 as const,
  session_id: sessionId,
  seq,
  idempotency_key: `key-${seq}`,
  request: 'a'.repeat(64),
  at: AT,
  head: seq,
  redo: null,
});

/** A turn that hangs on the record before it, on branch `main`, unless told otherwise. */
export const turnSample = (sessionId: string, seq: number, changes: Partial<TurnRecord> = {}): TurnRecord => ({
  ...base(sessionId, seq),
  kind: 'turn',
  parent: Math.max(0, seq - 1),
  number: Math.max(1, seq),
  branch: 'main',
  base: 0,
  since: [],
  leaps: null,
  digest: null,
  origin: 'action',
  line: `I do deed ${seq}`,
  direct: null,
  interpretation: {
    acts: [{ verb: 'look', text: 'look', target: null, with: null, topic: null, manner: null, speech: null }],
    confidence: 0.9,
  },
  verdict: { allowed: true, reason: null, by: null },
  checks: [],
  proposals: { world: { weather: 'rain' } },
  effects: [{ type: 'weather.changed', v: 1, weather: 'rain' }],
  refusals: [],
  unresolved: [],
  telling: `“Rain”, <she> says & 'laughs' 🌧️ שלום. It falls for the ${seq}th time.`,
  notices: [],
  suggestions: ['Wait'],
  offers: [],
  scene: { place: 'Harbour', present: ['Mira'] },
  context: { sections: [], lore: [], memories: [] },
  lorebook_revision: 1,
  clock_minutes: 540 + seq,
  usage: {
    calls: 0,
    input_tokens: null,
    cached_tokens: null,
    output_tokens: null,
    reasoning_tokens: null,
    cost: null,
    seconds: 0.001,
    model_seconds: 0,
    first_word_seconds: null,
  },
  model: 'storyteller',
  improvised: ['world'],
  failures: [],
  prompt_version: 1,
  prompt_digest: null,
  terms: [],
  story_length: seq * 2,
  ...changes,
});

export const noteSample = (sessionId: string, seq: number, label = 'here'): NotedRecord => ({
  ...base(sessionId, seq),
  kind: 'noted',
  note: { note: 'bookmark', id: `bookmark-${seq}`, turn: 1, number: 1, label },
});

export const retoldSample = (sessionId: string, seq: number): LogRecord => ({
  ...base(sessionId, seq),
  kind: 'retold',
  turn: 1,
  text: 'It rains harder.',
});

export const movedSample = (sessionId: string, seq: number): LogRecord => ({
  ...base(sessionId, seq),
  kind: 'moved',
  move: 'undo',
});

const stateSample = (): SessionState => ({
  v: 1,
  character: {
    name: 'Ada',
    level: 1,
    health: 90,
    max_health: 100,
    mana: 10,
    max_mana: 50,
    experience: 0,
    stats: { strength: 10, dexterity: 10, constitution: 10, intelligence: 10, wisdom: 10, charisma: 10 },
    class_name: 'Ranger',
    background: null,
    equipped_items: {},
    max_carry_weight: 50,
    skills: {},
    defeated: null,
    metadata: { patterns: {}, traits: [], arc: '' },
  },
  inventory: [],
  quests: [],
  world_state: {
    current_location: 'Harbour',
    environment_description: 'Nets and gulls. '.repeat(100),
    weather: 'rain',
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
  relationships: {},
  reputation: {},
  pending: [],
  threads: [],
  memory: { window_from: 0, chronicle: [], settled_lore: [] },
});

export const snapshotSample = (sessionId: string, seq: number): Snapshot => ({
  v: 1,
  session_id: sessionId,
  seq,
  number: seq,
  state: stateSample(),
  recent: [1, 2, 3],
  sums: [2 ** 32 - 1, 0, 77],
});

export const rowSample = (sessionId: string, changes: Partial<SessionRow> = {}): SessionRow => ({
  session_id: sessionId,
  title: 'The harbour',
  character_name: 'Ada',
  class_name: 'Ranger',
  character_level: 1,
  current_location: 'Harbour',
  number: 1,
  scenario_id: 'template',
  lorebook_id: 'book',
  created_at: AT,
  updated_at: AT,
  owner: 'local',
  seq: 1,
  deleted_at: null,
  ...changes,
});

type BookChanges = Partial<Omit<Lorebook, 'series_metadata'>> & { title?: string; genre?: string };
export const bookSample = (
  id: string,
  { title = 'A book', genre = 'fantasy', ...changes }: BookChanges = {},
): Lorebook =>
  LorebookSchema.parse({
    id,
    revision: 1,
    owner: 'local',
    shipped: false,
    created_at: AT,
    updated_at: AT,
    series_metadata: { title, genre },
    ...changes,
  });

export const templateSample = (id: string, changes: Partial<ScenarioTemplate> = {}): ScenarioTemplate =>
  ScenarioTemplateSchema.parse({
    id,
    revision: 1,
    owner: 'local',
    shipped: false,
    created_at: AT,
    title: 'A beginning',
    lorebook_id: 'book',
    setting_location: 'Harbour',
    ...changes,
  });

export const taskSample = (taskId: string, changes: Partial<StoredTask> = {}): StoredTask => ({
  v: 1,
  task_id: taskId,
  status: 'started',
  progress: 0,
  current_step: 'Waiting to begin',
  request: {
    series_title: 'A book',
    series_type: 'original',
    genre: '',
    setting: '',
    power_system: '',
    tone: '',
    themes: [],
  },
  result: null,
  error: null,
  created_at: AT,
  completed_at: null,
  owner: 'local',
  idempotency_key: `key-${taskId}`,
  request_digest: 'a'.repeat(64),
  seed: 'seed',
  lorebook_id: `${taskId}-book`,
  scenario_template_id: `${taskId}-template`,
  revision: 1,
  worker: null,
  lease_until: 0,
  deaths: 0,
  began_at: null,
  ...changes,
});
