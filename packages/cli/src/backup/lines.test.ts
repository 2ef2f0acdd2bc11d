// Lines out of pieces: parted wherever the pieces end, bounded, and at a cost that grows with their length alone.
import { expect, test } from 'vitest';
import { linesIn } from './lines.ts';

const linesOf = async (pieces: readonly string[], longest = 2 ** 26): Promise<string[]> => {
  const source = async function* () {
    for (const [at, piece] of pieces.entries()) {
      // So that a limit of time can strike.
      if (at % 500 === 0) await new Promise(setImmediate);
      yield piece;
    }
  };
  const lines: string[] = [];
  for await (const line of linesIn(source(), longest, () => new Error('too long'))) lines.push(line);
  return lines;
};

test('lines are parted at line feeds only, wherever a piece ends', async () => {
  const text = 'one\n\ntwo \u2028 and \r three\nlast';
  for (const size of [1, 2, 3, 7, 100]) {
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
      text.slice(at * size, (at + 1) * size),
    );
    expect(await linesOf(pieces)).toEqual(['one', '', 'two \u2028 and \r three', 'last']);
  }
  expect(await linesOf(['whole\n'])).toEqual(['whole']);
  expect(await linesOf([])).toEqual([]);
});

test('a line that is too long is refused before it ends', async () => {
  expect(await linesOf(['12345', '67\n', '1'], 7)).toEqual(['1234567', '1']);
  await expect(linesOf(['12345', '678'], 7)).rejects.toThrow('too long');
});

// Read again at every piece, this line takes minutes.
test('a long line in small pieces is read once', { timeout: 20_000 }, async () => {
  const piece = 'x'.repeat(400);
  const [line, next] = await linesOf([...Array.from({ length: 40_000 }, () => piece), '\nnext']);
  expect([line?.length, next]).toEqual([16_000_000, 'next']);
});
