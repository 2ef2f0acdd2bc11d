import type { SessionSummary } from '@emergent/schema';
import { expect, test } from 'vitest';
import { matching, sorted } from './order.ts';

const story = (title: string, number: number, updated_at: string): SessionSummary => ({
  session_id: title,
  title,
  character_name: 'Élodie Wray',
  class_name: 'Pilot',
  character_level: 1,
  current_location: 'The Landing',
  number,
  scenario_id: 's',
  lorebook_id: 'l',
  created_at: updated_at,
  updated_at,
});
const ALL = [
  story('Part 10', 3, '2026-01-01T00:00:00Z'),
  story('part 2', 9, '2026-03-01T00:00:00Z'),
  story('Über', 1, '2026-02-01T00:00:00Z'),
];
const titles = (stories: readonly SessionSummary[]) => stories.map(({ title }) => title);

test('every word of a search must be somewhere, whatever its marks and case', () => {
  expect(titles(matching(ALL, ' uber ELODIE '))).toEqual(['Über']);
  expect(titles(matching(ALL, 'landing part'))).toEqual(['Part 10', 'part 2']);
  expect(matching(ALL, 'Part nowhere')).toEqual([]);
  expect(matching(ALL, '  ')).toHaveLength(3);
});

test('titles are sorted as a reader would, numbers by size; the given list stays', () => {
  expect(titles(sorted(ALL, 'title', 'en'))).toEqual(['part 2', 'Part 10', 'Über']);
  expect(titles(sorted(ALL, 'newest', 'en'))).toEqual(['part 2', 'Über', 'Part 10']);
  expect(titles(sorted(ALL, 'oldest', 'en'))).toEqual(['Part 10', 'Über', 'part 2']);
  expect(titles(sorted(ALL, 'longest', 'en'))).toEqual(['part 2', 'Part 10', 'Über']);
  expect(titles(ALL)).toEqual(['Part 10', 'part 2', 'Über']);
});
