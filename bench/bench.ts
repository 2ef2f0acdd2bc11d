// The shape of a bench and of what it measures. Each stands in a file of its own, all alike, listed in `main.ts`.

export type Row = {
  figure: string;
  value: number;
  unit: string;
  /** The most that may be, or with `atLeast` the least; null: told, not limited. */
  budget: number | null;
  atLeast?: boolean;
  /** How it was measured, where that is not plain. */
  note?: string;
};
export type How = { quick: boolean /** A word on what is being done, for whoever waits. */; say(text: string): void };
export type Bench = { name: string; run(how: How): Promise<Row[]> };

/** Whether a row keeps its budget; null where it has none. */
export const kept = ({ value, budget, atLeast }: Row): boolean | null =>
  budget === null ? null : atLeast === true ? value >= budget : value <= budget;

/** The value below which the share `part` (0–1) of the values lies. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};
export const median = (values: readonly number[]): number => quantile(values, 0.5);
