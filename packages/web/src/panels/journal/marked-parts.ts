// An excerpt cut where its highlights begin and end. Pure.

export type MarkedPart = { at: number; text: string; marked: boolean };

/** Highlights are starts and ends in UTF-16 units; those that overlap or lie outside are cut to what is left. */
export const markedParts = (
  excerpt: string,
  highlights: readonly (readonly [start: number, end: number])[],
): readonly MarkedPart[] => {
  const parts: MarkedPart[] = [];
  let done = 0;
  const upTo = (end: number, marked: boolean) => {
    if (end > done) parts.push({ at: done, text: excerpt.slice(done, end), marked });
    done = Math.max(done, end);
  };
  for (const [start, end] of [...highlights].sort(([a], [b]) => a - b)) {
    upTo(Math.min(start, excerpt.length), false);
    upTo(Math.min(end, excerpt.length), true);
  }
  upTo(excerpt.length, false);
  return parts;
};
