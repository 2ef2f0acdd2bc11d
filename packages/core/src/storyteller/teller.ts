// A teller of one turn: draws templates by the turn's wording, avoids what was told lately, and speaks in the person and tense set.
import type { Turn } from '../systems/system.ts';
import { phrase, type Slots, skeleton } from './phrase.ts';

export type Teller = {
  turn: Turn;
  /** One of the templates in words, one that was not used lately where there is any. */
  say(purpose: string, templates: readonly string[], slots?: Slots): string;
  /** A single template in words. */
  put(template: string, slots?: Slots): string;
  /** Whether these words stand in a telling of the turns before. */
  wasTold(words: string): boolean;
  /** True for a share of turns, drawn from the wording. */
  perhaps(share: number, purpose: string): boolean;
};

const TELLING_LENGTH = 9;

export const tellerOf = (turn: Turn): Teller => {
  const told = turn.recent.join('\n');
  const used = new Set<string>();
  const phrasing = { style: turn.settings.style, name: turn.session.character.name };
  const put = (template: string, slots: Slots = {}) => phrase(template, slots, phrasing);
  const lastUse = (template: string, slots: Slots): number => {
    const run = skeleton(template, slots, phrasing);
    if (used.has(template)) return Number.POSITIVE_INFINITY;
    return run.length < TELLING_LENGTH ? -1 : told.lastIndexOf(run);
  };
  return {
    turn,
    put,
    say: (purpose, templates, slots = {}) => {
      if (templates.length === 0) return '';
      const start = turn.wording.roll(templates.length, purpose) - 1;
      let best = templates[start] ?? '';
      let bestUse = lastUse(best, slots);
      for (let step = 1; step < templates.length && bestUse !== -1; step++) {
        const one = templates[(start + step) % templates.length] ?? '';
        const use = lastUse(one, slots);
        if (use < bestUse) {
          best = one;
          bestUse = use;
        }
      }
      used.add(best);
      return put(best, slots);
    },
    wasTold: (words) => words.length > 0 && told.includes(words),
    perhaps: (share, purpose) => turn.wording.chance(share, purpose),
  };
};
