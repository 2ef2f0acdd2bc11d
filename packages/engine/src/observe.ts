// What metrics learn of turns: figures only, never text.
import type { LogRecord } from '@emergent/schema';
import type { Kit } from './context.ts';

export const observeTurn = (kit: Kit, record: LogRecord, ms: number): void => {
  if (record.kind !== 'turn') return;
  const { usage } = record;
  kit.observe?.({
    kind: 'turn',
    outcome: record.verdict.allowed ? 'told' : 'refused',
    model: record.model,
    seconds: ms / 1000,
    model_seconds: usage.model_seconds,
    first_word_seconds: usage.first_word_seconds,
    calls: usage.calls,
    input_tokens: usage.input_tokens ?? 0,
    cached_tokens: usage.cached_tokens ?? 0,
    output_tokens: usage.output_tokens ?? 0,
    cost: usage.cost ?? 0,
    improvised: record.improvised,
    failures: record.failures,
  });
};

/** A turn of which nothing was recorded: cancelled by its player, or played and thrown away since the log had moved on or could not be written to. */
export const observeUnrecorded = (kit: Kit, outcome: 'cancelled' | 'discarded', ms: number): void =>
  kit.observe?.({
    kind: 'turn',
    outcome,
    model: '',
    seconds: ms / 1000,
    model_seconds: 0,
    first_word_seconds: null,
    calls: 0,
    input_tokens: 0,
    cached_tokens: 0,
    output_tokens: 0,
    cost: 0,
    improvised: [],
    failures: [],
  });
