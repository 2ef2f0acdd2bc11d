// The golden play-throughs, byte for byte. They change only by `npm run golden`, and the diff is read.
import { readFileSync } from 'node:fs';
import { readWorlds, SHIPPED_WORLDS } from '@emergent/adapters';
import { describe, expect, test } from 'vitest';
import { goldens, linesOf, storyOf } from '../golden/golden.ts';

const LINES = 30;

test('there is one for each world that ships', async () => {
  const shipped = (await readWorlds(SHIPPED_WORLDS)).map((world) => world.lorebook.id).sort();
  expect(goldens().map(({ slug }) => slug)).toEqual(shipped);
});

describe.each(goldens().map((golden) => [golden.slug, golden] as const))('%s', (_, golden) => {
  test('has thirty lines', () => {
    expect(linesOf(golden).lines).toHaveLength(LINES);
  });
  test('tells the same story as ever', async () => {
    expect(await storyOf(golden)).toBe(readFileSync(golden.storyFile, 'utf8'));
  });
});
