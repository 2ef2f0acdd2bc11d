// What the reader reads: story entries, in the original's shape.
import { z } from 'zod';
import { Timestamp } from './text.ts';

export const StoryEntry = z.object({
  id: z.string(),
  type: z.enum(['player', 'narration', 'system']),
  text: z.string(),
  timestamp: Timestamp,
});
export type StoryEntry = z.infer<typeof StoryEntry>;

export const PERSONS = ['first', 'second', 'third'] as const;
export const TENSES = ['present', 'past'] as const;
export const LENGTHS = ['short', 'medium', 'long'] as const;
export const StoryStyle = z.object({
  person: z.enum(PERSONS).default('second'),
  tense: z.enum(TENSES).default('present'),
  length: z.enum(LENGTHS).default('medium'),
});
export type StoryStyle = z.infer<typeof StoryStyle>;

export const CONTENT_LEVELS = ['everyone', 'teen', 'mature'] as const;
export const ContentLevel = z.enum(CONTENT_LEVELS);
