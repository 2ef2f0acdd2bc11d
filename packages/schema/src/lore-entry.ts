// One entry of lore and when it fires: the fields that other programs' books have, each absent where today's behaviour is meant. Part of Lorebook.
import { z } from 'zod';
import { Extensions } from './extensions.ts';
import { text } from './text.ts';

/** How `secondary_keys` gate an entry of which a key was heard. */
export const LORE_LOGIC = ['and_any', 'not_all', 'not_any', 'and_all'] as const;
export const LORE_POSITIONS = [
  'before_characters',
  'after_characters',
  'before_note',
  'after_note',
  'at_depth',
  'before_examples',
  'after_examples',
  'outlet',
] as const;
export const LORE_ROLES = ['system', 'user', 'assistant'] as const;

const turns = z.number().int().min(0).max(10_000);
const flag = z.boolean();

/** Told to the narrator when one of its keys is heard. What is absent means what stands in brackets. */
export const LoreEntry = z.object({
  id: z.string().min(1).max(80),
  title: text(200).default(''),
  keys: z.array(text(100, 1)).max(50).default([]),
  content: text(4000, 1),
  constant: z.boolean().default(false),
  enabled: z.boolean().default(true),
  /** Lower stands earlier; higher survives when the budget is short. */
  order: z.number().int().min(-10_000).max(10_000).default(100),
  /** What survives a short budget, where that is not `order`; higher first. [order] */
  priority: z.number().int().min(-1_000_000).max(1_000_000).optional(),
  secondary_keys: z.array(text(100, 1)).max(50).optional(),
  /** [and_any] */
  logic: z.enum(LORE_LOGIC).optional(),
  /** False: `secondary_keys` are kept and gate nothing. [true] */
  selective: flag.optional(),
  /** None of these may be heard. [none] */
  exclude_keys: z.array(text(100, 1)).max(50).optional(),
  /** Percent. [100] */
  probability: z.number().min(0).max(100).optional(),
  /** Names of groups of which one entry fires, comma separated. [none] */
  group: text(200).optional(),
  group_weight: z.number().min(0).max(10_000).optional(),
  /** Within its groups the highest `order` wins, not chance. [false] */
  group_override: flag.optional(),
  /** Within its groups only those with the most keys heard remain. [false] */
  group_scoring: flag.optional(),
  /** Messages it stays after it fired, is silent after that, and must have gone by before. A turn is two. [0] */
  sticky: turns.optional(),
  cooldown: turns.optional(),
  delay: turns.optional(),
  /** Messages that are scanned for its keys. [the book's] */
  scan_depth: z.number().int().min(0).max(1000).optional(),
  case_sensitive: flag.optional(),
  whole_words: flag.optional(),
  /** Keys are patterns. A key written `/pattern/flags` is one anyway. [false] */
  use_regex: flag.optional(),
  /** [before_characters] */
  position: z.enum(LORE_POSITIONS).optional(),
  /** With `at_depth`: messages from the end. [4] */
  depth: z.number().int().min(0).max(10_000).optional(),
  /** [system] */
  role: z.enum(LORE_ROLES).optional(),
  /** Never fired by other entries' words. [false] */
  exclude_recursion: flag.optional(),
  /** Its words fire no others. [false] */
  prevent_recursion: flag.optional(),
  /** Fires only in this pass of recursion or later. [0: any] */
  delay_until_recursion: z.number().int().min(0).max(1000).optional(),
  ignore_budget: flag.optional(),
  extensions: Extensions.optional(),
});
export type LoreEntry = z.infer<typeof LoreEntry>;

/** How a book as a whole is scanned; what is absent is the program's own setting. */
export const LoreSettings = z.object({
  scan_depth: z.number().int().min(0).max(1000).optional(),
  token_budget: z.number().int().min(0).max(1_000_000).optional(),
  recursive: flag.optional(),
  /** Passes of recursion, at most. [as many as bring up something new] */
  recursion_steps: z.number().int().min(0).max(100).optional(),
  case_sensitive: flag.optional(),
  whole_words: flag.optional(),
});
export type LoreSettings = z.infer<typeof LoreSettings>;
