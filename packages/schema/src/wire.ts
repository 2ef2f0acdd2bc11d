// Bodies and answers of the HTTP interface, in the original's shapes with ours beside. Used by ROUTES, the server and the SDK.
import { z } from 'zod';
import { Interpretation } from './act.ts';
import { Effect, HORIZONS, WorldChanges } from './effect.ts';
import { Lorebook } from './lorebook.ts';
import { Difficulty, ScenarioTemplate } from './scenario.ts';
import { GameSession } from './session.ts';
import { ContentLevel, StoryEntry, StoryStyle } from './story.ts';
import { line, Name, Timestamp, text } from './text.ts';
import { Check, ContextLedger, LogRecord, Refusal, SystemName, TurnUsage, Verdict } from './turn.ts';

const whole = z.number().int();

export const CreateSession = z.object({
  lorebook_id: z.string().max(100).optional(),
  character_name: Name,
  scenario_template_id: z.string().max(100).optional(),
  title: line(200, 1).optional(),
  style: StoryStyle.partial().optional(),
  difficulty: Difficulty.optional(),
  content_level: ContentLevel.optional(),
});
export type CreateSession = z.infer<typeof CreateSession>;

export const PatchSession = z
  .object({ title: line(200, 1), style: StoryStyle.partial(), difficulty: Difficulty, content_level: ContentLevel })
  .partial();
export type PatchSession = z.infer<typeof PatchSession>;

export const SessionSummary = z.object({
  session_id: z.string(),
  title: z.string(),
  character_name: z.string(),
  class_name: z.string(),
  character_level: whole,
  current_location: z.string(),
  number: whole,
  scenario_id: z.string(),
  lorebook_id: z.string(),
  created_at: Timestamp,
  updated_at: Timestamp,
});
export type SessionSummary = z.infer<typeof SessionSummary>;

export const ActionBody = z.object({ action: text(1000, 1) });

/** `horizon` refines the original's two types: an immediate consequence is `immediate`, the others are `delayed`. */
export const ConsequenceView = z.object({
  type: z.enum(['immediate', 'delayed']),
  description: z.string(),
  trigger_time: z.string().nullable(),
  horizon: z.enum(HORIZONS),
  kind: z.string(),
});

export const TurnView = z.object({
  seq: whole,
  number: whole,
  branch: z.string(),
  entries: z.array(StoryEntry),
  verdict: Verdict,
  checks: z.array(Check),
  effects: z.array(Effect),
  refusals: z.array(Refusal),
  suggested_actions: z.array(z.string()),
  idempotency_key: z.string(),
});
export type TurnView = z.infer<typeof TurnView>;

export const ActionResult = z.object({
  player_action: StoryEntry,
  ai_response: StoryEntry,
  world_changes: WorldChanges,
  character_effects: z.object({
    experience_gained: whole.optional(),
    skill_development: z.record(z.string(), z.string()).optional(),
    health_change: whole.optional(),
    mana_change: whole.optional(),
    level: whole.optional(),
  }),
  consequences: z.array(ConsequenceView),
  verdict: Verdict,
  checks: z.array(Check),
  refusals: z.array(Refusal),
  suggested_actions: z.array(z.string()),
  turn: TurnView,
});

/** What an action, undo, redo, retry, edit, switch or button answers. After a move `action_result` is the turn now at the head, or null at the beginning. */
export const ActionAnswer = z.object({
  success: z.boolean(),
  session_id: z.string(),
  action_result: ActionResult.nullable(),
  updated_session: GameSession,
  replayed: z.boolean(),
});
export type ActionAnswer = z.infer<typeof ActionAnswer>;

export const SessionAnswer = z.object({
  session: GameSession,
  summary: z.object({
    /** How the story opens; `session.story` holds the newest entries only. */
    opening: StoryEntry,
    character_level: whole,
    story_length: whole,
    current_location: z.string(),
    last_updated: Timestamp,
  }),
});

export const MoveBody = z.object({ if_head: whole.optional() });
/** `to`: back to this turn at once; what came after it stays in the tree. */
export const UndoBody = MoveBody.extend({ to: whole.min(0).optional() });
export const EditBody = z.object({ text: text(6000, 1), if_head: whole.optional() });

export const BranchView = z.object({
  branch: z.string(),
  name: z.string(),
  current: z.boolean(),
  /** Where it leaves its parent: seq and number of the turn it grows from. */
  from: z.object({ seq: whole, number: whole, branch: z.string() }).nullable(),
  tip: z.object({ seq: whole, number: whole }),
  updated_at: Timestamp,
  last_line: z.string(),
});
export type BranchView = z.infer<typeof BranchView>;

