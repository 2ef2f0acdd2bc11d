// docs/security.md names a test for every threat: each of them exists, and no row goes without.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/root.ts';

const page = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');

test('every path that is named exists', () => {
  const paths = [...page.matchAll(/`((?:packages|test|docs|tools)\/[^`\s]+)`/g)].map(([, path]) => path ?? '');
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('every threat has its test', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| threat|^\|-/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect([row, /`[^`]+\.test\.ts`/.test(row.split('|')[3] ?? '')]).toEqual([row, true]);
});
