// Which records of a session's log were heard: drops what comes twice, and knows from where to ask again. Called by follow.ts.

/** Heard seqs above the floor are kept until the gap below them closes; this many at most. */
const MOST = 1000;

export class Seen {
  #floor: number | null;
  readonly #above = new Set<number>();

  /** `after`: the last record known already; null when only what comes from now on matters. */
  constructor(after: number | null) {
    this.#floor = after;
  }

  /** Every record that matters up to and including this one was heard; null before the first. */
  get floor(): number | null {
    return this.#floor;
  }

  /** True the first time a record is heard. */
  hear(seq: number): boolean {
    let floor = this.#floor ?? seq - 1;
    if (seq <= floor || this.#above.has(seq)) return false;
    this.#above.add(seq);
    if (this.#above.size > MOST) floor = Math.min(...this.#above) - 1;
    while (this.#above.delete(floor + 1)) floor++;
    this.#floor = floor;
    return true;
  }
}
