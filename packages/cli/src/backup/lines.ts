// The lines of a text that comes in pieces, at a cost that grows with its length alone. Used by read.ts.

/** By line feeds alone: a reader of lines would also part at U+2028, which a player's words may hold. Throws `tooLong` for a line of more than `longest` characters. */
export async function* linesIn(
  pieces: AsyncIterable<string>,
  longest: number,
  tooLong: () => Error,
): AsyncGenerator<string> {
  let begun: string[] = [];
  let length = 0;
  const hold = (part: string): void => {
    length += part.length;
    if (length > longest) throw tooLong();
    begun.push(part);
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', from)) {
      hold(piece.slice(from, end));
      // Joined once, at its end: joining at every piece would read a long line again and again.
      yield begun.join('');
      begun = [];
      length = 0;
      from = end + 1;
    }
    if (from < piece.length) hold(piece.slice(from));
  }
  if (length > 0) yield begun.join('');
}
