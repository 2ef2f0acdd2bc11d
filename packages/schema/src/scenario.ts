// Scenario templates: where a story starts, who one can be, and which quests wait.
import { z } from 'zod';
import { CharacterStats } from './character.ts';
import { Extensions, isWithinExtensions, TOO_MUCH_EXTENSION } from './extensions.ts';
import { ItemSeed } from './item.ts';
import { Season } from './lorebook.ts';
import { QuestSeed } from './quest.ts';
import { Name, Standing, Timestamp, text } from './text.ts';

export const PlayableCharacter = z.object({
  name: Name,
  class_name: text(100).default('Adventurer'),
  description: text(1000).default(''),
  background: text(1000).default(''),
  stats: CharacterStats.prefault({}),
  max_health: z.number().int().min(1).max(1000).default(100),
  max_mana: z.number().int().min(0).max(1000).default(50),
  abilities: z.array(text(100, 1)).max(20).default([]),
  skills: z.record(z.string().max(60), z.number().int().min(0).max(10)).default({}),
  items: z.array(ItemSeed).max(20).default([]),
  relationships: z.record(Name, Standing).default({}),
  /** Overrides the template's; null: the template's. */
  setting_location: Name.nullable().default(null),
  initial_narrative: text(4000).nullable().default(null),
});
export type PlayableCharacter = z.infer<typeof PlayableCharacter>;

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export const Difficulty = z.enum(DIFFICULTIES);
export type Difficulty = z.infer<typeof Difficulty>;

export const ScenarioTemplateInput = z.object({
  title: text(200, 1),
  description: text(2000).default(''),
  lorebook_id: z.string().min(1).max(100),
  setting_location: Name,
  time_period: text(200).default(''),
  starting_situation: text(2000).default(''),
  key_characters: z.array(Name).max(50).default([]),
  playable_characters: z.array(PlayableCharacter).max(20).default([]),
  available_paths: z.array(text(300, 1)).max(20).default([]),
  difficulty_level: Difficulty.default('medium'),
  estimated_duration: text(60).default('2-4 hours'),
  tags: z.array(text(60, 1)).max(30).default([]),
  /** `{name}` stands for the character's name. */
  initial_narrative: text(4000).nullable().default(null),
  narrative_metadata: z.record(z.string(), z.json()).nullable().default(null),
  quests: z.array(QuestSeed).max(30).default([]),
  /** Minutes since midnight at which the story starts. */
  starting_minutes: z.number().int().min(0).max(1439).default(540),
  starting_weather: text(60).default('clear'),
  /** Of the story's first day; seasons turn every 91 days. */
  starting_season: Season.default('summer'),
  extensions: Extensions.refine((own) => isWithinExtensions([own]), { error: TOO_MUCH_EXTENSION }).optional(),
});
export type ScenarioTemplateInput = z.infer<typeof ScenarioTemplateInput>;

export const ScenarioTemplate = ScenarioTemplateInput.extend({
  id: z.string(),
  revision: z.number().int().min(1),
  owner: z.string(),
  shipped: z.boolean(),
  created_at: Timestamp,
});
export type ScenarioTemplate = z.infer<typeof ScenarioTemplate>;
