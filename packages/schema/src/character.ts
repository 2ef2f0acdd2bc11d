// The player's character: the original's fields, plus skills learnt through use.
import { z } from 'zod';
import { EquipmentSlot } from './item.ts';
import { Name, text } from './text.ts';

const score = z.number().int().min(1).max(30).default(10);

export const CharacterStats = z.object({
  strength: score,
  dexterity: score,
  constitution: score,
  intelligence: score,
  wisdom: score,
  charisma: score,
});
export type CharacterStats = z.infer<typeof CharacterStats>;

/** A skill grows by being used: `uses` counts successes, `level` is 0–10. */
export const Skill = z.object({ level: z.number().int().min(0).max(10), uses: z.number().int().min(0) });
export type Skill = z.infer<typeof Skill>;

/**
 * How the character stands: unseen, taking aim, behind cover, under a ward, listening closely, worn out by a working, or held captive.
 * Each lasts until it is used up or broken.
 */
export const POISES = ['hidden', 'aiming', 'covered', 'warded', 'attentive', 'drained', 'captive'] as const;
export const Poise = z.enum(POISES);
export type Poise = z.infer<typeof Poise>;

/** How a defeat ends. */
export const FATES = ['saved', 'captured', 'robbed', 'carried', 'left', 'spared', 'washed'] as const;
export const Fate = z.enum(FATES);
export type Fate = z.infer<typeof Fate>;

/** Development data: how the player tends to act (`patterns`, verb class to count), traits that came of it, and the arc in words. */
export const Development = z.object({
  patterns: z.record(z.string(), z.number().int().min(0)),
  traits: z.array(z.string().max(60)).max(12),
  arc: text(300),
  /** Deeds that taught something lately, oldest first: the same again teaches less. */
  lately: z.array(z.string().max(120)).max(8).optional(),
  /** The patterns as they stood when the last level was gained: what was done since decides what grows next. */
  levelled: z.record(z.string(), z.number().int().min(0)).optional(),
  /** How the last defeat ended: never twice the same. */
  last_fate: Fate.optional(),
});

/** `stats` are base values; what equipment adds is in the session's `effective_stats`. */
export const Character = z.object({
  name: Name,
  level: z.number().int().min(1).max(100),
  health: z.number().int().min(0),
  max_health: z.number().int().min(1).max(10_000),
  mana: z.number().int().min(0),
  max_mana: z.number().int().min(0).max(10_000),
  experience: z.number().int().min(0).max(10_000_000),
  stats: CharacterStats,
  class_name: text(100),
  background: text(1000).nullable(),
  equipped_items: z.partialRecord(EquipmentSlot, z.string()),
  max_carry_weight: z.number().min(0).max(10_000),
  skills: z.record(z.string(), Skill),
  /** Set while the character lies defeated: what brought them down, and what it cost. */
  defeated: z
    .object({
      cause: text(300),
      consequence: text(300),
      fate: Fate.optional(),
      /** Who decided it, and where the character wakes. */
      by: Name.optional(),
      place: Name.optional(),
    })
    .nullable(),
  stance: z.array(Poise).max(6).optional(),
  metadata: Development,
});
export type Character = z.infer<typeof Character>;