/** Why a turn went as it did. Never prompt text, a hidden quest or a pending consequence. */
export const WhyView = z.object({
  seq: whole,
  number: whole,
  branch: z.string(),
  line: z.string(),
  interpretation: Interpretation,
  verdict: Verdict,
  context: ContextLedger,
  /** Each roll with what proves it: the first eight bytes of SHA-256 over seed, number and purpose, and the seed's digest known from the start. */
  checks: z.array(Check.extend({ proof: z.object({ seed_digest: z.string(), number: whole, purpose: z.string() }) })),
  effects: z.array(Effect),
  refusals: z.array(Refusal),
  unresolved: z.array(SystemName),
  improvised: z.array(SystemName),
  model: z.string(),
  failures: z.array(z.string()),
  usage: TurnUsage,
  digests: z.object({ prompt: z.string().nullable(), state: z.string().nullable(), seed: z.string() }),
  scene: z.object({ place: z.string(), present: z.array(z.string()) }),
});
export type WhyView = z.infer<typeof WhyView>;

export const BookmarkView = z.object({
  id: z.string(),
  seq: whole,
  number: whole,
  label: z.string(),
  on_path: z.boolean(),
  created_at: Timestamp,
});
export type BookmarkView = z.infer<typeof BookmarkView>;
export const SearchHit = z.object({
  seq: whole,
  number: whole,
  branch: z.string(),
  on_path: z.boolean(),
  type: z.enum(['player', 'narration']),
  excerpt: z.string(),
  /** Start and end of each match in `excerpt`, in UTF-16 units. */
  highlights: z.array(z.tuple([whole, whole])),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const MemoryView = z.object({
  id: z.string(),
  text: z.string(),
  numbers: z.array(whole),
  entities: z.array(z.string()),
  kind: z.enum(['event', 'chronicle', 'person']),
  pinned: z.boolean(),
  forgotten: z.boolean(),
  corrected: z.boolean(),
});
export type MemoryView = z.infer<typeof MemoryView>;

/** A whole story: every record of its log, with the world it was played in, so that it plays anywhere. */
export const StoryExport = z.object({
  format: z.literal('emergent-story'),
  version: z.literal(1),
  exported_at: Timestamp,
  seed: z.string(),
  lorebook: Lorebook,
  template: ScenarioTemplate,
  records: z.array(LogRecord).min(1).max(200_000),
});
export type StoryExport = z.infer<typeof StoryExport>;

export const TemplateSummary = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  lorebook_id: z.string(),
  setting_location: z.string(),
  difficulty_level: z.string(),
  estimated_duration: z.string(),
  tags: z.array(z.string()),
  created_at: Timestamp,
  playable_characters: z.array(z.object({ name: z.string(), class_name: z.string(), description: z.string() })),
});
export const LorebookSummary = z.object({
  id: z.string(),
  title: z.string(),
  type: z.string(),
  genre: z.string(),
  tone: z.string(),
  setting: z.string(),
  characters_count: whole,
  locations_count: whole,
  created_at: Timestamp,
});
export const LorebookAnswer = z.object({
  lorebook: Lorebook,
  summary: z.object({
    characters_count: whole,
    locations_count: whole,
    world_systems_count: whole,
    timeline_events: whole,
  }),
});

const free = z.record(z.string(), z.json()).nullish();
/** Free context of the original's two AI endpoints, in whatever shape a client keeps it: what is known is used, the rest is text for a model. */
export const GenerateResponseBody = z.object({
  context: z
    .object({ character: free, world_state: free, recent_actions: z.array(z.json()).max(50).nullish() })
    .loose(),
  action: text(1000, 1),
});
export const GenerateResponseAnswer = z.object({
  success: z.boolean(),
  response: z.object({
    response_text: z.string(),
    response_type: z.literal('narrative'),
    character_effects: z.record(z.string(), z.json()),
    world_effects: z.record(z.string(), z.json()),
    suggested_actions: z.array(z.string()),
    confidence_score: z.number().min(0).max(1),
  }),
  cached: z.boolean(),
});
export const ValidateActionBody = z.object({
  action: text(1000, 1),
  game_state: z.object({ character: free, world_context: free }).loose().default({}),
});
export const ValidateActionAnswer = z.object({
  success: z.boolean(),
  action: z.string(),
  is_valid: z.boolean(),
  validation_details: z.object({ reason: z.string() }),
  cached: z.boolean(),
});

export const DryRunAnswer = z.object({
  entries: z.array(z.object({ id: z.string(), title: z.string(), fired: z.boolean(), why: z.string() })),
});
export const BookmarkBody = z.object({ number: whole.min(0).optional(), label: text(200).default('') });
export const BookmarkPatch = z.object({ label: text(200) });
export const MemoryPatch = z.object({ pinned: z.boolean(), forgotten: z.boolean(), text: text(500, 1) }).partial();
export const QuestPatch = z.object({ status: z.literal('abandoned'), tracked: z.boolean() }).partial();
export const BranchPatch = z.object({ name: Name });
