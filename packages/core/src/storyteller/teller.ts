// A teller of one turn: draws templates by the turn's wording, avoids what was told lately, and speaks in the person and tense set.
import type { Turn } from '../systems/system.ts';
import { type Echoes, echoesOf } from './echoes.ts';
import { phrase, type Slots, skeletons } from './phrase.ts';

export type Teller = {
  turn: Turn;
  /** One of the templates in words, one that was not used lately where there is any. */
  say(purpose: string, templates: readonly string[], slots?: Slots): string;
  /** As `say`, but nothing where all of them were told lately: for what a telling can do without. */
  once(purpose: string, templates: readonly string[], slots?: Slots): string;
  /** As `say`, but nothing where all of them were told in the last ten turns. */
  fresh(purpose: string, templates: readonly string[], slots?: Slots): string;
  /** What would be heard again too soon. */
  echoes: Echoes;
  /** Somebody's own words, as they stand. */
  quote(purpose: string, lines: readonly string[]): string;
  /** A single template in words. */
  put(template: string, slots?: Slots): string;
  /** Whether none of these was told in so many turns; a list is told apart by being the same array. */
  isFresh(turns: number, list: readonly string[]): boolean;
  /** Whether these words stand in a telling of the turns before. */
  wasTold(words: string): boolean;
  /** The same, in the last ten turns. */
  wasToldLately(words: string): boolean;
  /** True for a share of turns, drawn from the wording. */
  perhaps(share: number, purpose: string): boolean;
};

const TELLING_LENGTH = 6;
const NEVER = -1;
const LATELY = 10;

type Choice = { template: string; use: number };

/** What was told so many turns ago is out of sight; words of another season are preferred then, so that no telling comes again whole. */
const SEASON = 48;
/** Enough of them that none returns within a hundred turns. */
const SEASONS = 4;

/** Where in a list of so many to look at the `step`th try: every fourth template is of this season and comes first, the others after. */
const inSeason = (step: number, start: number, length: number, season: number): number => {
  if (length < SEASONS) return (start + step) % Math.max(1, length);
  const own = Math.ceil((length - season) / SEASONS);
  if (step < own) return season + SEASONS * ((start + step) % own);
  const other = (start + step) % (length - own);
  const rest = other % (SEASONS - 1);
  return SEASONS * Math.floor(other / (SEASONS - 1)) + (rest < season ? rest : rest + 1);
};

export const tellerOf = (turn: Turn): Teller => {
  const told = turn.recent.join('\n');
  const lately = told.length - turn.recent.slice(-LATELY).join('\n').length;
  const used = new Set<string>();
  const echoes = echoesOf(turn);
  const now: string[] = [];
  const phrasing = { style: turn.settings.style, name: turn.session.character.name };
  const runs = skeletons(phrasing.style);
  const put = (template: string, slots: Slots = {}) => phrase(template, slots, phrasing);
  const lastUse = (template: string): number => {
    if (used.has(template)) return Number.POSITIVE_INFINITY;
    const words = runs.one(template);
    // Looking forwards is many times faster than looking backwards, and most were never told.
    return words.length < TELLING_LENGTH || !told.includes(words) ? NEVER : told.lastIndexOf(words);
  };
  // Each story begins in a season of its own: two of them do not open with the same sentences.
  const season = (Math.floor(turn.number / SEASON) + turn.wording.steady(SEASONS, 'season')) % SEASONS;
  /** One never told lately, of this season where there is any; else the one told longest ago. */
  const choose = (purpose: string, templates: readonly string[]): Choice => {
    const { length } = templates;
    const start = turn.wording.roll(Math.max(1, length), purpose) - 1;
    let best = templates[inSeason(0, start, length, season)] ?? '';
    let bestUse = lastUse(best);
    for (let step = 1; step < length && bestUse !== NEVER; step++) {
      const one = templates[inSeason(step, start, length, season)] ?? '';
      const use = lastUse(one);
      if (use < bestUse) {
        best = one;
        bestUse = use;
      }
    }
    return { template: best, use: bestUse };
  };
  const spend = ({ template }: Choice): string => {
    used.add(template);
    return template;
  };
  /** What was told lately gives way to another of its list that was not, in these very words. */
  const said = (choice: Choice, templates: readonly string[], slots: Slots): string => {
    const words = put(spend(choice), slots);
    if (choice.use < lately || !echoes.in(words, now)) return words;
    const other = templates.find((one) => !used.has(one) && !echoes.in(put(one, slots), now));
    return other === undefined ? words : put(spend({ template: other, use: NEVER }), slots);
  };
  return {
    turn,
    put,
    echoes,
    say: (purpose, templates, slots = {}) => {
      const words = said(choose(purpose, templates), templates, slots);
      now.push(words);
      return words;
    },
    once: (purpose, templates, slots = {}) => {
      const choice = choose(purpose, templates);
      return choice.use === NEVER ? put(spend(choice), slots) : '';
    },
    fresh: (purpose, templates, slots = {}) => {
      const choice = choose(purpose, templates);
      return choice.use < lately ? put(spend(choice), slots) : '';
    },
    quote: (purpose, lines) => {
      const choice = choose(purpose, lines);
      const isHeard = (one: string) => echoes.in(one, now);
      if (choice.use < lately || !isHeard(choice.template)) return spend(choice);
      const other = lines.find((one) => !used.has(one) && !isHeard(one));
      return spend(other === undefined ? choice : { template: other, use: NEVER });
    },
    isFresh: (turns, list) => {
      const near = turn.recent.slice(-turns).join('\n');
      return runs.all(list).every((words) => words.length < TELLING_LENGTH || !near.includes(words));
    },
    wasTold: (words) => words.length > 0 && told.includes(words),
    wasToldLately: (words) => words.length > 0 && told.lastIndexOf(words) >= lately,
    perhaps: (share, purpose) => turn.wording.chance(share, purpose),
  };
};
