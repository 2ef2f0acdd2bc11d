// The walk of a turn through the systems: effects are applied at once, reactions follow to a fixpoint, nothing illegal stays.
// Called by the engine: `begin` before a model is asked, `decide` with what it answered.
import { Effect, type Refusal, type SessionState, type SystemName } from '@emergent/schema';
import type { Dice } from '../dice.ts';
import { applyEffect } from '../log/fold.ts';
import { brokenInvariants, STATE_LIMIT, stateBytes } from '../log/invariants.ts';
import { sharedBytes } from '../log/size.ts';
import { type Scene, sceneOf } from '../scene.ts';
import { SYSTEMS } from '../systems/index.ts';
import type { SealedSystem } from '../systems/seal.ts';
import type { Turn } from '../systems/system.ts';
import { withTold } from '../told.ts';

const MAX_ROUNDS = 5;
export const MAX_EFFECTS = 64;
/** Where decisions that let the state grow are taken back: below the limit, so that what follows by itself still has room. */
const DECIDED_BYTES = 57 * 1024;
/** What a turn's effects may take of its record, in bytes; the chronicle has its own bound. */
const EFFECTS_BYTES = 16 * 1024;

const effectsBytes = (effects: readonly Effect[]): number =>
  effects.reduce((sum, one) => sum + (one.type === 'chronicle.extended' ? 0 : sharedBytes(one, 0) + 1), 0);

/** How a system's part comes about: from a model's answer, by improvising, as the lawful no-op, or as what is left of one that is switched off. */
export type Source =
  | { by: 'model'; proposal: unknown }
  | { by: 'improvising' }
  | { by: 'quiet' }
  | { by: 'switched off' };
export type Given = Omit<Turn, 'happened' | 'scene' | 'begun'>;

export type Walk = {
  /** The turn as it stands now. */
  turn(): Turn;
  /** `turn.began` and what follows from it: clock, schedules, consequences come due. */
  begin(): void;
  /** Lets one system decide; what it proposed is kept for the record. Answers whether all of a model's part could be used. */
  decide(system: SealedSystem, source: Source): boolean;
  /** Applies one effect that is not a system's decision, with its reactions. */
  emit(effect: Effect): void;
  effects(): readonly Effect[];
  refusals(): readonly Refusal[];
  proposals(): ReadonlyMap<SystemName, unknown>;
};

type Progress = { session: SessionState; happened: Effect[] };

/** `effect` and all that follows from it, or null where it breaks the shape or leaves no room. */
const follow = (
  progress: Progress,
  effect: Effect,
  asTurn: (progress: Progress) => Turn,
  dice: Dice,
): Progress | null => {
  let { session } = progress;
  const happened = [...progress.happened];
  let round: Effect[] = [effect];
  for (let count = 0; round.length > 0 && count <= MAX_ROUNDS; count++) {
    const next: Effect[] = [];
    for (const one of round) {
      if (happened.length >= MAX_EFFECTS) return null;
      if (!Effect.safeParse(one).success) return null;
      session = applyEffect(session, one);
      happened.push(one);
      const turn = asTurn({ session, happened: [...happened] });
      for (const system of SYSTEMS) next.push(...system.react(one, turn, dice));
    }
    round = next;
  }
  return { session, happened };
};

/** A rule that fails costs the effect that it was to follow, never the turn. */
const attempt = (work: () => Progress | null): Progress | null => {
  try {
    return work();
  } catch {
    return null;
  }
};

export const walkTurn = (given: Given, dice: Dice): Walk => {
  let progress: Progress = { session: given.session, happened: [] };
  const refusals: Refusal[] = [];
  const proposals = new Map<SystemName, unknown>();
  const seen = (session: SessionState): Scene => {
    const scene = sceneOf(session, given.world);
    return scene.place === given.told?.place ? withTold(scene, given.told.sentences) : scene;
  };
  const asTurn = ({ session, happened }: Progress): Turn => ({
    ...given,
    session,
    happened,
    // Not every rule looks around.
    get scene() {
      return seen(session);
    },
    get begun() {
      return seen(given.session);
    },
  });
  /** What follows by itself has a room of its own above the decisions', and no more than that. */
  const hasRoom = (next: Progress, now: Progress): boolean =>
    stateBytes(next.session) <= STATE_LIMIT || stateBytes(next.session) <= stateBytes(now.session);
  const emit = (effect: Effect, system: SystemName) => {
    const next = attempt(() => follow(progress, effect, asTurn, dice));
    // What was broken before (a world that begins beyond a bound) is not this effect's doing.
    const broken = next === null ? [] : brokenInvariants(next.session);
    const before = broken.length === 0 ? [] : brokenInvariants(progress.session);
    const sound = broken.every((rule) => before.includes(rule)) && (next === null || hasRoom(next, progress));
    if (next !== null && sound && effectsBytes(next.happened) <= EFFECTS_BYTES) progress = next;
    else refusals.push({ system, code: 'breaks_a_rule', told: null });
  };
  /** No system's own bounds add up to the state's: whoever would grow it beyond has its decision taken back as a whole. */
  const outgrows = (before: Progress): boolean => {
    const bytes = stateBytes(progress.session);
    return bytes > DECIDED_BYTES && bytes > stateBytes(before.session);
  };
  return {
    turn: () => asTurn(progress),
    begin: () => emit({ type: 'turn.began', v: 1, number: given.number }, 'world'),
    decide: (system, source) => {
      const turn = asTurn(progress);
      const decided =
        source.by === 'model'
          ? system.decideOn(source.proposal, turn, dice)
          : source.by === 'improvising'
            ? system.improvised(turn, dice)
            : source.by === 'quiet'
              ? system.quieted(turn, dice)
              : system.switchedOff(turn, dice);
      proposals.set(system.name, decided.proposal);
      refusals.push(...decided.refused);
      const before = progress;
      for (const effect of decided.effects) emit(effect, system.name);
      if (outgrows(before)) {
        progress = before;
        refusals.push({ system: system.name, code: 'no_room', told: null });
      }
      return 'whole' in decided ? decided.whole === true : true;
    },
    emit: (effect) => emit(effect, 'narrative'),
    effects: () => progress.happened,
    refusals: () => refusals,
    proposals: () => proposals,
  };
};
