// Records the world's effects in the state. Called by the fold through the system's index; knows no rule, and no constants but those that
// are part of an effect's version.
import type { EffectOf, InventoryItem, PersonState, SessionState, WorldEffect } from '@emergent/schema';
import { own } from '../../names.ts';
import type { Appliers } from '../system.ts';

type World = SessionState['world_state'];

/** Places kept by `world.moved` and by `way.opened`. Parts of their version 1: other numbers would replay old stories to another state. */
const KEPT_V1 = { walked: 50, opened: 50 } as const;
/** Of somebody of whom nothing is recorded yet; as old as the effects that change it, and frozen with them. */
const blank: PersonState = {
  place: null,
  status: 'alive',
  mood: '',
  condition: 100,
  met: false,
  following: false,
  facts: [],
  last_seen: null,
  description: null,
};

const write = (state: SessionState, change: Partial<World>): SessionState => ({
  ...state,
  world_state: { ...state.world_state, ...change },
});

const without = <Value>(record: Record<string, Value>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

type Change = EffectOf<'person.changed'>['change'];

/** Null is a value here ("nowhere"), a key that is missing says nothing. */
const merged = (old: PersonState, change: Change): PersonState => ({
  place: change.place === undefined ? old.place : change.place,
  status: change.status ?? old.status,
  mood: change.mood ?? old.mood,
  condition: change.condition ?? old.condition,
  met: change.met ?? old.met,
  following: change.following ?? old.following,
  facts: change.facts ?? old.facts,
  last_seen: change.last_seen === undefined ? old.last_seen : change.last_seen,
  description: change.description === undefined ? old.description : change.description,
  ...((change.told ?? old.told) === undefined ? {} : { told: change.told ?? old.told }),
  ...((change.plans ?? old.plans) === undefined ? {} : { plans: change.plans ?? old.plans }),
  ...((change.lied ?? old.lied) === undefined ? {} : { lied: change.lied ?? old.lied }),
  ...((change.hostile ?? old.hostile) === undefined ? {} : { hostile: change.hostile ?? old.hostile }),
  ...((change.stance ?? old.stance) === undefined ? {} : { stance: change.stance ?? old.stance }),
});

const person = (state: SessionState, name: string, change: Change): SessionState => {
  const people = state.world_state.npc_states;
  return write(state, { npc_states: { ...people, [name]: merged(own(people, name) ?? blank, change) } });
};

const things = (state: SessionState, place: string, list: InventoryItem[]): SessionState =>
  write(state, { things: { ...state.world_state.things, [place]: list } });

const thingsAt = (state: SessionState, place: string): InventoryItem[] => own(state.world_state.things, place) ?? [];

export const apply: Appliers<WorldEffect> = {
  'turn.began': (state) => state,
  'time.passed': (state, effect) =>
    write(state, { clock_minutes: effect.clock_minutes, time_of_day: effect.time_of_day }),
  'weather.changed': (state, { weather, skies }) =>
    write(state, { weather, ...(skies === undefined ? {} : { skies }) }),
  'world.moved': (state, effect) => {
    const { visits, location_history } = state.world_state;
    return write(state, {
      current_location: effect.to,
      environment_description: effect.description,
      visits: { ...visits, [effect.to]: (own(visits, effect.to) ?? 0) + 1 },
      location_history: [...location_history, effect.to].slice(-KEPT_V1.walked),
    });
  },
  'surroundings.changed': (state, effect) => write(state, { environment_description: effect.environment_description }),
  'condition.began': (state, effect) => {
    const { special_conditions, condition_ends } = state.world_state;
    return write(state, {
      special_conditions: [...special_conditions.filter((one) => one !== effect.condition), effect.condition],
      condition_ends: { ...condition_ends, [effect.condition]: effect.ends_at },
    });
  },
  'condition.ended': (state, effect) =>
    write(state, {
      special_conditions: state.world_state.special_conditions.filter((one) => one !== effect.condition),
      condition_ends: without(state.world_state.condition_ends, effect.condition),
    }),
  'event.began': (state, effect) =>
    write(state, {
      world_events: [...state.world_state.world_events.filter((one) => one.id !== effect.event.id), effect.event],
    }),
  'event.ended': (state, effect) =>
    write(state, { world_events: state.world_state.world_events.filter((one) => one.id !== effect.id) }),
  'place.found': (state, effect) =>
    write(state, { found_places: { ...state.world_state.found_places, [effect.name]: effect.place } }),
  'person.met': (state, effect) => person(state, effect.name, { met: true }),
  'person.changed': (state, effect) => person(state, effect.name, effect.change),
  'person.learned': (state, effect) =>
    person(state, effect.name, {
      facts: [...(own(state.world_state.npc_states, effect.name)?.facts ?? []), effect.fact],
    }),
  'way.opened': (state, effect) => {
    const opened = state.world_state.opened ?? [];
    return write(state, {
      opened: [...opened.filter((one) => one !== effect.place), effect.place].slice(-KEPT_V1.opened),
    });
  },
  'person.faded': (state, effect) => write(state, { npc_states: without(state.world_state.npc_states, effect.name) }),
  'thing.found': (state, effect) => {
    const here = thingsAt(state, effect.place);
    const same = here.find((one) => one.id === effect.item.id);
    const merged = same === undefined ? effect.item : { ...same, quantity: same.quantity + effect.item.quantity };
    return things(state, effect.place, [...here.filter((one) => one.id !== effect.item.id), merged]);
  },
  'thing.gone': (state, effect) =>
    things(
      state,
      effect.place,
      thingsAt(state, effect.place).flatMap((one) => {
        if (one.id !== effect.item_id) return [one];
        return effect.quantity_left > 0 ? [{ ...one, quantity: effect.quantity_left }] : [];
      }),
    ),
  'thing.faded': (state, effect) =>
    things(
      state,
      effect.place,
      thingsAt(state, effect.place).filter((one) => one.id !== effect.item_id),
    ),
};
