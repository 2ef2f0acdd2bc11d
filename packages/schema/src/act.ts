// What a player's line is taken to mean: verbs, targets, acts. Recorded with each turn.
import { z } from 'zod';

const words = (max: number) => z.string().max(max);

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
  name: words(400),
  id: words(200).nullable(),
  here: z.boolean(),
});
export type Target = z.infer<typeof Target>;

export const Act = z.object({
  verb: Verb,
  text: words(2000),
  target: Target.nullable(),
  /** A second thing named: the tool, the receiver of a gift, the topic of a question. */
  with: Target.nullable(),
  topic: words(2000).nullable(),
  manner: words(2000).nullable(),
  speech: words(2000).nullable(),
});
export type Act = z.infer<typeof Act>;

/** The player's line, read once. `confidence` 0–1 that the first act is what was meant. */
export const Interpretation = z.object({ acts: z.array(Act).min(1).max(6), confidence: z.number().min(0).max(1) });
export type Interpretation = z.infer<typeof Interpretation>;
