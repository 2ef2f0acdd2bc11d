// A teller of one turn: draws templates by the turn's wording, avoids what was told lately, and speaks in the person and tense set.
import type { Turn } from '../systems/system.ts';
import { phrase, type Slots, skeleton } from './phrase.ts';

export type Teller = {
  turn: Turn;
  /** One of the templates in words, one that was not used lately where there is any. */
  say(purpose: string, templates: readonly string[], slots?: Slots): string;
  /** As `say`, but nothing where all of them were told lately: for what a telling can do without. */
  once(purpose: string, templates: readonly string[], slots?: Slots): string;
  /** Somebody's own words, as they stand. */
  quote(purpose: string, lines: readonly string[]): string;
  /** A single template in words. */
  put(template: string, slots?: Slots): string;
  /** The longest run of a template's words that no slot changes, as it would be told. */
  run(template: string): string;
  /** Whether these words stand in a telling of the turns before. */
  wasTold(words: string): boolean;
  /** True for a share of turns, drawn from the wording. */
  perhaps(share: number, purpose: string): boolean;
};

const TELLING_LENGTH = 9;
const NEVER = -1;

export const tellerOf = (turn: Turn): Teller => {
  const told = turn.recent.join('\n');
  const used = new Set<string>();
  const phrasing = { style: turn.settings.style, name: turn.session.character.name };
  const put = (template: string, slots: Slots = {}) => phrase(template, slots, phrasing);
  const lastUse = (template: string, slots: Slots): number => {
    const run = skeleton(template, slots, phrasing);
    if (used.has(template)) return Number.POSITIVE_INFINITY;
    return run.length < TELLING_LENGTH ? NEVER : told.lastIndexOf(run);
  };
  /** One never told lately, else the one told longest ago. */
  const choose = (purpose: string, templates: readonly string[], slots: Slots): { template: string; use: number } => {
    const start = turn.wording.roll(Math.max(1, templates.length), purpose) - 1;
    let best = templates[start] ?? '';
    let bestUse = lastUse(best, slots);
    for (let step = 1; step < templates.length && bestUse !== NEVER; step++) {
      const one = templates[(start + step) % templates.length] ?? '';
      const use = lastUse(one, slots);
      if (use < bestUse) {
        best = one;
        bestUse = use;
      }
    }
    return { template: best, use: bestUse };
  };
  return {
    turn,
    put,
    say: (purpose, templates, slots = {}) => {
      const { template } = choose(purpose, templates, slots);
      used.add(template);
      return put(template, slots);
    },
    once: (purpose, templates, slots = {}) => {
      const { template, use } = choose(purpose, templates, slots);
      if (use !== NEVER) return '';
      used.add(template);
      return put(template, slots);
    },
    quote: (purpose, lines) => {
      const { template } = choose(purpose, lines, {});
      used.add(template);
      return template;
    },
    run: (template) => skeleton(template, { person: '', place: '' }, phrasing),
    wasTold: (words) => words.length > 0 && told.includes(words),
    perhaps: (share, purpose) => turn.wording.chance(share, purpose),
  };
};
