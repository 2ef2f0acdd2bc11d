// Effects: what really happened, in the past tense. They hold results (new totals), so a rule changed later never changes a replay.
// Each belongs to one system; `OWNERS` says which. Every effect carries its version `v`; `core/log/upcast.ts` lifts old ones.
import { z } from 'zod';
import { Fate, Poise } from './character.ts';
import { Ability, EquipmentSlot, InventoryItem } from './item.ts';
import { Ending, Objective, Quest } from './quest.ts';
import { FoundPlace, PersonState, Skies, WorldEvent, WorldState } from './world.ts';

const effect = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), v: z.literal(1), ...shape });
const whole = z.number().int();
const words = z.string().max(600);
const name = z.string().max(100);

export const HORIZONS = ['immediate', 'short', 'long'] as const;
export const CONSEQUENCE_KINDS = ['personal', 'social', 'environmental', 'economic', 'narrative'] as const;

/** When a delayed consequence is due: at a turn's number, a clock minute, on arriving somewhere or on meeting somebody; the first that holds. */
export const Due = z.object({
  number: whole.nullable(),
  clock_minutes: whole.nullable(),
  place: name.nullable(),
  person: name.nullable(),
});
export type Due = z.infer<typeof Due>;

/** What a consequence does when it comes, all optional (null: nothing of the kind). */
export const Impact = z.object({
  weather: z.string().max(60).nullable(),
  condition: z.string().max(80).nullable(),
  surroundings: words.nullable(),
  event: words.nullable(),
  health: whole.min(-100).max(100).nullable(),
  item: z.string().max(100).nullable(),
  person: name.nullable(),
  relationship: whole.min(-100).max(100).nullable(),
  group: name.nullable(),
  reputation: whole.min(-100).max(100).nullable(),
});
export type Impact = z.infer<typeof Impact>;

export const PendingConsequence = z.object({
  id: z.string().max(80),
  horizon: z.enum(HORIZONS),
  kind: z.enum(CONSEQUENCE_KINDS),
  description: words,
  /** The turn and the deed it comes from. */
  cause: z.object({ number: whole, deed: z.string().max(200) }),
  due: Due,
  impact: Impact,
  /** What follows when it has come: the chain. */
  follows: z.object({ description: words, after_minutes: whole.min(1).max(100_000) }).nullable(),
});
export type PendingConsequence = z.infer<typeof PendingConsequence>;

export const ChronicleEntry = z.object({
  /** 0: straight from turns; eight entries of a level become one of the next. */
  level: whole.min(0),
  from: whole,
  to: whole,
  text: z.string().max(1200),
});
export type ChronicleEntry = z.infer<typeof ChronicleEntry>;

const worldEffects = [
  effect('turn.began', { number: whole }),
  effect('time.passed', { minutes: whole, clock_minutes: whole, time_of_day: z.string().max(60) }),
  /** `skies`: all that are remembered from now on. */
  effect('weather.changed', { weather: z.string().max(60), skies: Skies.optional() }),
  effect('world.moved', { from: name, to: name, minutes: whole, description: z.string().max(2000) }),
  effect('surroundings.changed', { environment_description: z.string().max(2000) }),
  effect('condition.began', { condition: z.string().max(80), ends_at: whole }),
  effect('condition.ended', { condition: z.string().max(80) }),
  effect('event.began', { event: WorldEvent }),
  effect('event.ended', { id: z.string().max(80), name: z.string().max(120) }),
  effect('place.found', { name, place: FoundPlace }),
  effect('person.met', { name, first: z.boolean() }),
  effect('person.changed', { name, change: PersonState.partial(), why: z.string().max(200) }),
  effect('person.learned', { name, fact: z.string().max(200) }),
  effect('person.faded', { name }),
  effect('way.opened', { place: name, how: z.enum(['key', 'force', 'skill']) }),
  effect('thing.found', { place: name, item: InventoryItem }),
  effect('thing.gone', { place: name, item_id: z.string(), quantity: whole, quantity_left: whole }),
  effect('thing.faded', { place: name, item_id: z.string() }),
] as const;

const characterEffects = [
  effect('health.changed', { amount: whole, health: whole, cause: z.string().max(200) }),
  effect('mana.changed', { amount: whole, mana: whole, cause: z.string().max(200) }),
  effect('experience.gained', {
    amount: whole,
    experience: whole,
    reason: z.string().max(200),
    lately: z.array(z.string().max(120)).max(8).optional(),
  }),
  effect('level.gained', {
    level: whole,
    max_health: whole,
    max_mana: whole,
    health: whole,
    mana: whole,
    raised: Ability,
    value: whole,
    telling: words,
    /** The patterns as they stand now. */
    patterns: z.record(z.string(), whole).optional(),
  }),
  effect('skill.improved', { skill: z.string().max(60), uses: whole, level: whole, how: z.string().max(200) }),
  effect('pattern.noted', { pattern: z.string().max(60), count: whole }),
  effect('trait.gained', { trait: z.string().max(60), why: z.string().max(200) }),
  effect('trait.faded', { trait: z.string().max(60) }),
  effect('arc.turned', { arc: z.string().max(300) }),
  effect('character.defeated', {
    cause: z.string().max(300),
    consequence: z.string().max(300),
    fate: Fate.optional(),
    by: name.optional(),
    place: name.optional(),
    /** Id of the stack that was taken. */
    item_id: z.string().optional(),
  }),
  /** `place`: where the character wakes; absent: wherever is safe. */
  effect('character.recovered', {
    health: whole,
    telling: words,
    place: name.optional(),
    fate: Fate.optional(),
    by: name.optional(),
  }),
  effect('stance.changed', { stance: z.array(Poise).max(6), why: z.string().max(200) }),
] as const;

