// Writing the fidelity report: like things at like places are one item with a count. Filled by every reader, closed by read-any.
import type { FidelityItem, FidelityReport, LoreEntry, Outcome } from '@emergent/schema';

/** `of`: the field it is about, where a row has several. */
export type Note = (outcome: Outcome, how: string, of?: string) => void;
/** Keys of an entry that can't be heard here, each with why; entries are asked for in their order. */
export type Unheard = (entry: LoreEntry) => readonly { key: string; why: string }[];
export type Notes = {
  at: (path: string) => Note;
  unheard: Unheard;
  report: (format: string, made: Made) => FidelityReport;
};
type Made = { entries: number; characters: number; templates: number; lines: number };

const MOST_ITEMS = 500;
const MOST_PATH = 200;
/** The items that tell of loss come first. */
const ORDER: readonly Outcome[] = ['broken', 'approximated', 'kept', 'taken'];

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const told = (format: string, made: Made, sums: Record<Outcome, number>): string => {
  const parts = [
    made.entries > 0 && plural(made.entries, 'lore entry', 'lore entries'),
    made.characters > 0 && plural(made.characters, 'person', 'people'),
    made.templates > 0 && plural(made.templates, 'way to start', 'ways to start'),
    made.lines > 0 && plural(made.lines, 'line of story', 'lines of story'),
  ].filter((part) => part !== false);
  return `${format}: ${parts.length === 0 ? 'nothing to play' : parts.join(', ')}. ${plural(sums.taken, 'field', 'fields')} taken as they were, ${sums.approximated} approximated, ${sums.kept} kept without a meaning here, ${sums.broken} broken.`;
};

export const makeNotes = (unheard: Unheard = () => []): Notes => {
  const items = new Map<string, FidelityItem>();
  const sums: Record<Outcome, number> = { taken: 0, approximated: 0, kept: 0, broken: 0 };
  return {
    unheard,
    at: (path) => (outcome, how) => {
      sums[outcome]++;
      const key = `${path.replace(/\[\d+\]/g, '[]')}\n${outcome}\n${how}`;
      const known = items.get(key);
      if (known) known.count++;
      else if (items.size < MOST_ITEMS) items.set(key, { path: path.slice(0, MOST_PATH), outcome, how, count: 1 });
    },
    report: (format, made) => ({
      format,
      told: told(format, made, sums),
      summary: { ...sums, ...made },
      items: [...items.values()].sort((one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome)),
    }),
  };
};
