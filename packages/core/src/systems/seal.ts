// Seals a system: hides its own types behind one uniform shape, so that the walk of a turn treats all systems alike.
// What a model sent is salvaged field by field here; `decide` only ever sees what its schema allows.
import type { Effect, EffectOf, EffectType, Refusal, SessionState, SystemName } from '@emergent/schema';
import { z } from 'zod';
import type { Dice } from '../dice.ts';
import type { PromptSection, System, Turn } from './system.ts';

type Decided = { effects: Effect[]; refused: Refusal[]; proposal: unknown };
export type SealedSystem = {
  name: SystemName;
  instructions: string;
  schema: z.ZodType;
  /** False where there is nothing to tell this time. */
  section(turn: Turn): PromptSection | null;
  /** Decides on a model's untrusted part of the answer; `whole` is false where something had to be left out. */
  decideOn(untrusted: unknown, turn: Turn, dice: Dice): Decided & { whole: boolean };
  improvised(turn: Turn, dice: Dice): Decided;
  quieted(turn: Turn, dice: Dice): Decided;
  /** What is left of it while it is switched off. */
  switchedOff(turn: Turn, dice: Dice): Decided;
  react(effect: Effect, turn: Turn, dice: Dice): Effect[];
  owns(type: EffectType): boolean;
  apply(state: SessionState, effect: Effect): SessionState;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The innermost schema below nullable, optional and default. */
const bare = (schema: unknown): unknown => {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return bare(schema.unwrap());
  return schema;
};

/** What of `value` fits `schema`: whole values, else numbers written as text, else the fields and elements that fit. */
const salvage = (schema: unknown, value: unknown): { fits: boolean; value: unknown } => {
  if (!(schema instanceof z.ZodType)) return { fits: false, value: null };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { fits: true, value: parsed.data };
  const inner = bare(schema);
  if (inner instanceof z.ZodNumber && typeof value === 'string' && value.trim() !== '')
    return salvage(schema, Number(value));
  if (inner instanceof z.ZodString && typeof value === 'number') return salvage(schema, String(value));
  if (inner instanceof z.ZodBoolean && typeof value === 'string') return salvage(schema, /^(yes|true)$/i.test(value));
  if (inner instanceof z.ZodArray) {
    const list = (Array.isArray(value) ? value : [value]).map((one: unknown) => salvage(inner.element, one));
    const kept = schema.safeParse(list.filter((one) => one.fits).map((one) => one.value));
    return { fits: kept.success, value: kept.data };
  }
  if (inner instanceof z.ZodObject && isRecord(value)) {
    const fields: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(inner.shape)) {
      const one = salvage(field, value[key] ?? null);
      if (one.fits) fields[key] = one.value;
    }
    const kept = schema.safeParse(fields);
    return { fits: kept.success, value: kept.data };
  }
  return { fits: false, value: null };
};

/** A fault in improvising costs its own part, never the turn: the lawful no-op takes its place, and the record says so. */
const improvised = <Facts, Proposal, Own extends EffectType>(
  system: System<Facts, Proposal, Own>,
  turn: Turn,
  dice: Dice,
  decided: (proposal: Proposal, turn: Turn, dice: Dice) => Decided,
): Decided => {
  try {
    return decided(system.improvise(turn, dice), turn, dice);
  } catch {
    const plain = decided(system.plain?.(turn) ?? system.quiet, turn, dice);
    return { ...plain, refused: [...plain.refused, { system: system.name, code: 'improvising_failed', told: null }] };
  }
};

export const seal = <Facts, Proposal, Own extends EffectType>(system: System<Facts, Proposal, Own>): SealedSystem => {
  const owns = (type: EffectType): type is Own => type in system.apply;
  const decided = (proposal: Proposal, turn: Turn, dice: Dice): Decided => ({
    ...system.decide(proposal, turn, dice),
    proposal,
  });
  const decidedOn = (untrusted: unknown, turn: Turn, dice: Dice): Decided & { whole: boolean } => {
    const filled = isRecord(untrusted) ? { ...system.quiet, ...untrusted } : untrusted;
    const fits = system.schema.safeParse(filled);
    if (fits.success) return { ...decided(fits.data, turn, dice), whole: true };
    const saved = system.schema.safeParse(salvage(system.schema, filled).value);
    return { ...decided(saved.success ? saved.data : system.quiet, turn, dice), whole: false };
  };
  const kept = (effects: EffectOf<Own>[], cause: Effect | null): EffectOf<Own>[] =>
    effects.filter((effect) => system.off?.keeps(effect, cause) === true);
  return {
    name: system.name,
    instructions: system.instructions,
    schema: system.schema,
    section: (turn) => {
      const facts = system.facts(turn);
      return facts === null ? null : system.section(facts);
    },
    decideOn: (untrusted, turn, dice) => {
      try {
        return decidedOn(untrusted, turn, dice);
      } catch {
        const none = decided(system.quiet, turn, dice);
        const failed: Refusal = { system: system.name, code: 'deciding_failed', told: null };
        return { ...none, refused: [...none.refused, failed], whole: false };
      }
    },
    improvised: (turn, dice) => improvised(system, turn, dice, decided),
    quieted: (turn, dice) => decided(system.quiet, turn, dice),
    switchedOff: (turn, dice) => {
      const proposal = system.off?.byHand(turn, dice) ?? system.quiet;
      const { effects, refused } = system.decide(proposal, turn, dice);
      return { proposal, effects: kept(effects, null), refused };
    },
    react: (effect, turn, dice) => {
      const followed = system.react(effect, turn, dice);
      return turn.off?.has(system.name) === true ? kept(followed, effect) : followed;
    },
    owns,
    apply: (state, effect) => {
      if (!owns(effect.type)) throw new TypeError(`${system.name} does not own ${effect.type}`);
      // `apply` has one applier per type of effect, so the one under an effect's own type takes that effect.
      const applier = system.apply[effect.type] as (state: SessionState, effect: EffectOf<Own>) => SessionState;
      return applier(state, effect as EffectOf<Own>);
    },
  };
};
