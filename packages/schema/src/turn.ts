// Records: the entries of a session's log, and all that a turn keeps of itself. Inserting one record is the only commit.
import { z } from 'zod';
import { Interpretation } from './act.ts';
import { Effect } from './effect.ts';
import { Ability } from './item.ts';
import { SessionState, StorySettings } from './session.ts';
import { Name, text } from './text.ts';

const whole = z.number().int();
// What code or a model wrote, at most so many UTF-16 units: wider than anything play makes, so that an import is bounded too.
const words = (max: number) => z.string().max(max);
const digest = words(128);
const id = words(100);
const suggestion = words(400);

/** In the order in which they decide and react. */
export const SYSTEM_NAMES = ['world', 'item', 'character', 'quest', 'consequence', 'narrative'] as const;
export const SystemName = z.enum(SYSTEM_NAMES);
export type SystemName = z.infer<typeof SystemName>;

/** Whether the deed was possible at all. A "no" is a turn without effects. */
export const Verdict = z.object({
  allowed: z.boolean(),
  reason: words(4000).nullable(),
  by: z.enum(['code', 'model']).nullable(),
});
export type Verdict = z.infer<typeof Verdict>;

export const DEGREES = ['critical_failure', 'failure', 'success', 'critical_success'] as const;

/** One roll of a d20, addressed by (seed, number, purpose): the same deed retried rolls the same. `total` = roll + modifier. */
export const Check = z.object({
  purpose: words(300),
  ability: Ability,
  skill: words(100).nullable(),
  difficulty: whole.min(1).max(40),
  modifier: whole,
  /** What the modifier is made of. */
  because: z.array(z.object({ what: words(400), amount: whole })).max(32),
  roll: whole.min(1).max(20),
  total: whole,
  degree: z.enum(DEGREES),
});
export type Check = z.infer<typeof Check>;

/** A proposal that came to nothing: `code` for machines, `told` one sentence for the reader or null. */
export const Refusal = z.object({ system: SystemName, code: words(100), told: words(2000).nullable() });
export type Refusal = z.infer<typeof Refusal>;

export const TurnUsage = z.object({
  calls: whole,
  input_tokens: whole.nullable(),
  cached_tokens: whole.nullable(),
  output_tokens: whole.nullable(),
  reasoning_tokens: whole.nullable(),
  /** US dollars; null where the price is unknown. */
  cost: z.number().nullable(),
  /** Seconds: the whole turn, waiting for the model, until the first word. */
  seconds: z.number(),
  model_seconds: z.number(),
  first_word_seconds: z.number().nullable(),
});

export type TurnUsage = z.infer<typeof TurnUsage>;

export const LoreUse = z.object({
  id: words(200),
  title: words(400),
  used: z.boolean(),
  why: words(600),
});
export const MemoryUse = z.object({
  id: words(200),
  text: words(20_000),
  numbers: z.array(whole).max(64),
  used: z.boolean(),
  why: words(600),
});

export type LoreUse = z.infer<typeof LoreUse>;
export type MemoryUse = z.infer<typeof MemoryUse>;

/** What the context was made of: sizes and reasons, never prompt text. */
export const ContextLedger = z.object({
  sections: z.array(z.object({ name: words(100), tokens: whole })).max(64),
  lore: z.array(LoreUse).max(5000),
  memories: z.array(MemoryUse).max(500),
});
export type ContextLedger = z.infer<typeof ContextLedger>;

/** A deed done by a button instead of words: exact, with no model asked. */
export const DirectDeed = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('equip'), item_id: words(200) }),
  z.object({ deed: z.literal('unequip'), item_id: words(200) }),
  z.object({ deed: z.literal('use'), item_id: words(200) }),
  z.object({ deed: z.literal('drop'), item_id: words(200) }),
  z.object({ deed: z.literal('abandon'), quest_id: words(200) }),
  z.object({ deed: z.literal('track'), quest_id: words(200), tracked: z.boolean() }),
]);
export type DirectDeed = z.infer<typeof DirectDeed>;

/** What every record has. `head` and `redo` are seqs of turns: the last record alone says where the session is. */
const base = {
  v: z.literal(1),
  session_id: id,
  seq: whole.min(0),
  /** Wider than what a client may send: one write may be several records. */
  idempotency_key: text(256, 1),
  /** SHA-256 of what was asked: the same key with another body is refused. */
  request: digest,
  at: z.iso.datetime(),
  head: whole.min(0),
  /** The furthest turn that redo can reach; null: none. */
  redo: whole.nullable(),
};

export const BeganRecord = z.object({
  ...base,
  kind: z.literal('began'),
  owner: words(200),
  seed: digest,
  /** As it is kept: a player's own has a mark of the player's behind it; in exports it has none. */
  scenario_id: words(120),
  scenario_revision: whole,
  lorebook_id: id,
  lorebook_revision: whole,
  settings: StorySettings,
  /** Number 0: where the path starts. */
  state: SessionState,
  digest,
  telling: text(20_000),
  suggestions: z.array(suggestion).max(5),
  /** The session it was imported from, if any. */
  imported_from: id.nullable(),
});
export type BeganRecord = z.infer<typeof BeganRecord>;

