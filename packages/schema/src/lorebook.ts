// Lorebooks: what is known of a world. The original's models, each field of them, plus what play needs (exits, goals, keys).
import { z } from 'zod';
import { Extensions, isWithinExtensions, TOO_MUCH_EXTENSION } from './extensions.ts';
import { ItemSeed } from './item.ts';
import { LoreEntry, LoreSettings } from './lore-entry.ts';
import { Condition } from './quest.ts';
import { Name, Standing, Timestamp, text } from './text.ts';
import { TIMES_OF_DAY } from './world.ts';

export const SeriesMetadata = z.object({
  title: text(200, 1),
  type: text(60).default('original'),
  genre: text(60).default('fantasy'),
  setting: text(600).default(''),
  power_system: text(600).default(''),
  tone: text(60).default('balanced'),
  themes: z.array(text(60, 1)).max(20).default([]),
});

export const CharacterProfile = z.object({
  name: Name,
  description: text(2000).default(''),
  role: text(100).default(''),
  abilities: z.array(text(100, 1)).max(20).default([]),
  relationships: z
    .array(z.object({ character: Name, type: text(100).default('') }))
    .max(50)
    .default([]),
  aliases: z.array(Name).max(10).default([]),
  personality: text(600).default(''),
  /** How they speak: a phrase for the storyteller, e.g. "short sentences, sea words". */
  voice: text(300).default(''),
  goals: z.array(text(300, 1)).max(8).default([]),
  /**
   * What they can tell when asked, in their own words. Below a standing of `trust` with the player they say `otherwise`, which may be
   * a lie, or (null) keep it to themselves.
   */
  knows: z
    .array(
      z.object({
        topic: text(100, 1),
        says: text(600, 1),
        trust: Standing.default(-100),
        otherwise: text(600, 1).nullable().default(null),
      }),
    )
    .max(20)
    .default([]),
  /** Where they are to be found; null: nowhere in particular. */
  home: Name.nullable().default(null),
  /** Hours at which they are elsewhere. */
  schedule: z
    .array(
      z.object({ from_hour: z.number().int().min(0).max(23), to_hour: z.number().int().min(0).max(24), place: Name }),
    )
    .max(6)
    .default([]),
  hostile: z.boolean().default(false),
  /** How hard they are to fight, 0 (a child) … 12 (a legend); null: as their role suggests. */
  prowess: z.number().int().min(0).max(12).nullable().default(null),
  /** What they would trade for: `gives` names what they carry, null for goodwill alone. */
  wants: z
    .array(z.object({ item: Name, gives: Name.nullable().default(null), says: text(300, 1) }))
    .max(8)
    .default([]),
  /**
   * What they do about their goals while nobody looks, unless one of the conditions holds by then: `does` is what has happened
   * ("Lovell Strake has moved the bell's tongue to the wreck"), `rumour` how others tell it, `place` where they are from then on.
   */
  plans: z
    .array(
      z.object({
        after_minutes: z.number().int().min(1).max(100_000),
        does: text(300, 1),
        place: Name.nullable().default(null),
        rumour: text(300, 1).nullable().default(null),
        unless: z.array(Condition).max(4).default([]),
      }),
    )
    .max(6)
    .default([]),
  group: Name.nullable().default(null),
  items: z.array(ItemSeed).max(10).default([]),
  extensions: Extensions.optional(),
});
export type CharacterProfile = z.infer<typeof CharacterProfile>;

export const LocationProfile = z.object({
  name: Name,
  description: text(2000).default(''),
  type: text(60).default(''),
  significance: text(600).default(''),
  /** Names of places that one can walk to from here. */
  connections: z.array(Name).max(20).default([]),
  aliases: z.array(Name).max(10).default([]),
  /** Things to notice, each with what a closer look shows. */
  features: z
    .array(z.object({ name: Name, detail: text(600, 1) }))
    .max(12)
    .default([]),
  items: z.array(ItemSeed).max(12).default([]),
  /** Minutes to walk to any connection. */
  minutes: z.number().int().min(1).max(1440).default(10),
  indoors: z.boolean().default(false),
  /** Without a light one sees next to nothing here, at any hour. */
  dark: z.boolean().default(false),
  /** Shut: the item that opens it (null: none does), how hard it is to force, and what one sees of it. Open once opened. */
  locked: z
    .object({
      key: Name.nullable().default(null),
      difficulty: z.number().int().min(5).max(30).default(16),
      told: text(300, 1),
    })
    .nullable()
    .default(null),
  /** Name of one of the book's climates; null: its first. */
  climate: Name.nullable().default(null),
});
export type LocationProfile = z.infer<typeof LocationProfile>;

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export const Season = z.enum(SEASONS);

