// The state of the world in a story: the original's fields, plus the clock and what was found or made on the way.
import { z } from 'zod';
import { InventoryItem } from './item.ts';
import { Name, text } from './text.ts';

/**
 * How somebody stands in a fight with the player, or after one. The first five last for the next exchange only; disarmed until they are
 * armed again; fled, yielded and bound until something else becomes of them.
 */
export const STANCES = ['far', 'open', 'blinded', 'held', 'dazed', 'disarmed', 'fled', 'yielded', 'bound'] as const;
export const Stance = z.enum(STANCES);
export type Stance = z.infer<typeof Stance>;

/** One person as the story knows them. `facts` are what they saw or were told, newest last. */
export const PersonState = z.object({
  place: z.string().nullable(),
  status: z.enum(['alive', 'defeated', 'dead', 'gone']),
  mood: z.string().max(60),
  /** 0 (down) … 100 (whole). */
  condition: z.number().int().min(0).max(100),
  met: z.boolean(),
  following: z.boolean(),
  facts: z.array(z.string().max(200)).max(40),
  /** Topics that they have told the player truly. */
  told: z.array(z.string().max(100)).max(20).optional(),
  /** Topics on which they have told the player otherwise, and not yet owned up to it. */
  lied: z.array(z.string().max(100)).max(20).optional(),
  /** Those of their plans in the book that they have carried out, by their place in the list. */
  plans: z.array(z.number().int().min(0)).max(6).optional(),
  /** Number of the turn in which they were last with the player; null: never. */
  last_seen: z.number().int().nullable(),
  /** Whether they mean the player harm; absent: as the lorebook says. */
  hostile: z.boolean().optional(),
  stance: z.array(Stance).max(6).optional(),
  /** For people made in play: who they are. Null: the lorebook says. */
  description: text(300).nullable(),
});
export type PersonState = z.infer<typeof PersonState>;

/** A place made in play because the story went there. */
export const FoundPlace = z.object({
  description: text(600),
  connections: z.array(Name).max(20),
  found_at: z.number().int(),
});
export type FoundPlace = z.infer<typeof FoundPlace>;

export const WorldEvent = z.object({
  id: z.string().max(80),
  name: text(120),
  description: text(600),
  began_at: z.number().int(),
  /** Clock minutes at which it is over; null: until something ends it. */
  ends_at: z.number().int().nullable(),
});
export type WorldEvent = z.infer<typeof WorldEvent>;

export const TIMES_OF_DAY = ['dawn', 'morning', 'day', 'afternoon', 'evening', 'night'] as const;

export const Skies = z.record(z.string(), z.object({ weather: z.string().max(60), at: z.number().int() }));
export type Skies = z.infer<typeof Skies>;

/** `clock_minutes` counts from midnight of the story's first day. */
export const WorldState = z.object({
  current_location: z.string(),
  environment_description: text(2000),
  weather: z.string().max(60),
  time_of_day: z.string().max(60),
  special_conditions: z.array(z.string().max(80)).max(12),
  npc_states: z.record(z.string(), PersonState),
  location_history: z.array(z.string()).max(50),
  world_events: z.array(WorldEvent).max(50),
  clock_minutes: z.number().int().min(0),
  /** Condition to the clock minute at which it ends. */
  condition_ends: z.record(z.string(), z.number().int()),
  visits: z.record(z.string(), z.number().int()),
  found_places: z.record(z.string(), FoundPlace),
  /** Locked places that have been opened. */
  opened: z.array(z.string().max(100)).max(50).optional(),
  /** By climate: the sky that was over it when the player last stood under it, and the clock minute of that. */
  skies: Skies.optional(),
  /** What lies about by place name, and what people carry by `@` and their name. */
  things: z.record(z.string(), z.array(InventoryItem)),
});
export type WorldState = z.infer<typeof WorldState>;
