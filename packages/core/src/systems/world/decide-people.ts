// What may become of people: moods, wounds, whereabouts, newcomers. Called by `decide` of the world's rules.
import type { Act, PersonState } from '@emergent/schema';
import { MOST_HURT } from '../../combat/exchange.ts';
import { isAtMercy } from '../../combat/mercy.ts';
import { breaks, comesToHelp, fallOf } from '../../combat/resolve-foe.ts';
import { deeds, personOf } from '../../deeds.ts';
import { clip } from '../../names.ts';
import { anyFailed, checkOf, isSuccess } from '../../outcome.ts';
import type { Turn } from '../system.ts';
import { add, type Draft } from './draft.ts';
import { CAME_IN } from './implied-words.ts';
import { learn } from './minds.ts';
import type { PersonProposal } from './proposal.ts';
import { placeNamed } from './travel.ts';

/** A proposal that came to nothing: `told` where the telling likely claimed it. */
export type Refuse = (code: string, told: string | null) => void;

const MAX_COMPANIONS = 3;
const MAX_NEWCOMERS = 24;

/** A person of the world or of this story by name, alias or an unmistakable part of the name. */
export const personNamed = (turn: Turn, name: string): string | null => {
  const wanted = name.trim().toLowerCase();
  const known = turn.world.person(wanted)?.name;
  if (known !== undefined || wanted === '') return known ?? null;
  const made = Object.keys(turn.session.world_state.npc_states);
  const all = [...new Set([...made, ...turn.world.lorebook.characters.map((one) => one.name)])];
  const exact = made.find((one) => one.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const part = all.filter((one) => one.toLowerCase().split(/\s+/).includes(wanted));
  return part.length === 1 ? (part[0] ?? null) : null;
};

/** Whether a name can be a key of the state: not blank, and no word that every JavaScript object knows. */
export const isNameable = (name: string): boolean => name.trim() !== '' && !(name in Object.prototype);

const newcomer = (turn: Turn, draft: Draft, one: PersonProposal, refuse: Refuse): void => {
  const name = clip(one.name, 100);
  const description = clip(one.description, 300);
  const made = Object.values(draft.state.world_state.npc_states).filter((state) => state.description !== null).length;
  if (description === '' || !isNameable(name) || name.toLowerCase() === turn.session.character.name.toLowerCase()) {
    refuse('unknown_person', null);
    return;
  }
  if (made >= MAX_NEWCOMERS) {
    refuse('too_many_people', null);
    return;
  }
  const state: PersonState = {
    place: turn.scene.place,
    status: 'alive',
    mood: clip(one.mood, 60),
    condition: 100,
    met: false,
    following: false,
    facts: [],
    last_seen: turn.number,
    description,
  };
  add(draft, { type: 'person.changed', v: 1, name, change: state, why: CAME_IN });
  if (one.learned !== null) learn(draft, name, one.learned);
};

/** Down, or dead for good; nothing where that is how they lay already. */
const fallen = (turn: Turn, known: PersonState): Partial<PersonState> => {
  const status = fallOf(turn, known);
  return status === known.status ? {} : { condition: 0, status, following: false, last_seen: turn.number };
};

const HURTS: ReadonlySet<Act['verb']> = new Set(['attack', 'cast', 'destroy'] as const);

/** Whether the player's own deed may have hurt somebody: it came off, or they could not ward anything off. */
const isHit = (turn: Turn, name: string, known: PersonState): boolean =>
  deeds(turn).some((act) => {
    if (!HURTS.has(act.verb)) return false;
    const check = checkOf(act, turn);
    const isNobodys = act.target?.kind !== 'person' && act.with?.kind !== 'person';
    // A blow at nobody by name, "I lash out", is at whoever means harm.
    const isAtThem = isNobodys
      ? act.verb !== 'destroy' && turn.scene.present.some((one) => one.name === name && one.hostile)
      : personOf(turn, act)?.name === name;
    return isAtThem && (check === undefined ? isAtMercy(known) : isSuccess(check));
  });

/** What a blow of others that is only told of may take; it fells nobody. */
const MOST_BY_OTHERS = 10;

/** How much somebody can be hurt in this turn: by a deed of the player's, else a little by others who are here, else not. */
const mostHurt = (turn: Turn, name: string, known: PersonState): number => {
  if (isHit(turn, name, known)) return MOST_HURT;
  const isAlone = !turn.scene.present.some((one) => one.name !== name && one.state.status === 'alive');
  return isAlone ? 0 : MOST_BY_OTHERS;
};

type Blow = { most: number; wanted: string | null; asked: number };

/** Why harm that was told of does not happen; null: it may. */
const unharmed = (turn: Turn, known: PersonState, { most, wanted, asked }: Blow): string | null => {
  const harms = asked < 0 || (wanted !== null && ['defeated', 'dead'].includes(wanted) && wanted !== known.status);
  if (!harms) return null;
  if (anyFailed(turn)) return 'no_gain_on_failure';
  if (known.place !== turn.scene.place) return 'not_here';
  return most === 0 ? 'no_deed' : null;
};

/** Wounds and status; harm needs a deed that succeeded, or others at hand, and somebody within reach. */
const bodyOf = (turn: Turn, known: PersonState, one: PersonProposal, refuse: Refuse): Partial<PersonState> => {
  const asked = Number.isFinite(one.condition_change) ? Math.trunc(one.condition_change ?? 0) : 0;
  const wanted = one.status?.trim().toLowerCase() ?? null;
  const most = mostHurt(turn, one.name, known);
  const why = unharmed(turn, known, { most, wanted, asked });
  if (why !== null) {
    const isClaimed = why !== 'not_here' && known.status === 'alive';
    refuse(why, isClaimed ? `But ${one.name} is not beaten yet.` : null);
    return {};
  }
  if (known.status === 'dead') return {};
  const amount = Math.min(MOST_HURT, Math.max(-most, asked));
  const isFelling = amount < 0 && most > MOST_BY_OTHERS;
  const least = isFelling ? 0 : Math.min(1, known.condition);
  const condition = Math.min(100, Math.max(least, known.condition + amount));
  const change: Partial<PersonState> =
    condition === known.condition ? {} : { condition, ...(amount < 0 ? { last_seen: turn.number } : {}) };
  if (isFelling && condition === 0) return fallen(turn, known);
  if (wanted === 'gone' && known.place === turn.scene.place)
    return { ...change, status: 'gone', place: null, following: false };
  if (wanted === 'alive' && known.status !== 'alive') return { condition: Math.max(20, condition), status: 'alive' };
  if (wanted === 'defeated' || wanted === 'dead') refuse('not_beaten', null);
  return { ...change, ...(isFelling ? breaks(turn, one.name, known, condition) : null) };
};

/** Somebody of theirs is at hand when they are hurt, and takes their side. */
const called = (turn: Turn, draft: Draft, name: string, before: number, after: number): void => {
  const ally = comesToHelp(turn, name, before, after);
  if (ally === null) return;
  const change = { place: turn.scene.place, mood: 'fighting', hostile: true, last_seen: turn.number };
  add(draft, { type: 'person.changed', v: 1, name: ally, change, why: `came to the help of ${name}` });
};

const companionship = (
  turn: Turn,
  draft: Draft,
  known: PersonState,
  one: PersonProposal,
  refuse: Refuse,
): boolean | null => {
  if (one.following === null || one.following === known.following) return null;
  if (!one.following) return false;
  const companions = Object.values(draft.state.world_state.npc_states).filter((state) => state.following).length;
  if (anyFailed(turn) || known.status !== 'alive' || known.place !== turn.scene.place || companions >= MAX_COMPANIONS) {
    refuse('not_a_companion', `${one.name} stays behind.`);
    return null;
  }
  return true;
};

const whereabouts = (turn: Turn, known: PersonState, one: PersonProposal, refuse: Refuse): string | null => {
  if (one.place === null || known.status === 'dead') return null;
  const place = placeNamed(turn.session, turn.world, one.place);
  if (place === null) refuse('unknown_place', null);
  return place === known.place ? null : place;
};

const decidePerson = (turn: Turn, draft: Draft, proposed: PersonProposal, refuse: Refuse): void => {
  const name = personNamed(turn, proposed.name);
  if (name === null) {
    newcomer(turn, draft, proposed, refuse);
    return;
  }
  const known = draft.state.world_state.npc_states[name];
  if (known === undefined) {
    refuse('not_here', null);
    return;
  }
  const one = { ...proposed, name };
  const change = bodyOf(turn, known, one, refuse);
  const mood = clip(one.mood, 60);
  if (mood !== '' && mood !== known.mood && known.status !== 'dead') change.mood ??= mood;
  const following = companionship(turn, draft, known, one, refuse);
  if (following !== null) change.following = following;
  const place = whereabouts(turn, known, one, refuse);
  if (place !== null && change.status === undefined) change.place = place;
  if (change.status === 'dead') change.facts = [];
  if (Object.keys(change).length > 0)
    add(draft, { type: 'person.changed', v: 1, name, change, why: clip(turn.line, 120) || 'what happened' });
  if (one.learned !== null) learn(draft, name, one.learned);
  if (change.status === undefined && change.condition !== undefined)
    called(turn, draft, name, known.condition, change.condition);
};

const MAX_PEOPLE_A_TURN = 6;

/** What is told of people, each once in a turn, by whatever name they go. */
export const decidePeople = (turn: Turn, draft: Draft, told: readonly PersonProposal[], refuse: Refuse): void => {
  const seen = new Set<string>();
  for (const one of told.slice(0, MAX_PEOPLE_A_TURN)) {
    const name = personNamed(turn, one.name) ?? one.name.trim().toLowerCase();
    if (seen.has(name)) refuse('told_twice', null);
    else decidePerson(turn, draft, one, refuse);
    seen.add(name);
  }
};
