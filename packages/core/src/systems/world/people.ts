// Where people and things are: schedules, first visits, and what fades when the state grows. Called by the world's rules.
import type {
  CharacterProfile,
  EffectOf,
  InventoryItem,
  ItemSeed,
  PersonState,
  SessionState,
  WorldEffect,
} from '@emergent/schema';
import { sharedBytes } from '../../log/size.ts';
import type { World } from '../../world.ts';
import { hourOf } from './time.ts';

type Effects = EffectOf<WorldEffect>[];

const MAX_ARRIVALS = 12;

const during = (hour: number, from: number, to: number) =>
  from <= to ? hour >= from && hour < to : hour >= from || hour < to;

/** Where the last plan that somebody carried out has left them; undefined: they live as the book says. */
const movedTo = (profile: CharacterProfile, known: PersonState | undefined): string | undefined =>
  known?.plans?.map((index) => profile.plans[index]?.place).findLast((place) => typeof place === 'string') ?? undefined;

/** Where the lorebook puts somebody at this hour, or a plan of theirs has; null: nowhere in particular. */
export const expectedPlace = (
  profile: CharacterProfile,
  world: World,
  clock: number,
  known?: PersonState,
): string | null => {
  const moved = movedTo(profile, known);
  if (moved !== undefined) return world.place(moved)?.name ?? moved;
  const elsewhere = profile.schedule.find((one) => during(hourOf(clock), one.from_hour, one.to_hour));
  const place = elsewhere?.place ?? profile.home;
  return place === null ? null : (world.place(place)?.name ?? place);
};

/** Where a person is now, in the state or by the lorebook; null: nobody can say. */
export const whereIs = (state: SessionState, world: World, name: string): string | null => {
  const known = state.world_state.npc_states[name];
  const profile = world.person(name);
  if (known !== undefined && (known.following || profile === undefined || profile.schedule.length === 0))
    return known.place;
  return profile === undefined ? null : expectedPlace(profile, world, state.world_state.clock_minutes, known);
};

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'thing';

/** A seed of the lorebook as an item; its id names where it was first seen, so it is the same in every telling. */
export const itemFromSeed = (seed: ItemSeed, holder: string, index: number): InventoryItem => ({
  ...seed,
  id: `${slug(seed.name)}-${slug(holder).slice(0, 16)}-${index}`,
  equipped: false,
});

/** The mood that somebody is in when nothing has stirred them. */
export const calm = (profile: CharacterProfile | undefined): string => (profile?.hostile === true ? 'hostile' : '');

/** Somebody of the book as they enter the story; `number` null: out of the player's sight. */
export const firstState = (place: string, number: number | null, profile: CharacterProfile): PersonState => ({
  place,
  status: 'alive',
  mood: calm(profile),
  condition: 100,
  met: false,
  following: false,
  facts: [],
  last_seen: number,
  description: null,
});

/** Their belongings appear once only: a list that is there, even empty, is what became of them. */
const belongings = (state: SessionState, profile: CharacterProfile): Effects => {
  const holder = `@${profile.name}`;
  if (state.world_state.things[holder] !== undefined) return [];
  return profile.items.map((seed, index) => ({
    type: 'thing.found',
    v: 1,
    place: holder,
    item: itemFromSeed(seed, profile.name, index),
  }));
};

const appears = (state: SessionState, profile: CharacterProfile, place: string, number: number): Effects => [
  { type: 'person.changed', v: 1, name: profile.name, change: firstState(place, number, profile), why: 'first seen' },
  ...belongings(state, profile),
];

const HEALS_IN_TURNS = 15;

/** Somebody known, seen again: back by their schedule, up again after a beating. */
/** At blows with the player a moment ago: nobody looks at the clock in the middle of that, or walks off beaten and bound. */
const isHeldUp = (known: PersonState, here: string, number: number): boolean =>
  known.place === here &&
  known.last_seen !== null &&
  number - known.last_seen <= IN_A_FIGHT &&
  (known.mood === 'fighting' || (known.stance ?? []).some((one) => one !== 'fled' && one !== 'disarmed'));
const IN_A_FIGHT = 3;

const returns = (name: string, known: PersonState, expected: string | null, here: string, number: number): Effects => {
  const change: Partial<PersonState> = {};
  if (known.status === 'dead' || known.status === 'gone' || known.following) return [];
  if (isHeldUp(known, here, number)) return [];
  if (expected !== null && expected !== known.place && (expected === here || known.place === here))
    change.place = expected;
  const isHere = (change.place ?? known.place) === here;
  const long = known.last_seen !== null && number - known.last_seen >= HEALS_IN_TURNS;
  if (isHere && long && known.condition < 100) {
    change.condition = Math.min(100, known.condition + 50);
    if (known.status === 'defeated') Object.assign(change, { status: 'alive', mood: 'sore and wary' });
  }
  // When somebody was seen goes along with what changed in them; of itself it is not worth an effect.
  if (isHere && (Object.keys(change).length > 0 || known.last_seen === null)) change.last_seen = number;
  return change.place === undefined && !isHere
    ? []
    : Object.keys(change).length === 0
      ? []
      : [{ type: 'person.changed', v: 1, name, change, why: 'where the day finds them' }];
};

