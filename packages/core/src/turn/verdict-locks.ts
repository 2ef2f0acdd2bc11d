// Refusals of locks and of the dark: a way that is shut, a handle that only rattles, a thing that can't be seen. Called by verdict.ts.
import type { Act } from '@emergent/schema';
import { isSpokenOf } from '../scene.ts';
import { hasLock, isDoor, keyOf, type Lock, lockMeant, lockOf, wayOf } from '../systems/world/locks.ts';
import { stepTowards, wayTo } from '../systems/world/travel.ts';
import { aimOf } from '../systems/world/ways.ts';
import type { Judged } from './verdict.ts';

const GOING: ReadonlySet<Act['verb']> = new Set(['go', 'flee', 'follow', 'sneak', 'climb', 'swim']);
const SEES: ReadonlySet<Act['verb']> = new Set(['take', 'read', 'use', 'steal']);

/** What one sees of it; of doors also what could be done about them. */
const refusal = (lock: Lock): string => {
  const told = /[.!?…]$/.test(lock.told) ? lock.told : `${lock.told}.`;
  if (!isDoor(lock)) return told;
  if (!hasLock(lock)) return `${told} It might be forced.`;
  const key = lock.key === null ? 'No key that you know of opens it' : 'You have no key to it';
  return `${told} ${/\block/i.test(told) ? key : `It is locked. ${key}`}; it might be forced, or picked.`;
};

/** The shut place that a step would lead into; null: none, or its key is in the pack. */
const shutBefore = (act: Act, given: Judged): Lock | null => {
  const { session, world, scene, interpretation } = given;
  if (!GOING.has(act.verb)) return null;
  const goal = aimOf(act, given);
  if (goal === null || goal === scene.place) return null;
  const next = wayTo(session, world, goal) === null ? (stepTowards(session, world, goal) ?? goal) : goal;
  const lock = lockOf(session, world, next);
  if (lock === null || keyOf(session, lock) !== undefined) return null;
  // "pick the lock and go in": what comes of the first decides about the second.
  const before = interpretation.acts.slice(0, Math.max(0, interpretation.acts.indexOf(act)));
  return before.some((one) => lockMeant(one, given)?.place === lock.place && isAtLock(one, given)) ? null : lock;
};

/** True for a deed at a lock that may be tried or simply works: no other rule has a say in it. */
export const isAtLock = (act: Act, given: Judged): boolean => {
  const lock = lockMeant(act, given);
  return lock !== null && wayOf(act, lock, given.session) !== 'handle';
};

const PICKING = /\b(?:pick|picks|picking|force|jimmy|crack)\b.*\block\b/i;

const LOCKABLE = /(?:lock|box|chest|safe|case|cabinet|drawer|trunk|casket|strongbox|shackle|manacle|door|gate|cage)/i;

/** "pick the lock" where there is none: neither on a way nor in anything that one sees. */
const refuseNoLock = (act: Act, { scene, session, world }: Judged): string | null => {
  if (act.verb !== 'open' || act.target !== null || !PICKING.test(act.text)) return null;
  const isShut = scene.exits.some(({ name }) => lockOf(session, world, name) !== null);
  const isHeld = session.character.stance?.includes('captive') === true;
  const isThing = [...session.inventory, ...scene.things, ...scene.features].some(({ name }) => LOCKABLE.test(name));
  return isShut || isHeld || isThing || isSpokenOf(scene, 'lock')
    ? null
    : 'There is no lock here that waits to be opened.';
};

export const refuseLocked = (act: Act, given: Judged): string | null => {
  const none = refuseNoLock(act, given);
  if (none !== null) return none;
  const tried = lockMeant(act, given);
  if (tried !== null && wayOf(act, tried, given.session) === 'handle') return refusal(tried);
  const shut = shutBefore(act, given);
  return shut === null ? null : refusal(shut);
};

/** Without a light nobody finds what lies about, or reads. */
export const refuseUnseen = (act: Act, { scene, session }: Judged): string | null => {
  if (scene.sight !== 'none' || !SEES.has(act.verb) || act.target === null) return null;
  const { kind, id } = act.target;
  const isHeld = session.inventory.some((item) => item.id === id);
  if (act.verb === 'read') return 'It is too dark here to read anything. You would need a light.';
  return !isHeld && (kind === 'thing' || kind === 'feature')
    ? 'You feel about for it in the dark, and find only the dark. You would need a light.'
    : null;
};
