// Running a fast-check property so that a failure is told in few words. Used by the properties under test/play.
import fc from 'fast-check';

/** Runs a property for a bounded time, and tells a failure in few words: what fell, and the seed that shows it again. */
export const hold = async <Given>(property: fc.IAsyncProperty<Given>, numRuns: number): Promise<void> => {
  const found = await fc.check(property, { numRuns, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false });
  if (!found.failed) return;
  const { seed, counterexamplePath, counterexample, errorInstance } = found;
  const shown = JSON.stringify(counterexample).slice(0, 2000);
  throw new Error(`seed ${seed}, path ${counterexamplePath?.slice(0, 200)}: ${shown}`, { cause: errorInstance });
};
