// What later turns need of one that was played: the smaller part of its record. Tens of thousands of these are at hand. Called by the engine.
import type { TurnRecord } from '@emergent/schema';
import { factsOf } from './facts.ts';

type Told = Pick<
  TurnRecord,
  'seq' | 'number' | 'at' | 'line' | 'telling' | 'notices' | 'unresolved' | 'scene' | 'suggestions'
>;
export type PastTurn = Told & {
  allowed: boolean;
  /** What its effects come to, in sentences: the effects themselves are in the state. */
  facts: readonly string[];
  /** Ids of the lore that it used. */
  lore: readonly string[];
};

export const pastTurn = (turn: TurnRecord): PastTurn => {
  const { seq, number, at, line, telling, notices, unresolved, scene, suggestions, verdict, context } = turn;
  const lore = context.lore.filter(({ used }) => used).map(({ id }) => id);
  const { allowed } = verdict;
  return {
    seq,
    number,
    at,
    line,
    telling,
    notices,
    unresolved,
    scene,
    suggestions,
    allowed,
    facts: factsOf(turn),
    lore,
  };
};
