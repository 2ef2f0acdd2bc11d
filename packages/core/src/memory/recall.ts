// Recall's second half: of the turns that the store found, what is worth a line in the context, and why. Called by the engine.
import type { MemoryUse, TurnRecord } from '@emergent/schema';
import { spaced } from '../names.ts';
import { countTokens } from '../tokens.ts';
import { summaryOf } from './facts.ts';
import { pastTurn } from './past-turn.ts';

/** What the player did to a memory: pinned stay on top, forgotten never come back, corrected say the new text. */
export type MemoryChange = { pinned: boolean; forgotten: boolean; text: string | null };
export type Recalling = {
  /** From `planRecall`, best first. */
  terms: readonly string[];
  budgetTokens: number;
  /** Number of the turn being played. */
  number: number;
  /** Turns from this number on stand word for word in the context already. */
  windowFrom: number;
  changes: ReadonlyMap<string, MemoryChange>;
};
export type Recalled = { lines: string[]; uses: MemoryUse[] };

const MOST_LINES = 8;
const MOST_USES = 24;
/** Below this share of the best possible score a memory is not worth its tokens. */
const FLOOR = 0.08;
/** After this many turns a memory weighs half. */
const HALF_LIFE = 400;

export const memoryId = (turn: Pick<TurnRecord, 'seq'>): string => `turn-${turn.seq}`;

type Known = { terms: ReadonlySet<string>; summary: string; eventful: number };

/** Records never change, and the same few are candidates turn after turn: each is read once. */
const read = new WeakMap<TurnRecord, Known>();

const knownOf = (turn: TurnRecord): Known => {
  const before = read.get(turn);
  if (before !== undefined) return before;
  const events = turn.effects.filter(({ type }) => EVENTFUL.has(type)).length;
  const known = {
    terms: new Set(turn.terms),
    summary: spaced(summaryOf(pastTurn(turn))),
    eventful: Math.min(1.6, 1 + events * 0.15),
  };
  read.set(turn, known);
  return known;
};

/** Earlier terms (names first) weigh more; facts weigh more than talk; old turns slowly less. */
const scoreOf = (turn: TurnRecord, { terms, number }: Recalling): number => {
  const { terms: known, eventful } = knownOf(turn);
  let score = 0;
  let best = 0;
  for (const [at, term] of terms.entries()) {
    const weight = (term.includes(' ') ? 1.5 : 1) / (1 + at * 0.15);
    best += weight;
    if (known.has(term)) score += weight;
  }
  if (best === 0) return 0;
  return (
    (score / best) *
    eventful *
    (turn.verdict.allowed ? 1 : 0.5) *
    (0.5 + 0.5 * 0.5 ** ((number - turn.number) / HALF_LIFE))
  );
};

const EVENTFUL: ReadonlySet<string> = new Set([
  'item.gained',
  'item.lost',
  'quest.began',
  'quest.completed',
  'quest.failed',
  'quest.objective_done',
  'person.met',
  'relationship.changed',
  'reputation.changed',
  'consequence.happened',
  'consequence.came_due',
  'character.defeated',
  'level.gained',
]);

type Candidate = { turn: TurnRecord; id: string; text: string; score: number; pinned: boolean };

const candidates = (turns: readonly TurnRecord[], given: Recalling): Candidate[] =>
  turns
    .map((turn): Candidate => {
      const id = memoryId(turn);
      const change = given.changes.get(id);
      const text = change?.text ?? null;
      return {
        turn,
        id,
        text: text === null ? knownOf(turn).summary : spaced(text),
        score: scoreOf(turn, given),
        pinned: change?.pinned ?? false,
      };
    })
    .sort(
      (one, other) =>
        Number(other.pinned) - Number(one.pinned) || other.score - one.score || other.turn.number - one.turn.number,
    );

export const rankRecall = (turns: readonly TurnRecord[], given: Recalling): Recalled => {
  const chosen: Candidate[] = [];
  const uses: MemoryUse[] = [];
  const told = new Set<string>();
  let left = given.budgetTokens;
  const why = (one: Candidate, tokens: number): string | null => {
    if (given.changes.get(one.id)?.forgotten === true) return 'forgotten by the player';
    if (one.text === '' || told.has(one.text.toLowerCase())) return 'says what another says';
    if (one.turn.number >= given.windowFrom) return 'still told word for word';
    if (!one.pinned && one.score < FLOOR) return 'too far from the action';
    if (chosen.length >= MOST_LINES) return 'enough is recalled';
    return tokens > left ? `no room for ${tokens} tokens` : null;
  };
  for (const one of candidates(turns, given)) {
    const tokens = countTokens(one.text) + 4;
    const dropped = why(one, tokens);
    if (uses.length < MOST_USES) {
      const reason = dropped ?? (one.pinned ? 'pinned by the player' : `fits the action (${one.score.toFixed(2)})`);
      uses.push({ id: one.id, text: one.text, numbers: [one.turn.number], used: dropped === null, why: reason });
    }
    if (dropped !== null) continue;
    told.add(one.text.toLowerCase());
    left -= tokens;
    chosen.push(one);
  }
  return { lines: chosen.map(({ turn, text }) => `Turn ${turn.number}: ${text}`), uses };
};
