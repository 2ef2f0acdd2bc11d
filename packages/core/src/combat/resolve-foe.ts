// What a foe makes of a blow, by nature: to run, to yield, to call for others, or to go on; and who dies. Called by the world's
// decisions on people.
import type { PersonState, Stance } from '@emergent/schema';
import type { Turn } from '../systems/system.ts';
import { lockOf } from '../systems/world/locks.ts';
import { natureOf } from './beings.ts';
import { isAtMercy } from './mercy.ts';
import { isNonlethal } from './tactics.ts';

const DEADLY =
  /\b(?:kill|slay|murder|execute|finish (?:him|her|them|it) off|behead|slit|stab .* heart|assassinate|cut .{0,20} throat)\b/i;

/** What becomes of somebody whose condition sinks to nothing: dead only when that was meant, or when they lay at mercy already. */
export const fallOf = (turn: Turn, known: PersonState): PersonState['status'] => {
  const mayKill = turn.settings.content_level !== 'everyone' && !isNonlethal(turn.line);
  return mayKill && (isAtMercy(known) || DEADLY.test(turn.line)) ? 'dead' : 'defeated';
};

/** A way out for somebody who runs: home, else the first that is open. */
const wayOut = (turn: Turn, name: string): string | null => {
  const home = turn.world.person(name)?.home ?? null;
  const open = turn.scene.exits.filter((exit) => lockOf(turn.session, turn.world, exit.name) === null);
  return open.find((exit) => exit.name === home)?.name ?? open[0]?.name ?? null;
};

/** Somebody hurt and still up runs or yields; null: they fight on. */
export const breaks = (
  turn: Turn,
  name: string,
  known: PersonState,
  condition: number,
): Partial<PersonState> | null => {
  const person = turn.scene.present.find((one) => one.name === name);
  if (person === undefined || known.status !== 'alive' || condition <= 0 || isAtMercy(known) || known.following)
    return null;
  const { runs, yields, being } = natureOf(person, turn.world);
  const stance = known.stance ?? [];
  const isHeld = stance.includes('held') || stance.includes('bound');
  const isRunning = condition <= runs && !isHeld;
  const place = isRunning ? wayOut(turn, name) : null;
  // A beast at bay in its own lair goes to ground, and nobody finds it.
  const isHome = turn.world.person(name)?.home === turn.scene.place;
  if (isRunning && being === 'beast' && isHome)
    return { place: null, mood: 'frightened', stance: ['fled'] satisfies Stance[] };
  const kept = stance.filter((one) => one === 'disarmed');
  if (place !== null) return { place, mood: 'frightened', stance: [...kept, 'fled'] satisfies Stance[] };
  if (condition <= Math.max(yields, runs))
    return { mood: 'beaten', hostile: false, stance: [...kept, 'yielded'] satisfies Stance[] };
  return null;
};

const HURT_ENOUGH = 65;

/** Somebody of theirs within earshot, who comes when they are first hurt badly; null: nobody. */
export const comesToHelp = (turn: Turn, name: string, before: number, after: number): string | null => {
  if (before <= HURT_ENOUGH || after > HURT_ENOUGH) return null;
  const group = turn.world.person(name)?.group ?? null;
  const near = new Set([turn.scene.place, ...turn.scene.exits.map((exit) => exit.name)]);
  const people = Object.entries(turn.session.world_state.npc_states);
  const bonds = turn.world.lorebook.relationships;
  const isFriend = (other: string) =>
    bonds.some((one) => one.source === other && one.target === name && one.strength >= FRIEND);
  const isFoe = (other: string) => bonds.some((one) => one.source === other && one.target === name && one.strength < 0);
  const ally = people.find(
    ([other, state]) =>
      other !== name &&
      state.status === 'alive' &&
      !state.following &&
      !isAtMercy(state) &&
      state.place !== null &&
      near.has(state.place) &&
      state.mood !== 'fighting' &&
      !isFoe(other) &&
      (turn.session.relationships[other] ?? 0) < LOYAL &&
      (isFriend(other) ||
        (group !== null && turn.world.person(other)?.group === group && turn.world.person(other)?.hostile === true)),
  );
  return ally?.[0] ?? null;
};
const FRIEND = 40;
const LOYAL = 15;
