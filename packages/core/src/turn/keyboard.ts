// Which keys touch each other, for slips of the fingers. Called by lexicon-words.ts and lexicon-spelling.ts.

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Keys that touch each other. */
export const isBeside = (one: string, other: string): boolean => {
  const [row, next] = [one, other].map((key) => ROWS.findIndex((keys) => keys.includes(key)));
  if (row === undefined || next === undefined || row === -1 || next === -1) return false;
  const [at, to] = [ROWS[row]?.indexOf(one) ?? 0, ROWS[next]?.indexOf(other) ?? 0];
  // Each row stands half a key to the right of the one above.
  return row === next
    ? Math.abs(at - to) === 1
    : Math.abs(row - next) === 1 && [0, row < next ? -1 : 1].includes(to - at);
};

/** The keys in the same row on both sides. */
export const besides = (key: string): string[] =>
  ROWS.flatMap((keys) => (keys.includes(key) ? [keys[keys.indexOf(key) - 1], keys[keys.indexOf(key) + 1]] : [])).filter(
    (one) => one !== undefined,
  );
