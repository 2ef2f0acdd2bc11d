// Conditions and events begin within their bounds: the soonest over, or the oldest, makes room. Called by the world's rules.
import { add, type Draft } from './draft.ts';

const MAX_CONDITIONS = 12;
const MAX_EVENTS = 20;

/** A condition begins and, where there is no room, the one that ends first makes it. */
export const begin = (draft: Draft, condition: string, minutes: number): void => {
  const { special_conditions, condition_ends, clock_minutes } = draft.state.world_state;
  if (condition === '') return;
  if (special_conditions.length >= MAX_CONDITIONS && !special_conditions.includes(condition)) {
    const first = special_conditions.toSorted((a, b) => (condition_ends[a] ?? 0) - (condition_ends[b] ?? 0))[0];
    if (first !== undefined) add(draft, { type: 'condition.ended', v: 1, condition: first });
  }
  add(draft, { type: 'condition.began', v: 1, condition, ends_at: clock_minutes + minutes });
};

/** An event begins; beyond the bound the oldest ends. */
export const happen = (draft: Draft, id: string, name: string, description: string, minutes: number): void => {
  const { world_events, clock_minutes } = draft.state.world_state;
  if (name === '' || world_events.some((event) => event.id === id)) return;
  const oldest = world_events[0];
  if (world_events.length >= MAX_EVENTS && oldest !== undefined)
    add(draft, { type: 'event.ended', v: 1, id: oldest.id, name: oldest.name });
  const event = { id, name, description, began_at: clock_minutes, ends_at: clock_minutes + minutes };
  add(draft, { type: 'event.began', v: 1, event });
};
