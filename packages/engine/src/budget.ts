// What a player may use of models in a day (UTC): tokens and US dollars. Kept in the store, so that it outlives a restart and counts on
// all instances together. Spent, the storyteller tells until midnight; what is in flight then still counts, so a day may end a turn over.

import type { EngineParts } from './parts.ts';
import type { Usage } from './ports/index.ts';

export type Budget = {
  isSpent(owner: string): Promise<boolean>;
  /** `guess`: tokens where the model did not say how many. Calls whose price is not known cost nothing. */
  charge(owner: string, usage: Pick<Usage, 'input_tokens' | 'output_tokens' | 'cost'>, guess: number): Promise<void>;
};

const DAY_MS = 86_400_000;

export const makeBudget = ({ store, clock, settings, warn }: EngineParts): Budget => {
  const { PLAYER_TOKENS_PER_DAY: tokens, PLAYER_COST_PER_DAY: cost } = settings;
  const unlimited = tokens === undefined && cost === undefined;
  const today = () => new Date(clock.now()).toISOString().slice(0, 10);
  const nameOf = (owner: string) => `spent:${today()}:${owner}`;
  return {
    isSpent: async (owner) => {
      if (unlimited) return false;
      const spent = await store.sums(nameOf(owner));
      return (spent?.tokens ?? 0) >= (tokens ?? Infinity) || (spent?.cost ?? 0) >= (cost ?? Infinity);
    },
    charge: async (owner, usage, guess) => {
      if (unlimited) return;
      const { input_tokens: input, output_tokens: output } = usage;
      const used = input === null && output === null ? guess : (input ?? 0) + (output ?? 0);
      const until = new Date(clock.now() + 2 * DAY_MS).toISOString();
      try {
        await store.add(nameOf(owner), { tokens: used, cost: usage.cost ?? 0 }, until);
      } catch (error) {
        warn('what a player used of models could not be kept', { error: String(error) });
      }
    },
  };
};
