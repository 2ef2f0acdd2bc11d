// What a client hears while a turn runs: socket frames `{type, data}`, and the same names and data as server-sent events.
import { z } from 'zod';
import { WorldChanges } from './effect.ts';
import { StoryEntry } from './story.ts';
import { IdempotencyKey, text } from './text.ts';
import { TurnView } from './wire.ts';

const whole = z.number().int();
const frame = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), data: z.object(shape) });
/** Where in the log a frame stands; known once the turn is recorded. */
const place = { seq: whole, number: whole, branch: z.string() };
const key = { idempotency_key: z.string() };

/** Server to client. `narrative_delta` is provisional: `index` is where `text` goes; with `reset` all words shown are withdrawn. */
export const Signal = z.discriminatedUnion('type', [
  frame('turn_started', { ...place, ...key, line: z.string() }),
  frame('narrative_delta', {
    ...place,
    ...key,
    index: whole,
    text: z.string(),
    provisional: z.literal(true),
    reset: z.boolean().optional(),
  }),
  frame('narrative_response', {
    ...place,
    ...key,
    story_entry: StoryEntry,
    world_changes: WorldChanges,
    turn: TurnView,
  }),
  frame('turn_discarded', { ...place, ...key, reason: z.string() }),
  frame('session_changed', {
    ...place,
    head: whole,
    what: z.enum(['undo', 'redo', 'switch', 'noted', 'retold', 'deleted', 'restored', 'handed_over']),
  }),
  frame('error', {
    idempotency_key: z.string().nullable(),
    error: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.json()),
    suggestions: z.array(z.string()),
  }),
  frame('pong', {}),
]);
export type Signal = z.infer<typeof Signal>;
export type SignalType = Signal['type'];

/** Client to server. */
export const ClientFrame = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('action'),
    data: z.object({ action: text(1000, 1), idempotency_key: IdempotencyKey.optional() }),
  }),
  z.object({ type: z.literal('cancel'), data: z.object({ idempotency_key: IdempotencyKey }) }),
  z.object({ type: z.literal('ping'), data: z.unknown().optional() }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;
