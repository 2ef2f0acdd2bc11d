// A check that a model proposed blind (`judged`): clamped by code, then rolled like any other. Called by the engine.
import { Ability, type Check } from '@emergent/schema';
import { z } from 'zod';
import type { Dice } from '../dice.ts';
import { sceneOf } from '../scene.ts';
import { type CheckedLine, rolled } from './checks.ts';

const EASIEST = 5;
const HARDEST = 25;
const Proposed = z.object({
  ability: z
    .string()
    .transform((name) => name.toLowerCase())
    .pipe(Ability),
  difficulty: z.number(),
});

/** Null where nothing was proposed that can be rolled. */
export const rollProposed = (proposed: unknown, given: Omit<CheckedLine, 'scene'>, dice: Dice): Check | null => {
  const parsed = Proposed.safeParse(proposed);
  const [act] = given.interpretation.acts;
  if (!parsed.success || act === undefined || !Number.isFinite(parsed.data.difficulty)) return null;
  const difficulty = Math.min(HARDEST, Math.max(EASIEST, Math.round(parsed.data.difficulty)));
  const scene = sceneOf(given.session, given.world);
  return rolled(act, { ability: parsed.data.ability, difficulty }, { ...given, scene }, dice);
};
