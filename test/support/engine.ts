// An engine for whole-program tests: real worlds, a chosen store, no model unless given. Called by tests under test/.
import { memoryHub, memoryJobs, memoryStore, readSettings, readWorlds, systemClock } from '@emergent/adapters';
import { type Engine, type EngineParts, makeEngine } from '@emergent/engine';

const worlds = readWorlds(new URL('../../worlds', import.meta.url).pathname);
export const LOCAL = { owner: 'local' };

export const testParts = async (parts: Partial<EngineParts> = {}): Promise<EngineParts> => ({
  store: memoryStore(),
  hub: memoryHub(),
  jobs: memoryJobs(),
  clock: systemClock,
  models: [],
  worlds: await worlds,
  settings: readSettings({ RATE_LIMIT_REQUESTS: '1000000' }),
  warn: () => undefined,
  ...parts,
});

export const testEngine = async (parts: Partial<EngineParts> = {}): Promise<Engine> =>
  makeEngine(await testParts(parts));

/** A story begun by the local player. */
export const beginStory = async (engine: Engine, name = 'Wren') =>
  (await engine.createSession(LOCAL, { character_name: name }, { key: undefined })).session_id;
