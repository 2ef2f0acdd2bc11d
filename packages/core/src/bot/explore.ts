// The player who wants to see everything: every place, every feature, every person and topic, nearest first. Called by bot.ts.
import { withPerson } from './company.ts';
import { hauntsOf, standing, stateOf } from './knows.ts';
import { firstOf, type Memory, type Plan, type Step, say, the, type Way, worded } from './plan.ts';
import { walkTo } from './walk.ts';

const done = (plan: Plan, aim: string) => plan.memory.done.includes(aim);

/** What is to be seen and asked where the player stands. */
const here = (plan: Plan): Way[] => {
  const { world, seen } = plan;
  const place = seen.world_state.current_location;
  const features = (world.place(place)?.features ?? []).map((one): [string, string] => [
    `feature:${place}:${one.name}`,
    `examine ${the(one.name)}`,
  ]);
  const things = (seen.world_state.things[place] ?? []).map((one): [string, string] => [
    `thing:${one.name}`,
    `take ${the(one.name)}`,
  ]);
  return [...features, ...things].map(([aim, line]) => ({
    key: aim,
    most: 1,
    step: () => (done(plan, aim) ? null : say(line, aim)),
  }));
};

const topics = (plan: Plan, name: string): Way[] =>
  (plan.world.person(name)?.knows ?? []).map(({ topic, trust }) => ({
    key: `topic:${name}:${topic}`,
    most: 2,
    step: () =>
      standing(plan, name) < trust && trust > 40
        ? null
        : withPerson(name, plan, () =>
            worded(
              [`ask ${name} about ${topic}`, `talk to ${name} about ${topic}`],
              `topic ${topic}`,
              `asked:${name}:${topic}`,
              plan,
            ),
          ),
  }));

const people = (plan: Plan, isNear: boolean): Way[] => {
  const place = plan.seen.world_state.current_location;
  return plan.world.lorebook.characters
    .filter((one) => one.name !== plan.seen.character.name)
    .filter((one) => (stateOf(plan, one.name)?.place === place || hauntsOf(plan, one.name)[0] === place) === isNear)
    .flatMap((one): Way[] => [
      {
        key: `greet:${one.name}:all`,
        most: isNear ? 2 : 25,
        step: () =>
          stateOf(plan, one.name)?.met === true
            ? null
            : withPerson(one.name, plan, () => say(`talk to ${one.name}`, `meet ${one.name}`)),
      },
      ...topics(plan, one.name),
    ]);
};

const unseen = (plan: Plan): Way[] =>
  plan.world.lorebook.locations
    .filter((place) => (plan.seen.world_state.visits[place.name] ?? 0) === 0)
    .map((place) => ({ key: `see:${place.name}`, most: 60, step: () => walkTo(place.name, plan) }))
    .toSorted((one, other) => Number(one.key > other.key) - Number(one.key < other.key));

/** The nearest unseen place first: the one whose way begins with the fewest steps stands where the map is walked. */
const nearest = (plan: Plan): Way[] => {
  const ways = unseen(plan);
  const exits = plan.world.place(plan.seen.world_state.current_location)?.connections ?? [];
  return ways.toSorted(
    (one, other) => Number(exits.includes(other.key.slice(4))) - Number(exits.includes(one.key.slice(4))),
  );
};

/** Null: there is nothing left to see. */
export const explore = (plan: Plan): Step | null =>
  firstOf([...here(plan), ...people(plan, true), ...nearest(plan), ...people(plan, false)], plan);

/** Whatever was once done here need not be done again. */
export const ticked = (memory: Memory, step: Step): Memory => {
  const aims = step.keys.filter((key) => /^(?:feature|thing):/.test(key));
  return aims.length === 0 ? memory : { ...memory, done: [...memory.done, ...aims] };
};
