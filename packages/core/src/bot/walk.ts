// How the headless player gets about: the next exit on the way, keys for what is locked, a light for what is dark. Called by pursue.ts.
import { exitsOf } from '../scene.ts';
import { givesLight } from '../systems/world/sight.ts';
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

const MOST_FORCED = 16;

/** How to open what is shut: its key fetched from afar where one can be had (`go`), else a line to type before the door (`at`). */
const opening = (place: string, plan: Plan): { go: Step } | { at: Step } | null => {
  const item = plan.world.place(place)?.locked?.key ?? null;
  const aim = `open ${place}`;
  const [fetching, withKey, byForce] = [`open:${place}:fetch`, `open:${place}:key`, `open:${place}:force`];
  if (item !== null && held(plan, item) === undefined) {
    const go = firstOf([{ key: fetching, most: 80, step: () => plan.pursue({ kind: 'get', item }, plan) }], plan);
    if (go !== null) return { go };
  }
  const named = placed(place);
  if (item !== null && held(plan, item) !== undefined && triesOf(plan, withKey) < 4) {
    const forms = [
      `unlock ${named} with ${the(item)}`,
      `go to ${named}`,
      `use ${the(item)} on ${named}`,
      `open ${named}`,
    ];
    const at = worded(forms, aim, withKey, plan);
    return at === null ? null : { at };
  }
  const forms = [`force the door to ${named}`, `pick the lock of ${named}`, `break open ${named}`];
  const at = triesOf(plan, byForce) >= MOST_FORCED ? null : worded(forms, aim, byForce, plan);
  return at === null ? null : { at };
};

const lights = ({ world }: Plan): string[] =>
  [
    ...world.lorebook.locations.filter((place) => !place.dark).flatMap((place) => place.items),
    ...world.lorebook.characters.flatMap((person) => person.items),
  ].flatMap((item) => (givesLight(item) ? [item.name] : []));

/** Dark, and no light in the pack. */
export const isUnlit = ({ seen, world }: Plan, place: string): boolean =>
  world.place(place)?.dark === true && !seen.inventory.some(givesLight);

/** A light to go into the dark with, where this world has one to be had; null: carried already, or none. */
const light = (plan: Plan): Step | null =>
  plan.seen.inventory.some(givesLight)
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
  const gloomy = (place: string) => isUnlit(plan, place);
  const way =
    path(plan, to, (place) => isShut(plan, place) || gloomy(place)) ??
    path(plan, to, (place) => isShut(plan, place)) ??
    path(plan, to, () => false);
  const [next] = way ?? [];
  if (way === null || next === undefined) return null;
  const shut = way.find((place) => isShut(plan, place));
  const open = shut === undefined ? undefined : opening(shut, plan);
  if (open === null) return null;
  if (open !== undefined && 'go' in open) return open.go;
  const isDark = way.some(gloomy);
  if (isDark && !plan.stack.includes('light')) {
    const lamp = light({ ...plan, stack: [...plan.stack, 'light'] });
    if (lamp !== null) return lamp;
  }
  if (open !== undefined && shut === next) return open.at;
  const { visits } = plan.seen.world_state;
  const isKnown =
    way.slice(0, -1).every((place) => (visits[place] ?? 0) > 0) && !way.some((place) => isShut(plan, place));
  const goal = isKnown && way.length <= 4 && plan.taste.chance(0.5, `stride:${plan.number}`) ? to : next;
  const tried = `walk:${goal}:from:${plan.seen.world_state.current_location}`;
  if (triesOf(plan, tried) >= MOST_LINES) return null;
  const going = triesOf(plan, tried) === 0 ? plan.taste.pick(GOING, `going:${plan.number}`) : 'go to';
  return { ...say(`${going} ${placed(goal)}`, `get to ${to}`), keys: [tried] };
};
