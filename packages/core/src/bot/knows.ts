// What the headless player knows of its world: where people are at this hour, where things lie, and what it had better keep. Pure look-ups.
import type { Condition, ItemSeed, QuestSeed } from '@emergent/schema';
import { own, plain, sameName } from '../names.ts';
import { expectedPlace } from '../systems/world/people.ts';
import { givesLight } from '../systems/world/sight.ts';
import type { World } from '../world.ts';
import type { Plan } from './plan.ts';

export const stateOf = ({ seen }: Plan, name: string) => own(seen.world_state.npc_states, name);

export const standing = ({ seen }: Plan, name: string): number => own(seen.relationships, name) ?? 0;

const isLost = (plan: Plan, name: string): boolean => {
  const status = stateOf(plan, name)?.status;
  return status === 'dead' || status === 'gone';
};

export const isHere = (plan: Plan, name: string): boolean => {
  const state = stateOf(plan, name);
  return state !== undefined && !isLost(plan, name) && state.place === plan.seen.world_state.current_location;
};

/** Places where somebody may be, likeliest first; none for those who are lost. */
export const hauntsOf = (plan: Plan, name: string): string[] => {
  if (isLost(plan, name)) return [];
  const { world, seen } = plan;
  const state = stateOf(plan, name);
  const profile = world.person(name);
  const expected = profile === undefined ? null : expectedPlace(profile, world, seen.world_state.clock_minutes);
  const stays = profile === undefined || profile.schedule.length === 0;
  const haunts = [
    stays ? (state?.place ?? null) : null,
    expected,
    state?.place ?? null,
    profile?.home ?? null,
    ...(profile?.schedule ?? []).map((hours) => hours.place),
    ...(profile?.plans ?? []).map((one) => one.place),
  ];
  return [...new Set(haunts.flatMap((place) => (place === null ? [] : [world.place(place)?.name ?? place])))];
};

export const held = ({ seen }: Plan, item: string) => seen.inventory.find((one) => sameName(one.name, item));

const conditionsOf = (quest: QuestSeed): Condition[] => [
  ...(quest.starts === 'at once' ? [] : [quest.starts]),
  ...quest.objectives.flatMap((one) => one.done_when),
  ...quest.endings.flatMap((one) => one.done_when),
];

const dearOnes = new WeakMap<World, Set<string>>();

/** Plain names of all that some quest, lock or bargain of this world asks for. */
export const dear = (world: World): Set<string> => {
  const known = dearOnes.get(world);
  if (known !== undefined) return known;
  const { characters, locations } = world.lorebook;
  const names = [
    ...world.template.quests.flatMap(conditionsOf).flatMap((one) => ('item' in one ? [one.item] : [])),
    ...locations.flatMap((place) => place.locked?.key ?? []),
    ...characters.flatMap((person) => person.wants.map((want) => want.item)),
  ];
  const set = new Set(names.map(plain));
  dearOnes.set(world, set);
  return set;
};

/** What may be given away or used up: nothing that anything here waits for, and no light. */
export const spare = ({ seen, world }: Plan) =>
  seen.inventory.filter(
    (item) => !item.equipped && !dear(world).has(plain(item.name)) && !givesLight(item) && item.type !== 'key',
  );

const bears = (seeds: readonly ItemSeed[], item: string) => seeds.some((seed) => sameName(seed.name, item));

/** Where a thing lies, by what was seen and, where nobody has been, by the book. */
export const placesOf = (plan: Plan, item: string): string[] => {
  const { things } = plan.seen.world_state;
  const holder = plan.memory.holders[plain(item)];
  return plan.world.lorebook.locations
    .map((place) => place.name)
    .filter((name) => {
      const lying = own(things, name);
      if (lying !== undefined) return lying.some((one) => sameName(one.name, item));
      return holder === name || bears(plan.world.place(name)?.items ?? [], item);
    });
};

/** Who carries a thing, or gives it in a bargain. */
export const ownersOf = (plan: Plan, item: string): string[] => {
  const holder = plan.memory.holders[plain(item)];
  if (holder?.startsWith('@') === true) return [holder.slice(1)];
  return plan.world.lorebook.characters
    .filter((one) => bears(one.items, item) || one.wants.some(({ gives }) => gives !== null && sameName(gives, item)))
    .map((one) => one.name);
};

export const payersOf = (plan: Plan, item: string): QuestSeed[] =>
  plan.world.template.quests.filter((quest) =>
    [quest.rewards, ...quest.endings.map((one) => one.rewards)].some((reward) => bears(reward.items, item)),
  );

/** People who can tell about a topic, with the standing from which on they tell it truly. */
export const tellersOf = (plan: Plan, topic: string, person: string | null): { name: string; trust: number }[] =>
  plan.world.lorebook.characters
    .filter((one) => person === null || sameName(plan.world.person(person)?.name ?? person, one.name))
    .flatMap((one) =>
      one.knows
        .filter((known) => sameName(known.topic, topic))
        .map((known) => ({ name: one.name, trust: known.trust })),
    );
