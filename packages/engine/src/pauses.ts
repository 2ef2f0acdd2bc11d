// Pauses that double: between two tries of what failed, or two looks for what is late. Used by ear.ts.

/** Milliseconds: the first pause, and the longest. */
export type Range = { first: number; most: number };

/** Calls `work` after a pause that doubles each time that it is asked for again, a little apart from all others; `calm` begins anew. */
export const makePauses = ({ first, most }: Range, work: () => void) => {
  let ms = first;
  let timer: NodeJS.Timeout | undefined;
  return {
    next: () => {
      clearTimeout(timer);
      timer = setTimeout(work, ms * (0.75 + Math.random() / 2));
      timer.unref();
      ms = Math.min(most, 2 * ms);
    },
    isLongest: () => ms >= most,
    calm: () => {
      clearTimeout(timer);
      ms = first;
    },
  };
};
