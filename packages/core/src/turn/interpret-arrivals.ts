// Where the walk of a line leads: what is done after it is meant for the place that one arrives at, and nothing is done in a place that one does
// not reach. Called by interpret.ts, verdict.ts and checks.ts.
import type { Act, Effect, SessionState } from '@emergent/schema';
import { applyEffect } from '../log/fold.ts';
import { type Scene, sceneOf } from '../scene.ts';
import { arrivalAt } from '../systems/world/people.ts';
import { stagesTo } from '../systems/world/stages.ts';
import { isShut, travel, wayTo } from '../systems/world/travel.ts';
import { aimOf } from '../systems/world/ways.ts';
import type { World } from '../world.ts';

type Stood = { session: SessionState; scene: Scene; world: World };

/** `at`: as things stand there; `short`: the walk ends half way; `settled`: something else is done first, before one could walk on. */
export type Walk<Given extends Stood> = { at: Given; moved: boolean; short: boolean; settled: boolean };
export const standing = <Given extends Stood>(given: Given): Walk<Given> => ({
  at: given,
  moved: false,
  short: false,
  settled: false,
});

const AFOOT: ReadonlySet<Act['verb']> = new Set(['sneak', 'climb', 'swim', 'flee'] as const);
const isWalk = ({ verb, target }: Act) => verb === 'go' || (AFOOT.has(verb) && target?.kind === 'place');
/** What is done in passing holds up no walk. */
const IN_PASSING: ReadonlySet<Act['verb']> = new Set(['look', 'think', 'wait'] as const);
/** What opens a way, so that one may go on through it. */
const OPENING: ReadonlySet<Act['verb']> = new Set(['open', 'destroy', 'use'] as const);

/** Companions come along; who lives there by this hour is there. */
const movedTo = <Given extends Stood>(given: Given, to: string, minutes: number): Given => {
  const { session, world } = given;
  const along = Object.entries(session.world_state.npc_states).flatMap(([name, one]): Effect[] =>
    one.following && one.status === 'alive'
      ? [{ type: 'person.changed', v: 1, name, change: { place: to }, why: 'comes along' }]
      : [],
  );
  const gone = [...travel(session, world, to, minutes), ...along].reduce(applyEffect, session);
  const there = arrivalAt(gone, world, to, 0).reduce<SessionState>(applyEffect, gone);
  return { ...given, session: there, scene: sceneOf(there, world) };
};

/** The walk after `act`, of which `before` were the acts of the line. */
export const walkedOn = <Given extends Stood>(
  walk: Walk<Given>,
  act: Act,
  before: readonly Act[] = [],
): Walk<Given> => {
  if (walk.short || walk.settled) return walk;
  const { session, world, scene } = walk.at;
  if (!isWalk(act)) return { ...walk, settled: walk.moved && !IN_PASSING.has(act.verb) };
  const goal = aimOf(act, { session, world, interpretation: { acts: [...before, act], confidence: 1 } });
  if (goal === null || goal === scene.place) return walk;
  const minutes = wayTo(session, world, goal);
  const to = minutes === null ? stagesTo(session, world, goal).at(-1) : goal;
  if (to === undefined || (isShut(session, world, to) && !before.some(({ verb }) => OPENING.has(verb)))) return walk;
  return { ...walk, at: movedTo(walk.at, to, minutes ?? 0), moved: true, short: to !== goal };
};

const ANYWHERE: ReadonlySet<Act['verb']> = new Set(['perform', 'think', 'wait', 'rest', 'inventory', 'pray'] as const);
const HANDED: ReadonlySet<Act['verb']> = new Set(['give', 'trade'] as const);
/** Whether a deed may be done half way there too: what is only felt or said, and not what the goal is wanted for. */
export const isForAnywhere = ({ verb, target, with: second }: Act): boolean => {
  if (target?.kind !== 'item')
    return (ANYWHERE.has(verb) && (target === null || target.kind === 'self')) || verb === 'go';
  // "go to the far inn and give Agnes the letter": she is not met on the way, nor is anybody whom nobody knows.
  return second === null || second.here || !(second.kind === 'person' || HANDED.has(verb));
};
