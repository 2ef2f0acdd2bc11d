// The printed report: what was lost first, what was taken in the sum, and nothing that steers a terminal.
import type { FidelityReport } from '@emergent/schema';
import { expect, test } from 'vitest';
import { reportLines } from './report.ts';

const summary = { taken: 1, approximated: 0, kept: 40, broken: 1, entries: 1, characters: 0, templates: 1, lines: 0 };
const kept = Array.from({ length: 40 }, (_, at) => ({
  path: `f${at}`,
  outcome: 'kept' as const,
  how: 'no use',
  count: 2,
}));
const report: FidelityReport = {
  format: 'Cards',
  told: 'Cards: \u001b[2Jone.',
  summary,
  items: [
    { path: 'a', outcome: 'broken', how: 'no text', count: 1 },
    ...kept,
    { path: 'b', outcome: 'taken', how: 'as it stands', count: 1 },
  ],
};

test('losses come first, the rest is a number, and --all tells everything', () => {
  const short = reportLines(report);
  expect(short.slice(0, 3)).toEqual([
    'Cards:  [2Jone.',
    '  ! broken       a: no text',
    '  · kept         f0: no use (2 times)',
  ]);
  expect(short.at(-1)).toBe('  and 17 more; --all shows them');
  expect(short.join('\n')).not.toContain('as it stands');
  expect(short.join('\n')).not.toContain('\u001b');
  expect(reportLines(report, true).at(-1)).toBe('  = taken        b: as it stands');
});