const seeds = (world: World, place: string): Effects =>
  (world.place(place)?.items ?? []).map((seed, index) => ({
    type: 'thing.found',
    v: 1,
    place,
    item: itemFromSeed(seed, place, index),
  }));

/** People and things that a place shows to somebody who arrives, or who is here when a turn begins. */
export const arrivalAt = (state: SessionState, world: World, place: string, number: number): Effects => {
  const { npc_states, clock_minutes, things } = state.world_state;
  const effects: Effects = [];
  for (const profile of world.lorebook.characters) {
    if (effects.length >= MAX_ARRIVALS) break;
    if (profile.name.toLowerCase() === state.character.name.toLowerCase()) continue;
    const known = npc_states[profile.name];
    const expected = expectedPlace(profile, world, clock_minutes, known);
    if (known === undefined) {
      if (expected === place) effects.push(...appears(state, profile, place, number));
    } else if (profile.schedule.length > 0 || known.place === place) {
      const back = returns(profile.name, known, profile.schedule.length > 0 ? expected : known.place, place, number);
      // Of whom word has come before, but nobody has seen: what they carry comes into sight with them.
      const isNew = known.last_seen === null && back.length > 0 && profile.items.length > 0;
      effects.push(...back, ...(isNew ? belongings(state, profile) : []));
    }
  }
  return things[place] === undefined ? [...effects, ...seeds(world, place)] : effects;
};

const PEOPLE_BYTES = 14_000;
const THINGS_BYTES = 12_000;
const FADE_AT_ONCE = 6;

/** Where a plan has led somebody stands nowhere else. */
const movedFirst = ({ plans }: PersonState) => Number(plans !== undefined);

/** Worth keeping longest last: strangers, then acquaintances by when they were seen; the dead, the near and companions never go. */
const fading = (state: SessionState, world: World): string[] =>
  Object.entries(state.world_state.npc_states)
    .filter(
      ([name, one]) =>
        !one.following &&
        one.place !== state.world_state.current_location &&
        (world.person(name) === undefined || (one.status === 'alive' && one.condition === 100)),
    )
    .sort(
      ([, a], [, b]) =>
        movedFirst(a) - movedFirst(b) || Number(a.met) - Number(b.met) || (a.last_seen ?? 0) - (b.last_seen ?? 0),
    )
    .map(([name]) => name);

const isDear = (item: InventoryItem, quests: ReadonlySet<string>) =>
  item.type === 'quest' || item.type === 'key' || item.significance !== null || quests.has(item.name.toLowerCase());

/** Names of items that a quest of this story asks for. */
const questItems = (state: SessionState, world: World): Set<string> => {
  const conditions = [
    ...world.template.quests.flatMap((quest) => [
      ...quest.objectives.flatMap((one) => one.done_when),
      ...quest.endings.flatMap((one) => one.done_when),
    ]),
    ...state.quests.flatMap((quest) => quest.objective_states.flatMap((one) => one.done_when)),
  ];
  return new Set(conditions.flatMap((one) => ('item' in one ? [one.item.toLowerCase()] : [])));
};

/** Effects by which old strangers and litter leave the state when it grows; nothing while it is small. */
export const fadings = (state: SessionState, world: World): Effects => {
  const effects: Effects = [];
  const { npc_states, things, current_location } = state.world_state;
  if (sharedBytes(npc_states) > PEOPLE_BYTES) {
    for (const name of fading(state, world).slice(0, FADE_AT_ONCE)) effects.push({ type: 'person.faded', v: 1, name });
  }
  if (sharedBytes(things) > THINGS_BYTES) {
    const dear = questItems(state, world);
    const lying = Object.entries(things).flatMap(([place, list]) => list.map((item) => ({ place, id: item.id, item })));
    const away = lying.filter((one) => one.place !== current_location);
    const litter = away.filter((one) => !isDear(one.item, dear));
    // Nothing to spare elsewhere: the oldest of what lies here, and of what only somebody's words made dear.
    if (litter.length === 0)
      litter.push(...lying.filter((one) => one.item.type !== 'quest' && !dear.has(one.item.name.toLowerCase())));
    for (const one of litter.slice(0, FADE_AT_ONCE))
      effects.push({ type: 'thing.faded', v: 1, place: one.place, item_id: one.id });
  }
  return effects;
};
