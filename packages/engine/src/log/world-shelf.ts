// Worlds in memory: a lorebook and a template of fixed revisions, indexed once and kept while used.
import { type LoreIndex, makeWorld, type World } from '@emergent/core';
import { EmergentError } from '@emergent/schema';
import { indexLore } from '../lore-patterns.ts';
import type { Store } from '../ports/index.ts';
import { makeShelf } from './shelf.ts';
import { bookBytes } from './weights.ts';

export type ShelvedWorld = { world: World; lore: LoreIndex };
export type WorldRef = {
  lorebook_id: string;
  lorebook_revision: number;
  scenario_id: string;
  scenario_revision: number;
};

/** In bytes: hundreds of worlds as they ship, some few as large as an import may be. */
const ROOM = 256 * 1024 * 1024;

export type WorldShelf = { get(ref: WorldRef): Promise<ShelvedWorld> };

export const makeWorldShelf = (store: Pick<Store, 'lorebook' | 'template'>, room = ROOM): WorldShelf => {
  const shelf = makeShelf<ShelvedWorld>(room, ({ world }) => bookBytes(world.lorebook));
  /** Whoever asks for a world that is being read waits for it. */
  const loading = new Map<string, Promise<ShelvedWorld>>();
  const load = async (ref: WorldRef): Promise<ShelvedWorld> => {
    const [lorebook, template] = await Promise.all([
      store.lorebook(ref.lorebook_id, ref.lorebook_revision),
      store.template(ref.scenario_id, ref.scenario_revision),
    ]);
    if (lorebook === null) throw new EmergentError('LOREBOOK_NOT_FOUND', { details: { lorebook_id: ref.lorebook_id } });
    if (template === null) throw new EmergentError('TEMPLATE_NOT_FOUND', { details: { template_id: ref.scenario_id } });
    return { world: makeWorld(lorebook, template), lore: await indexLore(lorebook) };
  };
  return {
    get: async (ref) => {
      const name = JSON.stringify([ref.lorebook_id, ref.lorebook_revision, ref.scenario_id, ref.scenario_revision]);
      const known = shelf.get(name) ?? loading.get(name);
      if (known !== undefined) return known;
      const read = load(ref);
      loading.set(name, read);
      try {
        const made = await read;
        shelf.put(name, made);
        return made;
      } finally {
        loading.delete(name);
      }
    },
  };
};