export const TurnRecord = z.object({
  ...base,
  kind: z.literal('turn'),
  parent: whole.min(0),
  /** Depth on the path; the beginning is 0. */
  number: whole.min(1),
  branch: id,
  /** Seq of the last milestone before this turn, and the seqs strictly between (at most 31). */
  base: whole.min(0),
  since: z.array(whole).max(31),
  /** On milestones (number divisible by 32): seqs of the milestones 1, 2, 4, 8 … back, and the digest of the state. */
  leaps: z.array(whole).max(64).nullable(),
  digest: digest.nullable(),
  origin: z.enum(['action', 'direct', 'retry', 'edit']),
  line: text(1000),
  direct: DirectDeed.nullable(),
  interpretation: Interpretation,
  verdict: Verdict,
  checks: z.array(Check).max(16),
  /** Per system what was proposed; at most 4 KB together, else null. */
  proposals: z.record(words(40), z.json()).nullable(),
  effects: z.array(Effect).max(64),
  refusals: z.array(Refusal).max(2000),
  /** Systems whose part of the answer was missing: told, perhaps, but not recorded. */
  unresolved: z.array(SystemName).max(16),
  telling: text(20_000),
  /** Lines of the program's own: levels, quests, consequences come due. */
  notices: z.array(words(2000)).max(64),
  suggestions: z.array(suggestion).max(5),
  /** Suggestions that told ahead what they would be rolled on. */
  offers: z.array(z.object({ text: suggestion, ability: Ability, difficulty: whole.min(1).max(40) })).max(5),
  scene: z.object({ place: words(200), present: z.array(words(200)).max(500) }),
  context: ContextLedger,
  lorebook_revision: whole,
  clock_minutes: whole,
  usage: TurnUsage,
  /** Who told it: a model's id or `storyteller`. */
  model: words(300),
  improvised: z.array(SystemName).max(16),
  /** Kinds of failure met on the way, in our words. */
  failures: z.array(words(300)).max(200),
  prompt_version: whole,
  prompt_digest: digest.nullable(),
  /** What this turn can be found by. */
  terms: z.array(words(100)).max(64),
  /** Story entries on the path up to and with this turn, the opening included. */
  story_length: whole.min(0),
});
export type TurnRecord = z.infer<typeof TurnRecord>;

export const MovedRecord = z.object({ ...base, kind: z.literal('moved'), move: z.enum(['undo', 'redo', 'switch']) });
export type MovedRecord = z.infer<typeof MovedRecord>;

/** What a note says. Notes hang on turns (`turn`: a seq) and stay when the head moves away. */
export const Note = z.discriminatedUnion('note', [
  z.object({ note: z.literal('bookmark'), id, turn: whole.min(0), number: whole.min(0), label: text(200) }),
  z.object({ note: z.literal('bookmark_removed'), id }),
  z.object({
    note: z.literal('memory'),
    id,
    change: z.enum(['pin', 'unpin', 'forget', 'restore', 'correct']),
    text: text(500).nullable(),
  }),
  z.object({ note: z.literal('branch_named'), branch: id, name: Name }),
  z.object({ note: z.literal('settings'), settings: StorySettings }),
  z.object({ note: z.literal('restored') }),
  /** The story belongs to another player from here on. */
  z.object({ note: z.literal('handed_over'), owner: words(200) }),
]);
export type Note = z.infer<typeof Note>;

export const NotedRecord = z.object({ ...base, kind: z.literal('noted'), note: Note });
export const RetoldRecord = z.object({ ...base, kind: z.literal('retold'), turn: whole.min(0), text: text(6000) });
export const EndedRecord = z.object({ ...base, kind: z.literal('ended') });
export type NotedRecord = z.infer<typeof NotedRecord>;
export type RetoldRecord = z.infer<typeof RetoldRecord>;
export type EndedRecord = z.infer<typeof EndedRecord>;

export const LogRecord = z.discriminatedUnion('kind', [
  BeganRecord,
  TurnRecord,
  MovedRecord,
  NotedRecord,
  RetoldRecord,
  EndedRecord,
]);
export type LogRecord = z.infer<typeof LogRecord>;

/** Raised when a state is folded or kept in another way: snapshots of another version are made anew. */
export const SNAPSHOT_VERSION = 2;

/**
 * A cache: the state at a milestone, the seqs of up to 64 turns on the path before it, and the `sums` (`tellingSum` in core) of up to
 * 128 tellings up to its own; both oldest first.
 */
export const Snapshot = z.object({
  v: whole,
  session_id: z.string(),
  seq: whole,
  number: whole,
  state: SessionState,
  recent: z.array(whole).max(64),
  sums: z.array(whole).max(128),
});
export type Snapshot = z.infer<typeof Snapshot>;
