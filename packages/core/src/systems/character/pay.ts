// What experience is paid for: quests and their steps, foes beaten, deeds; and that the same deed over and over pays less and then nothing.
// Called by rules.ts.
import type { CharacterEffect, Effect, EffectOf } from '@emergent/schema';
import { natureOf } from '../../combat/beings.ts';
import { deeds, did, happenedOf } from '../../deeds.ts';
import { clip, plain } from '../../names.ts';
import type { Turn } from '../system.ts';

type Effects = EffectOf<CharacterEffect>[];

export const MAX_TOTAL = 10_000_000;
const STEP = { easy: 10, medium: 15, hard: 25 } as const;

/** What the same deed done to the same thing still teaches after it taught so often lately. */
const TEACHES = [1, 0.6, 0.3, 0] as const;
const REMEMBERED = 8;

/** The turn's deed, by what it was done to. */
export const deedKey = (turn: Turn): string => {
  const act = deeds(turn)[0];
  return act === undefined ? '' : clip(`${act.verb}:${plain(act.target?.name ?? '')}`, 120);
};

/** Share of a deed's worth that is left, 0–1: done over and over, it teaches nothing any more. */
export const newness = (turn: Turn, key = deedKey(turn)): number => {
  const times = (turn.session.character.metadata.lately ?? []).filter((one) => one === key).length;
  return TEACHES[Math.min(times, TEACHES.length - 1)] ?? 0;
};

export const remembering = (turn: Turn, key: string): string[] =>
  [...(turn.session.character.metadata.lately ?? []), key].slice(-REMEMBERED);

type Payment = { amount: number; reason: string };

/** Experience that an effect of a quest pays; the reason names it, so that it is paid once. */
const payment = (effect: Effect, turn: Turn): Payment | null => {
  if (effect.type === 'quest.completed')
    return { amount: effect.rewards.experience, reason: clip(`Quest: ${effect.title}`, 200) };
  if (effect.type !== 'quest.objective_done') return null;
  const quest = turn.session.quests.find((one) => one.id === effect.quest_id);
  return {
    amount: STEP[quest?.difficulty ?? 'easy'],
    reason: clip(`Step: ${effect.text}`, 200),
  };
};

export const paid = (effect: Effect, turn: Turn): Effects => {
  const due = payment(effect, turn);
  if (due === null || due.amount <= 0) return [];
  const told = new Set(happenedOf(turn, 'experience.gained').map((one) => one.reason));
  const earlier = turn.happened.slice(0, -1).flatMap((one) => payment(one, turn) ?? []);
  if (told.has(due.reason) || earlier.some((one) => one.reason === due.reason)) return [];
  const onTheWay = earlier.filter((one) => !told.has(one.reason)).reduce((sum, one) => sum + one.amount, 0);
  const total = Math.min(MAX_TOTAL, turn.session.character.experience + onTheWay + due.amount);
  return [{ type: 'experience.gained', v: 1, amount: due.amount, experience: total, reason: due.reason }];
};

const VICTORY = 5;
const PER_PROWESS = 4;

/** Whoever beats somebody, or makes them run or yield, has learnt something: more of the strong, less of the same again. */
export const victory = (effect: EffectOf<'person.changed'>, turn: Turn): Effects => {
  const { status, stance } = effect.change;
  const isBeaten =
    status === 'defeated' || status === 'dead' || stance?.some((one) => one === 'fled' || one === 'yielded');
  const person = turn.scene.present.find(({ name }) => name === effect.name);
  const key = clip(`beat:${plain(effect.name)}`, 120);
  if (isBeaten !== true || did(turn, 'attack', 'cast') === undefined || effect.why.startsWith('was ')) return [];
  if ((turn.session.character.metadata.lately ?? []).includes(key)) return [];
  const known = turn.world.person(effect.name);
  const nature = person ?? (known === undefined ? undefined : { ...known, hostile: known.hostile });
  if (nature === undefined) return [];
  const amount = VICTORY + PER_PROWESS * natureOf(nature, turn.world).prowess;
  const total = Math.min(MAX_TOTAL, turn.session.character.experience + amount);
  const reason = clip(`Beaten: ${effect.name}`, 200);
  return [{ type: 'experience.gained', v: 1, amount, experience: total, reason, lately: remembering(turn, key) }];
};
