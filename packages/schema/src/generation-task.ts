// Tasks that make worlds: what their owner sees of one, and what is stored of it so that another worker can go on where one died.
import { z } from 'zod';
import { GenerationRequest } from './generation.ts';
import { Timestamp } from './text.ts';

export const TASK_STATUSES = ['started', 'running', 'completed', 'failed', 'cancelled'] as const;
export const TaskStatus = z.enum(TASK_STATUSES);
export type TaskStatus = z.infer<typeof TaskStatus>;

/** The parts of a world that are asked for one by one; `analysis` comes first, those between stand side by side where they can. */
export const GENERATION_STEPS = ['analysis', 'places', 'people', 'heroes', 'story', 'lore'] as const;
export const GenerationStep = z.enum(GENERATION_STEPS);
export type GenerationStep = z.infer<typeof GenerationStep>;

const whole = z.number().int().min(0);

/** What became of one step: who made it (`storyteller` without a model), in how many calls, and what had to be mended or replaced. */
export const StepReport = z.object({
  step: GenerationStep,
  made_by: z.string(),
  calls: whole,
  /** Why a model's answer did not do, one word for each try. */
  failures: z.array(z.string()),
  notes: z.array(z.string()),
});
export type StepReport = z.infer<typeof StepReport>;

export const GenerationResult = z.object({
  lorebook_id: z.string(),
  scenario_template_id: z.string(),
  scenario_template_ids: z.array(z.string()),
  title: z.string(),
  /** Seconds from the start of the work to its end. */
  generation_time: z.number().min(0),
  made_by: z.string(),
  calls: whole,
  /** Model calls one after another on the longest way. */
  depth: whole,
  usage: z.object({
    input_tokens: whole.nullable(),
    output_tokens: whole.nullable(),
    cost: z.number().min(0).nullable(),
  }),
  steps: z.array(StepReport),
  /** What of the world was mended or replaced, one line each. */
  mended: z.array(z.string()),
});
export type GenerationResult = z.infer<typeof GenerationResult>;

export const GenerationTask = z.object({
  task_id: z.string(),
  status: TaskStatus,
  progress: z.number().min(0).max(100),
  current_step: z.string(),
  request: GenerationRequest,
  result: GenerationResult.nullable(),
  error: z.string().nullable(),
  created_at: Timestamp,
  completed_at: Timestamp.nullable(),
});
export type GenerationTask = z.infer<typeof GenerationTask>;

/** The original's answer to a request. */
export const GenerationStarted = z.object({ task_id: z.string(), status: TaskStatus, message: z.string() });

/** As the store keeps it. `revision` counts its writes; who works on it holds it until `lease_until` (milliseconds since 1970). */
export const StoredTask = GenerationTask.extend({
  v: z.literal(1),
  owner: z.string(),
  idempotency_key: z.string(),
  /** Digest of what was asked, so that the same key with another body is refused. */
  request_digest: z.string(),
  /** Everything that the request leaves open is decided by it; ids of the world are given at once, so that saving twice saves once. */
  seed: z.string(),
  lorebook_id: z.string(),
  scenario_template_id: z.string(),
  revision: z.number().int().min(1),
  worker: z.string().nullable(),
  lease_until: z.number().int().min(0),
  /** Workers that ended while they were at it, since it last came further. */
  deaths: z.number().int().min(0).default(0),
  /** Milliseconds since 1970; null: nobody has begun. */
  began_at: z.number().int().min(0).nullable(),
});
export type StoredTask = z.infer<typeof StoredTask>;
