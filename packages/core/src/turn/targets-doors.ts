// Doors, hatches and stairs in a line: going through one is going where it leads, whatever else may be done to it stays done to the
// door. Called by interpret-bind.ts.
import type { Act } from '@emergent/schema';
import { doorMeant } from '../systems/world/doors.ts';
import type { World } from '../world.ts';

type Standing = { scene: { place: string }; world: World };

const GOES: ReadonlySet<Act['verb']> = new Set(['go', 'flee', 'climb', 'swim']);
/** Read as a search or as a push where no door was known of: "go through the hatch", "squeeze through the grate". */
const THROUGH =
  /\b(?:go|walk|run|step|crawl|climb|squeeze|slip|duck|head|pass|move|get|come|drop|jump|slide|enter|descend|ascend)\b(?: \w+)? (?:through|down|up|into|in|via|by)\b/i;
const HANDLED: ReadonlySet<Act['verb']> = new Set(['search', 'use', 'look', 'other', 'sneak']);

export const atDoor = (act: Act, { scene, world }: Standing): Act => {
  const { target, verb } = act;
  const door = doorMeant(world, scene.place, target);
  if (door === null) return act;
  if (GOES.has(verb) || (HANDLED.has(verb) && THROUGH.test(act.text))) {
    const place = { kind: 'place', name: door.to, id: null, here: true } as const;
    return { ...act, verb: verb === 'flee' || verb === 'sneak' ? verb : 'go', target: place };
  }
  if (!door.isHere) return act;
  const feature = { kind: 'feature', name: door.name, id: null, here: true } as const;
  return { ...act, target: feature };
};
