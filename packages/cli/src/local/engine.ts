// The engine of this machine: the same database and settings as the server's. Called by the commands that play, import and export.
import { openAdapters, readSettings } from '@emergent/adapters';
import { type Engine, makeEngine } from '@emergent/engine';
import type { Settings } from '@emergent/schema';

export const LOCAL = { owner: 'local' };

/** Opens it for one piece of work and closes it in any case. Worlds in the making are the server's, unless this is asked to make one. */
export const withEngine = async <Result>(
  work: (engine: Engine, settings: Settings) => Promise<Result>,
  { makesWorlds = false }: { makesWorlds?: boolean } = {},
): Promise<Result> => {
  const settings = readSettings(process.env, '.env');
  const adapters = await openAdapters(settings);
  const warn = (message: string) => void process.stderr.write(`${message}\n`);
  const engine = await makeEngine({ ...adapters, settings, warn, makesWorlds });
  try {
    return await work(engine, settings);
  } finally {
    await engine.drain();
    await engine.close();
  }
};
