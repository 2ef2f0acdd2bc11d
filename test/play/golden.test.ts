// The golden play-throughs, byte for byte. They change only by `npm run golden`, and the diff is read.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { goldens, linesOf, storyOf } from '../golden/golden.ts';

const LINES = 30;

describe.each(goldens().map((golden) => [golden.slug, golden] as const))('%s', (_, golden) => {
  test('has thirty lines', () => {
    expect(linesOf(golden).lines).toHaveLength(LINES);
  });
  test.runIf(existsSync(golden.storyFile))('tells the same story as ever', async () => {
    expect(await storyOf(golden)).toBe(readFileSync(golden.storyFile, 'utf8'));
  });
});
