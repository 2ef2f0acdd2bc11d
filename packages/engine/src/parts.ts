// What an engine is made of: ports and settings, chosen once at start.
import type { GenerationStep, Lorebook, ScenarioTemplate, Settings, SystemName } from '@emergent/schema';
import type { Clock, Hub, Jobs, Model, Store } from './ports/index.ts';

/** What happened, for metrics; seconds and US dollars. Never text of players or models. */
export type Observation =
  | {
      kind: 'turn';
      outcome: 'told' | 'refused' | 'cancelled' | 'discarded';
      model: string;
      seconds: number;
      model_seconds: number;
      first_word_seconds: number | null;
      calls: number;
      input_tokens: number;
      cached_tokens: number;
      output_tokens: number;
      cost: number;
      improvised: readonly SystemName[];
      failures: readonly string[];
    }
  | { kind: 'move'; move: string; seconds: number }
  | {
      kind: 'task';
      outcome: 'completed' | 'failed' | 'cancelled';
      model: string;
      seconds: number;
      calls: number;
      input_tokens: number;
      output_tokens: number;
      cost: number;
      /** Steps that no model made. */
      improvised: readonly GenerationStep[];
    };

export type EngineParts = {
  store: Store;
  hub: Hub;
  jobs: Jobs;
  clock: Clock;
  /** The first and its fallbacks; none: the storyteller tells. */
  models: readonly Model[];
  /** Worlds that ship: stored at start where this revision is not there yet. */
  worlds: readonly { lorebook: Lorebook; template: ScenarioTemplate }[];
  settings: Settings;
  /** False: worlds that are asked for are queued here, and made by whoever works on the queue of the same store. */
  makesWorlds?: boolean;
  /** RisuAI's table of bytes, for modules in its packed form; without it they are refused. */
  rpack?: Uint8Array | undefined;
  /** Something went wrong that play survived. */
  warn(message: string, details: Record<string, unknown>): void;
  observe?(observation: Observation): void;
};
