// Feature flags: their names, which system each switches, and for whom. Used by live.ts, which keeps them.
import { digestOf } from '@emergent/core';
import { SYSTEM_NAMES, type SystemName } from '@emergent/schema';
import { z } from 'zod';

export const Flag = z.object({ enabled: z.boolean(), rollout_percentage: z.number().min(0).max(100) });
export type Flag = z.infer<typeof Flag>;
export type Flags = Readonly<Record<string, Flag>>;

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  dynamic_world_generation: 'AI-driven world state changes',
  advanced_character_development: 'Behavior-based character progression',
  world: 'Places, people, weather and events answer what the player does',
  item: 'Story-fitting items are found, made and wear out',
  character: 'Skills, experience, levels and traits',
  quest: 'Quests that arise, adapt and pay',
  consequence: 'Consequences now and later, reputation and relationships',
  narrative: 'The telling by a model, and its suggestions',
};
/** The original's two, and one per system. */
export const FEATURES: readonly string[] = [...new Set([...Object.keys(DESCRIPTIONS), ...SYSTEM_NAMES])];
/** The original's names for two of the systems: a system is on when all of its flags are. */
const FLAGS_OF: Partial<Record<SystemName, string>> = {
  world: 'dynamic_world_generation',
  character: 'advanced_character_development',
};

export const descriptionOf = (name: string): string => DESCRIPTIONS[name] ?? name;
export const flagOf = (flags: Flags, name: string): Flag =>
  (Object.hasOwn(flags, name) ? flags[name] : undefined) ?? { enabled: true, rollout_percentage: 100 };

/** Where an owner stands in a rollout, 0–100, the same on every instance and for ever. */
const standing = (name: string, owner: string): number =>
  (Number.parseInt(digestOf(`${name}:${owner}`).slice(0, 8), 16) / 2 ** 32) * 100;

const isFlagOn = (flags: Flags, name: string, owner: string): boolean => {
  const flag = flagOf(flags, name);
  return flag.enabled && (flag.rollout_percentage >= 100 || standing(name, owner) < flag.rollout_percentage);
};

export const isSystemOn = (flags: Flags, system: SystemName, owner: string): boolean => {
  const other = FLAGS_OF[system];
  return isFlagOn(flags, system, owner) && (other === undefined || isFlagOn(flags, other, owner));
};
