// Sessions and turns as clients see them: the original's shapes, nothing hidden let through.
import {
  branchOf,
  carryWeight,
  effectiveStats,
  exitsOf,
  experienceFor,
  MAX_LEVEL,
  type Node,
  numberOf,
  sceneOf,
} from '@emergent/core';
import type {
  Effect,
  GameSession,
  Quest,
  SessionState,
  StoryEntry,
  TurnRecord,
  TurnView,
  WorldState,
} from '@emergent/schema';
import type { Opened } from '../log/session-log.ts';

const isShown = (quest: Quest): boolean => quest.status !== 'hidden';

/** What people carry is theirs to know. */
const shownWorld = (world: WorldState): WorldState => ({
  ...world,
  things: Object.fromEntries(Object.entries(world.things).filter(([holder]) => !holder.startsWith('@'))),
});

/** Told, but neither hidden quests nor what is still to come. */
export const shownEffects = (effects: readonly Effect[], hidden: ReadonlySet<string>): Effect[] =>
  effects.filter((effect) => {
    if (effect.type === 'consequence.scheduled' || effect.type === 'consequence.faded') return false;
    if (effect.type === 'quest.began') return isShown(effect.quest);
    if (effect.type === 'thing.found' || effect.type === 'thing.gone') return !effect.place.startsWith('@');
    return !('quest_id' in effect && hidden.has(effect.quest_id));
  });

export const hiddenQuests = (state: SessionState): Set<string> =>
  new Set(state.quests.filter((quest) => quest.status === 'hidden').map((quest) => quest.id));

export const openingEntry = (opened: Opened): StoryEntry => ({
  id: 'story_0_narration',
  type: 'narration',
  text: opened.notes.retold.get(opened.began.seq) ?? opened.began.telling,
  timestamp: opened.began.at,
});

/** Player's line, telling, and the program's own lines, in this order. */
export const entriesOf = (
  turn: TurnRecord,
  retold: ReadonlyMap<number, string>,
): [StoryEntry, StoryEntry, ...StoryEntry[]] => [
  { id: `story_${turn.seq}_player`, type: 'player', text: turn.line, timestamp: turn.at },
  {
    id: `story_${turn.seq}_narration`,
    type: 'narration',
    text: retold.get(turn.seq) ?? turn.telling,
    timestamp: turn.at,
  },
  ...turn.notices.map(
    (text, index): StoryEntry => ({
      id: `story_${turn.seq}_system_${index}`,
      type: 'system',
      text,
      timestamp: turn.at,
    }),
  ),
];

const newestEntries = (opened: Opened, most: number): StoryEntry[] => {
  // A turn has two entries at least.
  const newest = opened.path.slice(-Math.ceil(most / 2));
  const entries = newest.flatMap((turn) => entriesOf(turn, opened.notes.retold));
  const first = opened.path[0]?.number ?? 1;
  return [...(first <= 1 ? [openingEntry(opened)] : []), ...entries].slice(-most);
};

export const storyLength = (head: Node): number => (head.kind === 'began' ? 1 : head.story_length);

export const sessionView = (opened: Opened, entries: number): GameSession => {
  const { began, head, state, notes } = opened;
  const scene = sceneOf(state, opened.world);
  return {
    session_id: began.session_id,
    character: state.character,
    inventory: state.inventory,
    quests: state.quests.filter(isShown),
    story: newestEntries(opened, entries),
    world_state: shownWorld(state.world_state),
    scenario_id: began.scenario_id,
    lorebook_id: began.lorebook_id,
    created_at: began.at,
    updated_at: opened.last.at,
    effective_stats: effectiveStats(state),
    carry_weight: carryWeight(state),
    relationships: state.relationships,
    reputation: state.reputation,
    people_here: scene.present.map((person) => person.name),
    exits: exitsOf(state, opened.world, scene.place).map((exit) => exit.name),
    suggested_actions: head.suggestions,
    ...notes.settings,
    head: { seq: head.seq, number: numberOf(head), branch: branchOf(head) },
    can_undo: head.kind === 'turn',
    can_redo: opened.last.redo !== null && opened.last.redo !== head.seq,
    metadata: {
      world_title: opened.world.lorebook.series_metadata.title,
      scenario_title: opened.world.template.title,
      lorebook_revision: began.lorebook_revision,
      threads: state.threads.map((thread) => thread.text),
      last_record: opened.last.seq,
      next_level_experience: state.character.level >= MAX_LEVEL ? null : experienceFor(state.character.level + 1),
    },
  };
};

export const turnView = (
  turn: TurnRecord,
  retold: ReadonlyMap<number, string>,
  hidden: ReadonlySet<string>,
): TurnView => ({
  seq: turn.seq,
  number: turn.number,
  branch: turn.branch,
  entries: entriesOf(turn, retold),
  verdict: turn.verdict,
  checks: turn.checks,
  effects: shownEffects(turn.effects, hidden),
  refusals: turn.refusals,
  suggested_actions: turn.suggestions,
  idempotency_key: turn.idempotency_key,
});

/** Fields of the world that a turn changed, each with its whole new value. */
export const worldChanges = (before: SessionState, after: SessionState): Partial<WorldState> => {
  const now = shownWorld(after.world_state);
  const untouched = before.world_state.things === after.world_state.things;
  const earlier: WorldState = untouched
    ? { ...before.world_state, things: now.things }
    : shownWorld(before.world_state);
  const old = new Map<string, unknown>(Object.entries(earlier));
  const changed = Object.entries(now).filter(
    ([field, value]) => old.get(field) !== value && JSON.stringify(old.get(field)) !== JSON.stringify(value),
  );
  return Object.fromEntries(changed);
};
