// What is kept at hand as long as there is room for it: what was used longest ago goes first. Room is counted in bytes, or in pieces.

export type Shelf<Value> = {
  /** Counts as used. */
  get(name: string): Value | undefined;
  put(name: string, value: Value): void;
  delete(name: string): void;
  /** What was used longest ago first. */
  entries(): Iterable<[name: string, value: Value]>;
  /** What all that is kept weighs. */
  held(): number;
};

/** `weightOf` is asked once for each value that is put. The newest stays, whatever it weighs: it is in use. */
export const makeShelf = <Value>(room: number, weightOf: (value: Value) => number = () => 1): Shelf<Value> => {
  const kept = new Map<string, { value: Value; weight: number }>();
  let held = 0;
  const remove = (name: string): void => {
    held -= kept.get(name)?.weight ?? 0;
    kept.delete(name);
  };
  return {
    get: (name) => {
      const found = kept.get(name);
      if (found === undefined) return undefined;
      kept.delete(name);
      kept.set(name, found);
      return found.value;
    },
    put: (name, value) => {
      remove(name);
      const weight = weightOf(value);
      kept.set(name, { value, weight });
      held += weight;
      for (const oldest of kept.keys()) {
        if (held <= room || kept.size === 1) break;
        remove(oldest);
      }
    },
    delete: remove,
    entries: function* () {
      for (const [name, { value }] of kept) yield [name, value];
    },
    held: () => held,
  };
};
