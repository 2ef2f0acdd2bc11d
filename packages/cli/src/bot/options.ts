// What `emergent play --bot` is asked to do, read from its words. Called by commands/play.ts.
import { BOT_MODES, type BotMode } from '@emergent/engine';

export type BotOptions = {
  mode: BotMode;
  /** A world's folder name under worlds/, a path to a folder, or `all`. */
  world: string;
  seed: string;
  turns: number;
  /** Null: a playable character, by the seed. */
  character: string | null;
  json: boolean;
  /** File for the transcript and report; null: standard output. */
  out: string | null;
  store: 'memory' | 'sqlite';
};

const TURNS = { quest: 400, quests: 800, explore: 600, random: 200 } as const;
const MOST_TURNS = 100_000;

type Words = Partial<Record<'bot' | 'world' | 'seed' | 'turns' | 'character' | 'out' | 'store', string | undefined>> & {
  json?: boolean | undefined;
};

/** Throws, naming what is wrong and what there is. */
export const botOptions = (words: Words): BotOptions => {
  const mode = BOT_MODES.find((one) => one === words.bot);
  if (mode === undefined) throw new Error(`--bot: there is no "${words.bot}"; there are ${BOT_MODES.join(', ')}`);
  const turns = words.turns === undefined ? TURNS[mode] : Number(words.turns);
  if (!Number.isInteger(turns) || turns < 1 || turns > MOST_TURNS)
    throw new Error(`--turns: must be a whole number from 1 to ${MOST_TURNS}`);
  const store = words.store ?? 'memory';
  if (store !== 'memory' && store !== 'sqlite') throw new Error('--store: must be memory or sqlite');
  return {
    mode,
    world: words.world ?? 'all',
    seed: words.seed ?? '1',
    turns,
    character: words.character ?? null,
    json: words.json ?? false,
    out: words.out ?? null,
    store,
  };
};