const consequenceEffects = [
  effect('consequence.happened', {
    id: z.string().max(80),
    kind: z.enum(CONSEQUENCE_KINDS),
    description: words,
    impact: Impact,
  }),
  effect('consequence.scheduled', { consequence: PendingConsequence }),
  effect('consequence.came_due', { consequence: PendingConsequence }),
  effect('consequence.faded', { id: z.string().max(80) }),
  effect('relationship.changed', { person: name, amount: whole, value: whole, reason: z.string().max(200) }),
  /** Asked about a topic of theirs: told truly, or told otherwise (a lie, a dodge); `admits`: they had told otherwise before. */
  effect('person.told', { name, topic: z.string().max(100), truly: z.boolean(), admits: z.boolean().optional() }),
  effect('reputation.changed', { group: name, amount: whole, value: whole, reason: z.string().max(200) }),
] as const;

const questEffects = [
  effect('quest.began', { quest: Quest }),
  effect('quest.objective_done', {
    quest_id: z.string().max(80),
    objective_id: z.string().max(80),
    text: z.string().max(300),
  }),
  effect('quest.adapted', {
    quest_id: z.string().max(80),
    objectives: z.array(Objective).max(12),
    why: z.string().max(200),
  }),
  effect('quest.completed', {
    quest_id: z.string().max(80),
    title: z.string().max(120),
    ending: Ending.nullable(),
    rewards: Quest.shape.rewards,
  }),
  effect('quest.failed', { quest_id: z.string().max(80), title: z.string().max(120), why: z.string().max(200) }),
  effect('quest.abandoned', { quest_id: z.string().max(80), title: z.string().max(120) }),
  effect('quest.tracked', { quest_id: z.string().max(80), tracked: z.boolean() }),
  effect('quest.faded', { quest_id: z.string().max(80) }),
] as const;

const itemEffects = [
  effect('item.gained', { item: InventoryItem, from: z.string().max(100), total: whole }),
  effect('item.lost', {
    item_id: z.string(),
    name,
    quantity: whole,
    quantity_left: whole,
    to: z.string().max(100),
    how: z.enum(['dropped', 'given', 'used', 'taken', 'broken']),
    /** The part that went, as it lies or is carried elsewhere now; its quantity is what was lost. */
    item: InventoryItem.optional(),
  }),
  effect('item.equipped', { item_id: z.string(), name, slot: EquipmentSlot }),
  effect('item.unequipped', { item_id: z.string(), name, slot: EquipmentSlot }),
  effect('item.used', {
    item_id: z.string(),
    name,
    on: z.string().max(100).nullable(),
    heals: whole,
    restores_mana: whole,
  }),
  effect('item.worn', { item_id: z.string(), name, durability: whole }),
] as const;

/** Lore that stays, then rests, until there are so many messages; a turn is two. */
export const LoreTimer = z.object({ id: z.string().max(80), sticky_until: whole, rests_until: whole });
export type LoreTimer = z.infer<typeof LoreTimer>;

const narrativeEffects = [
  effect('thread.opened', { id: z.string().max(80), text: z.string().max(200) }),
  effect('thread.closed', { id: z.string().max(80) }),
  /** What began to run because lore fired, and what no longer counts: ids. */
  effect('lore.timed', { timers: z.array(LoreTimer).max(32), ended: z.array(z.string().max(80)) }),
  effect('chronicle.extended', {
    window_from: whole,
    chronicle: z.array(ChronicleEntry),
    settled_lore: z.array(z.string().max(80)),
  }),
] as const;

export const Effect = z.discriminatedUnion('type', [
  ...worldEffects,
  ...characterEffects,
  ...consequenceEffects,
  ...questEffects,
  ...itemEffects,
  ...narrativeEffects,
]);
export type Effect = z.infer<typeof Effect>;
export type EffectType = Effect['type'];
export type EffectOf<Type extends EffectType> = Extract<Effect, { type: Type }>;

type TypesOf<List extends readonly z.ZodType[]> =
  z.infer<List[number]> extends infer One
    ? One extends { type: infer Type extends EffectType }
      ? Type
      : never
    : never;
export type WorldEffect = TypesOf<typeof worldEffects>;
export type CharacterEffect = TypesOf<typeof characterEffects>;
export type ConsequenceEffect = TypesOf<typeof consequenceEffects>;
export type QuestEffect = TypesOf<typeof questEffects>;
export type ItemEffect = TypesOf<typeof itemEffects>;
export type NarrativeEffect = TypesOf<typeof narrativeEffects>;

/** WorldState's fields, for `world_changes`: only those that changed, each with its whole new value. */
export const WorldChanges = WorldState.partial();
