// A small engine for the server's tests: one session, turns that echo, signals as the real engine sends them.
import type { Caller, Engine, Heard, Write } from '@emergent/engine';
import { EmergentError, GenerationRequest, type GenerationTask, type TurnView } from '@emergent/schema';
import { toResponse } from '../streams/frames.ts';
import { answerOf, lorebook, NOW, SESSION, sessionOf, template, turnOf } from './fixtures.ts';

export type FakeEngine = Engine & {
  /** Every call of a method that was stood in for, with its arguments. */
  calls: [string, ...unknown[]][];
  followers: Set<(heard: Heard) => void>;
  /** While set, `act` waits for it: a turn in flight. */
  hold: Promise<void> | null;
};

type Wanted = keyof Engine & string;

const bookmark = { id: 'b1', seq: 0, number: 0, label: '', on_path: true, created_at: NOW };
const memory = {
  id: 'm1',
  text: 'It rained.',
  numbers: [1],
  entities: [],
  kind: 'event' as const,
  pinned: false,
  forgotten: false,
  corrected: false,
};
const task: GenerationTask = {
  task_id: '550e8400-e29b-41d4-a716-446655440000',
  status: 'completed',
  progress: 100,
  current_step: 'Generation completed successfully',
  request: GenerationRequest.parse({ series_title: 'The Lord of the Rings' }),
  result: null,
  error: null,
  created_at: NOW,
  completed_at: NOW,
};
const branch = {
  branch: 'main',
  name: 'main',
  current: true,
  from: null,
  tip: { seq: 1, number: 1 },
  updated_at: NOW,
  last_line: 'look',
};

const tokensFake = (): Engine['tokens'] => {
  const revoked = new Set<string>();
  const hearers = new Set<(id: string) => void>();
  return {
    revoke: async (id) => {
      revoked.add(id);
      for (const hear of hearers) hear(id);
    },
    isRevoked: async (id) => revoked.has(id),
    onRevoked: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
  };
};

/** Counts and keeps as a hub of one process does, in windows that never end. */
const sharedFake = (): Engine['shared'] => {
  const uses = new Map<string, number>();
  const once = new Map<string, unknown>();
  return {
    spend: async (allowances, windowSeconds) => {
      if (allowances.some(({ key, most }) => (uses.get(key) ?? 0) >= most)) return windowSeconds;
      for (const { key } of allowances) uses.set(key, (uses.get(key) ?? 0) + 1);
      return null;
    },
    putOnce: async (key, value) => !once.has(key) && once.set(key, value).has(key),
    take: async (key) => {
      const value = once.get(key) ?? null;
      once.delete(key);
      return value;
    },
  };
};

const known = (id: string) => {
  if (id !== SESSION) throw new EmergentError('SESSION_NOT_FOUND');
};

