// Records the narrative's effects in the state. Called by the fold through the system's index; knows no rule and no constant.
import type { NarrativeEffect } from '@emergent/schema';
import type { Appliers } from '../system.ts';

export const apply: Appliers<NarrativeEffect> = {
  'thread.opened': (state, effect) => ({
    ...state,
    threads: [...state.threads, { id: effect.id, text: effect.text, opened_at: state.world_state.clock_minutes }],
  }),
  'thread.closed': (state, effect) => ({
    ...state,
    threads: state.threads.filter((thread) => thread.id !== effect.id),
  }),
  'lore.timed': (state, { timers, ended }) => {
    const gone = new Set([...ended, ...timers.map(({ id }) => id)]);
    const kept = (state.memory.lore_timers ?? []).filter(({ id }) => !gone.has(id));
    return { ...state, memory: { ...state.memory, lore_timers: [...kept, ...timers] } };
  },
  'chronicle.extended': (state, effect) => ({
    ...state,
    memory: {
      ...state.memory,
      window_from: effect.window_from,
      chronicle: effect.chronicle,
      settled_lore: effect.settled_lore,
    },
  }),
};
