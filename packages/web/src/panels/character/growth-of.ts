// Experience turn by turn from the effects of turns, counted back from what the character has now. Pure.
import type { TurnView } from '@emergent/schema';

/** `level`: the level gained in that turn. */
export type GrowthPoint = { number: number; experience: number; level: number | null };

export const growthOf = (turns: readonly TurnView[], experience: number): readonly GrowthPoint[] => {
  const points: GrowthPoint[] = [];
  let total = experience;
  for (const { number, effects } of turns.toReversed()) {
    const raised = effects.find((effect) => effect.type === 'level.gained');
    points.push({ number, experience: total, level: raised?.level ?? null });
    for (const effect of effects) if (effect.type === 'experience.gained') total -= effect.amount;
  }
  const first = turns[0];
  if (first) points.push({ number: first.number - 1, experience: total, level: null });
  return points.reverse();
};