export const fakeEngine = (instead: Partial<Engine> = {}): FakeEngine => {
  const turns: TurnView[] = [];
  const calls: FakeEngine['calls'] = [];
  const followers: FakeEngine['followers'] = new Set();
  const note = (name: Wanted, ...given: unknown[]) => void calls.push([name, ...given]);
  const tell = (heard: Heard) => {
    for (const hear of followers) hear(heard);
  };
  const answer = () => sessionAnswer();
  const sessionAnswer = () => ({
    session: sessionOf(SESSION, turns),
    summary: {
      opening: { id: 'story_0_narration', type: 'narration' as const, text: 'It begins.', timestamp: NOW },
      character_level: 1,
      story_length: turns.length,
      current_location: 'The Shire',
      last_updated: NOW,
    },
  });

  const act = async (caller: Caller, id: string, action: string, write: Write) => {
    note('act', caller, id, action, write);
    known(id);
    const key = write.key ?? `made-${turns.length}`;
    const before = turns.find((turn) => turn.idempotency_key === key);
    if (before !== undefined) {
      if (before.entries[0]?.text !== action) throw new EmergentError('KEY_REUSED');
      return answerOf(id, turns, before, true);
    }
    const seq = turns.length + 1;
    const place = { seq, number: seq, branch: 'main', idempotency_key: key };
    tell({ seq: null, signal: { type: 'turn_started', data: { ...place, line: action } } });
    const delta = { ...place, index: 0, text: 'You ', provisional: true as const };
    tell({ seq: null, signal: { type: 'narrative_delta', data: delta } });
    await fake.hold;
    turns.push(turnOf(seq, key, action));
    const told = answerOf(id, turns, turnOf(seq, key, action), false);
    const response = toResponse(told);
    if (response !== null) tell(response);
    return told;
  };
  const moved = async (name: Wanted, ...given: unknown[]) => {
    note(name, ...given);
    const last = turns.at(-1);
    if (last === undefined) throw new EmergentError('NOTHING_TO_UNDO');
    return answerOf(SESSION, turns, last, false);
  };

  const fake: FakeEngine = {
    calls,
    followers,
    hold: null,
    async createSession(...given) {
      note('createSession', ...given);
      return sessionOf(SESSION, turns);
    },
    listSessions: async () => ({ items: [], next_cursor: null }),
    async getSession(_caller, id) {
      known(id);
      return answer();
    },
    async patchSession(...given) {
      note('patchSession', ...given);
      return answer();
    },
    deleteSession: async (...given) => note('deleteSession', ...given),
    restoreSession: async () => answer(),
    exportSession: async () => {
      throw new EmergentError('SESSION_DELETED');
    },
    exportStory: async () => {
      throw new EmergentError('SESSION_DELETED');
    },
    importSession: async (_caller, body) => {
      note('importSession', body);
      return { session_id: SESSION, turns: 0 };
    },
    act,
    direct: (...given) => moved('direct', ...given),
    cancel: async (_caller, _id, key) => key === 'playing',
    move: (...given) => moved('move', ...given),
    switchBranch: async (_caller, _id, name) => {
      if (name !== 'main') throw new EmergentError('BRANCH_NOT_FOUND');
      return moved('switchBranch');
    },
    retry: (...given) => moved('retry', ...given),
    edit: (...given) => moved('edit', ...given),
    turns: async () => ({ items: turns, next_cursor: null }),
    why: async () => {
      throw new EmergentError('TURN_NOT_FOUND');
    },
    branches: async () => ({ items: [branch], next_cursor: null }),
    nameBranch: async (_caller, _id, _branch, name) => ({ ...branch, name }),
    bookmarks: async () => ({ items: [bookmark], next_cursor: null }),
    addBookmark: async (_caller, _id, number, label) => ({ ...bookmark, number: number ?? 0, label }),
    relabelBookmark: async (_caller, _id, _bookmark, label) => ({ ...bookmark, label }),
    removeBookmark: async () => {},
    search: async () => ({ items: [], next_cursor: null }),
    memories: async () => ({ items: [memory], next_cursor: null }),
    patchMemory: async () => memory,
    handOver: async () => ({ code: 'once', expires_at: NOW }),
    claim: async (_caller, code) => {
      if (code !== 'once') throw new EmergentError('CODE_NOT_FOUND');
      return { session_id: SESSION };
    },
    async follow(_caller, id, after, hear) {
      known(id);
      for (const turn of turns) {
        const past = after !== null && turn.seq > after ? toResponse(answerOf(id, turns, turn, true)) : null;
        if (past !== null) hear(past);
      }
      followers.add(hear);
      return () => void followers.delete(hear);
    },
    templates: async () => ({ items: [template], next_cursor: null }),
    template: async () => template,
    putTemplate: async (_caller, id) => ({ ...template, id, revision: id === 'new' ? 1 : 2 }),
    lorebooks: async () => ({ items: [lorebook], next_cursor: null }),
    lorebook: async () => lorebook,
    createLorebook: async () => lorebook,
    putLorebook: async () => {
      throw new EmergentError('FORBIDDEN');
    },
    deleteLorebook: async () => {},
    dryRun: async () => ({ entries: [] }),
    importLorebook: async (_caller, file) => {
      note('importLorebook', file.length);
      const summary = {
        taken: 0,
        approximated: 0,
        kept: 0,
        broken: 0,
        entries: 0,
        characters: 0,
        templates: 0,
        lines: 0,
      };
      return { report: { format: 'Nothing', told: 'Nothing.', summary, items: [] }, lorebook_id: lorebook.id };
    },
    exportLorebook: async () => ({ bytes: Buffer.from('{}'), name: 'x.json', type: 'application/json' }),
    startGeneration: async (...given) => {
      note('startGeneration', ...given);
      return task;
    },
    generationTask: async () => task,
    generationTasks: async () => ({ items: [task], next_cursor: null }),
    cancelGeneration: async () => ({ ...task, status: 'cancelled' }),
    async followGeneration(_caller, _id, hear) {
      hear(task, 1);
      return () => undefined;
    },
    taskCounts: async () => ({ waiting: 1, running: 2 }),
    hubCounts: async () => ({ connected: true, hits: 3, misses: 1, bytes: 2048 }),
    async generateResponse() {
      const response = { response_text: 'Wind.', response_type: 'narrative' as const, confidence_score: 0.5 };
      const rest = { character_effects: {}, world_effects: {}, suggested_actions: [] };
      return { success: true, response: { ...response, ...rest }, cached: false };
    },
    validateAction: async (_caller, { action }) => ({
      success: true,
      action,
      is_valid: false,
      validation_details: { reason: 'No such magic.' },
      cached: false,
    }),
    liveSettings: () => ({
      ai_model: 'storyteller',
      max_context_length: 32_000,
      temperature: 0.7,
      max_output_tokens: 2048,
      cache_ttl: 3600,
    }),
    patchSettings: async (patch) => {
      note('patchSettings', patch);
      return [];
    },
    settingChanges: async () => [],
    features: () => [{ name: 'quest', enabled: true, description: 'Quests', rollout_percentage: 100 }],
    putFeature: async (name, change) => {
      if (name !== 'quest') throw new EmergentError('FEATURE_NOT_FOUND');
      const feature = { name, enabled: change.enabled ?? true, description: 'Quests', rollout_percentage: 100 };
      return { feature, changes: [] };
    },
    shared: sharedFake(),
    tokens: tokensFake(),
    health: async () => ({
      database: { status: 'connected', response_time: 0.001, collections: 5 },
      cache: { status: 'connected', hit_rate: null, memory_usage: null },
      ai_service: { status: 'offline', model: 'storyteller', requests_remaining: null },
    }),
    drain: async () => note('drain'),
    close: async () => note('close'),
    ...instead,
  };
  return fake;
};
