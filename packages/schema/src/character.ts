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

/** Development data: how the player tends to act (`patterns`, verb class to count), traits that came of it, and the arc in words. */
export const Development = z.object({
  patterns: z.record(z.string(), z.number().int().min(0)),
  traits: z.array(z.string().max(60)).max(12),
  arc: text(300),
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
  defeated: z.object({ cause: text(300), consequence: text(300) }).nullable(),
  metadata: Development,
});
export type Character = z.infer<typeof Character>;
