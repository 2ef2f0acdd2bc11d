// The one interface of an AI system. Six folders beside this file implement it; `index.ts` lists them; docs/add-a-system.md adds a seventh.
import type {
  Check,
  Effect,
  EffectOf,
  EffectType,
  Interpretation,
  LoreEntry,
  Refusal,
  SessionState,
  StorySettings,
  SystemName,
  Verdict,
} from '@emergent/schema';
import type { z } from 'zod';
import type { Dice } from '../dice.ts';
import type { Scene } from '../scene.ts';
import type { World } from '../world.ts';

/** What a system sees of a turn. `session` and `scene` are as they stand now, after every effect so far. */
export type Turn = {
  session: SessionState;
  scene: Scene;
  /** The scene that the player's line was typed in: where a deed is done before somebody goes. */
  begun?: Scene;
  /** Effects of this turn so far, reactions to `turn.began` first. */
  happened: readonly Effect[];
  line: string;
  interpretation: Interpretation;
  /** Not allowed: nothing happened, and only the refusal is told. */
  verdict: Verdict;
  checks: readonly Check[];
  world: World;
  settings: StorySettings;
  number: number;
  /** Words are drawn from these dice (they differ in a retry), deeds from the dice given to each function. */
  wording: Dice;
  /** Lore that fired and past events that were recalled, best first. */
  lore: readonly LoreEntry[];
  recalled: readonly string[];
  /** Tellings of the turns just before, newest last: callbacks, and nothing told twice. */
  recent: readonly string[];
  /** Sums (`tellingSum`) of what was told in the last hundred turns: none of it is told again word for word. */
  sums?: ReadonlySet<number>;
  /** What they say is there, where one has stayed in one place meanwhile. */
  told?: { place: string; sentences: readonly string[] } | undefined;
  /** Suggestions that stood below those tellings, newest last: what nobody takes up is not offered for ever. */
  offered?: readonly string[];
  /** Systems that are switched off for this player. */
  off?: ReadonlySet<SystemName>;
};

/** Lines for the volatile part of the prompt, told under the system's heading. */
export type PromptSection = { heading: string; lines: string[] };

export type Decision<Own extends EffectType> = { effects: EffectOf<Own>[]; refused: Refusal[] };
/** Each returns the new state; it writes what the effect says and knows no rule and no constant. */
export type Appliers<Own extends EffectType> = {
  [Type in Own]: (state: SessionState, effect: EffectOf<Type>) => SessionState;
};

/** What is left of a system that is switched off: nobody is asked for its part. */
export type Off<Proposal, Own extends EffectType> = {
  /** What the player's own hands and feet do all the same. */
  byHand(turn: Turn, dice: Dice): Proposal;
  /** Upkeep: what happens all the same, so that the story holds together and nobody is stuck. `cause`: what it follows from; null: decided by hand. */
  keeps(effect: EffectOf<Own>, cause: Effect | null): boolean;
};

export type System<Facts, Proposal, Own extends EffectType> = {
  /** Key in the answer, the log, metrics and feature flags. */
  name: SystemName;
  /** Shape only; bounds are clamps in `decide`, never parse failures. Top level: an object, each key nullable. */
  schema: z.ZodType<Proposal>;
  /** Constant for a session: part of the stable prefix of the prompt. */
  instructions: string;
  facts(turn: Turn): Facts | null;
  section(facts: Facts): PromptSection;
  /** No model, or none heard: a lawful proposal worth reading. */
  improvise(turn: Turn, dice: Dice): Proposal;
  /** Instead of `improvise` where that broke down; without it the no-op. Uses nothing that could break in turn. */
  plain?(turn: Turn): Proposal;
  /** The lawful no-op once words were shown. */
  quiet: Proposal;
  /** Never trusts: checks, clamps, refuses. */
  decide(proposal: Proposal, turn: Turn, dice: Dice): Decision<Own>;
  /** Rules that follow from anybody's effect, `turn.began` included. */
  react(effect: Effect, turn: Turn, dice: Dice): EffectOf<Own>[];
  /** Without it a system that is switched off does nothing at all. */
  off?: Off<Proposal, Own>;
  apply: Appliers<Own>;
};
