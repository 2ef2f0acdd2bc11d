// Reading a thing is not using it, unless it is made to be read. Called by rules.ts and improvise.ts.
import type { Act, InventoryItem, Verb } from '@emergent/schema';
import { sameName } from '../../names.ts';
import type { Turn } from '../system.ts';

const MADE_TO_BE_READ = /\b(?:reads?|reading|reader|readable|read aloud)\b/i;
const SPENT_BY_READING = /\b(?:scrolls?|runes?|spells?|pages?)\b/i;

/** A book, a scroll that is spent by reading, or what its own effect says is read. */
export const isForReading = ({ type, name, effect }: InventoryItem): boolean =>
  type === 'book' || MADE_TO_BE_READ.test(effect ?? '') || (type === 'consumable' && SPENT_BY_READING.test(name));

const LOOKS: ReadonlySet<Verb> = new Set(['read', 'look', 'search', 'think']);

const isAbout = (act: Act, item: InventoryItem): boolean =>
  [act.target, act.with].some((to) => to !== null && (to.id === item.id || sameName(to.name, item.name)));

/** All that was done with it in this turn is to read or look at it, and that is not what it is for. */
export const isOnlyRead = (item: InventoryItem, { interpretation }: Turn): boolean => {
  const acts = interpretation.acts.filter((act) => isAbout(act, item));
  return acts.length > 0 && acts.every(({ verb }) => LOOKS.has(verb)) && !isForReading(item);
};
