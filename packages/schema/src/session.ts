// A session: the folded state that effects change, and the original's GameSession that clients see.
import { z } from 'zod';
import { Character, CharacterStats } from './character.ts';
import { ChronicleEntry, LoreTimer, PendingConsequence } from './effect.ts';
import { InventoryItem } from './item.ts';
import { Quest, QuestView } from './quest.ts';
import { Difficulty } from './scenario.ts';
import { ContentLevel, StoryEntry, StoryStyle } from './story.ts';
import { line, Standing, Timestamp } from './text.ts';
import { WorldState } from './world.ts';

export const Thread = z.object({ id: z.string(), text: z.string(), opened_at: z.number().int() });

/** The fold of the turns on the path to the head. At most 64 KB. */
export const SessionState = z.object({
  v: z.literal(1),
  character: Character,
  inventory: z.array(InventoryItem).max(200),
  quests: z.array(Quest),
  world_state: WorldState,
  relationships: z.record(z.string(), Standing),
  reputation: z.record(z.string(), Standing),
  pending: z.array(PendingConsequence).max(64),
  threads: z.array(Thread).max(12),
  memory: z.object({
    /** Turns before this number are told by the chronicle, from it on word for word. */
    window_from: z.number().int().min(0),
    chronicle: z.array(ChronicleEntry),
    /** Ids of lore entries that stand in the stable part of the prompt. */
    settled_lore: z.array(z.string()),
    /** Absent until lore fires that has timers. */
    lore_timers: z.array(LoreTimer).optional(),
  }),
});
export type SessionState = z.infer<typeof SessionState>;

/** How a story is told; the player may change it at any time. */
export const StorySettings = z.object({
  title: line(200, 1),
  style: StoryStyle,
  difficulty: Difficulty,
  content_level: ContentLevel,
});
export type StorySettings = z.infer<typeof StorySettings>;

/** `quests` without hidden ones; `metadata` has what the original leaves open. */
export const GameSession = z.object({
  session_id: z.string(),
  character: Character,
  inventory: z.array(InventoryItem),
  quests: z.array(QuestView),
  story: z.array(StoryEntry),
  world_state: WorldState,
  scenario_id: z.string().nullable(),
  lorebook_id: z.string().nullable(),
  created_at: Timestamp,
  updated_at: Timestamp,
  /** Ability values with what is worn. */
  effective_stats: CharacterStats,
  carry_weight: z.number(),
  relationships: z.record(z.string(), Standing),
  reputation: z.record(z.string(), Standing),
  people_here: z.array(z.string()),
  exits: z.array(z.string()),
  suggested_actions: z.array(z.string()),
  title: z.string(),
  style: StoryStyle,
  difficulty: Difficulty,
  content_level: ContentLevel,
  /** Where the story stands: `seq` of the head turn (send it back as `if_head`), its number and branch. */
  head: z.object({ seq: z.number().int(), number: z.number().int(), branch: z.string() }),
  can_undo: z.boolean(),
  can_redo: z.boolean(),
  metadata: z.record(z.string(), z.json()),
});
export type GameSession = z.infer<typeof GameSession>;
