// What metrics learn of tasks: figures only, never text. Called where a task ends.
import type { GenerationResult, StoredTask } from '@emergent/schema';
import type { Kit } from '../context.ts';

/** From the beginning of the work, through all its interruptions. */
export const secondsOf = (kit: Kit, { began_at }: Pick<StoredTask, 'began_at'>): number =>
  began_at === null ? 0 : Math.max(0, (kit.clock.now() - began_at) / 1000);

export const observeTask = (
  kit: Kit,
  outcome: 'completed' | 'failed' | 'cancelled',
  seconds: number,
  result?: GenerationResult,
) =>
  kit.observe?.({
    kind: 'task',
    outcome,
    model: result?.made_by ?? '',
    seconds,
    calls: result?.calls ?? 0,
    input_tokens: result?.usage.input_tokens ?? 0,
    output_tokens: result?.usage.output_tokens ?? 0,
    cost: result?.usage.cost ?? 0,
    improvised: result?.steps.filter((one) => one.made_by === 'storyteller').map((one) => one.step) ?? [],
  });
