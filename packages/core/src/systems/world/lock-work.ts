// What comes of deeds at locked ways: opened with the key, by force or by craft; and what a failed attempt costs. Called by the rules.
import type { Act } from '@emergent/schema';
import { checkOf, isSuccess } from '../../outcome.ts';
import type { Turn } from '../system.ts';
import { add, type Draft } from './draft.ts';
import { keyOf, type Lock, lockMeant, lockOf, wayOf } from './locks.ts';
import { learn } from './minds.ts';
import { firstState, whereIs } from './people.ts';
import { timePasses } from './travel.ts';

const LOST_MINUTES = 10;
export const NOISE = 'comes to see about the noise';

/** Somebody a step away comes to look: the nearest that is on their feet. What is locked keeps people in as it keeps them out. */
const noise = (turn: Turn, draft: Draft, lock: Lock): void => {
  const here = turn.scene.place;
  const near = turn.scene.exits
    .map(({ name }) => name)
    .filter((name) => lockOf(draft.state, turn.world, name) === null);
  const { npc_states } = draft.state.world_state;
  const hears = (name: string, place: string): boolean => {
    const known = npc_states[name];
    const hasJustMoved = turn.happened.some(
      (one) => one.type === 'person.changed' && one.name === name && one.change.place !== undefined,
    );
    if (hasJustMoved) return false;
    const isUp = known === undefined || (known.status === 'alive' && !known.following);
    return isUp && whereIs(draft.state, turn.world, name) === place;
  };
  const names = [
    ...turn.world.lorebook.characters.map(({ name }) => name),
    ...Object.keys(npc_states).filter((name) => turn.world.person(name) === undefined),
  ];
  for (const place of near) {
    const name = names.find((one) => hears(one, place));
    if (name === undefined) continue;
    const profile = turn.world.person(name);
    const first = npc_states[name] === undefined && profile !== undefined ? firstState(here, turn.number, profile) : {};
    const change = { ...first, place: here, mood: 'suspicious', last_seen: turn.number };
    add(draft, { type: 'person.changed', v: 1, name, change, why: NOISE });
    learn(draft, name, `heard somebody at the lock of ${lock.place}`);
    return;
  }
};

const failed = (act: Act, turn: Turn, draft: Draft, lock: Lock): void => {
  const fact = `saw ${turn.session.character.name} try to get into ${lock.place} at ${turn.scene.place}`;
  for (const one of turn.scene.present.filter(({ state }) => state.status === 'alive').slice(0, 3))
    learn(draft, one.name, fact);
  add(draft, ...timePasses(draft.state, LOST_MINUTES));
  const isLoud = wayOf(act, lock, turn.session) === 'force' || checkOf(act, turn)?.degree === 'critical_failure';
  if (isLoud) noise(turn, draft, lock);
};

/** Locks that this turn's deeds were about, in order. */
export const workLocks = (turn: Turn, draft: Draft): void => {
  for (const act of turn.interpretation.acts) {
    const lock = lockMeant(act, { session: draft.state, world: turn.world });
    if (lock === null) continue;
    const way = wayOf(act, lock, turn.session);
    const check = checkOf(act, turn);
    if (way === 'key') add(draft, { type: 'way.opened', v: 1, place: lock.place, how: 'key' });
    else if (way !== 'handle' && check !== undefined && isSuccess(check))
      add(draft, { type: 'way.opened', v: 1, place: lock.place, how: way });
    else if (way !== 'handle' && check !== undefined) failed(act, turn, draft, lock);
  }
};

/** Whether one may go in there: the key in the pack opens it on the way. Null: open, or opened now; else what one sees of it. */
export const shutOut = (turn: Turn, draft: Draft, to: string): string | null => {
  const lock = lockOf(draft.state, turn.world, to);
  if (lock === null) return null;
  if (keyOf(draft.state, lock) === undefined) return lock.told;
  add(draft, { type: 'way.opened', v: 1, place: lock.place, how: 'key' });
  return null;
};
