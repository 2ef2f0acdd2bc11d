// What a model is told of the world beside the scene sheet: what goes on, what the place is like now, how people feel.

import type { PromptSection, Turn } from '../system.ts';
import { roundedClock } from './clock-words.ts';
import { isNews, isUnseen } from './rumours.ts';

export type WorldFacts = { clock: string; conditions: string[]; events: string[]; feelings: string[] };

const MAX_EVENTS = 4;

export const facts = (turn: Turn): WorldFacts => {
  const { clock_minutes, special_conditions, world_events } = turn.session.world_state;
  return {
    clock: roundedClock(clock_minutes),
    conditions: special_conditions,
    events: world_events
      .slice(-MAX_EVENTS)
      .map((event) =>
        isUnseen(event)
          ? `Out of the player's sight: ${event.description}`
          : isNews(event)
            ? `The player has heard: ${event.description}`
            : `${event.name}: ${event.description}`,
      ),
    feelings: turn.scene.present.flatMap(({ name, state }) => {
      const wounds =
        state.status === 'defeated' ? 'lies beaten' : state.condition < 100 ? `at ${state.condition} of 100` : '';
      const parts = [state.mood, wounds, state.following ? 'goes with the player' : '', ...state.facts.slice(-2)];
      const said = parts.filter((part) => part !== '');
      return said.length === 0 ? [] : [`${name}: ${said.join('; ')}`];
    }),
  };
};

export const section = (told: WorldFacts): PromptSection => ({
  heading: 'The world now',
  lines: [
    told.clock,
    ...(told.conditions.length > 0 ? [`Conditions: ${told.conditions.join(', ')}.`] : []),
    ...told.events,
    ...told.feelings,
  ],
});
