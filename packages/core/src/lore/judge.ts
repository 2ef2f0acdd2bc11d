// Whether one rule fires in one pass, and why or why not, in the order in which the reasons count. Called by fire.ts and dry-run.ts.
import { type Heard, RANKS } from './hear.ts';
import type { LoreIndex } from './lore-index.ts';
import type { Gate, Rule } from './rule.ts';
import { type Clock, heldBack, isSticky } from './timers.ts';

/** `level`: the pass of recursion that is open, or null before any recursion. `clock` null: time does not count. */
export type Pass = { heard: Heard; clock: Clock | null; level: number | null };
export type Judged =
  | { fires: true; rank: number; why: string; sticky: boolean; score: number }
  | { fires: false; why: string }
  /** Nothing of it was heard: nothing to say. */
  | null;

const LOGIC: Record<Gate['logic'], (heard: number, of: number) => boolean> = {
  and_any: (heard) => heard > 0,
  not_all: (heard, of) => heard < of,
  not_any: (heard) => heard === 0,
  and_all: (heard, of) => heard === of,
};
const WANTED: Record<Gate['logic'], string> = {
  and_any: 'one of',
  not_all: 'not all of',
  not_any: 'none of',
  and_all: 'all of',
};
/** What secondary keys add to a group's score. */
const SCORES: Record<Gate['logic'], (heard: number, of: number) => number> = {
  and_any: (heard) => heard,
  not_all: () => 0,
  not_any: () => 0,
  and_all: (heard, of) => (heard === of ? heard : 0),
};

const MOST_NAMED = 4;
const named = (keys: readonly string[]): string =>
  keys
    .slice(0, MOST_NAMED)
    .map((key) => `"${key}"`)
    .join(', ') + (keys.length > MOST_NAMED ? ' …' : '');

/** By keys alone: the rule's own, then its gates. */
const judgeKeys = (index: LoreIndex, at: number, rule: Rule, { hits, keys }: Heard): Judged => {
  const all = keys.get(at) ?? [];
  const isHeard = (slot: number) => (hits.get(slot)?.distance ?? Number.POSITIVE_INFINITY) < rule.depth;
  const own = all.filter(isHeard);
  const [first] = own;
  const hit = hits.get(first ?? all[0] ?? -1);
  if (hit === undefined) return null;
  const key = `"${index.slots[first ?? all[0] ?? -1]?.key ?? ''}"`;
  if (first === undefined)
    return { fires: false, why: `${key} ${hit.where}, but only the last ${rule.depth} messages count` };
  let score = own.length;
  for (const [place, gate] of rule.gates.entries()) {
    const slots = index.gates.get(at)?.[place] ?? [];
    const heard = slots.filter(isHeard).length;
    if (!LOGIC[gate.logic](heard, slots.length))
      return { fires: false, why: `${key} ${hit.where}, but it takes ${WANTED[gate.logic]} ${named(gate.keys)}` };
    if (gate.scores) score += SCORES[gate.logic](heard, slots.length);
  }
  return { fires: true, rank: hit.rank, why: `${key} ${hit.where}`, sticky: false, score };
};

export const judge = (index: LoreIndex, at: number, { heard, clock, level }: Pass): Judged => {
  const rule = index.rules[at];
  if (rule === undefined || !rule.live) return null;
  const { dressed } = rule;
  const sticky = clock !== null && isSticky(rule, clock);
  const held = clock === null ? null : heldBack(rule, clock);
  const byKeys = judgeKeys(index, at, rule, heard);
  const asked = rule.constant || dressed.forced === true || sticky || byKeys !== null;
  if (held !== null) return asked ? { fires: false, why: held } : null;
  const wanted = dressed.delay_until_recursion ?? 0;
  if (!sticky && wanted > (level ?? 0)) return asked ? { fires: false, why: `it waits for recursion ${wanted}` } : null;
  if (!sticky && level !== null && dressed.exclude_recursion === true) return null;
  const score = heard.keys.get(at)?.length ?? 0;
  if (dressed.forced === true) return { fires: true, rank: RANKS.constant, why: 'its text says so', sticky, score };
  if (dressed.silenced === true) return asked ? { fires: false, why: 'its text says not to' } : null;
  if (rule.constant) return { fires: true, rank: RANKS.constant, why: 'always told', sticky, score };
  if (sticky) return { fires: true, rank: RANKS.constant, why: 'it stays from before', sticky, score };
  return byKeys;
};
