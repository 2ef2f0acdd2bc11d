// Firing lore: what is heard in the action, the scene and the last turns, what that brings up in turn, most urgent first, until the budget
// is spent. What fired, what did not and why goes into the turn's ledger. Called by the engine.
import type { EffectOf, LoreEntry, LoreUse } from '@emergent/schema';
import type { Dice } from '../dice.ts';
import { countTokens } from '../tokens.ts';
import { losersOf } from './groups.ts';
import { addTold, type Heard, hearStory, type LoreTexts } from './hear.ts';
import { type Judged, judge } from './judge.ts';
import type { LoreIndex } from './lore-index.ts';
import { type Clock, isSticky, timersStarted } from './timers.ts';

export type Moment = {
  /** Ids of what stands in the stable part of a prompt. */
  settled?: ReadonlySet<string>;
  /** Without dice any chance at all is enough, and of a group the heaviest fires. */
  dice?: Dice | null;
  /** Without a clock time does not count. */
  clock?: Clock | null;
};
export type Fired = { entries: LoreEntry[]; uses: LoreUse[]; timed: EffectOf<'lore.timed'> | null };

/** How many entries the ledger names, how many of them because they did not fire, and how long a reason may be. */
const MOST_USES = 60;
const MOST_SILENT = 20;
const MOST_LACKING = 3;
const MOST_WHY = 300;
/** Passes in which entries bring up entries. */
const MOST_PASSES = 32;

type Fires = Extract<Judged, { fires: true }>;
type Candidate = Fires & { at: number };
type Scan = {
  index: LoreIndex;
  heard: Heard;
  moment: Moment;
  active: Map<number, number>;
  /** Out for this turn: a chance that failed, no room. */
  out: Set<number>;
  /** Heard, but held back; may still come in a later pass. */
  silent: Map<number, string>;
  uses: LoreUse[];
  taken: Set<string>;
  left: number;
};

const tokensOf = ({ tokens, rules }: LoreIndex, at: number): number => {
  const known = tokens.get(at) ?? countTokens(rules[at]?.entry.content ?? '');
  tokens.set(at, known);
  return known;
};

const use = (index: LoreIndex, at: number, used: boolean, why: string): LoreUse[] => {
  const entry = index.rules[at]?.entry;
  if (entry === undefined) return [];
  const told = why.length > MOST_WHY ? why.slice(0, MOST_WHY).toWellFormed() : why;
  return [{ id: entry.id, title: entry.title, used, why: told }];
};

/** What stays comes first; then where it was heard, unless the book shares its room by worth alone; then the author's order. */
const byUrgency =
  ({ rules, byWorth }: LoreIndex) =>
  (one: Candidate, other: Candidate): number =>
    Number(other.sticky) - Number(one.sticky) ||
    (byWorth ? 0 : one.rank - other.rank) ||
    Math.sign((rules[other.at]?.worth ?? 0) - (rules[one.at]?.worth ?? 0) || 0) ||
    one.rank - other.rank ||
    one.at - other.at;

/** All that can fire in this pass: what needs no key, what stays, what was heard. */
const askedIn = ({ index, heard, moment }: Scan): Set<number> => {
  const clock = moment.clock ?? null;
  const staying = clock === null ? [] : [...clock.timers.keys()].flatMap((id) => index.byId.get(id) ?? []);
  const sticky = staying.filter((at) => {
    const rule = index.rules[at];
    return clock !== null && rule !== undefined && isSticky(rule, clock);
  });
  return new Set([...index.unasked, ...sticky, ...heard.keys.keys()]);
};

/** `again`: the pass before was like this one, so only those of which more was heard can have changed their minds. */
const candidatesOf = (scan: Scan, level: number | null, again: boolean): Candidate[] => {
  const { index, heard, moment, active, out, silent, taken } = scan;
  const candidates: Candidate[] = [];
  const asked = again ? [...heard.touched] : askedIn(scan);
  heard.touched.clear();
  for (const at of asked) {
    if (active.has(at) || out.has(at)) continue;
    const judged = judge(index, at, { heard, clock: moment.clock ?? null, level });
    if (judged?.fires === true) candidates.push({ ...judged, at });
    else if (judged !== null) silent.set(at, judged.why);
  }
  const members = candidates.flatMap((one) => {
    const rule = index.rules[one.at];
    return rule === undefined || rule.groups.length === 0 ? [] : [{ ...one, rule }];
  });
  const losers = losersOf(members, taken, moment.dice ?? null);
  for (const [at, why] of losers) silent.set(at, why);
  return candidates.filter(({ at }) => !losers.has(at)).sort(byUrgency(index));
};

