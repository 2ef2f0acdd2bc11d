// Which of many texts stand at a place of another: sorted once, then found in a time that does not grow with how many share a beginning.
// Called by lore-index.ts.

export type PrefixTable = {
  texts: readonly string[];
  /** What each of the texts stands for. */
  values: readonly (readonly number[])[];
  /** By text the place of the longest other one that it begins with, or −1. */
  parents: Int32Array;
};

/** Places of `texts` (sorted) among themselves: who begins with whom. */
const parentsOf = (texts: readonly string[]): Int32Array => {
  const parents = new Int32Array(texts.length).fill(-1);
  const open: number[] = [];
  for (const [at, text] of texts.entries()) {
    let top = open.at(-1);
    while (top !== undefined && !text.startsWith(texts[top] ?? '')) {
      open.pop();
      top = open.at(-1);
    }
    parents[at] = top ?? -1;
    open.push(at);
  }
  return parents;
};

export const makePrefixTable = (given: ReadonlyMap<string, readonly number[]>): PrefixTable => {
  const rows = [...given].sort(([one], [other]) => (one < other ? -1 : 1));
  const texts = rows.map(([text]) => text);
  return { texts, values: rows.map(([, values]) => values), parents: parentsOf(texts) };
};

/** Whether `key` sorts after what stands in `text` from `at` on; a key that stands there does not. */
const isAfter = (key: string, text: string, at: number): boolean => {
  for (let offset = 0; offset < key.length; offset++) {
    const place = at + offset;
    if (place >= text.length) return true;
    const difference = key.charCodeAt(offset) - text.charCodeAt(place);
    if (difference !== 0) return difference > 0;
  }
  return false;
};

/** Calls `found` for what stands in `text` at `at`, longest first. A step per halving of the table, and one per key that begins another. */
export const findPrefixes = (
  { texts, values, parents }: PrefixTable,
  text: string,
  at: number,
  found: (value: number) => void,
): void => {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(texts[middle] ?? '', text, at)) high = middle;
    else low = middle + 1;
  }
  // What stands there is the last one that does not sort after it, or one that this one begins with.
  for (let next = low - 1; next >= 0; next = parents[next] ?? -1)
    if (text.startsWith(texts[next] ?? '', at)) for (const value of values[next] ?? []) found(value);
};
