// Lanes: one work at a time per name, first come first served. Used by hub-memory.

/** A lane that nobody waits in is forgotten, so that names don't pile up. */
export const lanes = () => {
  const tails = new Map<string, Promise<void>>();
  const inLane = async <Result>(lane: string, work: () => Promise<Result>): Promise<Result> => {
    const before = tails.get(lane);
    const mine = Promise.withResolvers<void>();
    tails.set(lane, mine.promise);
    await before;
    try {
      return await work();
    } finally {
      if (tails.get(lane) === mine.promise) tails.delete(lane);
      mine.resolve();
    }
  };
  return { inLane, count: () => tails.size };
};
