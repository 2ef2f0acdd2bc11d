// Whether an outcome is open, and the roll that settles it before anything is told. Called by the engine once per turn.
import type { Act, Check, Interpretation, SessionState, StorySettings } from '@emergent/schema';
import { abilityModifier, skillBonus, skillOf } from '../character-sheet.ts';
import type { Dice } from '../dice.ts';
import type { Scene } from '../scene.ts';
import type { World } from '../world.ts';
import { type Contest, contestOf } from './checks-contest.ts';
import { circumstances } from './checks-modifiers.ts';
import { standing, walkedOn } from './interpret-arrivals.ts';

export type Suggested = { text: string; ability: Check['ability']; difficulty: number };
export type CheckedLine = {
  interpretation: Interpretation;
  session: SessionState;
  scene: Scene;
  world: World;
  settings: StorySettings;
  number: number;
  /** The line as typed and the suggestions shown before it: one taken word for word carries its own check. */
  line?: string | undefined;
  suggested?: readonly Suggested[] | undefined;
};

const MOST_CHECKS = 2;
const SHIFT = { easy: -2, medium: 0, hard: 2 } as const;
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.trunc(value)));

/** Natural 1 and 20 decide; else ten above or below the difficulty is critical. */
export const degreeOf = (roll: number, total: number, difficulty: number): Check['degree'] => {
  if (roll === 1) return 'critical_failure';
  if (roll === 20) return 'critical_success';
  if (total >= difficulty) return total >= difficulty + 10 ? 'critical_success' : 'success';
  return total <= difficulty - 10 ? 'critical_failure' : 'failure';
};

/** Rolls one contest; the purpose names deed, ability and target, so that the same deed rolls the same. */
export const rolled = (act: Act, { ability, difficulty }: Contest, given: CheckedLine, dice: Dice): Check => {
  const { session, settings } = given;
  const skill = skillOf(act.verb);
  const parts = [
    { what: ability, amount: abilityModifier(session, ability) },
    ...(skill === null ? [] : [{ what: skill, amount: skillBonus(session, skill) }]),
    ...circumstances(act, ability, given),
  ];
  const because = parts.filter(({ amount }) => amount !== 0);
  const modifier = because.reduce((sum, { amount }) => sum + amount, 0);
  const purpose = `${act.verb}:${ability}:${(act.target?.name ?? '').toLowerCase()}`;
  const roll = dice.roll(20, purpose);
  const total = roll + modifier;
  const aim = clamp(difficulty + SHIFT[settings.difficulty], 1, 40);
  return {
    purpose,
    ability,
    skill,
    difficulty: aim,
    modifier,
    because,
    roll,
    total,
    degree: degreeOf(roll, total, aim),
  };
};

const suggestedContest = ({ line, suggested }: CheckedLine): Contest | null => {
  const same = suggested?.find(({ text }) => text.trim() === line?.trim());
  return same ? { ability: same.ability, difficulty: clamp(same.difficulty, 5, 25) } : null;
};

export const checksFor = (given: CheckedLine, dice: Dice): Check[] => {
  if (given.session.character.defeated !== null) return [];
  const checks: Check[] = [];
  const asked = suggestedContest(given);
  const { acts } = given.interpretation;
  let walk = standing(given);
  for (const [index, act] of acts.entries()) {
    if (checks.length >= MOST_CHECKS) break;
    const before = acts[index - 1];
    if (before !== undefined) walk = walkedOn(walk, before, acts.slice(0, index - 1));
    const contest = index === 0 && asked ? asked : contestOf(act, walk.at);
    if (contest === null) continue;
    const check = rolled(act, contest, walk.at, dice);
    if (!checks.some(({ purpose }) => purpose === check.purpose)) checks.push(check);
  }
  return checks;
};
