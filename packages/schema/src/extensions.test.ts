// What an import may bring along: any JSON, but neither so deep that reading it fails nor more in a whole book than a file may hold.
import { describe, expect, it } from 'vitest';
import { Extensions, MOST_EXTENSION_CHARACTERS } from './extensions.ts';
import { LorebookInput } from './lorebook.ts';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const bookOf = (...sizes: number[]) =>
  LorebookInput.safeParse({
    series_metadata: { title: 'A book', type: 'imported', setting: '' },
    characters: sizes.map((size, at) => ({ name: `Person ${at}`, extensions: { card: 'x'.repeat(size) } })),
  });

describe('extensions', () => {
  it('hold any JSON by name', () => {
    const card = { a: [1, null, { b: 'c' }], d: true, e: nested(50) };
    expect(Extensions.parse({ card })).toEqual({ card });
    expect(Extensions.safeParse({ card: undefined }).success).toBe(false);
    expect(Extensions.safeParse(['card']).success).toBe(false);
  });

  it.each([200, 5000, 200_000])('are refused, not read, at %i levels', (depth) => {
    const read = Extensions.safeParse({ card: nested(depth) });
    expect(read.error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining('levels deep')]);
  });

  it('are bounded for the whole of a book, whosever they are', () => {
    const half = MOST_EXTENSION_CHARACTERS / 2;
    expect(bookOf(half - 1000).success).toBe(true);
    expect(bookOf(half, half).error?.issues.map(({ path }) => path)).toEqual([['extensions']]);
  });
});
