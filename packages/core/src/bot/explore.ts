// The player who wants to see everything: every place, every feature, every person and topic, nearest first. Called by bot.ts.
import { hear, withPerson } from './company.ts';
import { hauntsOf, standing, stateOf } from './knows.ts';
import { firstOf, type Memory, type Plan, type Step, say, the, type Way, worded } from './plan.ts';
import { isUnlit, walkTo } from './walk.ts';

const done = (plan: Plan, aim: string) => plan.memory.done.includes(aim);

/** What is to be seen and asked where the player stands. */
const here = (plan: Plan): Way[] => {
  const { world, seen } = plan;
  const place = seen.world_state.current_location;
  // In the dark nothing is seen; it is come back for with a light.
  if (isUnlit(plan, place)) return [];
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
      (stateOf(plan, name)?.told ?? []).includes(topic) || standing(plan, name) < trust
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

const isMissed = (plan: Plan, place: { name: string; dark: boolean; features: readonly { name: string }[] }): boolean =>
  place.dark && place.features.some((one) => !done(plan, `feature:${place.name}:${one.name}`));

/** Places never seen, and dark ones of which nothing was. */
const unseen = (plan: Plan): Way[] =>
  plan.world.lorebook.locations
    .filter((place) => (plan.seen.world_state.visits[place.name] ?? 0) === 0 || isMissed(plan, place))
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

/** What is told to friends only: last, for it takes long to become one. */
const confided = (plan: Plan): Way[] =>
  plan.world.lorebook.characters.flatMap((one) =>
    one.knows
      .filter(({ topic }) => !(stateOf(plan, one.name)?.told ?? []).includes(topic))
      .filter(({ trust }) => standing(plan, one.name) < trust)
      .map(({ topic }) => ({
        key: `confided:${one.name}:${topic}`,
        most: 40,
        step: () => hear(topic, one.name, plan),
      })),
  );

/** Null: there is nothing left to see. */
export const explore = (plan: Plan): Step | null =>
  firstOf([...here(plan), ...people(plan, true), ...nearest(plan), ...people(plan, false), ...confided(plan)], plan);

/** Whatever was once done here need not be done again. */
export const ticked = (memory: Memory, step: Step): Memory => {
  const aims = step.keys.filter((key) => /^(?:feature|thing):/.test(key));
  return aims.length === 0 ? memory : { ...memory, done: [...memory.done, ...aims] };
};
