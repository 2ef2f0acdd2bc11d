// Further legs of a walk: "go to the market and then to the Weighhouse", each from where the one before it ended, until something stops
// them. Called by the rules once the first leg is walked.
import type { Act, SessionState } from '@emergent/schema';
import { succeeds } from '../../outcome.ts';
import { sceneOf } from '../../scene.ts';
import { plainWords } from '../../tokens.ts';
import { exitTowards } from '../../turn/interpret-ways.ts';
import { DIRECTIONS } from '../../turn/lexicon-words.ts';
import { closed } from '../../words/english.ts';
import type { World } from '../../world.ts';
import type { Turn } from '../system.ts';
import type { Refuse } from './decide-people.ts';
import { add, type Draft } from './draft.ts';
import { shutOut } from './lock-work.ts';
import { isBeset } from './stages.ts';
import { goalOf, travel, wayTo } from './travel.ts';

/** What may be said between two legs and holds up neither. */
const IN_PASSING: ReadonlySet<Act['verb']> = new Set(['go', 'look', 'think', 'wait'] as const);

/** The place meant by a later leg; a bare direction is taken from where one stands by then. */
const nextGoal = (act: Act, state: SessionState, world: World): string | null => {
  const words = plainWords(act.text);
  const named = new Set(plainWords(act.target?.kind === 'place' ? act.target.name : ''));
  const way = DIRECTIONS.get(words.at(-1) ?? '');
  if (way === undefined || words.some((word) => word.length > 2 && named.has(word))) return goalOf(act, state, world);
  return exitTowards(way, { session: state, scene: sceneOf(state, world), world })?.name ?? null;
};

/** The legs behind the first: those that follow it in the line with nothing else done in between. */
const legsOf = (turn: Turn, first: Act): readonly Act[] => {
  const { acts } = turn.interpretation;
  const later = acts.slice(acts.indexOf(first) + 1);
  const end = later.findIndex(({ verb }) => !IN_PASSING.has(verb));
  return (end === -1 ? later : later.slice(0, end)).filter(({ verb }) => verb === 'go');
};

export const walkOn = (turn: Turn, draft: Draft, first: Act, refuse: Refuse): void => {
  for (const act of legsOf(turn, first)) {
    const here = draft.state.world_state.current_location;
    if (isBeset(draft.state, turn.world, here) || !succeeds(act, turn)) return;
    const to = nextGoal(act, draft.state, turn.world);
    if (to === here) continue;
    const minutes = to === null ? null : wayTo(draft.state, turn.world, to);
    if (to === null || minutes === null) return;
    const shut = shutOut(turn, draft, to);
    if (shut !== null) {
      refuse('locked', closed(shut));
      return;
    }
    add(draft, ...travel(draft.state, turn.world, to, minutes));
  }
};
