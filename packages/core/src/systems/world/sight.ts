// What one sees by: dark places, night out of doors, and a light in the pack. Called by the scene, by checks and verdicts, and when
// somebody arrives.
import type { InventoryItem, SessionState } from '@emergent/schema';
import type { World } from '../../world.ts';

/** `dim`: night under the open sky without a light; `none`: a dark place without one. */
export type Sight = 'clear' | 'dim' | 'none';

const LIGHTS = /\b(?:lanterns?|torch(?:es)?|lamps?|flashlight|headlamp|glow ?(?:stick|stone|worm)|candles?|tapers?)\b/i;
const SPENT = /\b(?:broken|empty|spent|burnt[- ]out|oil|wick|holder|bracket|stand|post|lens)\b/i;

/** The book's word counts; a thing that says nothing of light goes by its name. */
export const givesLight = ({
  name,
  stats,
  durability,
}: Pick<InventoryItem, 'name' | 'stats' | 'durability'>): boolean =>
  durability !== 0 && (stats.light ?? (LIGHTS.test(name) && !SPENT.test(name)));

const packs = new WeakMap<readonly InventoryItem[], boolean>();

/** Packs are never changed in place: each is gone through once. */
const isLit = (items: readonly InventoryItem[]): boolean => {
  const known = packs.get(items);
  if (known !== undefined) return known;
  const lit = items.some(givesLight);
  packs.set(items, lit);
  return lit;
};

/** A light in the pack serves, and one that a companion carries. */
export const hasLight = ({ inventory, world_state }: SessionState): boolean =>
  isLit(inventory) ||
  world_state.special_conditions.some((one) => one.startsWith('light by ')) ||
  Object.entries(world_state.npc_states).some(
    ([name, one]) => one.following && one.status === 'alive' && isLit(world_state.things[`@${name}`] ?? []),
  );

export const sightAt = (state: SessionState, world: World, place: string): Sight => {
  const known = world.place(place);
  if (known?.dark === true) return hasLight(state) ? 'clear' : 'none';
  const isNight = state.world_state.time_of_day === 'night' && known?.indoors !== true;
  return isNight && !hasLight(state) ? 'dim' : 'clear';
};

/** What stands for a place's own words where nothing can be seen of it. */
export const UNSEEN = 'It is dark here, too dark to make out more than the nearest step.';
