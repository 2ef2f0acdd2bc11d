// Inclusion groups: of each group one entry fires. Called by fire.ts for each pass.
import type { Dice } from '../dice.ts';
import type { Rule } from './rule.ts';

export type Member = {
  at: number;
  rule: Rule;
  sticky: boolean;
  /** Keys of its own and of its secondary ones that were heard. */
  score: number;
};
type Ruled = { rest: readonly Member[]; settled: boolean };
type Step = (members: readonly Member[], group: string, taken: boolean, dice: Dice | null) => Ruled;

const open = (rest: readonly Member[]): Ruled => ({ rest, settled: false });
const one = (winner: Member | undefined): Ruled => ({ rest: winner === undefined ? [] : [winner], settled: true });
const weightOf = ({ rule }: Member): number => rule.dressed.group_weight ?? 100;
const GRAIN = 1_000_000;

/** By weight; without dice the heaviest. */
const drawn = (members: readonly Member[], group: string, dice: Dice | null): Member | undefined => {
  const heaviest = members.toSorted((a, b) => weightOf(b) - weightOf(a))[0];
  const whole = members.reduce((sum, member) => sum + weightOf(member), 0);
  if (dice === null || whole === 0) return heaviest;
  let left = ((dice.roll(GRAIN, `lore-group:${group}`) - 0.5) / GRAIN) * whole;
  for (const member of members) {
    left -= weightOf(member);
    if (left < 0) return member;
  }
  return heaviest;
};

/** In this order; the first that settles it does. */
const STEPS: readonly Step[] = [
  (members) => {
    const sticky = members.filter((member) => member.sticky);
    return sticky.length === 0 ? open(members) : { rest: sticky, settled: true };
  },
  (members) => {
    const most = Math.max(...members.map(({ score }) => score));
    return open(members.filter(({ rule, score }) => rule.dressed.group_scoring !== true || score >= most));
  },
  (members, _group, taken) => (taken ? { rest: [], settled: true } : open(members)),
  (members) => {
    const overriding = members.filter(({ rule }) => rule.dressed.group_override === true);
    const [highest] = overriding.toSorted((a, b) => b.rule.dressed.order - a.rule.dressed.order || a.at - b.at);
    return highest === undefined ? open(members) : one(highest);
  },
  (members, group, _taken, dice) => (members.length < 2 ? open(members) : one(drawn(members, group, dice))),
];

/** By place the members that lost, and in which group. `taken` are groups that have a member already. */
export const losersOf = (
  members: readonly Member[],
  taken: ReadonlySet<string>,
  dice: Dice | null,
): Map<number, string> => {
  const losers = new Map<number, string>();
  for (const group of new Set(members.flatMap(({ rule }) => rule.groups))) {
    const all = members.filter(({ at, rule }) => rule.groups.includes(group) && !losers.has(at));
    if (all.length === 0) continue;
    let ruled = open(all);
    for (const step of STEPS) if (!ruled.settled) ruled = step(ruled.rest, group, taken.has(group), dice);
    const [winner] = ruled.rest;
    const why = winner === undefined ? 'has an entry already' : `took "${winner.rule.dressed.title}"`;
    for (const member of all) if (!ruled.rest.includes(member)) losers.set(member.at, `the group "${group}" ${why}`);
  }
  return losers;
};
