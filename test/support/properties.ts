// Running a fast-check property so that a failure is told in few words. Used by the properties under test/play.
import { amount } from '@emergent/adapters/testing/proofs';
import fc from 'fast-check';

/** One run of so many is made in `npm test`; a fault that lies open falls in the first dozens. */
const PART = 4;
const MOST_MS = amount(15_000, 300_000);

/** Runs a property for a bounded time, in `npm test` a part of its runs, and tells a failure in few words: what fell, and the seed that shows it again. */
export const hold = async <Given>(property: fc.IAsyncProperty<Given>, runs: number): Promise<void> => {
  const numRuns = amount(Math.ceil(runs / PART), runs);
  const found = await fc.check(property, { numRuns, interruptAfterTimeLimit: MOST_MS, markInterruptAsFailure: false });
  if (!found.failed) return;
  const { seed, counterexamplePath, counterexample, errorInstance } = found;
  const shown = JSON.stringify(counterexample).slice(0, 2000);
  throw new Error(`seed ${seed}, path ${counterexamplePath?.slice(0, 200)}: ${shown}`, { cause: errorInstance });
};
