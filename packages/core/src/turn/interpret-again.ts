// The line before, once more. Called by interpret.ts.

const AGAIN =
  /^\W*(?:again|g|repeat|once more|one more time|do (?:it|that) again|(?:the )?same again|do the same(?: thing)?(?: again)?|try (?:it |that )?again|repeat that)\W*$/i;

/** "again", "g": the last line that said something itself; undefined: nothing is to be done again. */
export const saidAgain = (line: string, before: readonly string[] | undefined): string | undefined =>
  AGAIN.test(line) ? before?.findLast((one) => !AGAIN.test(one)) : undefined;
