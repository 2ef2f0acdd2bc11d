// Stories that benches play: an engine on a real SQLite file in a folder of its own, and a bot that plays varied lines.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '@emergent/adapters';
import type { Engine, EngineParts } from '@emergent/engine';
import type { ActionAnswer } from '@emergent/schema';
import { beginStory, LOCAL, testEngine } from '../test/support/engine.ts';
import { botLine, sequence } from '../test/support/lines.ts';
import { temporaryFolder } from '../test/support/server-process.ts';

const FILE = 'emergent.db';

export type Table = {
  engine: Engine;
  folder: string /** Bytes of the database file once everything is in it. */;
  fileBytes(): number;
  end(): Promise<void>;
};

export const openTable = async (parts: Partial<EngineParts> = {}): Promise<Table> => {
  const folder = temporaryFolder();
  const engine = await testEngine({ ...parts, store: parts.store ?? openSqliteStore({ dataDir: folder.path }) });
  return {
    engine,
    folder: folder.path,
    fileBytes: () => {
      const file = new DatabaseSync(join(folder.path, FILE));
      file.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      file.close();
      return statSync(join(folder.path, FILE)).size;
    },
    end: async () => {
      await engine.close();
      folder.remove();
    },
  };
};

export type Bot = {
  id: string /** Plays a turn; milliseconds it took. */;
  turn(): Promise<{ ms: number; answer: ActionAnswer }>;
};

/** A bot with a new story, or with one that is there. The same seed tries the same lines. */
export const makeBot = async (engine: Engine, seed: number, known?: string): Promise<Bot> => {
  const id = known ?? (await beginStory(engine));
  const next = sequence(seed);
  let { session } = await engine.getSession(LOCAL, id);
  return {
    id,
    turn: async () => {
      const line = botLine(session, next);
      const from = performance.now();
      const answer = await engine.act(LOCAL, id, line, { key: undefined });
      const ms = performance.now() - from;
      session = answer.updated_session;
      return { ms, answer };
    },
  };
};

/** Plays `count` turns; milliseconds of each. */
export const playTurns = async (bot: Bot, count: number): Promise<number[]> => {
  const took: number[] = [];
  for (let turn = 0; turn < count; turn++) took.push((await bot.turn()).ms);
  return took;
};

export const TELLING =
  'The rope creaks, and the lamp above you answers with a long breath of tallow. Somebody on the stair has stopped, the way people stop who have heard their own name. You wait, and so do they, and in the end it is the sea that speaks first, a mile out and in no hurry at all.';
