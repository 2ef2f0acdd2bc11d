// What was measured in the last five minutes, per operation: feeds /api/health and /api/performance.

const SPAN_MS = 300_000;
const SLICE_MS = 5_000;

type Slice = { index: number; calls: number; errors: number; seconds: number };
export type Measured = { calls: number; errors: number; seconds: number };

export type Window = {
  /** One finished call of an operation. */
  add(operation: string, seconds: number, failed: boolean): void;
  /** Operations that were called within the window, most calls first. */
  operations(): { operation: string; measured: Measured }[];
  total(): Measured;
  /** Calls a minute over the window, or over the time since start while that is shorter (but at least a minute). */
  perMinute(): number;
};

const sum = (slices: readonly Slice[], from: number): Measured => {
  const measured = { calls: 0, errors: 0, seconds: 0 };
  for (const slice of slices) {
    if (slice.index < from) continue;
    measured.calls += slice.calls;
    measured.errors += slice.errors;
    measured.seconds += slice.seconds;
  }
  return measured;
};

/** Memory is bounded: 60 slices for each operation, and operations are the names of routes. */
export const makeWindow = (now: () => number = Date.now): Window => {
  const started = now();
  const slices = new Map<string, Slice[]>();
  const oldest = () => Math.floor((now() - SPAN_MS) / SLICE_MS) + 1;
  const total = () => sum([...slices.values()].flat(), oldest());
  return {
    add(operation, seconds, failed) {
      const index = Math.floor(now() / SLICE_MS);
      const own = slices.get(operation) ?? [];
      slices.set(operation, own);
      let slice = own.at(-1);
      if (slice?.index !== index) {
        slice = { index, calls: 0, errors: 0, seconds: 0 };
        own.push(slice);
        if (own.length > SPAN_MS / SLICE_MS) own.shift();
      }
      slice.calls++;
      slice.seconds += seconds;
      if (failed) slice.errors++;
    },
    operations: () =>
      [...slices]
        .map(([operation, own]) => ({ operation, measured: sum(own, oldest()) }))
        .filter(({ measured }) => measured.calls > 0)
        .sort((a, b) => b.measured.calls - a.measured.calls || a.operation.localeCompare(b.operation)),
    total,
    perMinute: () => total().calls / Math.max(1, Math.min(SPAN_MS, now() - started) / 60_000),
  };
};

/** Null where nothing was measured: never an invented figure. */
export const averageOf = ({ calls, seconds }: Measured): number | null => (calls === 0 ? null : seconds / calls);
export const errorRateOf = ({ calls, errors }: Measured): number | null => (calls === 0 ? null : errors / calls);
