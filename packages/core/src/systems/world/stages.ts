// Stages of a walk to a place whose way one does not know yet: which unknown places are passed, and where it ends for now. Called by
// improvising, by the rules of going and by whoever reads on what is done at the end of the walk.
import type { SessionState } from '@emergent/schema';
import type { World } from '../../world.ts';
import { whereIs } from './people.ts';
import { isShut, pathTo, wayTo } from './travel.ts';

/** So many places may be new on one walk; who has further to go stops there and looks about. */
const MOST_NEW = 4;

/** Whoever means harm there stops a walk. */
export const isBeset = (state: SessionState, world: World, place: string): boolean =>
  world.lorebook.characters.some((one) => {
    const known = state.world_state.npc_states[one.name];
    const isHostile = known?.hostile ?? one.hostile;
    return isHostile && (known?.status ?? 'alive') === 'alive' && whereIs(state, world, one.name) === place;
  });

/** Where one comes by on the way to `to`, the end of the walk last: the goal, or as near as one gets today. Empty: no way leads there. */
export const stagesTo = (state: SessionState, world: World, to: string): string[] => {
  if (wayTo(state, world, to) !== null) return [to];
  const path = pathTo(state, world, to) ?? [];
  const stages: string[] = [];
  for (const [at, place] of path.entries()) {
    // Up to a shut door, and no further; at the first step it is the door that has its say.
    if (at > 0 && isShut(state, world, place)) break;
    const isKnown = (state.world_state.visits[place] ?? 0) > 0;
    if (isKnown && at < path.length - 1 && !isBeset(state, world, place)) continue;
    stages.push(place);
    if (stages.length >= MOST_NEW || isBeset(state, world, place)) break;
  }
  return stages.length > 0 ? stages : path.slice(0, 1);
};
