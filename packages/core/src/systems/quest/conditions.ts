// When a condition is met: by an effect, or because it holds already. Called by the quest's rules and by the beginning of a story.
import type { Effect, Quest, SessionState, Stance } from '@emergent/schema';
import { own, sameName } from '../../names.ts';
import type { World } from '../../world.ts';

export type Condition = Quest['objective_states'][number]['done_when'][number];

const isPerson = (world: World, one: string, other: string) =>
  sameName(world.person(one)?.name ?? one, world.person(other)?.name ?? other);
const isPlace = (world: World, one: string, other: string) =>
  sameName(world.place(one)?.name ?? one, world.place(other)?.name ?? other);
const bare = (holder: string) => holder.replace(/^@/, '');

/** Run off, yielded or bound: beaten in the fight, though on their feet. */
const isBeaten = (stance: readonly Stance[] | undefined): boolean =>
  stance?.some((one) => one === 'fled' || one === 'yielded' || one === 'bound') === true;

/** True when `effect` is what `condition` waits for; `state` is as it stands after the effect. */
export const meets = (condition: Condition, effect: Effect, state: SessionState, world: World): boolean => {
  switch (condition.kind) {
    case 'arrive':
      return effect.type === 'world.moved' && isPlace(world, effect.to, condition.place);
    case 'meet':
      return effect.type === 'person.met' && isPerson(world, effect.name, condition.person);
    case 'get':
      return effect.type === 'item.gained' && sameName(effect.item.name, condition.item);
    case 'give':
      return (
        effect.type === 'item.lost' &&
        effect.how === 'given' &&
        sameName(effect.name, condition.item) &&
        isPerson(world, bare(effect.to), condition.person)
      );
    case 'use':
      return (
        effect.type === 'item.used' &&
        sameName(effect.name, condition.item) &&
        (condition.place === null || isPlace(world, state.world_state.current_location, condition.place))
      );
    case 'defeat':
      return (
        effect.type === 'person.changed' &&
        (effect.change.status === 'defeated' || effect.change.status === 'dead' || isBeaten(effect.change.stance)) &&
        isPerson(world, effect.name, condition.person)
      );
    case 'hear':
      return (
        effect.type === 'person.told' &&
        effect.truly &&
        sameName(effect.topic, condition.topic) &&
        (condition.person === null || isPerson(world, effect.name, condition.person))
      );
    case 'befriend':
      return (
        effect.type === 'relationship.changed' &&
        effect.value >= condition.value &&
        isPerson(world, effect.person, condition.person)
      );
  }
};

/** True when `condition` holds as things stand, without anything happening now. */
export const holds = (condition: Condition, state: SessionState, world: World): boolean => {
  const { npc_states, things, current_location } = state.world_state;
  const asked = 'person' in condition ? (condition.person ?? '') : '';
  const person = world.person(asked)?.name ?? asked;
  switch (condition.kind) {
    case 'arrive':
      return isPlace(world, current_location, condition.place);
    case 'meet':
      return own(npc_states, person)?.met === true;
    case 'get':
      return state.inventory.some((item) => sameName(item.name, condition.item));
    case 'give': {
      const isTheirs = world.person(person)?.items.some((seed) => sameName(seed.name, condition.item)) === true;
      return !isTheirs && (own(things, `@${person}`) ?? []).some((item) => sameName(item.name, condition.item));
    }
    case 'use':
      return false;
    case 'defeat': {
      const known = own(npc_states, person);
      return known?.status === 'defeated' || known?.status === 'dead' || isBeaten(known?.stance);
    }
    case 'hear':
      return Object.entries(npc_states).some(
        ([name, one]) =>
          (person === '' || sameName(name, person)) &&
          (one.told ?? []).some((topic) => sameName(topic, condition.topic)),
      );
    case 'befriend':
      return (own(state.relationships, person) ?? 0) >= condition.value;
  }
};

/** True when `condition` waits for somebody who is dead and it has not been met. */
export const isLost = (condition: Condition, dead: string, world: World): boolean =>
  (condition.kind === 'meet' ||
    condition.kind === 'give' ||
    condition.kind === 'befriend' ||
    (condition.kind === 'hear' && condition.person !== null)) &&
  isPerson(world, condition.person ?? '', dead);

/** True when `condition` needs a thing that is no more. */
export const isSpoilt = (condition: Condition, item: string): boolean =>
  (condition.kind === 'get' || condition.kind === 'give' || condition.kind === 'use') && sameName(condition.item, item);
