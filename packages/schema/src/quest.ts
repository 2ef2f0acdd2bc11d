// Quests: objectives are checked by effects, rewards are paid once, endings are ways a quest can close.
import { z } from 'zod';
import { ItemSeed } from './item.ts';
import { Name, Standing, text } from './text.ts';

export const QUEST_STATUSES = ['active', 'completed', 'failed', 'abandoned', 'hidden'] as const;
export const QuestStatus = z.enum(QUEST_STATUSES);

/** What must happen for an objective to be done; names are those of the world. */
export const Condition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('arrive'), place: Name }),
  z.object({ kind: z.literal('meet'), person: Name }),
  z.object({ kind: z.literal('get'), item: Name }),
  z.object({ kind: z.literal('give'), item: Name, person: Name }),
  z.object({ kind: z.literal('use'), item: Name, place: Name.nullable().default(null) }),
  z.object({ kind: z.literal('defeat'), person: Name }),
  /** Somebody (null: anybody) has told the player about a topic that they know, and told it truly. */
  z.object({ kind: z.literal('hear'), topic: Name, person: Name.nullable().default(null) }),
  z.object({ kind: z.literal('befriend'), person: Name, value: Standing.default(25) }),
]);
export type Condition = z.infer<typeof Condition>;

export const Objective = z.object({
  id: z.string().min(1).max(80),
  text: text(300, 1),
  done: z.boolean(),
  /** Any one of these does; none: only a told and decided step does. */
  done_when: z.array(Condition).max(8),
});
export type Objective = z.infer<typeof Objective>;

export const Rewards = z.object({
  experience: z.number().int().min(0).max(5000).default(0),
  items: z.array(ItemSeed).max(8).default([]),
  reputation: z.record(Name, Standing).default({}),
});
export type Rewards = z.infer<typeof Rewards>;

export const Ending = z.object({
  id: z.string().min(1).max(80),
  title: text(120, 1),
  done_when: z.array(Condition).min(1).max(8),
  telling: text(1500, 1),
  rewards: Rewards.prefault({}),
});
export type Ending = z.infer<typeof Ending>;

/** On the wire `objectives` is a list of strings and `objective_states` the checkable form in the same order. */
export const Quest = z.object({
  id: z.string().min(1).max(80),
  title: text(120, 1),
  description: text(1000),
  status: QuestStatus,
  objectives: z.array(z.string()).max(12),
  objective_states: z.array(Objective).max(12),
  endings: z.array(Ending).max(6),
  /** Id of the ending reached. */
  ending: z.string().nullable(),
  rewards: Rewards,
  giver: Name.nullable(),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  tracked: z.boolean(),
  began_at: z.number().int().min(0),
});
export type Quest = z.infer<typeof Quest>;

/** A quest as its player sees it: neither what its steps wait for nor how it may end, only the ending reached. */
export const QuestView = Quest.omit({ objective_states: true, endings: true }).extend({
  objective_states: z.array(Objective.omit({ done_when: true })).max(12),
  endings: z.array(Ending.pick({ id: true, title: true, telling: true })).max(1),
});
export type QuestView = z.infer<typeof QuestView>;

/** A quest as a world's author writes it. `starts` with the story, on meeting its giver, or when a condition holds. */
export const QuestSeed = z.object({
  id: z.string().min(1).max(80),
  title: text(120, 1),
  description: text(1000, 1),
  giver: Name.nullable().default(null),
  difficulty: z.enum(['easy', 'medium', 'hard']).default('medium'),
  starts: z.union([z.literal('at once'), Condition]).default('at once'),
  objectives: z
    .array(z.object({ text: text(300, 1), done_when: z.array(Condition).min(1).max(8) }))
    .min(1)
    .max(12),
  endings: z.array(Ending).max(6).default([]),
  rewards: Rewards.prefault({}),
});
export type QuestSeed = z.infer<typeof QuestSeed>;