/** What the sky does here, or what passes for one ("the air recyclers tick, cold"); `season` null: all year. Likeliest first. */
export const Climate = z.object({
  name: Name,
  season: Season.nullable().default(null),
  weather: z.array(text(60, 1)).min(1).max(12),
});
export type Climate = z.infer<typeof Climate>;

/** Magic, technology, law: `needs_ability` names what a character must have to use it at all. */
export const WorldSystem = z.object({
  name: Name,
  description: text(2000).default(''),
  rules: z.array(text(600, 1)).max(20).default([]),
  examples: z.array(text(300, 1)).max(20).default([]),
  /** Words by which a player uses it: "cast", "ward". */
  verbs: z.array(text(60, 1)).max(20).default([]),
  needs_ability: z.array(text(100, 1)).max(20).default([]),
  mana_cost: z.number().int().min(0).max(1000).default(10),
});
export type WorldSystem = z.infer<typeof WorldSystem>;

export const TimelineEvent = z.object({
  name: Name,
  date: text(100).default(''),
  description: text(1000).default(''),
  characters: z.array(Name).max(30).default([]),
  locations: z.array(Name).max(30).default([]),
  /** Minutes after the story's start at which it happens; null: it lies in the past. */
  due_minutes: z.number().int().min(0).nullable().default(null),
});

/** A sentence of the world's own air, told now and then: what is heard, smelt, seen in passing. */
export const Texture = z.object({
  says: text(240, 1),
  /** Names of places, or words of their `type`; empty: anywhere. */
  at: z.array(Name).max(12).default([]),
  /** Empty: at any hour. */
  hours: z.array(z.enum(TIMES_OF_DAY)).max(6).default([]),
  /** Under a roof, out of doors, or (null) either. */
  indoors: z.boolean().nullable().default(null),
});

export const Relationship = z.object({
  source: Name,
  target: Name,
  type: text(100).default(''),
  description: text(600).default(''),
  strength: Standing.default(0),
});

const Book = z.object({
  series_metadata: SeriesMetadata,
  characters: z.array(CharacterProfile).max(2000).default([]),
  locations: z.array(LocationProfile).max(2000).default([]),
  world_systems: z.array(WorldSystem).max(100).default([]),
  climates: z.array(Climate).max(20).default([]),
  textures: z.array(Texture).max(200).default([]),
  timeline: z.array(TimelineEvent).max(1000).default([]),
  relationships: z.array(Relationship).max(5000).default([]),
  entries: z.array(LoreEntry).max(10_000).default([]),
  lore_settings: LoreSettings.optional(),
  themes: z.array(text(60, 1)).max(20).default([]),
  tone: text(60).default('balanced'),
  extensions: Extensions.optional(),
});

const extensionsOf = (book: z.infer<typeof Book>) =>
  [book, ...book.characters, ...book.entries].map(({ extensions }) => extensions);

/** What an author sends; ids, revision and times are ours. */
export const LorebookInput = Book.refine((book) => isWithinExtensions(extensionsOf(book)), {
  error: TOO_MUCH_EXTENSION,
  path: ['extensions'],
});
export type LorebookInput = z.infer<typeof LorebookInput>;

/** Books are immutable by `revision`: a story keeps the one it was begun with. */
export const Lorebook = Book.extend({
  id: z.string(),
  revision: z.number().int().min(1),
  owner: z.string(),
  /** Comes with the program: everybody may read it, nobody change it. */
  shipped: z.boolean(),
  created_at: Timestamp,
  updated_at: Timestamp,
});
export type Lorebook = z.infer<typeof Lorebook>;
