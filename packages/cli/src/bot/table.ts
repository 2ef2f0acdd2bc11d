// An engine for a headless player: one world, no model, a store of its own, and a clock that makes the same story of the same seed.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryHub, memoryJobs, memoryStore, openSqliteStore, readSettings, type World } from '@emergent/adapters';
import { type Engine, makeEngine } from '@emergent/engine';
import type { Clock, Store } from '@emergent/engine/ports';

export type Table = { engine: Engine; end(): Promise<void> };

const BEGIN = Date.UTC(2026, 0, 1);

/** Names and times by the seed; how long a turn takes is measured for real. */
export const seededClock = (seed: string): Clock => {
  let [made, told] = [0, 0];
  return {
    now: () => BEGIN + told++ * 1000,
    tick: () => performance.now(),
    uuid: () => {
      const hex = createHash('sha256').update(`${seed}:${made++}`).digest('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
};

const openStore = (kind: 'memory' | 'sqlite'): { store: Store; remove(): void } => {
  if (kind === 'memory') return { store: memoryStore(), remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'emergent-bot-'));
  return {
    store: openSqliteStore({ dataDir: folder }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

export const openTable = async (world: World, seed: string, kind: 'memory' | 'sqlite'): Promise<Table> => {
  const { store, remove } = openStore(kind);
  const engine = await makeEngine({
    store,
    hub: memoryHub(),
    jobs: memoryJobs(),
    clock: seededClock(seed),
    models: [],
    makesWorlds: false,
    worlds: [world],
    settings: readSettings({ RATE_LIMIT_REQUESTS: '1000000' }),
    warn: (message) => void process.stderr.write(`${message}\n`),
  });
  return {
    engine,
    end: async () => {
      await engine.close();
      remove();
    },
  };
};
