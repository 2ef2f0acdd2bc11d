// A line before work that many ask for at the same moment: so many are done at once, the others wait their turn. Used by follow.ts.

export const atMostAtOnce = (most: number) => {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (busy < most) busy++;
    // Who leaves hands the place on, so that nobody comes in between.
    else await new Promise<void>((go) => void waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) busy--;
      else next();
    }
  };
};
