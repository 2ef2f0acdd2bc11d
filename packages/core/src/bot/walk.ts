// How the headless player gets about: the next exit on the way, keys for what is locked, a light for what is dark. Called by pursue.ts.
import { exitsOf } from '../scene.ts';
import { held } from './knows.ts';
import { firstOf, type Plan, placed, type Step, say, the, triesOf, worded } from './plan.ts';

const MOST_LINES = 40;

const exits = ({ seen, world }: Plan, place: string): string[] => exitsOf(seen, world, place).map((exit) => exit.name);

export const isShut = ({ seen, world }: Plan, place: string): boolean =>
  (world.place(place)?.locked ?? null) !== null && !(seen.world_state.opened ?? []).includes(place);

/** The way from here, shortest first, without passing what `avoid` names; null: there is none. */
const path = (plan: Plan, to: string, avoid: (place: string) => boolean): string[] | null => {
  const from = plan.seen.world_state.current_location;
  const before = new Map<string, string | null>([[from, null]]);
  for (const place of before.keys()) {
    if (place === to) break;
    if (place !== from && avoid(place)) continue;
    for (const next of exits(plan, place)) if (!before.has(next)) before.set(next, place);
  }
  if (!before.has(to)) return null;
  const way: string[] = [];
  for (let at: string | null = to; at !== null && at !== from; at = before.get(at) ?? null) way.unshift(at);
  return way;
};

const key = (place: string) => `open:${place}`;

/** Opens what is shut: with its key where one can be had, by force or skill where not. */
const unlock = (place: string, plan: Plan): Step | null => {
  const lock = plan.world.place(place)?.locked ?? null;
  const item = lock?.key ?? null;
  const aim = `open ${place}`;
  const [withKey, byForce] = [`${key(place)}:key`, `${key(place)}:force`];
  return firstOf(
    [
      {
        key: `${key(place)}:fetch`,
        most: 60,
        step: () => {
          if (item === null) return null;
          if (held(plan, item) === undefined) return plan.pursue({ kind: 'get', item }, plan);
          const forms = [
            `unlock ${placed(place)} with ${the(item)}`,
            `use ${the(item)}`,
            `open the door to ${placed(place)} with ${the(item)}`,
          ];
          return triesOf(plan, withKey) < forms.length ? worded(forms, aim, withKey, plan) : null;
        },
      },
      {
        key: `${key(place)}:hands`,
        most: 12,
        step: () =>
          worded(
            [`force the door to ${placed(place)}`, `pick the lock of ${placed(place)}`, `break open ${placed(place)}`],
            aim,
            byForce,
            plan,
          ),
      },
    ],
    plan,
  );
};

const lights = ({ world }: Plan): string[] =>
  [
    ...world.lorebook.locations.filter((place) => !place.dark).flatMap((place) => place.items),
    ...world.lorebook.characters.flatMap((person) => person.items),
  ].flatMap((item) => (item.stats.light === true ? [item.name] : []));

/** A light to go into the dark with, where this world has one to be had; null: carried already, or none. */
const light = (plan: Plan): Step | null =>
  plan.seen.inventory.some((item) => item.stats.light === true)
    ? null
    : firstOf(
        lights(plan).map((item) => ({
          key: `light:${item}`,
          most: 25,
          step: () => plan.pursue({ kind: 'get', item }, plan),
        })),
        plan,
      );

const GOING = ['go to', 'walk to', 'head for', 'go to'] as const;

/** The next line on the way to a place; null: no way leads there, or it has come to nothing too often. */
export const walkTo = (to: string, plan: Plan): Step | null => {
  const way = path(plan, to, (place) => isShut(plan, place)) ?? path(plan, to, () => false);
  const [next] = way ?? [];
  if (way === null || next === undefined) return null;
  if (plan.world.place(to)?.dark === true && !plan.stack.includes('light')) {
    const lamp = light({ ...plan, stack: [...plan.stack, 'light'] });
    if (lamp !== null) return lamp;
  }
  if (isShut(plan, next)) {
    const opening = unlock(next, plan);
    if (opening !== null) return opening;
  }
  const { visits } = plan.seen.world_state;
  const isKnown =
    way.slice(0, -1).every((place) => (visits[place] ?? 0) > 0) && !way.some((place) => isShut(plan, place));
  const goal = isKnown && way.length <= 4 && plan.taste.chance(0.5, `stride:${plan.number}`) ? to : next;
  const tried = `walk:${goal}:from:${plan.seen.world_state.current_location}`;
  if (triesOf(plan, tried) >= MOST_LINES) return null;
  const going = triesOf(plan, tried) === 0 ? plan.taste.pick(GOING, `going:${plan.number}`) : 'go to';
  return { ...say(`${going} ${placed(goal)}`, `get to ${to}`), keys: [tried] };
};
