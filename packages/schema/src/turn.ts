// Records: the entries of a session's log, and all that a turn keeps of itself. Inserting one record is the only commit.
import { z } from 'zod';
import { Effect } from './effect.ts';
import { Ability } from './item.ts';
import { SessionState, StorySettings } from './session.ts';
import { Timestamp } from './text.ts';

const whole = z.number().int();

/** In the order in which they decide and react. */
export const SYSTEM_NAMES = ['world', 'item', 'character', 'quest', 'consequence', 'narrative'] as const;
export const SystemName = z.enum(SYSTEM_NAMES);
export type SystemName = z.infer<typeof SystemName>;

export const VERBS = [
  'look',
  'search',
  'go',
  'take',
  'drop',
  'give',
  'use',
  'equip',
  'unequip',
  'open',
  'talk',
  'ask',
  'persuade',
  'threaten',
  'deceive',
  'trade',
  'attack',
  'defend',
  'flee',
  'sneak',
  'climb',
  'swim',
  'cast',
  'craft',
  'read',
  'eat',
  'drink',
  'rest',
  'wait',
  'follow',
  'help',
  'heal',
  'pray',
  'perform',
  'think',
  'steal',
  'destroy',
  'inventory',
  'abandon',
  'track',
  'untrack',
  'other',
] as const;
export const Verb = z.enum(VERBS);
export type Verb = z.infer<typeof Verb>;

export const TARGET_KINDS = [
  'person',
  'item',
  'thing',
  'place',
  'feature',
  'quest',
  'system',
  'self',
  'lore',
  'unknown',
] as const;

/** What an act is aimed at. `here` tells whether it can be reached from where the player stands. */
export const Target = z.object({
  kind: z.enum(TARGET_KINDS),
  name: z.string(),
  id: z.string().nullable(),
  here: z.boolean(),
});
export type Target = z.infer<typeof Target>;

export const Act = z.object({
  verb: Verb,
  text: z.string(),
  target: Target.nullable(),
  /** A second thing named: the tool, the receiver of a gift, the topic of a question. */
  with: Target.nullable(),
  topic: z.string().nullable(),
  manner: z.string().nullable(),
  speech: z.string().nullable(),
});
export type Act = z.infer<typeof Act>;

/** The player's line, read once. `confidence` 0–1 that the first act is what was meant. */
export const Interpretation = z.object({ acts: z.array(Act).min(1).max(6), confidence: z.number().min(0).max(1) });
export type Interpretation = z.infer<typeof Interpretation>;

/** Whether the deed was possible at all. A "no" is a turn without effects. */
export const Verdict = z.object({
  allowed: z.boolean(),
  reason: z.string().nullable(),
  by: z.enum(['code', 'model']).nullable(),
});
export type Verdict = z.infer<typeof Verdict>;

export const DEGREES = ['critical_failure', 'failure', 'success', 'critical_success'] as const;

/** One roll of a d20, addressed by (seed, number, purpose): the same deed retried rolls the same. `total` = roll + modifier. */
export const Check = z.object({
  purpose: z.string(),
  ability: Ability,
  skill: z.string().nullable(),
  difficulty: whole.min(1).max(40),
  modifier: whole,
  /** What the modifier is made of. */
  because: z.array(z.object({ what: z.string(), amount: whole })),
  roll: whole.min(1).max(20),
  total: whole,
  degree: z.enum(DEGREES),
});
export type Check = z.infer<typeof Check>;

/** A proposal that came to nothing: `code` for machines, `told` one sentence for the reader or null. */
export const Refusal = z.object({ system: SystemName, code: z.string(), told: z.string().nullable() });
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

export const LoreUse = z.object({ id: z.string(), title: z.string(), used: z.boolean(), why: z.string() });
export const MemoryUse = z.object({
  id: z.string(),
  text: z.string(),
  numbers: z.array(whole),
  used: z.boolean(),
  why: z.string(),
});

export type LoreUse = z.infer<typeof LoreUse>;
export type MemoryUse = z.infer<typeof MemoryUse>;

/** What the context was made of: sizes and reasons, never prompt text. */
export const ContextLedger = z.object({
  sections: z.array(z.object({ name: z.string(), tokens: whole })),
  lore: z.array(LoreUse),
  memories: z.array(MemoryUse),
});
export type ContextLedger = z.infer<typeof ContextLedger>;

/** A deed done by a button instead of words: exact, with no model asked. */
export const DirectDeed = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('equip'), item_id: z.string() }),
  z.object({ deed: z.literal('unequip'), item_id: z.string() }),
  z.object({ deed: z.literal('use'), item_id: z.string() }),
  z.object({ deed: z.literal('drop'), item_id: z.string() }),
  z.object({ deed: z.literal('abandon'), quest_id: z.string() }),
  z.object({ deed: z.literal('track'), quest_id: z.string(), tracked: z.boolean() }),
]);
export type DirectDeed = z.infer<typeof DirectDeed>;

