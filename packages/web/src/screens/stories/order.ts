// Which stories are shown, and in which order. Pure.
import type { SessionSummary } from '@emergent/schema';

export const SORTS = ['newest', 'oldest', 'title', 'longest'] as const;
export type Sort = (typeof SORTS)[number];

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those that have every word of the search in title, name, kind or place; marks and case don't matter. */
export const matching = (stories: readonly SessionSummary[], search: string): readonly SessionSummary[] => {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return stories.filter((story) => {
    const where = folded([story.title, story.character_name, story.class_name, story.current_location].join('\n'));
    return words.every((word) => where.includes(word));
  });
};

export const sorted = (stories: readonly SessionSummary[], sort: Sort, language: string): readonly SessionSummary[] => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const by: Record<Sort, (one: SessionSummary, other: SessionSummary) => number> = {
    newest: (one, other) => other.updated_at.localeCompare(one.updated_at),
    oldest: (one, other) => one.updated_at.localeCompare(other.updated_at),
    title: (one, other) => compare(one.title, other.title),
    longest: (one, other) => other.number - one.number,
  };
  return stories.toSorted(by[sort]);
};
