// Lorebooks and scenario templates: immutable by revision, so that a story keeps the world it was begun in.
import { dryRun, makeLoreIndex } from '@emergent/core';
import { EmergentError, type Lorebook, type ScenarioTemplate } from '@emergent/schema';
import { isoNow, type Kit } from './context.ts';
import type { Caller, Engine } from './engine-types.ts';
import type { EngineParts } from './parts.ts';

type Worlds = Pick<
  Engine,
  | 'templates'
  | 'template'
  | 'putTemplate'
  | 'lorebooks'
  | 'lorebook'
  | 'createLorebook'
  | 'putLorebook'
  | 'deleteLorebook'
  | 'dryRun'
>;

/** Stores the worlds that ship, where this revision is not there yet. */
export const shelveShipped = async ({ store, worlds }: EngineParts): Promise<void> => {
  for (const { lorebook, template } of worlds) {
    await store.putLorebook(lorebook);
    await store.putTemplate(template);
  }
};

const mine = (thing: { owner: string; shipped: boolean }, caller: Caller) =>
  thing.shipped || thing.owner === caller.owner;
const mustBeOwn = (thing: { owner: string; shipped: boolean }, caller: Caller) => {
  if (thing.shipped || thing.owner !== caller.owner) throw new EmergentError('FORBIDDEN');
};

export const makeWorlds = (kit: Kit): Worlds => {
  const { store } = kit;
  const lorebook = async (caller: Caller, id: string): Promise<Lorebook> => {
    const book = await store.lorebook(id);
    if (book === null || !mine(book, caller))
      throw new EmergentError('LOREBOOK_NOT_FOUND', { details: { lorebook_id: id } });
    return book;
  };
  const template = async (caller: Caller, id: string): Promise<ScenarioTemplate> => {
    const found = await store.template(id);
    if (found === null || !mine(found, caller))
      throw new EmergentError('TEMPLATE_NOT_FOUND', { details: { template_id: id } });
    return found;
  };
  return {
    templates: async (caller, by, limit, cursor) => {
      const page = await store.templates(caller.owner, by, limit, cursor);
      return { items: page.items, next_cursor: page.next };
    },
    template,
    putTemplate: async (caller, id, input) => {
      await lorebook(caller, input.lorebook_id).catch(() => {
        throw new EmergentError('VALIDATION_FAILED', {
          message: 'lorebook_id: there is no such lorebook.',
          details: { field: 'lorebook_id' },
        });
      });
      const old = await store.template(id);
      if (old !== null) mustBeOwn(old, caller);
      const next: ScenarioTemplate = {
        ...input,
        id,
        revision: (old?.revision ?? 0) + 1,
        owner: caller.owner,
        shipped: false,
        created_at: old?.created_at ?? isoNow(kit),
      };
      await store.putTemplate(next);
      return next;
    },
    lorebooks: async (caller, by, limit, cursor) => {
      const page = await store.lorebooks(caller.owner, by, limit, cursor);
      return { items: page.items, next_cursor: page.next };
    },
    lorebook,
    createLorebook: async (caller, input) => {
      const now = isoNow(kit);
      const book: Lorebook = {
        ...input,
        id: kit.clock.uuid(),
        revision: 1,
        owner: caller.owner,
        shipped: false,
        created_at: now,
        updated_at: now,
      };
      await store.putLorebook(book);
      return book;
    },
    putLorebook: async (caller, id, input) => {
      const old = await lorebook(caller, id);
      mustBeOwn(old, caller);
      const book: Lorebook = { ...old, ...input, revision: old.revision + 1, updated_at: isoNow(kit) };
      await store.putLorebook(book);
      return book;
    },
    deleteLorebook: async (caller, id) => {
      mustBeOwn(await lorebook(caller, id), caller);
      await store.deleteLorebook(id);
    },
    dryRun: async (caller, id, text) => dryRun(makeLoreIndex((await lorebook(caller, id)).entries), text),
  };
};
