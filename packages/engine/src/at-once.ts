// A line before work that many ask for at the same moment: so many are done at once, the others wait their turn. Used by follow.ts.

/** `longestMs`: who has waited so long goes ahead whatever is being done; else what is slow to fail would keep all of them from being told. */
export const atMostAtOnce = (most: number, longestMs: number) => {
  const waiting = new Set<() => void>();
  let busy = 0;
  const enter = async (): Promise<void> => {
    if (busy < most) {
      busy++;
      return;
    }
    await new Promise<void>((go) => {
      const begin = () => {
        clearTimeout(late);
        waiting.delete(begin);
        go();
      };
      const late = setTimeout(() => {
        busy++;
        begin();
      }, longestMs);
      late.unref();
      waiting.add(begin);
    });
  };
  /** Hands the place on, so that nobody comes in between. */
  const leave = (): void => {
    const [next] = waiting;
    if (next === undefined || busy > most) busy--;
    else next();
  };
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
