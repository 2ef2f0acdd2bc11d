// What a turn's calls cost, summed over all of them. Used by play-turn alone.
import type { TurnUsage } from '@emergent/schema';
import type { Answer } from '../ask/index.ts';
import type { Clock } from '../ports/index.ts';

const NO_USAGE = {
  calls: 0,
  input_tokens: null,
  cached_tokens: null,
  output_tokens: null,
  reasoning_tokens: null,
  cost: null,
};
const add = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : a + b);

export type Tally = { failures: string[]; heard(): void; add(answer: Answer, ms: number): void; usage(): TurnUsage };

export const makeTally = (clock: Clock): Tally => {
  let sum: Omit<TurnUsage, 'seconds' | 'model_seconds' | 'first_word_seconds'> = NO_USAGE;
  let modelMs = 0;
  let firstWordMs: number | null = null;
  const failures: string[] = [];
  const began = clock.tick();
  return {
    failures,
    heard: () => {
      firstWordMs ??= clock.tick() - began;
    },
    add: (answer: Answer, ms: number) => {
      modelMs += ms;
      failures.push(...answer.failures.map((failure) => failure.kind));
      sum = {
        calls: sum.calls + answer.calls,
        input_tokens: add(sum.input_tokens, answer.usage.input_tokens),
        cached_tokens: add(sum.cached_tokens, answer.usage.cached_tokens),
        output_tokens: add(sum.output_tokens, answer.usage.output_tokens),
        reasoning_tokens: add(sum.reasoning_tokens, answer.usage.reasoning_tokens),
        cost: add(sum.cost, answer.usage.cost),
      };
    },
    usage: (): TurnUsage => ({
      ...sum,
      seconds: (clock.tick() - began) / 1000,
      model_seconds: modelMs / 1000,
      first_word_seconds: firstWordMs === null ? null : firstWordMs / 1000,
    }),
  };
};