/** What every record has. `head` and `redo` are seqs of turns: the last record alone says where the session is. */
const base = {
  v: z.literal(1),
  session_id: z.string(),
  seq: whole.min(0),
  idempotency_key: z.string(),
  /** SHA-256 of what was asked: the same key with another body is refused. */
  request: z.string(),
  at: Timestamp,
  head: whole.min(0),
  /** The furthest turn that redo can reach; null: none. */
  redo: whole.nullable(),
};

export const BeganRecord = z.object({
  ...base,
  kind: z.literal('began'),
  owner: z.string(),
  seed: z.string(),
  scenario_id: z.string(),
  scenario_revision: whole,
  lorebook_id: z.string(),
  lorebook_revision: whole,
  settings: StorySettings,
  /** Number 0: where the path starts. */
  state: SessionState,
  digest: z.string(),
  telling: z.string(),
  suggestions: z.array(z.string()),
  /** The session it was imported from, if any. */
  imported_from: z.string().nullable(),
});
export type BeganRecord = z.infer<typeof BeganRecord>;

export const TurnRecord = z.object({
  ...base,
  kind: z.literal('turn'),
  parent: whole.min(0),
  /** Depth on the path; the beginning is 0. */
  number: whole.min(1),
  branch: z.string(),
  /** Seq of the last milestone before this turn, and the seqs strictly between (at most 31). */
  base: whole.min(0),
  since: z.array(whole).max(31),
  /** On milestones (number divisible by 32): seqs of the milestones 1, 2, 4, 8 … back, and the digest of the state. */
  leaps: z.array(whole).nullable(),
  digest: z.string().nullable(),
  origin: z.enum(['action', 'direct', 'retry', 'edit']),
  line: z.string(),
  direct: DirectDeed.nullable(),
  interpretation: Interpretation,
  verdict: Verdict,
  checks: z.array(Check),
  /** Per system what was proposed; at most 4 KB together, else null. */
  proposals: z.record(z.string(), z.json()).nullable(),
  effects: z.array(Effect).max(64),
  refusals: z.array(Refusal),
  /** Systems whose part of the answer was missing: told, perhaps, but not recorded. */
  unresolved: z.array(SystemName),
  telling: z.string(),
  /** Lines of the program's own: levels, quests, consequences come due. */
  notices: z.array(z.string()),
  suggestions: z.array(z.string()).max(5),
  /** Suggestions that told ahead what they would be rolled on. */
  offers: z.array(z.object({ text: z.string(), ability: Ability, difficulty: whole.min(1).max(40) })).max(5),
  scene: z.object({ place: z.string(), present: z.array(z.string()) }),
  context: ContextLedger,
  lorebook_revision: whole,
  clock_minutes: whole,
  usage: TurnUsage,
  /** Who told it: a model's id or `storyteller`. */
  model: z.string(),
  improvised: z.array(SystemName),
  /** Kinds of failure met on the way, in our words. */
  failures: z.array(z.string()),
  prompt_version: whole,
  prompt_digest: z.string().nullable(),
  /** What this turn can be found by. */
  terms: z.array(z.string()),
  /** Story entries on the path up to and with this turn, the opening included. */
  story_length: whole,
});
export type TurnRecord = z.infer<typeof TurnRecord>;

export const MovedRecord = z.object({ ...base, kind: z.literal('moved'), move: z.enum(['undo', 'redo', 'switch']) });
export type MovedRecord = z.infer<typeof MovedRecord>;

/** What a note says. Notes hang on turns (`turn`: a seq) and stay when the head moves away. */
export const Note = z.discriminatedUnion('note', [
  z.object({ note: z.literal('bookmark'), id: z.string(), turn: whole, number: whole, label: z.string() }),
  z.object({ note: z.literal('bookmark_removed'), id: z.string() }),
  z.object({
    note: z.literal('memory'),
    id: z.string(),
    change: z.enum(['pin', 'unpin', 'forget', 'restore', 'correct']),
    text: z.string().nullable(),
  }),
  z.object({ note: z.literal('branch_named'), branch: z.string(), name: z.string() }),
  z.object({ note: z.literal('settings'), settings: StorySettings }),
  z.object({ note: z.literal('restored') }),
]);
export type Note = z.infer<typeof Note>;

export const NotedRecord = z.object({ ...base, kind: z.literal('noted'), note: Note });
export const RetoldRecord = z.object({ ...base, kind: z.literal('retold'), turn: whole, text: z.string() });
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

/** A cache: the state at a milestone and the seqs of up to 64 turns on the path before it, oldest first. */
export const Snapshot = z.object({
  session_id: z.string(),
  seq: whole,
  number: whole,
  state: SessionState,
  recent: z.array(whole).max(64),
});
export type Snapshot = z.infer<typeof Snapshot>;