const isLucky = ({ moment }: Scan, id: string, percent: number): boolean => {
  const { dice = null } = moment;
  return dice === null ? percent > 0 : dice.chance(percent / 100, `lore:${id}`);
};

/** Lets the candidates of a pass in while there is room. Answers who came in. */
const admit = (scan: Scan, candidates: readonly Candidate[]): number[] => {
  const { index, moment, uses, active, out, silent, taken } = scan;
  const admitted: number[] = [];
  const refuse = (at: number, why: string) => {
    out.add(at);
    uses.push(...use(index, at, false, why));
  };
  for (const { at, rank, why, sticky } of candidates) {
    const rule = index.rules[at];
    if (rule === undefined) continue;
    const { id, probability = 100, ignore_budget } = rule.dressed;
    silent.delete(at);
    if (!sticky && probability < 100 && !isLucky(scan, id, probability)) {
      refuse(at, `${why}; a chance of ${probability} % that failed`);
      continue;
    }
    const standing = (rule.constant && !index.fickle.has(id)) || moment.settled?.has(id) === true;
    const tokens = standing || ignore_budget === true ? 0 : tokensOf(index, at);
    if (tokens > scan.left) {
      refuse(at, `${why}; no room for ${tokens} tokens`);
      continue;
    }
    scan.left -= tokens;
    active.set(at, rank);
    for (const group of rule.groups) taken.add(group);
    uses.push(...use(index, at, true, why));
    admitted.push(at);
  }
  return admitted;
};

/** Adds what those say to what is heard. Answers whether there was anything. */
const listenTo = ({ index, heard }: Scan, admitted: readonly number[]): boolean => {
  let any = false;
  for (const at of admitted) {
    const rule = index.rules[at];
    if (rule === undefined || rule.dressed.prevent_recursion === true) continue;
    any = true;
    addTold(index, heard, at, rule);
  }
  return any;
};

/** Passes until nothing new comes up: entries heard in entries while the book allows it, else the next ones that waited for a pass. */
const scanAll = (scan: Scan) => {
  const { levels, settings } = scan.index;
  const most = Math.min(MOST_PASSES, settings.recursion_steps ?? MOST_PASSES);
  let open: number | null = null;
  let last: number | null = null;
  for (let pass = 0, steps = 0; pass < 2 * MOST_PASSES; pass++) {
    const level: number | null = open === null ? null : (levels[open] ?? 0);
    const admitted = admit(scan, candidatesOf(scan, level, pass > 0 && level === last));
    last = level;
    if (settings.recursive === true && steps < most && listenTo(scan, admitted)) {
      steps++;
      open ??= 0;
    } else if (open === null && levels.length > 0) open = 0;
    else if (open !== null && open + 1 < levels.length) open++;
    else return;
  }
};

const usesOf = ({ index, active, silent, uses, out }: Scan): LoreUse[] => {
  const held = [...silent].filter(([at]) => !active.has(at) && !out.has(at)).slice(0, MOST_SILENT);
  const lacking = [...index.lacking].filter(([at]) => !active.has(at)).slice(0, MOST_LACKING);
  return [
    ...uses,
    ...held.flatMap(([at, why]) => use(index, at, false, why)),
    ...lacking.flatMap(([at, why]) => use(index, at, false, why)),
  ].slice(0, MOST_USES);
};

/** What all passes let in. */
export const scanLore = (index: LoreIndex, heard: Heard, budgetTokens: number, moment: Moment): Scan => {
  const left = Math.min(budgetTokens, index.settings.token_budget ?? Number.POSITIVE_INFINITY);
  const scan: Scan = {
    index,
    heard,
    moment,
    active: new Map(),
    out: new Set(),
    silent: new Map(),
    uses: [],
    taken: new Set(),
    left,
  };
  scanAll(scan);
  return scan;
};

/** What is constant or settled stands in the stable part of a prompt: it fires, and takes nothing of the budget. */
export const fireLore = (index: LoreIndex, texts: LoreTexts, budgetTokens: number, moment: Moment = {}): Fired => {
  const scan = scanLore(index, hearStory(index, texts), budgetTokens, moment);
  const { rules } = index;
  const chosen = [...scan.active.keys()].flatMap((at) => {
    const rule = rules[at];
    return rule === undefined ? [] : [{ at, rule }];
  });
  chosen.sort(
    (one, other) =>
      one.rule.place - other.rule.place || one.rule.entry.order - other.rule.entry.order || one.at - other.at,
  );
  const { clock = null } = moment;
  return {
    entries: chosen.map(({ rule }) => rule.entry),
    uses: usesOf(scan),
    timed: clock === null ? null : timersStarted(index, [...scan.active.keys()], clock),
  };
};
