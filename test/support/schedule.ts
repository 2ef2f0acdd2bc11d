// Every interleaving of a few writers, one step at a time: a depth-first walk over the choices of who goes next.
// A step is a gated call of the store; a writer may crash before or after any of them. Two reads change nothing for each other, so of
// orders that differ only in neighbouring reads one is played (sleep sets: Godefroid, Partial-Order Methods, 1996).

import { StoreUnavailable } from '@emergent/engine/ports';

export class Crashed extends Error {}
type Waiting = { writer: string; writes: boolean; go: () => void };
/** `unknown`: the step was done, and its caller is told that the store is away; it does not die of it. */
export type Crash = { writer: string; step: number; when: 'before' | 'after' | 'unknown' } | null;

/** One run under a given prefix of choices; after the prefix the first writer that waits goes. */
export class Schedule {
  readonly #prefix: readonly number[];
  readonly #crash: Crash;
  readonly choices: { taken: number; among: number }[] = [];
  readonly #steps = new Map<string, number>();
  readonly #writes = new Map<string, number[]>();
  #waiting: Waiting[] = [];
  /** Writers whose next step was played from here already, with an order that comes to the same. */
  #asleep = new Set<string>();
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
  async step<Result>(writer: string, writes: boolean, work: () => Promise<Result>): Promise<Result> {
    const step = (this.#steps.get(writer) ?? 0) + 1;
    this.#steps.set(writer, step);
    if (writes) this.#writes.set(writer, [...(this.#writes.get(writer) ?? []), step]);
    await new Promise<void>((go) => {
      this.#waiting.push({ writer, writes, go });
      this.#next();
    });
    const planned = this.#crash?.writer === writer && this.#crash.step <= step ? this.#crash : null;
    if (planned?.when === 'unknown') return this.#unknown(planned.step === step && writes, work);
    if (planned !== null && (planned.step < step || planned.when === 'before'))
      throw new Crashed(`${writer} at ${step}`);
    const result = await work();
    if (planned !== null) throw new Crashed(`${writer} after ${step}`);
    return result;
  }

  /** Which of a writer's steps were writes. */
  writesOf(writer: string): readonly number[] {
    return this.#writes.get(writer) ?? [];
  }

  async #unknown<Result>(lost: boolean, work: () => Promise<Result>): Promise<Result> {
    const result = await work();
    if (lost) throw new StoreUnavailable(new Error('the answer was lost'));
    return result;
  }

  stepsOf(writer: string): number {
    return this.#steps.get(writer) ?? 0;
  }

  #next(): void {
    if (this.#waiting.length < this.#running || this.#waiting.length === 0) return;
    this.#waiting.sort((a, b) => (a.writer < b.writer ? -1 : 1));
    const awake = this.#waiting.filter((one) => !this.#asleep.has(one.writer));
    const open = awake.length === 0 ? this.#waiting.slice(0, 1) : awake;
    const taken = Math.min(this.#prefix[this.choices.length] ?? 0, open.length - 1);
    this.choices.push({ taken, among: open.length });
    const chosen = open[taken];
    const passed = [...this.#waiting.filter((one) => this.#asleep.has(one.writer)), ...open.slice(0, taken)];
    this.#asleep = new Set(
      passed.filter((one) => one !== chosen && !one.writes && chosen?.writes === false).map((one) => one.writer),
    );
    this.#waiting = this.#waiting.filter((one) => one !== chosen);
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
