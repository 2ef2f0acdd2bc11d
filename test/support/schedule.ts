// Every interleaving of a few writers, one step at a time: a depth-first walk over the choices of who goes next.
// A step is a gated call of the store; a writer may crash before or after any of them.

export class Crashed extends Error {}
type Waiting = { writer: string; go: () => void };
export type Crash = { writer: string; step: number; when: 'before' | 'after' } | null;

/** One run under a given prefix of choices; after the prefix the first writer that waits goes. */
export class Schedule {
  readonly #prefix: readonly number[];
  readonly #crash: Crash;
  readonly choices: { taken: number; among: number }[] = [];
  readonly #steps = new Map<string, number>();
  #waiting: Waiting[] = [];
  #running = 0;

  constructor(prefix: readonly number[], crash: Crash) {
    this.#prefix = prefix;
    this.#crash = crash;
  }

  /** Runs the writers to their ends, one step at a time. */
  async run(writers: Record<string, () => Promise<unknown>>): Promise<Record<string, PromiseSettledResult<unknown>>> {
    this.#running = Object.keys(writers).length;
    const ends = Object.entries(writers).map(async ([name, work]): Promise<[string, PromiseSettledResult<unknown>]> => {
      const [end] = await Promise.allSettled([work()]);
      this.#running--;
      this.#next();
      return [name, end];
    });
    return Object.fromEntries(await Promise.all(ends));
  }

  /** Waits for this writer's turn, does the step, and crashes where it is told to. */
  async step<Result>(writer: string, work: () => Promise<Result>): Promise<Result> {
    const step = (this.#steps.get(writer) ?? 0) + 1;
    this.#steps.set(writer, step);
    await new Promise<void>((go) => {
      this.#waiting.push({ writer, go });
      this.#next();
    });
    const here = this.#crash?.writer === writer && this.#crash.step <= step ? this.#crash : null;
    if (here !== null && (here.step < step || here.when === 'before')) throw new Crashed(`${writer} at ${step}`);
    const result = await work();
    if (here !== null) throw new Crashed(`${writer} after ${step}`);
    return result;
  }

  stepsOf(writer: string): number {
    return this.#steps.get(writer) ?? 0;
  }

  #next(): void {
    if (this.#waiting.length < this.#running || this.#waiting.length === 0) return;
    this.#waiting.sort((a, b) => (a.writer < b.writer ? -1 : 1));
    const taken = Math.min(this.#prefix[this.choices.length] ?? 0, this.#waiting.length - 1);
    this.choices.push({ taken, among: this.#waiting.length });
    const [chosen] = this.#waiting.splice(taken, 1);
    chosen?.go();
  }
}

/** The next prefix to try after a run, depth first; null when all were tried. */
export const nextPrefix = (choices: readonly { taken: number; among: number }[]): number[] | null => {
  for (let depth = choices.length - 1; depth >= 0; depth--) {
    const choice = choices[depth];
    if (choice !== undefined && choice.taken + 1 < choice.among)
      return [...choices.slice(0, depth).map((one) => one.taken), choice.taken + 1];
  }
  return null;
};
